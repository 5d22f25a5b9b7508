#!/usr/bin/env python3
"""Measures steps of training on a device: ours by its PJRT plugin, and JAX's own jit beside it.

    Scripts/measure-device.py [--plugin FILE] [--step NAME ...] [--steps COUNT] [--output FILE]

  --plugin FILE    the plugin (default: $REPLICATE_PJRT_PLUGIN, else the first that
                   `replicate engine list` can use, one that is no processor before others)
  --step NAME      a step of `replicate bench`; may be repeated (default: one of each network)
  --steps COUNT    steps of ours in a call (default: 100)
  --output FILE    all that was measured, as JSON (default: .cache/measure-device.json)

For each step: the gradient on the device against ours in Double, milliseconds a step, whether a
second compilation gives the same bits, and the milliseconds of the fastest of JAX's formulations
(Scripts/bench/peers/jax_steps.py), where the Python that runs this has JAX: its device is JAX's
own choice, so install the JAX that the plugin is of. On a GPU all that is done in single precision
and in the device's fastest. Steps whose data set is missing are said and left out.

Exit codes: 0 done, 1 a gradient is off or bits differ, 2 trouble.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = ROOT / ".build/release/replicate"
PEER = ROOT / "Scripts/bench/peers/jax_steps.py"
STEPS = ["sin-mlp-spectreg", "lenet-spectreg", "ddnet-jacobian", "resnet-spectreg"]
# What JAX calls the precision of a product.
JAX_PRECISION = {"single": "highest", "fastest": "tensorfloat32"}
# The seconds that JAX's step is timed for.
SECONDS = 3


class Trouble(Exception):
    """One line: what is wrong, and what to do."""


def ours(*words):
    """What the program prints as JSON, and its status; None where it has trouble, which is said."""
    outcome = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, text=True)
    if outcome.returncode not in (0, 1):
        return None, outcome.returncode
    return json.loads(outcome.stdout), outcome.returncode


def chosen(engines):
    """The path of the first plugin that can be used, processors last."""
    usable = [one for one in engines if one["engine"] == "pjrt" and "trouble" not in one]
    if not usable:
        raise Trouble("no plugin that can be used; 'replicate engine list' says why")
    return min(usable, key=lambda one: one["platform"] == "cpu")["path"]


def jax_milliseconds(step, precision):
    """Those of JAX's fastest formulation; None without JAX, or where none works."""
    if importlib.util.find_spec("jax") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        exported = subprocess.run([PROGRAM, "bench", "--step", step, "--export", folder])
        if exported.returncode != 0:
            return None
        environment = os.environ | {"JAX_DEFAULT_MATMUL_PRECISION": JAX_PRECISION[precision]}
        requests = f"prepare {step}\ntime {step} {SECONDS}\n"
        answers = subprocess.run(
            [sys.executable, PEER, folder],
            input=requests,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        lines = answers.stdout.splitlines()
    if answers.returncode != 0 or len(lines) != 2:
        print(f"measure-device: JAX didn't do {step}", file=sys.stderr)
        return None
    return json.loads(lines[1])["milliseconds"]


def measure(plugin, step, precision, count):
    """One row, and whether it is as it should be; None for a step that can't be measured."""
    words = ["--precision", precision, "--steps", str(count), "--format", "json"]
    report, status = ours("engine", "measure", plugin, "--step", step, *words)
    if report is None:
        return None, True
    step_report = report["steps"][0]
    row = step_report | step_report.pop("timing") | {
        "platform": report["platform"],
        "device": report["device"],
        "precision": report["precision"],
        "jaxMilliseconds": jax_milliseconds(step, precision),
    }
    return row, status == 0


def table(rows):
    """The rows for a person, in Markdown."""
    lines = [
        "| step | precision | ms a step | JAX, ms | JAX / ours | gradient against Double "
        "| with its choices | same bits |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for row in rows:
        ours_ms, theirs = row["milliseconds"], row["jaxMilliseconds"]
        cells = [
            row["name"],
            row["precision"],
            f"{ours_ms:.3g}",
            "–" if theirs is None else f"{theirs:.3g}",
            "–" if theirs is None else f"{theirs / ours_ms:.2f}",
            f"{row['gradient']['error']:.1e}",
            f"{row['gradient']['errorWithItsChoices']:.1e}",
            "yes" if row["isReproducible"] else "no",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plugin", default=os.environ.get("REPLICATE_PJRT_PLUGIN") or None)
    parser.add_argument("--step", action="append", metavar="NAME")
    parser.add_argument("--steps", type=int, default=100, metavar="COUNT")
    parser.add_argument(
        "--output", type=pathlib.Path, default=ROOT / ".cache/measure-device.json", metavar="FILE"
    )
    arguments = parser.parse_args()
    if not PROGRAM.exists():
        raise Trouble(f"{PROGRAM} isn't there; build it with 'make build'")
    engines, _ = ours("engine", "list", "--format", "json")
    plugin = arguments.plugin or chosen(engines)
    if importlib.util.find_spec("jax") is None:
        print("measure-device: no JAX in this Python, so ours alone", file=sys.stderr)
    rows, is_right = [], True
    for step in arguments.step or STEPS:
        for precision in ("single", "fastest"):
            # Processors have one precision.
            if precision == "fastest" and (not rows or rows[-1]["platform"] == "cpu"):
                continue
            row, as_it_should = measure(plugin, step, precision, arguments.steps)
            if row is None:
                print(f"measure-device: {step} is left out", file=sys.stderr)
                break
            rows.append(row)
            is_right = is_right and as_it_should
    if not rows:
        raise Trouble("nothing was measured; what stands above says why")
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(rows, indent=2) + "\n")
    print(f"{rows[0]['platform']}, {rows[0]['device']}, by {plugin}\n")
    print(table(rows))
    return 0 if is_right else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Trouble, OSError, ValueError, KeyError) as trouble:
        print(f"measure-device: {trouble}", file=sys.stderr)
        sys.exit(2)
