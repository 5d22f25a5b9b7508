#!/usr/bin/env bash
# Installs the system packages that the build needs and that are missing; says nothing when all are
# there.
#
# usage: Scripts/setup.sh [slurm]
#
#   slurm   also those of Scripts/slurm-test.py and the test with GNU parallel; no daemon is started
#
# Exit codes: 0 ready, 2 something is missing that this script may not install.
set -euo pipefail

packages=(
  libsqlite3-dev libgnuplot-iostream-dev libssl-dev zlib1g-dev libarchive-dev libturbojpeg0-dev
  pkg-config
)
# Any gnuplot will do; its packages exclude each other.
command -v gnuplot >/dev/null || packages+=(gnuplot-nox)
command -v python3 >/dev/null || packages+=(python3)
[[ ${1-} != slurm ]] || packages+=(slurmctld slurmd slurm-client munge parallel)
swift_major=6 swift_minor=3

trouble() {
  printf 'setup: %s\n' "$@" >&2
  exit 2
}

# The compiler
wanted="Swift $swift_major.$swift_minor or newer"
command -v swift >/dev/null ||
  trouble "$wanted is not on the PATH; install it from https://swift.org/install"
banner=$(swift --version 2>/dev/null || true)
[[ $banner =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
  trouble "swift --version names no version; install $wanted from https://swift.org/install"
major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
((major > swift_major || (major == swift_major && minor >= swift_minor))) ||
  trouble "found Swift $major.$minor; install $wanted from https://swift.org/install"

# The packages
if ! command -v dpkg-query >/dev/null; then
  echo "setup: no dpkg-query here, so unchecked: ${packages[*]}" >&2
  exit 0
fi
missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

install=(apt-get install --yes --no-remove --no-install-recommends "${missing[@]}")
root=()
if ((EUID != 0)); then
  root=(sudo -n)
  command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
    trouble "missing: ${missing[*]}" "install with: sudo apt-get update && sudo ${install[*]}"
fi
echo "setup: installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive "$@" -o DPkg::Lock::Timeout=300 >"$log" 2>&1 || {
    cat "$log" >&2
    trouble "failed: $*"
  }
}
apt apt-get update
# Packages with daemons start them at once, unless this says not to.
policy=/usr/sbin/policy-rc.d
if [[ ${1-} == slurm && ! -e $policy ]]; then
  printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$policy" >/dev/null
  "${root[@]}" chmod +x "$policy"
  trap '"${root[@]}" rm -f "$log" "$policy"' EXIT
fi
apt "${install[@]}"
