#!/usr/bin/env python3
"""Fails one system call of a command, runs the command again, and compares all it made with an unbroken run's.

usage: Scripts/inject-faults [--seed N] [--count N] [--all] [SCENARIO ...]

  --seed N     of the calls and errors that are drawn (default: drawn and printed)
  --count N    how many commands are broken in all (default 40)
  --all        every call of every scenario instead, by every error
  SCENARIO     run, report, ledger, import, export, merge, prune; default all of them

A call that changes a file fails by ENOSPC, EIO, EINTR or ENOMEM, or the program is killed there. The broken command must end by
itself with 0, 1 or 2, and say nothing but lines of its own; the same command again must end with 0, leave the same
bytes as a run that was never broken, and nothing else.

Needs .build/release/replicate (make build), or REPLICATE=<program>, and a C compiler (CC, clang or cc).
Exit codes: 0 all as it must be, 1 something isn't, 2 trouble.
"""

import argparse
import errno
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEDGER = ROOT / "figures/paper/ledger.csv"
ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "EINTR": errno.EINTR, "ENOMEM": errno.ENOMEM, "SIGKILL": 0}
SMOKE = ["varga", "table7", "--scale", "smoke", "--seeds", "1", "--jobs", "1"]

# Each scenario: the commands that prepare its folder, and the one that is broken.
SCENARIOS = {
    "run": ([], SMOKE + ["--checkpoint-seconds", "0.02"]),
    "report": ([SMOKE], SMOKE),
    "ledger": ([["ledger", "import", str(LEDGER)]], ["varga", "table7", "--cached"]),
    "import": ([], ["ledger", "import", str(LEDGER)]),
    "export": ([["ledger", "import", str(LEDGER)]], ["ledger", "export", "ledger.csv"]),
    "merge": ([SMOKE + ["--cache", "other"], ["ledger", "import", str(LEDGER)]], ["cache", "merge", "other"]),
    "prune": ([SMOKE, SMOKE[:3] + ["smoke", "--seeds", "40", "--only", "λ = 0.1", "--jobs", "1"]], ["cache", "prune"]),
}


def run(program, words, folder, **more):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder / "home"), "REPLICATE_PAPERS": str(ROOT / "papers"),
        "REPLICATE_CACHE": "cache", **more,
    }
    return subprocess.run([program, *words], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def sealed(program, folder):
    """What the cache says of each result, without the times that differ from run to run."""
    listing = run(program, ["cache", "list"], folder).stdout.splitlines()
    return sorted(" ".join(word for word in line.split() if "." not in word and word != "s") for line in listing)


def state(program, folder):
    """The digests of all files but the cache's own, and what the cache holds."""
    files = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and not name.startswith(("cache", "other", "home")):
            text = path.read_bytes()
            files[name] = hashlib.sha256(text).hexdigest()
    return files, sealed(program, folder)


class Scenario:
    def __init__(self, name, program, library, work):
        self.name, self.program, self.library = name, program, library
        self.words = SCENARIOS[name][1]
        self.start = work / f"{name}-start"
        (self.start / "home").mkdir(parents=True)
        for words in SCENARIOS[name][0]:
            require(run(program, words, self.start))
        self.work = work / name
        count = work / f"{name}-count"
        folder = self.fresh()
        require(run(program, self.words, folder, LD_PRELOAD=str(library), INJECT_COUNT=str(count)))
        self.calls = int(count.read_text())
        self.expected = state(program, folder)

    def fresh(self):
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.start, self.work)
        return self.work

    def complaint(self, call, kind):
        """What is wrong after the `call`-th call failed by `kind`; None for nothing."""
        folder = self.fresh()
        broken = run(
            self.program, self.words, folder, LD_PRELOAD=str(self.library), INJECT_AT=str(call),
            INJECT_ERROR=str(ERRORS[kind]))
        allowed = {0, 1, 2} if kind != "SIGKILL" else {0, 1, 2, -9}
        if broken.returncode not in allowed:
            return f"ended with {broken.returncode}: {broken.stderr.strip()[-300:]}"
        if any(not line.startswith("replicate: ") for line in broken.stderr.splitlines()):
            return f"said {broken.stderr.strip()[-300:]}"
        again = run(self.program, self.words, folder)
        if again.returncode != 0:
            return f"ended again with {again.returncode}: {again.stderr.strip()[-300:]}"
        found = state(self.program, folder)
        if found != self.expected:
            names = {name for name in {*found[0], *self.expected[0]} if found[0].get(name) != self.expected[0].get(name)}
            return f"left other files: {sorted(names)}" if names else "left another cache"
        return None


def require(outcome):
    if outcome.returncode != 0:
        sys.exit(f"inject-faults: {outcome.args} failed: {outcome.stderr.strip()}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO")
    options = parser.parse_args()
    names = options.scenarios or list(SCENARIOS)
    unknown = [name for name in names if name not in SCENARIOS]
    if unknown:
        parser.error(f"no scenario {unknown[0]}")
    program = str(Path(os.environ.get("REPLICATE", ROOT / ".build/release/replicate")).resolve())
    compiler = os.environ.get("CC") or shutil.which("clang") or shutil.which("cc")
    if not os.access(program, os.X_OK) or not compiler:
        sys.exit("inject-faults: needs make build, and a C compiler")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        library = work / "inject.so"
        source = ROOT / "Scripts/inject/inject.c"
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        scenarios = [Scenario(name, program, library, work) for name in names]
        choices = [
            (scenario, call, kind) for scenario in scenarios for call in range(1, scenario.calls + 1) for kind in ERRORS
        ]
        counts = ", ".join(f"{scenario.name} {scenario.calls}" for scenario in scenarios)
        print(f"inject-faults: seed {options.seed}; calls that change files: {counts}", flush=True)
        if not options.all:
            draw = random.Random(options.seed)
            # Scenarios take turns: some make a thousand calls, others ten.
            choices = [
                (scenario, draw.randint(1, scenario.calls), draw.choice(list(ERRORS)))
                for scenario in (scenarios * options.count)[: options.count]
            ]
        wrong = 0
        for scenario, call, kind in choices:
            complaint = scenario.complaint(call, kind)
            if complaint:
                wrong += 1
                print(f"inject-faults: {scenario.name}, call {call} of {scenario.calls}, {kind}: {complaint}", flush=True)
        print(f"inject-faults: {len(choices) - wrong} of {len(choices)} broken commands ended in the same bytes")
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
