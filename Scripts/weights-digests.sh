#!/usr/bin/env bash
# Prints "key digest" of every finished run in a cache, sorted by key: two caches with the same runs
# print the same lines exactly if the trained weights are the same, bit for bit.
#
# usage: Scripts/weights-digests.sh REPLICATE CACHE       (the program and the cache file)
# Exit codes: 0 done, 2 the cache can't be read or holds no finished run.
set -euo pipefail
(($# == 2)) || {
  sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$0" >&2
  exit 2
}
listing=$("$1" cache list --cache "$2" --format json) || exit 2
python3 - "$listing" <<'PYTHON'
import json
import sys

runs = [run for run in json.loads(sys.argv[1]) if run.get("weightsSHA256")]
if not runs:
    sys.exit(print("weights-digests: the cache holds no finished run", file=sys.stderr) or 2)
for run in sorted(runs, key=lambda run: run["key"]):
    print(run["key"], run["weightsSHA256"])
PYTHON
