#!/usr/bin/env bash
# Installs the two plugins for processors that the tests run on, from PyPI into .cache/plugins.
#
#     Scripts/plugins.sh [FOLDER]      (default: .cache/plugins)
#
# Nothing of them is needed to build or to run anything else. They are wheels, archives with the
# library inside, so pip only downloads them: 125 MB, 460 MB unpacked. Exit codes: 0 both are there,
# 2 trouble.
set -euo pipefail

cd "$(dirname "$0")/.."
folder=${1:-.cache/plugins}
wheels=(lammps-jax-pjrt-cpu==0.11.2 xla-cpu-pjrt==0.0.1)
libraries=(lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so)

trouble() {
  echo "plugins: $*" >&2
  exit 2
}

python3 -m pip --version >/dev/null 2>&1 || trouble "python3 has no pip; install it first"
mkdir -p "$folder"
for place in "${!wheels[@]}"; do
  library=$folder/${libraries[place]}
  if [[ ! -f $library ]]; then
    download=$(mktemp -d "$folder/.download-XXXXXX")
    trap 'rm -rf "$download"' EXIT
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
      --dest "$download" "${wheels[place]}" || trouble "${wheels[place]} can't be downloaded"
    python3 -m zipfile -e "$download"/*.whl "$download/unpacked"
    # The library comes last and by its name alone, so that one that is there is whole.
    mv "$download/unpacked/${libraries[place]}" "$download/library"
    cp -r "$download/unpacked/." "$folder/"
    mv "$download/library" "$library"
    rm -rf "$download"
  fi
  echo "$library"
done
