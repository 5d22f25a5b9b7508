#!/usr/bin/env python3
"""Runs a command without a break in one folder, and in others with kill -9 at random moments and
the same command again, and compares all digests.

usage: Scripts/kill-test.py [--seed N] [--kills N] [--scale SCALE] [--jobs N] [--plugin FILE]
                            [--sample | --all | CASE | PAPER EXHIBIT]

  --seed N       of the random moments (default: drawn and printed)
  --kills N      how many in each case (default 20, 4 of --all, 2 of --sample)
  --scale SCALE  of the trainings, default smoke; a longer scale kills more often within one
                 training
  --jobs N       runs side by side (default 2)
  --plugin FILE  train on the device of a PJRT plugin
  --sample       the cases that need no data set
  --all          all cases; those whose data set is missing are named and left out
  CASE           one of CASES below, such as ledger import
  PAPER EXHIBIT  any other exhibit; default varga table7

A round ends when the command gets through. Then the digests of all results, the bytes of all files,
and for commands without a training the exported ledger must be the same as after the command that
had no break, and nothing else may lie there. The next round starts anew, until all kills are done.

Needs .build/release/replicate (make build), or REPLICATE=<program>; data sets in REPLICATE_DATA or
../shared/data.
Exit codes: 0 all the same, 1 something differs, 2 trouble.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "Tests/DatasetsTests/Fixtures"
IMPORT = ["ledger", "import", str(ROOT / "figures/paper/ledger.csv")]
SMOKE = ["--scale", "smoke", "--seeds", "1"]

# Each case: what it kills that others don't, the data set that it needs, the commands that prepare
# its folder, and the words after the exhibit's, or the command itself.
CASES = {
    "varga table7": ("a perceptron", None, [], []),
    # A training of these takes milliseconds.
    "jacnet figure1": ("an integrated Jacobian", None, [], ["--checkpoint-seconds", "0.001"]),
    "jacnet figure3": (
        "measurements that train again",
        None,
        [],
        ["--checkpoint-seconds", "0.001"],
    ),
    "hoffman figureS7": (
        "random crops and flips, normalization of batches, noise",
        "generated",
        [],
        ["--only", "λ_JR = 0.001"],
    ),
    "hoffman table3": ("colour images, dropout", "cifar", [], []),
    "hoffman figure3": (
        "adversarial training, attacks",
        "mnist",
        [],
        ["--only", "with adversarial training"],
    ),
    "varga table2": ("normalization of batches, dropout", "mnist", [], []),
    "varga text": ("measurements of pairs", "mnist", [], []),
    "ledger import": ("an import", None, [], IMPORT),
    "cache merge": (
        "a merge",
        None,
        [
            ["varga", "table7", *SMOKE, "--cache", "other.sqlite"],
            ["jacnet", "figure3", *SMOKE, "--cache", "other.sqlite"],
            [*IMPORT, "--cache", "other.sqlite"],
        ],
        ["cache", "merge", "other.sqlite"],
    ),
}


class Difference(Exception):
    """What is not as without a break."""


class Case:
    def __init__(self, name, options, work, data):
        self.name, self.options = name, options
        _, needed, prepared, words = CASES.get(name, ("", None, [], []))
        self.trains = words[:2] not in (IMPORT[:2], ["cache", "merge"])
        if self.trains:
            words = [
                *name.split(),
                "--scale",
                options.scale,
                "--jobs",
                str(options.jobs),
                "--checkpoint-seconds",
                "0.02",
                *words,
            ]
            if options.plugin:
                words += ["--engine", "pjrt", "--plugin", str(Path(options.plugin).resolve())]
        self.words = words
        self.work = work / name.replace(" ", "-")
        self.start = self.work / "start"
        for folder in ["home", "temporary"]:
            (self.start / folder).mkdir(parents=True)
        self.data = generate(self.work / "images") if needed == "generated" else data
        for command in prepared:
            self.run(command, self.start)

    def launch(self, words, folder):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "temporary"),
            "REPLICATE_PAPERS": str(ROOT / "papers"),
            "REPLICATE_DATA": str(self.data),
            "REPLICATE_CACHE": "cache.sqlite",
        }
        with open(self.work / "log", "wb") as log:
            return subprocess.Popen(
                [self.options.program, *words],
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def run(self, words, folder):
        """Runs a command to its end."""
        self.require(self.launch(words, folder).wait(), "without a break")

    def require(self, status, when):
        if status != 0:
            print((self.work / "log").read_text(errors="replace")[-2000:], file=sys.stderr)
            trouble(f"{self.name} ended with {status} {when}")

    def fresh(self, where):
        """A folder of this name as the case starts in."""
        folder = self.work / where
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.start, folder)
        return folder

    def listing(self, folder):
        """What the cache says of each result; nothing while there is no cache."""
        if not (folder / "cache.sqlite").exists():
            return []
        command = [
            self.options.program,
            "cache",
            "list",
            "--cache",
            "cache.sqlite",
            "--format",
            "json",
        ]
        listed = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        return json.loads(listed.stdout) if listed.returncode == 0 else []

    def state(self, folder):
        """The digest of each result, and of each file; of the cache's own the names count."""
        found = {
            result["key"]: (result["state"], result.get("weightsSHA256"))
            for result in self.listing(folder)
        }
        if not found:
            trouble(f"{self.name} left no result")
        if not self.trains:
            self.run(["ledger", "export", "exported.csv"], folder)
        for path in folder.rglob("*"):
            name = str(path.relative_to(folder))
            if path.is_file() and not name.endswith(("-wal", "-shm")):
                own = name.startswith(("cache.sqlite", "other.sqlite", "home/"))
                found[name] = "there" if own else hashlib.sha256(path.read_bytes()).hexdigest()
        return found

    def compare(self, expected, folder, kills):
        found = self.state(folder)
        names = sorted(
            name for name in {*found, *expected} if found.get(name) != expected.get(name)
        )
        if names:
            told = ", ".join(
                f"{name} ({expected.get(name, 'not there')}, now {found.get(name, 'not there')})"
                for name in names[:5]
            )
            raise Difference(f"{len(names)} results or files differ after {kills} kills: {told}")

    def kill(self, draw, kills):
        """Kills the command so many times; returns what it counted."""
        folder = self.fresh("whole")
        started = time.monotonic()
        self.run(self.words, folder)
        length = time.monotonic() - started
        expected = self.state(folder)
        rounds, done, unfinished = 1, 0, 0
        folder = self.fresh("round")
        while True:
            child = self.launch(self.words, folder)
            if done < kills:
                # A moment anywhere in the whole length.
                time.sleep(draw.random() * length)
                child.kill()
            status = child.wait()
            if status == -signal.SIGKILL:
                done += 1
                unfinished += any(
                    result["state"] == "unfinished" for result in self.listing(folder)
                )
                continue
            self.require(status, f"in round {rounds}, after {done} kills")
            self.compare(expected, folder, done)
            if done == kills:
                return (
                    f"{done} kills in {rounds} rounds, {unfinished} within a training; all the same"
                )
            rounds += 1
            folder = self.fresh("round")


def generate(folder):
    """Lays out a thousand classes of ImageNet with the tests' few images; returns the folder."""
    for part, count in ("train", 2), ("val", 1):
        images = sorted((FIXTURES / "imagenet" / part).glob("*/*.JPEG"))
        for label in range(1000):
            place = folder / "imagenet" / part / f"n{label:04}"
            place.mkdir(parents=True)
            for number in range(count):
                shutil.copy(
                    images[(label + number) % len(images)], place / f"n{label:04}_{number}.JPEG"
                )
    return folder


def trouble(text):
    print(f"kill-test: {text}", file=sys.stderr)
    sys.exit(2)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    parser.add_argument("--kills", type=int)
    parser.add_argument("--scale", default="smoke")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--plugin")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("case", nargs="*")
    options = parser.parse_args()
    if options.sample + options.all + bool(options.case) > 1 or len(options.case) not in (0, 2):
        parser.error("give one of --sample, --all, a case of two words, an exhibit")
    options.program = str(
        Path(os.environ.get("REPLICATE", ROOT / ".build/release/replicate")).resolve()
    )
    if not os.access(options.program, os.X_OK):
        trouble(f"{options.program} is not there; run make build")
    data = Path(os.environ.get("REPLICATE_DATA") or ROOT / "../shared/data").resolve()
    names = [" ".join(options.case or ["varga", "table7"])]
    if options.sample:
        names = [name for name, (_, needed, *_) in CASES.items() if needed in (None, "generated")]
    if options.all:
        names = list(CASES)
    kills = (
        options.kills
        if options.kills is not None
        else 4
        if options.all
        else 2
        if options.sample
        else 20
    )
    print(
        f"kill-test: scale {options.scale}, {kills} kills a case, seed {options.seed}", flush=True
    )
    different = False
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            about, needed, *_ = CASES.get(name, ("an exhibit", None))
            if needed in ("cifar", "mnist") and not list(data.glob(f"{needed}*")):
                print(f"kill-test: {name} is left out: {data} has no {needed}", flush=True)
                continue
            # Each case has moments of its own, the same whether it runs alone or with others.
            draw = random.Random(f"{options.seed} {name}")
            try:
                told = Case(name, options, Path(folder), data).kill(draw, kills)
            except Difference as difference:
                different = True
                told = f"{difference} (seed {options.seed})"
            print(f"kill-test: {name} ({about}): {told}", flush=True)
            shutil.rmtree(Path(folder) / name.replace(" ", "-"), ignore_errors=True)
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
