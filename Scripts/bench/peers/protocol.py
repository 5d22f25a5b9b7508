"""What both peers have in common: the exported steps, their check, their timing, and the requests.

A peer knows several formulations of a step. `judge` builds each and holds its loss and gradient
against ours in Double, and its updated parameters against ours; `prepare` times each besides, and
keeps the fastest: that is the one that `time` times.

    judge STEP          {"tried": [{"formulation": ..., "errors": {...}, "drawn": [...]}, ...]}
    prepare STEP        {"formulation": ..., "tried": [...], "errors": {...}, "drawn": [...]}
    time STEP SECONDS   {"milliseconds": ..., "repetitions": ...}
    versions            {"torch": ...}

One line a request on standard input, one line of JSON an answer on standard output.
"""

import json
import pathlib
import sys
import time

import numpy as np

TRIAL_SECONDS = 0.3
TRIALS = 3
# A step that takes longer than this is tried once.
LONG_MILLISECONDS = 2000


class Exported:
    """What the program wrote: the data, and each step's arrays by name."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        manifest = json.loads((self.folder / "manifest.json").read_text())
        self.data = self._named(manifest["data"])
        self.steps = {step["name"]: Case(step, self) for step in manifest["steps"]}

    def array(self, entry):
        kind = "<f8" if entry["file"].endswith(".f64") else "<f4"
        values = np.fromfile(self.folder / entry["file"], dtype=kind)
        return values.reshape(entry["shape"])

    def _named(self, entries):
        return {entry["name"]: self.array(entry) for entry in entries}

    @property
    def training_images(self):
        """[count, 1, 28, 28] and integer labels."""
        return self._images("training")

    @property
    def test_images(self):
        return self._images("test")

    @property
    def colour_images(self):
        """[count, 3, 32, 32] and integer labels."""
        return self._images("training", "colourImages")

    def _images(self, part, name="images"):
        features = self.data[f"{name}.{part}.features"]
        return features, self.data[f"{name}.{part}.targets"].astype(np.int64)

    @property
    def points(self):
        """x and y of SIN, [count, 1] each."""
        return (
            self.data["points.training.features"].reshape(-1, 1),
            self.data["points.training.targets"].reshape(-1, 1),
        )


class Case:
    """One step: the parameters before it, and batches to do it on."""

    def __init__(self, step, exported):
        self.name = step["name"]
        self._step = step
        self._exported = exported
        self.batches = [Batch(batch, exported) for batch in step["batches"]]

    @property
    def parameters(self):
        return [self._exported.array(entry) for entry in self._step["parameters"]]


class Batch:
    """A step's inputs by name (batch last), and what must come out."""

    def __init__(self, batch, exported):
        self.value = batch.get("value")
        self.is_drawn, self.is_clear = batch["isDrawn"], batch["isClear"]
        self._batch = batch
        self._exported = exported

    def arrays(self, kind):
        return [self._exported.array(entry) for entry in self._batch[kind]]

    @property
    def inputs(self):
        return {entry["name"]: self._exported.array(entry) for entry in self._batch["inputs"]}

    def errors(self, outcome):
        """How far an outcome is from the expected one, relative; norms over all values at once."""
        errors = {}
        if self.value is not None:
            errors["value"] = abs(outcome["value"] - self.value) / abs(self.value)
        for kind in ("results", "updated"):
            expected = self.arrays(kind)
            if expected:
                errors[kind] = relative_error(outcome[kind], expected)
        return errors


def relative_error(found, expected):
    """|a - b| / |b| over all arrays together, in float64."""
    if len(found) != len(expected):
        raise ValueError(f"{len(found)} arrays in place of {len(expected)}")
    difference = norm = 0.0
    for a, b in zip(found, expected, strict=True):
        a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
        if a.shape != b.shape:
            raise ValueError(f"an array of {a.shape} in place of {b.shape}")
        difference += float(np.sum((a - b) ** 2))
        norm += float(np.sum(b**2))
    return (difference / norm) ** 0.5


def repeat(work, seconds):
    """Milliseconds a step, and the steps done: runs until the seconds have passed."""
    start = time.perf_counter()
    repetitions = 0
    while True:
        work.run()
        repetitions += 1
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            steps = repetitions * work.steps_per_run
            return 1000 * elapsed / steps, steps


class Work:
    """A formulation of a step, ready to run."""

    steps_per_run = 1

    def outcome(self, batch):
        """value, results, updated: those the step has, from the exported parameters and inputs."""
        raise NotImplementedError

    def run(self):
        """Does the step, or `steps_per_run` of them, and waits for the end."""
        raise NotImplementedError


def judged(case, work):
    """The greatest errors, and those of the gradient on each batch as training would draw it.

    Where two values of a pooling window, or a value and zero, are equal but for rounding, which one
    wins is chance, and the gradient goes another way. So the batches without such near ties count,
    where there are any.
    """
    found = [(batch, batch.errors(work.outcome(batch))) for batch in case.batches]
    counted = [errors for batch, errors in found if batch.is_clear] or [
        errors for _, errors in found
    ]
    return {
        "errors": {kind: max(errors[kind] for errors in counted) for kind in counted[0]},
        "drawn": [
            errors["results"] for batch, errors in found if batch.is_drawn and "results" in errors
        ],
    }


def attempts(case, formulations):
    """Each formulation that can be built: its label, the work, and what there is to say of it."""
    for label, make in formulations:
        try:
            work = make()
            yield {"formulation": label} | judged(case, work), work
        except Exception as error:  # a formulation that needs what this machine lacks
            first = (str(error).strip() or type(error).__name__).splitlines()[0]
            yield {"formulation": label, "failure": first[:200]}, None


def judge(case, formulations):
    """What there is to say of all formulations, without their times."""
    return {"tried": [tried for tried, _ in attempts(case, formulations)]}


def prepare(case, formulations):
    """The fastest of the formulations, and what there is to say of all."""
    best = None
    tried = []
    for attempt, work in attempts(case, formulations):
        tried.append(attempt)
        if work is None:
            continue
        warm, _ = repeat(work, 0)
        trials = TRIALS if warm < LONG_MILLISECONDS else 1
        milliseconds = sorted(repeat(work, TRIAL_SECONDS)[0] for _ in range(trials))[trials // 2]
        attempt["milliseconds"] = milliseconds
        if best is None or milliseconds < best[0]:
            best = (milliseconds, attempt, work)
    if best is None:
        raise RuntimeError(f"{case.name}: no formulation works: {tried}")
    _, attempt, work = best
    return work, {key: attempt[key] for key in ("formulation", "errors", "drawn")} | {
        "tried": tried
    }


def serve(formulations, versions):
    """Answers requests until standard input ends; `formulations(case, exported)` lists them."""
    exported = Exported(sys.argv[1])
    works = {}
    answers = sys.stdout
    sys.stdout = sys.stderr  # whatever a library prints is no answer
    for line in sys.stdin:
        words = line.split()
        if words[0] == "versions":
            answer = versions
        elif words[0] == "prepare":
            case = exported.steps[words[1]]
            works[words[1]], answer = prepare(case, formulations(case, exported))
        elif words[0] == "judge":
            case = exported.steps[words[1]]
            answer = judge(case, formulations(case, exported))
        elif words[0] == "time":
            milliseconds, repetitions = repeat(works[words[1]], float(words[2]))
            answer = {"milliseconds": milliseconds, "repetitions": repetitions}
        else:
            raise ValueError(f"'{line.strip()}' isn't a request")
        print(json.dumps(answer), file=answers, flush=True)
