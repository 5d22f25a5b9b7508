#!/usr/bin/env python3
"""Compiles steps of training for an H100 that isn't there, and looks at what they became.

usage: Scripts/deviceless-test.py [STEP ...]

  STEP   a step of `replicate bench` (default: one of each network with convolutions)

XLA's plugin for NVIDIA's GPUs and the parts of CUDA that it compiles with are installed from PyPI
into .cache/cuda-compiler (255 MB, 650 MB unpacked); no GPU and no driver is needed. Every
convolution of a step, of its gradient and of the gradient of that must have become cuDNN's, and a
penalty must have twice the convolutions of the step without it. Without pip or the network this
says so and passes.

Needs .build/release/replicate (make build), or REPLICATE=<program>, and the steps' data sets in
REPLICATE_DATA or ../shared/data; steps without their data are left out.
Exit codes: 0 all as it should be, or nothing to compile with; 1 something differs; 2 trouble.
"""

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache/cuda-compiler"
WHEELS = [
    "jax-cuda13-pjrt==0.12.0.1",
    "nvidia-cuda-nvcc==13.5.37",
    "nvidia-nvvm==13.5.37",
]
PLUGIN = "jax_plugins/xla_cuda13/xla_cuda_plugin.so"
TOOLS = "nvidia/cu13/bin"
STEPS = ["lenet-spectreg", "ddnet-jacobian", "resnet-plain", "resnet-spectreg"]


def install():
    """Downloads and unpacks what isn't there; whether all is."""
    whole = FOLDER / "whole"
    if whole.exists() and whole.read_text() == "\n".join(WHEELS):
        return True
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as download:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--disable-pip-version-check", "--only-binary", ":all:", "--dest", download]
        if subprocess.run([*command, *WHEELS]).returncode != 0:
            return False
        for wheel in sorted(Path(download).glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(FOLDER)
    # A wheel's programs lose their right to be run where it is only unpacked.
    for program in [*(FOLDER / TOOLS).iterdir(), *FOLDER.glob("nvidia/cu13/nvvm/bin/*")]:
        if program.is_file():
            program.chmod(0o755)
    whole.write_text("\n".join(WHEELS))
    return True


def compiled(program, data, steps):
    """What the program says of each step."""
    words = [word for step in steps for word in ("--step", step)]
    outcome = subprocess.run(
        [program, "engine", "compile", FOLDER / PLUGIN, "--format", "json", *words],
        env={
            **os.environ,
            "PATH": f"{FOLDER / TOOLS}:{os.environ['PATH']}",
            "REPLICATE_DATA": data,
        },
        capture_output=True,
        text=True,
    )
    if outcome.returncode not in (0, 1):
        print(outcome.stderr[-2000:], file=sys.stderr)
        sys.exit(2)
    return json.loads(outcome.stdout)


def faults(steps):
    """What isn't as it should be, a line each."""
    by_name = {step["name"]: step for step in steps}
    found = [
        f"{step['name']}: {step['otherConvolutions']} convolutions are no library's"
        for step in steps
        if step["otherConvolutions"]
    ]
    found += [f"{step['name']}: no convolution" for step in steps if not step["forward"]]
    plain, penalized = by_name.get("resnet-plain"), by_name.get("resnet-spectreg")
    if plain and penalized:
        for part in ("forward", "inputGradient", "weightGradient"):
            # The input's own gradient is the penalty's alone, and is what it differentiates.
            if abs(penalized[part] - 2 * plain[part]) > 1:
                found.append(
                    f"{part}: {penalized[part]} with the penalty, {plain[part]} without it"
                )
    return found


def main():
    program = os.environ.get("REPLICATE", ROOT / ".build/release/replicate")
    if not os.access(program, os.X_OK):
        print(f"deviceless-test: {program} is not there; run make build", file=sys.stderr)
        sys.exit(2)
    data = Path(os.environ.get("REPLICATE_DATA") or ROOT / "../shared/data").resolve()
    if not install():
        print("deviceless-test: skipped, nothing to compile with: pip can't download it")
        return
    names = sys.argv[1:] or STEPS
    needed = {"lenet": "mnist", "ddnet": "cifar", "resnet": "cifar"}
    left_out = [name for name in names if not list(data.glob(f"{needed[name.split('-')[0]]}*"))]
    for name in left_out:
        print(f"deviceless-test: {name} is left out: {data} has none of its data")
    steps = compiled(program, str(data), [name for name in names if name not in left_out] or names)
    for step in steps:
        print(
            f"deviceless-test: {step['name']}: {step['forward']} + {step['inputGradient']} + "
            f"{step['weightGradient']} convolutions of cuDNN's, {step['matrixProducts']} products "
            f"of cuBLAS', {step['otherConvolutions']} others, {step['seconds']:.0f} s"
        )
    found = faults(steps)
    for line in found:
        print(f"deviceless-test: {line}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
