#!/usr/bin/env python3
"""Attacks an exported network with Foolbox and compares the median fooling distances with ours.

    .build/release/replicate attack-export FOLDER
    python3 -m venv venv && venv/bin/pip install torch==2.15.0 foolbox==3.3.4
    venv/bin/python Scripts/attack-opinion.py FOLDER [--attacks fgsm,pgd,cw] [--examples 1000]

Prints a Markdown table and exits with 1 if a median differs by more than 5 %. An example that is
wrong already counts with 0, one that is never fooled with infinity, on both sides.

  fgsm  LinfFastGradientAttack at each multiple of 1/255, then at tenths of the step before
  pgd   LinfProjectedGradientDescentAttack without random start: 1, 2, ... steps of 1/255 within
        32/255
  cw    L2CarliniWagnerAttack, 10 searches of 1000 steps at 0.005 from c = 0.01, which gives a
        search up when the whole batch of 250 makes no progress
"""

import argparse
import json
import pathlib
import sys

import foolbox
import numpy
import torch

LIMIT = 0.05


class LeNet(torch.nn.Module):
    """LeNet' with tanh, parameters in the order of the exported file."""

    def __init__(self, weights: numpy.ndarray):
        super().__init__()
        self.layers = torch.nn.Sequential(
            torch.nn.Conv2d(1, 6, 5, padding=2),
            torch.nn.MaxPool2d(2),
            torch.nn.Tanh(),
            torch.nn.Conv2d(6, 16, 5),
            torch.nn.MaxPool2d(2),
            torch.nn.Tanh(),
            torch.nn.Flatten(),
            torch.nn.Linear(400, 120),
            torch.nn.Tanh(),
            torch.nn.Linear(120, 84),
            torch.nn.Tanh(),
            torch.nn.Linear(84, 10),
        )
        values = torch.from_numpy(weights.copy())
        for parameter in self.parameters():
            parameter.data = values[: parameter.numel()].reshape(parameter.shape)
            parameter.requires_grad_(False)
            values = values[parameter.numel() :]
        if len(values):
            sys.exit(f"attack-opinion: {len(values)} weights too many for LeNet'")

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        return self.layers((pixels - 0.1307) / 0.3081)


def lengths(changes: torch.Tensor) -> torch.Tensor:
    return changes.double().flatten(1).norm(dim=1)


def first_fooled(model, images, labels, tries) -> torch.Tensor:
    """The distance at the first of `tries` (attack, epsilon) that fools each image."""
    distances = torch.full((len(images),), torch.inf, dtype=torch.double)
    left = torch.arange(len(images))
    for attack, epsilon in tries:
        if not len(left):
            break
        _, found, success = attack(model, images[left], labels[left], epsilons=epsilon)
        distances[left[success]] = lengths(found - images[left])[success]
        left = left[~success]
    return distances


def fgsm(model, images, labels) -> torch.Tensor:
    attack = foolbox.attacks.LinfFastGradientAttack()
    distances = torch.full((len(images),), torch.inf, dtype=torch.double)
    left = torch.arange(len(images))
    for level in range(1, 256):
        _, _, success = attack(model, images[left], labels[left], epsilons=level / 255)
        fooled = left[success]
        tenths = [(attack, (level - 1 + tenth / 10) / 255) for tenth in range(1, 11)]
        if len(fooled):
            distances[fooled] = first_fooled(model, images[fooled], labels[fooled], tenths)
        left = left[~success]
        if not len(left):
            break
    return distances


def pgd(model, images, labels) -> torch.Tensor:
    tries = (
        (
            foolbox.attacks.LinfProjectedGradientDescentAttack(
                abs_stepsize=1 / 255, steps=steps, random_start=False
            ),
            32 / 255,
        )
        for steps in range(1, 65)
    )
    return first_fooled(model, images, labels, tries)


def cw(model, images, labels) -> torch.Tensor:
    attack = foolbox.attacks.L2CarliniWagnerAttack(
        binary_search_steps=10, steps=1000, stepsize=0.005, initial_const=0.01
    )
    parts = []
    for start in range(0, len(images), 250):
        batch = slice(start, start + 250)
        _, found, success = attack(model, images[batch], labels[batch], epsilons=None)
        distances = lengths(found - images[batch])
        distances[~success] = torch.inf
        parts.append(distances)
        print(f"cw: {start + len(distances)} of {len(images)}", file=sys.stderr)
    return torch.cat(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--attacks", default="fgsm,pgd,cw")
    parser.add_argument("--examples", type=int, default=1000)
    parser.add_argument("--write", type=pathlib.Path, help="where to write the distances as JSON")
    options = parser.parse_args()
    ours = json.loads((options.folder / "distances.json").read_text())
    network = LeNet(numpy.fromfile(options.folder / "weights.f32", dtype="<f4")).eval()
    network = network.to(memory_format=torch.channels_last)  # twice as fast for so few channels
    labels = torch.from_numpy(numpy.fromfile(options.folder / "labels.u8", dtype="u1")).long()
    pixels = numpy.fromfile(options.folder / "images.u8", dtype="u1").reshape(-1, 1, 28, 28)
    labels, pixels = labels[: options.examples], pixels[: options.examples]
    images = torch.from_numpy(pixels.astype("f4") / numpy.float32(255))
    model = foolbox.PyTorchModel(network, bounds=(0, 1), device="cpu")

    right = network(images).argmax(1) == labels
    failed = False
    theirs = {}
    print(f"{len(images)} examples, {100 * right.double().mean():.2f} % right\n")
    print(
        "| attack | median, ours | median, Foolbox | difference | fooled, ours | fooled, Foolbox |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in options.attacks.split(","):
        distances = torch.zeros(len(images), dtype=torch.double)
        distances[right] = {"fgsm": fgsm, "pgd": pgd, "cw": cw}[name](
            model, images[right], labels[right]
        )
        own = torch.tensor(ours[name][: options.examples], dtype=torch.double)
        own[own < 0] = torch.inf
        theirs[name] = distances.tolist()
        medians = [float(numpy.median(values.numpy())) for values in (own, distances)]
        difference = medians[0] / medians[1] - 1
        failed |= not abs(difference) <= LIMIT
        shares = [100 * float(values.isfinite().double().mean()) for values in (own, distances)]
        print(
            f"| {name} | {medians[0]:.4f} | {medians[1]:.4f} | {100 * difference:+.2f} % | "
            f"{shares[0]:.1f} % | {shares[1]:.1f} % |",
            flush=True,
        )
    if options.write:
        options.write.write_text(json.dumps(theirs))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
