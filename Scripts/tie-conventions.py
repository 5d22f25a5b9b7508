#!/usr/bin/env python3
"""Says what max pooling's derivative at ties does to an exported network's Jacobians and to FGSM.

    .build/release/replicate attack-export FOLDER --attack fgsm
    python3 -m venv venv && venv/bin/pip install torch==2.15.0   (make bench's .cache/bench will do)
    venv/bin/python Scripts/tie-conventions.py FOLDER

MNIST's background is flat, so a convolution has the same sum at neighbouring places, and a window
of the pooling behind it has no single greatest value. Which one gets the derivative is a
convention, or rounding, where sums are rounded differently at different places. Prints the shares
of windows that tie, and a Markdown table: the mean of ‖J‖_F, the root of the mean of its square,
and FGSM's median fooling distance under each convention, with their differences from ours.

  ours          this project's kernels in Float32: the first of the greatest values as they were
                rounded
  PyTorch       torch.max_pool2d in Float32, its memory as it comes or channels_last
  first, last   in Float64, of the values that are equal but for rounding
  shared        in Float64, each of those gets an equal part
"""

import argparse
import copy
import json
import pathlib
import sys

import numpy
import torch
import torch.nn.functional as F

# Values of a window this close to its greatest, relative to the layer's greatest, are equal but for
# Float64's rounding.
EQUAL = 1e-12


class LeNet:
    """LeNet' with tanh, parameters in the order of the exported file; `pool` is its max pooling."""

    shapes = [
        (6, 1, 5, 5),
        (6,),
        (16, 6, 5, 5),
        (16,),
        (120, 400),
        (120,),
        (84, 120),
        (84,),
        (10, 84),
        (10,),
    ]

    def __init__(self, weights, kind, pool, layout=torch.contiguous_format):
        values = torch.from_numpy(weights.copy()).to(kind)
        counts = [int(numpy.prod(shape)) for shape in self.shapes]
        if len(values) != sum(counts):
            sys.exit(f"tie-conventions: {len(values)} weights in place of LeNet's {sum(counts)}")
        self.parameters = [
            part.reshape(shape)
            for part, shape in zip(values.split(counts), self.shapes, strict=True)
        ]
        self.kind, self.pool, self.layout = kind, pool, layout

    def without_convention(self):
        """The same values, pooled as is fastest."""
        same = copy.copy(self)
        same.pool = pooled
        return same

    def seen(self, pixels):
        """What the network is given for pixels from 0 to 1."""
        seen = ((pixels - 0.1307) / 0.3081).to(self.kind)
        return seen.contiguous(memory_format=self.layout)

    def __call__(self, x):
        w1, b1, w2, b2, w3, b3, w4, b4, w5, b5 = self.parameters
        h = torch.tanh(self.pool(F.conv2d(x, w1, b1, padding=2)))
        h = torch.tanh(self.pool(F.conv2d(h, w2, b2)))
        h = torch.tanh(F.linear(h.flatten(1), w3, b3))
        return F.linear(torch.tanh(F.linear(h, w4, b4)), w5, b5)


def pooled(x):
    return F.max_pool2d(x, 2)


def windows(x):
    """[images, channels, height / 2, width / 2, 4], row by row, and which values are greatest."""
    parts = torch.stack([x[:, :, i::2, j::2] for i in (0, 1) for j in (0, 1)], -1)
    greatest = parts.detach().amax(-1, keepdim=True)
    return parts, parts.detach() >= greatest - EQUAL * x.detach().abs().max()


def by_convention(convention):
    def pool(x):
        parts, tied = windows(x)
        if convention == "shared":
            weights = tied / tied.sum(-1, keepdim=True)
        else:
            places = torch.arange(4)
            chosen = (
                torch.where(tied, places, 4).amin(-1)
                if convention == "first"
                else torch.where(tied, places, -1).amax(-1)
            )
            weights = F.one_hot(chosen, 4)
        return (parts * weights.to(parts.dtype)).sum(-1)

    return pool


def tied_shares(weights, pixels):
    """The share of each pooling's windows that has more than one greatest value."""
    shares = []

    def pool(x):
        shares.append(float((windows(x)[1].sum(-1) > 1).double().mean()))
        return by_convention("first")(x)

    network = LeNet(weights, torch.float64, pool)
    network(network.seen(pixels))
    return shares


def jacobian_norms(network, pixels):
    """‖J‖_F of the logits by what the network is given, one an image."""
    norms = []
    for part in pixels.split(250):
        x = network.seen(part).requires_grad_()
        logits = network(x)
        squares = 0
        for row in torch.eye(10, dtype=network.kind):
            (product,) = torch.autograd.grad(logits, x, row.expand(logits.shape), retain_graph=True)
            squares = squares + product.double().square().sum((1, 2, 3))
        norms.append(squares.sqrt())
    return torch.cat(norms)


def fgsm_distances(network, pixels, labels):
    """The L2 distance at which the step along the sign fools.

    Tried are multiples of 1/255, then 12 bisections.
    """
    x = pixels.clone().requires_grad_()
    losses = F.cross_entropy(network(network.seen(x)), labels, reduction="sum")
    (gradient,) = torch.autograd.grad(losses, x)
    direction = gradient.sign()
    network = network.without_convention()

    def moved(which, epsilons):
        return (pixels[which] + epsilons.reshape(-1, 1, 1, 1) * direction[which]).clamp(0, 1)

    def fooled(which, epsilons):
        with torch.no_grad():
            return network(network.seen(moved(which, epsilons))).argmax(1) != labels[which]

    everything = torch.arange(len(pixels))
    least = torch.full((len(pixels),), torch.inf, dtype=torch.double)
    left = everything
    for level in range(256):
        if not len(left):
            break
        epsilons = torch.full((len(left),), level / 255, dtype=torch.double)
        wrong = fooled(left, epsilons)
        least[left[wrong]] = level / 255
        left = left[~wrong]
    found = everything[least.isfinite() & (least > 0)]
    most = least[found] - 1 / 255
    for _ in range(12):
        middle = (least[found] + most) / 2
        wrong = fooled(found, middle)
        least[found[wrong]] = middle[wrong]
        most = torch.where(wrong, most, middle)
    distances = (moved(everything, least.nan_to_num(posinf=0)) - pixels).flatten(1).norm(dim=1)
    return torch.where(least.isfinite(), distances, torch.inf)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    torch.set_num_threads(1)
    try:
        weights = numpy.fromfile(folder / "weights.f32", dtype="<f4")
        labels = torch.from_numpy(numpy.fromfile(folder / "labels.u8", dtype="u1")).long()
        images = numpy.fromfile(folder / "images.u8", dtype="u1").reshape(-1, 1, 28, 28)
        norms = torch.tensor(json.loads((folder / "norms.json").read_text()), dtype=torch.double)
        own = torch.tensor(
            json.loads((folder / "distances.json").read_text())["fgsm"], dtype=torch.double
        )
    except (OSError, KeyError, ValueError) as error:
        sys.exit(
            f"tie-conventions: {folder} isn't an exported network ({error}): make it with"
            f" '.build/release/replicate attack-export {folder} --attack fgsm'"
        )
    pixels = torch.from_numpy(images.astype("f8") / 255)

    first, second = tied_shares(weights, pixels)
    print(
        f"{len(pixels)} images; {100 * first:.1f} % of the first pooling's windows tie,"
        f" {100 * second:.1f} % of the second's\n"
    )

    own[own < 0] = torch.inf
    rows = [("ours", norms, own)]
    for name, network in [
        ("PyTorch", LeNet(weights, torch.float32, pooled)),
        ("PyTorch, channels_last", LeNet(weights, torch.float32, pooled, torch.channels_last)),
        *(
            (name, LeNet(weights, torch.float64, by_convention(name)))
            for name in ("first", "last", "shared")
        ),
    ]:
        distances = fgsm_distances(network, pixels, labels)
        rows.append((name, jacobian_norms(network, pixels), distances))

    print(
        "| convention | mean ‖J‖_F | from ours | root of mean square | from ours"
        " | FGSM's median | from ours |"
    )
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    sizes = []
    for name, norms, distances in rows:
        found = [
            float(norms.mean()),
            float(norms.square().mean().sqrt()),
            float(numpy.median(distances.numpy())),
        ]
        sizes = sizes or found
        cells = [
            f"{value:.4f} | {100 * (value / size - 1):+.2f} %"
            for value, size in zip(found, sizes, strict=True)
        ]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
