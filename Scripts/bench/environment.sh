#!/usr/bin/env bash
# Makes the virtual environment with PyTorch and JAX that `make bench` compares with, or with
# another list of packages, where it isn't there or isn't what the list asks for. PyTorch and JAX
# are some gigabytes from PyPI.
#
# usage: Scripts/bench/environment.sh [FOLDER [REQUIREMENTS]]
#        default .cache/bench Scripts/bench/requirements.txt
#
# Exit codes: 0 ready, 2 trouble.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=${1:-.cache/bench}
requirements=${2:-Scripts/bench/requirements.txt}

trouble() {
  echo "environment: $1" >&2
  exit 2
}

# Whether the folder has each package of the list in the version that the list names.
ready() {
  [[ -x $folder/bin/python ]] && "$folder/bin/python" - "$requirements" 2>/dev/null <<'PYTHON'
import importlib.metadata
import sys

for line in open(sys.argv[1]):
    name, version = line.split("==")
    if importlib.metadata.version(name) != version.strip():
        sys.exit(1)
PYTHON
}

ready && exit 0
command -v python3 >/dev/null || trouble "python3 is not on the PATH; install it"
# Without python3-venv a folder is left that has a python and no pip.
if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
  python3 -m venv --clear "$folder" ||
    trouble "python3 can't make a virtual environment in $folder; install python3-venv"
fi
echo "environment: installing $(paste -sd ' ' "$requirements") into $folder" >&2
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --retries 2 \
  -r "$requirements" 2>"$folder/pip.log" ||
  trouble "pip can't install $requirements (is PyPI in reach?): see $folder/pip.log"
ready || trouble "$folder lacks what $requirements asks for; delete it and try again"
