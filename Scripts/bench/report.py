"""What `measure` found, as one value, and as Markdown."""

import pathlib
import statistics

OURS, TORCH, JAX = "replicate", "PyTorch", "JAX"


def spread(times):
    """The distance of the quartiles over the median."""
    first, median, third = statistics.quantiles(times, n=4, method="inclusive")
    return (third - first) / median


def results(steps, prepared, measured, memory, versions, arguments, tolerance):
    """All numbers, as they go into bench.json."""
    peak = max(measured["peak"])
    return {
        "machine": {"cpu": cpu_model(), "peakGigaflops": peak},
        "versions": versions,
        "tolerance": tolerance,
        "agreement": [
            agreement(step, {peer: prepared[peer, step["name"]] for peer in (TORCH, JAX)})
            for step in steps
        ],
        "steps": [
            row(step, prepared, measured, peak)
            | {
                "secondsPerRound": arguments.seconds,
                "uncountedSteps": 1,
                "gigabytes": memory.get(step["name"]),
            }
            for step in steps
        ],
    }


def joined(earlier, latest, order):
    """The rows of both, where both are of one machine and the same versions.

    Where both have a row it is the latest.
    """
    if not earlier or earlier["machine"]["cpu"] != latest["machine"]["cpu"]:
        return latest
    if earlier["versions"] != latest["versions"]:
        return latest
    rows = {step["step"]: step for step in earlier["steps"] + latest["steps"]}
    judged = {row["step"]: row for row in earlier.get("agreement", []) + latest["agreement"]}
    return latest | {
        "agreement": [judged[name] for name in order if name in judged],
        "steps": [rows[name] for name in order if name in rows],
    }


def agreement(step, answers):
    """How near to Double each program's gradient of a step is.

    Told apart: batches where no choice is nearly a tie, and those where some are.
    """
    ours = [batch for batch in step["batches"] if batch.get("ours")]
    drawn = [batch["ours"] for batch in ours if batch["isDrawn"]]
    clear = [batch["ours"] for batch in ours if batch["isClear"]]
    forms = {
        peer: [tried for tried in answer["tried"] if "errors" in tried]
        for peer, answer in answers.items()
    }
    peers = {
        peer: {
            "clear": max((form["errors"].get("results", 0) for form in found), default=None),
            "drawn": [
                max(errors) for errors in zip(*(form["drawn"] for form in found), strict=True)
            ],
        }
        for peer, found in forms.items()
    }
    return {
        "step": step["name"],
        "tolerance": step["gradientTolerance"],
        "ownTolerance": step["tolerance"],
        "closeness": step["closeness"],
        "isClear": bool(clear) or not ours,
        "choices": sum(batch["choices"] for batch in drawn),
        "nearTies": sum(batch["nearTies"] for batch in drawn),
        "flips": sum(batch["flips"] for batch in drawn),
        "widestFlip": max((batch["widestFlip"] for batch in drawn), default=None),
        "drawn": [batch["error"] for batch in drawn],
        "withItsChoices": max((batch["errorWithItsChoices"] for batch in drawn), default=None),
        "clear": max((batch["error"] for batch in clear), default=None),
        "peers": peers,
    }


def agreements(rows):
    """The Markdown table of the steps of training."""
    lines = [
        "| step | choices | near ties | our flips | drawn: ours | with our choices | PyTorch | JAX"
        " | without near ties: ours | PyTorch | JAX |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        if not row["drawn"]:
            continue
        torch, jax = (row["peers"][peer] for peer in (TORCH, JAX))
        cells = [
            f"`{row['step']}`",
            f"{row['choices']:,}",
            f"{row['nearTies']:,}",
            str(row["flips"]),
        ]
        cells += [error(max(row["drawn"])), error(row["withItsChoices"])]
        cells += [error(max(peer["drawn"], default=None)) for peer in (torch, jax)]
        cells += [error(row["clear"])]
        cells += [error(peer["clear"] if row["isClear"] else None) for peer in (torch, jax)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def error(value):
    return "" if value is None else f"{value:.1e}"


def ties(results):
    """How the programs agree, and what near ties do to it."""
    rows = [row for row in results.get("agreement", []) if row["drawn"]]
    if not rows:
        return []
    mixed = [f"`{row['step']}`" for row in rows if not row["isClear"]]
    flips, choices = sum(row["flips"] for row in rows), sum(row["choices"] for row in rows)
    widest = max(row["widestFlip"] for row in rows)
    return [
        "## Near ties",
        "",
        "The gradient of a network with rectifiers or poolings jumps where a value is zero or two"
        " values of a window are equal, and near such a tie rounding decides. The referee is our"
        f" own step in Double: in batches as training draws them our Float takes {flips} of"
        f" {choices:,} choices otherwise, the widest of them {widest:.1e} of its layer's root mean"
        f" square from a tie (at most {rows[0]['closeness']:g} passes). Given our choices, Double"
        " agrees within"
        f" {rows[0]['ownTolerance']:g}. In a second set of batches every example with a near tie is"
        " replaced by another, and all three must agree with Double within"
        f" {extent(row['tolerance'] for row in rows if row['isClear'])} there"
        + (
            f"; batch normalization mixes the examples of {', '.join(mixed)}, so the peers' are"
            f" held to {max(row['tolerance'] for row in rows):g}"
            if mixed
            else ""
        )
        + ". The columns are the greatest relative differences to Double, of a peer over its"
        " formulations.",
        "",
        agreements(rows),
        "",
    ]


def row(step, prepared, measured, peak):
    name = step["name"]
    programs = {}
    for program in (OURS, TORCH, JAX):
        times = measured["milliseconds"][program, name]
        programs[program] = {
            "milliseconds": statistics.median(times),
            "spread": spread(times),
            "rounds": times,
        }
        if program != OURS:
            programs[program] |= prepared[program, name]
    better = min((TORCH, JAX), key=lambda peer: programs[peer]["milliseconds"])
    throughputs = [answer["gigaflops"] for answer in measured["throughput"][name]]
    gigaflops = statistics.median(throughputs)
    first = measured["throughput"][name][0]
    operations = first["operations"] * first["runs"]
    return {
        "step": name,
        "summary": step["summary"],
        "programs": programs,
        "betterPeer": better,
        "ratio": programs[better]["milliseconds"] / programs[OURS]["milliseconds"],
        "target": step["target"],
        "operations": operations,
        "millisecondsAtPeak": operations / peak / 1e6,
        "gigaflops": gigaflops,
        "shareOfPeak": gigaflops / peak,
        "targetShareOfPeak": step.get("targetShareOfPeak"),
        "memoryLimit": step.get("memoryLimit"),
        "gradientTolerance": step["gradientTolerance"],
    }


def cpu_model():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def milliseconds(value):
    """Three digits that count."""
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"


def timing(program):
    return f"{milliseconds(program['milliseconds'])} ± {100 * program['spread'] / 2:.1f} %"


def table(results):
    """The Markdown table."""
    lines = [
        "| step | ours, ms | PyTorch, ms | JAX, ms | ratio to the better | target | GFLOP/s"
        " | of peak |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for step in results["steps"]:
        cells = [f"`{step['step']}`"]
        cells += [timing(step["programs"][program]) for program in (OURS, TORCH, JAX)]
        cells += [
            f"{step['ratio']:.2f} ({step['betterPeer']})",
            f"{step['target']:g}",
            f"{step['gigaflops']:.1f}",
            f"{100 * step['shareOfPeak']:.0f} %",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def bound(step):
    """How fast the direct sums of a step could be at all, beside the better peer."""
    peer = step["programs"][step["betterPeer"]]["milliseconds"]
    share = step["millisecondsAtPeak"] / peer
    return (
        f"{step['betterPeer']} uses {100 * share:.0f} % of the core's peak, so that direct sums at"
        f" the whole peak, with nothing else in the step, would be {1 / share:.2f} times as fast."
    )


def misses(results):
    """A line for each target that isn't reached."""
    lines = []
    for step in results["steps"]:
        if step["ratio"] < step["target"]:
            lines.append(
                f"- `{step['step']}`: {step['ratio']:.2f} times as fast as {step['betterPeer']},"
                f" the target is {step['target']:g}. {bound(step)}"
            )
        asked = step["targetShareOfPeak"]
        if asked is not None and step["shareOfPeak"] < asked:
            lines.append(
                f"- `{step['step']}`: {100 * step['shareOfPeak']:.0f} % of the core's peak,"
                f" the target is {100 * asked:.0f} %."
            )
        if step.get("memoryLimit") is not None and step["gigabytes"] > step["memoryLimit"]:
            lines.append(f"- {memory(step)}")
    return lines or ["None: every target is reached."]


def looser(results):
    """The gradients that are held to another tolerance, in words."""
    tolerance = results["tolerance"]
    judged = {row["step"] for row in results.get("agreement", [])}
    text = "; gradients of most within less: see [near ties](#near-ties)" if judged else ""
    steps = [
        step
        for step in results["steps"]
        if step["step"] not in judged and step.get("gradientTolerance", tolerance) > tolerance
    ]
    if not steps:
        return text
    names = ", ".join(f"`{step['step']}`" for step in steps)
    return text + (
        f"; gradients of {names} within {steps[0]['gradientTolerance']:g}: of their tens of"
        " millions of activations some are so near to 0 that rounding decides their ReLU"
    )


def colder(results):
    """The rows of an earlier version, whose rounds began cold, in words."""
    names = [f"`{step['step']}`" for step in results["steps"] if not step.get("uncountedSteps")]
    return f" (not yet so in those of {', '.join(names)})" if names else ""


def memory(step):
    """What a process that does a step takes, where a limit is set."""
    return (
        f"`{step['step']}`: a process that does it takes {step['gigabytes']:.2f} GB at most, data"
        f" and all; the limit is {step['memoryLimit']:g} GB."
    )


def extent(values):
    """One number, or the least and the greatest."""
    values = sorted(set(values))
    return f"{values[0]:g}" if len(values) == 1 else f"{values[0]:g} to {values[-1]:g}"


def markdown(results):
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    steps = [f"| `{step['step']}` | {step['summary']} |" for step in results["steps"]]
    forms = []
    for step in results["steps"]:
        cells = [f"`{step['step']}`"]
        cells += [step["programs"][peer]["formulation"] for peer in (TORCH, JAX)]
        forms.append("| " + " | ".join(cells) + " |")
    limited = [
        f"- {memory(step)}" for step in results["steps"] if step.get("memoryLimit") is not None
    ]
    peak = results["machine"]["peakGigaflops"]
    rounds = extent(len(step["programs"][OURS]["rounds"]) for step in results["steps"])
    seconds = extent(step["secondsPerRound"] for step in results["steps"])
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`. One core of this machine, one thread, float32:",
            "",
            f"- CPU: {results['machine']['cpu']}; the core's peak is {peak:.1f} GFLOP/s (fused"
            " multiply-adds, measured in the same run)",
            f"- {versions}",
            "",
            "Three programs share the core and are timed in turn, a step at a time: ours, PyTorch,"
            f" JAX, then the next step. The numbers are medians of {rounds} such rounds after"
            f" warm-up, each {seconds} s long (or one step, where that takes longer; steps of"
            " seconds every other round) and begun by a step that isn't"
            f" counted{colder(results)}, with half the distance of the quartiles. A training step"
            " is all that training does: it takes a shuffled batch from memory, draws dropout masks"
            " and projections, computes loss, penalty and gradients, and updates the parameters.",
            "",
            "Before that, each peer had to give our loss, gradients and updated parameters from the"
            f" same weights, batch, masks and projections, within {results['tolerance']:g} relative"
            " (on images with a little noise: flat ones leave it to rounding which of several"
            f" values a pooling takes){looser(results)}. Of several formulations in each peer the"
            " fastest is timed; they are named below, and `bench.json` has the times of the others."
            " Both peers run with malloc keeping its memory in huge pages, PyTorch with denormals"
            " flushed to zero.",
            "",
            "GFLOP/s are those of our convolutions and matrix products: two operations a"
            " multiply-add that the result needs in direct sums, without padding, over the time of"
            " the instructions that do them. Convolutions of 5×5 and 3×3 go by Winograd's"
            " transforms, which make do with fewer, so a share may be above 100 %.",
            "",
            table(results),
            "",
            "## Misses",
            "",
            *misses(results),
            "",
            *(["## Memory", "", *limited, ""] if limited else []),
            *ties(results),
            "## Steps",
            "",
            "| step | what |",
            "| --- | --- |",
            *steps,
            "",
            "## Formulations",
            "",
            "| step | PyTorch | JAX |",
            "| --- | --- | --- |",
            *forms,
            "",
        ]
    )
