#!/usr/bin/env python3
"""Holds exported networks, rebuilt by PyTorch, against what replicate measures of them.

    .build/release/replicate export KEY... --to FOLDER
    python3 -m venv venv && venv/bin/pip install torch==2.15.0 safetensors==0.7.0
    venv/bin/python Scripts/check-export.py FOLDER/* [--examples 1000] [--replicate PROGRAM]

Each FOLDER has the files of an export. 'replicate import' measures model.safetensors and writes the
test examples; model.py, imported as any program would, computes the same in PyTorch on a CPU. A
Markdown table gives both, and what must hold does:

- the library safetensors reads the file, and the same arrays as model.py's own reader;
- the same number of test examples is right, and the same ones (or the mean loss is the same within
  1e-5, where there are no classes; within 1e-4 for a function whose Jacobian has kinks, which the
  control of our integrator's steps doesn't always see);
- the mean of the norms of the Jacobian is the same within 1e-5 of itself, on test examples once its
  poolings take the values that ours took;
- on the reference inputs as PyTorch computes it, the median example's norm is the same within 1e-5,
  and the mean within 1e-4: where an input of a ReLU is zero but for rounding, the derivative goes
  through it or not, so that single examples differ by what one unit is worth.

Where a pooling has several equal values, as in the even background of a digit, rounding decides
which one a derivative goes through, and another program's rounding decides otherwise. The column
"plain" has the norm that PyTorch gives without being told.

Exit codes: 0 all holds, 1 something doesn't, 2 trouble with the request.
"""

import argparse
import importlib.util
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

NORM_TOLERANCE = 1e-5
# Of the mean over 32 reference inputs, some of which may have a unit at its kink.
REFERENCE_TOLERANCE = 1e-4
LOSS_TOLERANCE = 1e-5
KINKED_LOSS_TOLERANCE = 1e-4
ROOT = pathlib.Path(__file__).resolve().parents[1]


def relative(first, second):
    """The difference in shares of the second."""
    return abs(first - second) / abs(second) if second else abs(first)


def verdicts(row):
    """What doesn't hold of a network's numbers, in words; nothing where all does.

    What isn't a number holds nothing: hence no `>` below.
    """
    problems = []
    if not row["isReadByLibrary"]:
        problems.append("the library safetensors reads other arrays")
    if row["right"] is not None:
        ours, theirs = row["right"]
        if ours != theirs:
            problems.append(f"{theirs} right where ours has {ours}")
        if row["differentlyRight"]:
            problems.append(f"{row['differentlyRight']} examples right on one side alone")
    tolerance = KINKED_LOSS_TOLERANCE if row["isKinked"] else LOSS_TOLERANCE
    if row["loss"] is not None and not relative(*row["loss"]) <= tolerance:
        problems.append(f"the losses {row['loss']} differ")
    for name, tolerance in (("norm", NORM_TOLERANCE), ("referenceNorm", REFERENCE_TOLERANCE)):
        if not relative(*row[name]) <= tolerance:
            problems.append(f"{name} {row[name]} differs")
    if not row["referenceMedian"] <= NORM_TOLERANCE:
        problems.append(f"the median reference norm differs by {row['referenceMedian']:.1e}")
    return problems


def table(rows):
    """The rows as Markdown."""
    lines = [
        "| network | test examples | right: ours | PyTorch | mean ‖J‖_F: ours | PyTorch "
        "| difference | plain | on the reference |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        right = row["right"] or [f"loss {value:.7f}" for value in row["loss"]]
        ours, theirs = row["norm"]
        plain = f"{100 * (row['plainNorm'] / ours - 1):+.3f} %" if row["hasPooling"] else "the same"
        lines.append(
            f"| {row['name']} | {row['examples']} | {right[0]} | {right[1]} "
            f"| {ours:.6f} ({row['normExamples']}) | {theirs:.6f} | {relative(ours, theirs):.1e} "
            f"| {plain} | {relative(*row['referenceNorm']):.1e} |"
        )
    return "\n".join(lines)


def module(folder):
    """model.py of an export, as an import of it gives it."""
    name = f"model_{folder.name}"
    specification = importlib.util.spec_from_file_location(name, folder / "model.py")
    loaded = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(loaded)
    return loaded


def chosen_pooling(torch, choices, window):
    """A max pooling that takes the given values of its windows."""

    class Chosen(torch.nn.Module):
        place = 0

        def forward(self, x):
            n, c, h, w = x.shape
            windows = x.reshape(n, c, h // window, window, w // window, window)
            windows = windows.permute(0, 1, 2, 4, 3, 5).flatten(4)
            picked = choices[self.place : self.place + n].long()[..., None]
            return windows.gather(4, picked)[..., 0]

    return Chosen()


def choosing(torch, network, answers):
    """The network with our choices in its poolings, in their order; whether it has any."""
    places = [
        place
        for place, layer in enumerate(network)
        if isinstance(layer, torch.nn.MaxPool2d)
        and layer.kernel_size == layer.stride
        and "choices1" in answers
    ]
    poolings = []
    for number, place in enumerate(places):
        layer = network[place]
        network[place] = chosen_pooling(torch, answers[f"choices{number + 1}"], layer.stride)
        poolings.append(network[place])
    return poolings


def in_pieces(torch, count, function, poolings=(), size=200):
    """The function's values at pieces of `count` examples, as one list."""
    parts = []
    for start in range(0, count, size):
        for pooling in poolings:
            pooling.place = start
        parts.append(function(slice(start, min(start + size, count))))
    return torch.cat(parts)


def measured(torch, folder, program, examples):
    """A row of the table."""
    import safetensors.torch

    weights = folder / "model.safetensors"
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "answers.safetensors"
        command = [program, "import", weights, "--format", "json", "--answers", file]
        done = subprocess.run(
            [*map(str, command), "--examples", str(examples)], capture_output=True, text=True
        )
        if done.returncode:
            sys.exit(f"check-export: {folder}: {done.stderr.strip()}")
        ours = json.loads(done.stdout)
        answers = safetensors.torch.load_file(file)

    model = module(folder)
    arrays, metadata = model.read(weights)
    library = safetensors.torch.load_file(weights)
    run = json.loads(metadata["run"])
    network, inputs = model.load(), answers["inputs"]
    row = {
        "name": ("a Jacobian by " if "integration" in run else "")
        + f"{ours['network']}, {ours['data']}, seed {run['seed']}",
        "examples": len(inputs),
        "isReadByLibrary": arrays.keys() == library.keys()
        and all(torch.equal(arrays[name], library[name]) for name in arrays),
        "right": None,
        "loss": None,
        "differentlyRight": 0,
        "isKinked": "integration" in run and "rectified" in model.DESCRIPTION["network"],
    }

    outputs = in_pieces(
        torch, len(inputs), lambda piece: model.evaluate(network, inputs[piece], of=inputs)
    )
    if "labels" in answers:
        right = outputs.argmax(1) == answers["labels"].long()
        row["right"] = [ours["right"], int(right.sum())]
        row["differentlyRight"] = int((right != answers["right"].bool()).sum())
    else:
        errors = (outputs[:, 0] - answers["targets"]).double()
        losses = {
            "meanAbsoluteError": errors.abs(),
            "halfSumOfSquares": errors.square() / 2,
        }
        loss = losses.get(run["loss"], errors.square()).mean()
        row["loss"] = [ours["testLoss"], float(loss)]

    reference = model.read(folder / "reference.safetensors")[0]
    there = reference["jacobianNorms"].double()
    here = model.jacobian_norms(network, reference["inputs"]).double()
    row["referenceNorm"] = [float(there.mean()), float(here.mean())]
    row["referenceMedian"] = statistics.median(
        relative(ours, theirs) for ours, theirs in zip(there.tolist(), here.tolist(), strict=True)
    )
    some = inputs[answers["places"].long()]

    def norms(poolings=()):
        values = in_pieces(
            torch,
            len(some),
            lambda piece: model.jacobian_norms(network, some[piece], of=inputs),
            poolings,
        )
        return float(values.double().mean())

    row["plainNorm"] = norms()
    poolings = choosing(torch, network, answers)
    row["hasPooling"] = bool(poolings)
    row["norm"] = [ours["jacobianNorm"], norms(poolings) if poolings else row["plainNorm"]]
    row["normExamples"] = len(some)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--examples", type=int, default=1000, help="whose norms are taken")
    parser.add_argument("--replicate", default=ROOT / ".build/release/replicate", metavar="PROGRAM")
    options = parser.parse_args()
    for folder in options.folders:
        if not (folder / "model.py").exists():
            print(f"check-export: {folder}: no model.py; name an export's folder", file=sys.stderr)
            return 2
    import torch

    rows = []
    failed = False
    for folder in options.folders:
        rows.append(measured(torch, folder, options.replicate, options.examples))
        for problem in verdicts(rows[-1]):
            failed = True
            print(f"check-export: {folder}: {problem}", file=sys.stderr)
    print(table(rows))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
