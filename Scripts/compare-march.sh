#!/usr/bin/env bash
# Builds for two instruction sets, trains the same runs with each, and compares the weights'
# digests: a short run of each regularizer, or the runs of the exhibits that are named, in an empty
# cache.
#
# usage: Scripts/compare-march.sh [--march NAME] [--scale SCALE] [PAPER EXHIBIT]…
#
#   --march NAME   what to compare with `native` (default x86-64-v3, which is AVX2)
#   --scale SCALE  of the exhibits (default smoke)
#
# The second build has its own folder, .build-NAME, and takes minutes the first time: of the short
# runs' program alone, and of the whole one where exhibits are named.
# Exit codes: 0 the same digests, 1 they differ, 2 trouble.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$0" >&2
  exit 2
}

march=x86-64-v3 scale=smoke exhibits=()
while (($#)); do
  case $1 in
    --march) march=${2-} ;;
    --scale) scale=${2-} ;;
    -*) usage ;;
    *) exhibits+=("$1 ${2-}") ;;
  esac
  (($# >= 2)) || usage
  shift 2
done
if [[ -z ${REPLICATE_DATA-} && -d ../shared/data ]]; then export REPLICATE_DATA=../shared/data; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Builds for instruction set $1 in folder $2, trains, and leaves the digests in $work/$1.
digests() {
  local program=replicate
  ((${#exhibits[@]})) || program=shortruns
  echo "compare-march: building $program for $1"
  REPLICATE_MARCH=$1 swift build -c release --product $program --scratch-path "$2" \
    >"$work/log" 2>&1 || trouble "the build for $1 failed"
  if [[ $program == shortruns ]]; then
    "$2/release/shortruns" >"$work/$1" 2>"$work/log" || trouble "the short runs failed with $1"
    return
  fi
  local exhibit
  for exhibit in "${exhibits[@]}"; do
    echo "compare-march: $exhibit, scale $scale, $1"
    # Unquoted: a paper and an exhibit.
    "$2/release/replicate" $exhibit --scale "$scale" --cache "$work/$1.sqlite" \
      --output "$work/figures-$1" >"$work/log" 2>&1 || trouble "$exhibit failed with $1"
  done
  Scripts/weights-digests.sh "$2/release/replicate" "$work/$1.sqlite" >"$work/$1"
}

trouble() {
  cat "$work/log" >&2
  echo "compare-march: $1" >&2
  exit 2
}

digests native .build
digests "$march" ".build-$march"
if ! diff "$work/native" "$work/$march" >&2; then
  echo "compare-march: native and $march train other weights" >&2
  exit 1
fi
echo "compare-march: $(wc -l <"$work/native") runs, the same digests for native and $march"
