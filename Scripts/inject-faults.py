#!/usr/bin/env python3
"""Fails one system call or allocation of a command, runs the command again, and compares all it
made with an unbroken run's.

usage: Scripts/inject-faults.py [--seed N] [--count N] [--jobs N] [--all] [SCENARIO ...]

  --seed N     of what is drawn to fail (default: drawn and printed)
  --count N    how many commands are broken in all (default 40)
  --jobs N     how many at a time (default 1)
  --all        every call and every start of a program of every scenario instead, by every error,
               and as many drawn allocations as --count says; the scenarios are shortened
  SCENARIO     run, report, ledger, import, export, network, merge, prune, verify, readme,
               book, register, notebook, try, fetch; default all of them

What fails is
  a call that changes a file, by ENOSPC, EIO, EINTR or ENOMEM, or the program is killed there
  (SIGKILL);
  an allocation of SQLite, libjpeg-turbo or zlib (library), which they tell the program;
  the start of another program, by EAGAIN;
  an allocation by anything (memory), most of which end the program at once: Swift can't go on.
The broken command must end by itself with 0, 1 or 2, and say nothing but lines of its own; after
"memory" any end will do, and where SQLite lacks memory for a bound value, by which GRDB ends the
program. The same command again must end with 0, leave the same bytes as a run that was never
broken, and nothing else.

Needs .build/release/replicate (make build), or REPLICATE=<program>, and a C compiler (CC, clang or
cc). fetch needs USPS in REPLICATE_DATA or ../shared/data, which it serves to itself, and is left
out where that is missing.
Exit codes: 0 all as it must be, 1 something isn't, 2 trouble.
"""

import argparse
import contextlib
import errno
import hashlib
import http.server
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEDGER = ROOT / "figures/paper/ledger.csv"
IMAGES = ROOT / "Tests/DatasetsTests/Fixtures/tiny-imagenet-200"
DATA = Path(os.environ.get("REPLICATE_DATA") or ROOT / "../shared/data")
USPS = DATA / "usps/zip.test.gz"
SECONDS = 300
# What can fail, how the library counts it, and by which number of errno.h; 0 kills.
KINDS = {
    "ENOSPC": ("calls", errno.ENOSPC),
    "EIO": ("calls", errno.EIO),
    "EINTR": ("calls", errno.EINTR),
    "ENOMEM": ("calls", errno.ENOMEM),
    "SIGKILL": ("calls", 0),
    "library": ("library", errno.ENOMEM),
    "EAGAIN": ("processes", errno.EAGAIN),
    "memory": ("memory", errno.ENOMEM),
}
BOUND = re.compile(
    r"^GRDB/Utils\.swift:\d+: Fatal error: .*SQLite error 7: out of memory", re.MULTILINE
)
COUNTED = ["calls", "memory", "library", "processes"]
NAMES = ["run", "report", "ledger", "import", "export", "network"]
NAMES += ["merge", "prune", "verify", "readme", "book", "register", "notebook", "try", "fetch"]
# What `try` runs.
EXPERIMENT = """
title = "SpectReg on a sine"
measure = ["testMSE", "totalVariation"]
seeds = 2
[run]
data.sine.count = 20
data.sine.gridCount = 50
network.multilayerPerceptron = { widths = [1, 8, 1], activation = "hyperbolicTangent" }
initializer = "xavierUniform"
loss = "meanSquaredError"
optimizer.adam.learningRate = 0.01
iterations = 8000
regularizers = [{ kind = "spectReg", weight = 0 }]
[grid.rows]
key = "regularizers.spectReg.weight"
values = [0, 0.1]
"""
# Stands for the key of the first result in the prepared cache.
KEY = "KEY"


def commands(name, short, address):
    """The commands that prepare the folder of a scenario, and the one that is broken."""
    smoke = ["varga", "table7", "--scale", "smoke", "--seeds", "1", "--jobs", "1"]
    part = [*smoke, "--only", "λ = 0.1"] if short else smoke
    many = ["--seeds", "4" if short else "40", "--only", "λ = 0.1", "--jobs", "1"]
    ledger = ["ledger", "import", "ledger-from.csv"]
    return {
        "run": ([], [*part, "--checkpoint-seconds", "0.02"]),
        "report": ([smoke], smoke),
        "ledger": ([ledger], ["varga", "table7", "--cached"]),
        "import": ([], ledger),
        "export": ([ledger], ["ledger", "export", "ledger.csv"]),
        "network": ([part], ["export", KEY, "--to", "out"]),
        "merge": ([[*part, "--cache", "other"], ledger], ["cache", "merge", "other"]),
        "prune": ([part, [*smoke[:4], *many]], ["cache", "prune"]),
        "verify": ([], ["data", "verify", "--data", "images"]),
        "readme": ([], ["readme"]),
        "book": ([smoke], ["book", "--scale", "smoke"]),
        "register": ([smoke], ["register", "--scale", "smoke"]),
        "notebook": ([smoke], ["notebook", "varga", "--scale", "smoke"]),
        "try": (
            [],
            ["try", "sine.toml", "--scale", "quick", "--jobs", "1", "--checkpoint-seconds", "0.02"],
        ),
        "fetch": ([], ["data", "fetch", "usps", "--data", "data", "--from", address]),
    }[name]


class Mirror(http.server.BaseHTTPRequestHandler):
    """Serves USPS, from the byte on that is asked for."""

    def do_GET(self):
        text = USPS.read_bytes()
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").split("-")[0])
        if self.path != "/usps/zip.test.gz" or start >= len(text):
            return self.send_error(404 if start == 0 else 416)
        self.send_response(206 if "Range" in self.headers else 200)
        self.send_header("Content-Length", str(len(text) - start))
        if "Range" in self.headers:
            self.send_header("Content-Range", f"bytes {start}-{len(text) - 1}/{len(text)}")
        self.end_headers()
        # The broken command may have gone.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(text[start:])

    def log_message(self, *arguments):
        pass


def serve():
    """Starts the mirror and returns its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/usps/"


def run(program, words, folder, **more):
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "temporary"),
        "REPLICATE_PAPERS": str(ROOT / "papers"),
        "REPLICATE_CACHE": "cache",
        "SWIFT_BACKTRACE": "enable=no",
        **more,
    }
    return subprocess.run(
        [program, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS,
    )


def sealed(program, folder):
    """What the cache says of each result, without the times that differ from run to run."""
    listing = run(program, ["cache", "list"], folder).stdout.splitlines()
    return sorted(
        " ".join(word for word in line.split() if "." not in word and word != "s")
        for line in listing
    )


class Scenario:
    def __init__(self, name, program, library, work, options, address):
        self.name, self.program, self.library = name, program, library
        prepared, self.words = commands(name, options.all, address)
        self.start = work / f"{name}-start"
        for folder in ["home", "temporary"]:
            (self.start / folder).mkdir(parents=True)
        if "ledger-from.csv" in {word for words in [*prepared, self.words] for word in words}:
            lines = LEDGER.read_text().splitlines(keepends=True)
            (self.start / "ledger-from.csv").write_text(
                "".join(lines[:31] if options.all else lines)
            )
        if name == "verify":
            shutil.copytree(IMAGES, self.start / "images/tiny-imagenet-200")
        if name == "readme":
            (self.start / "README.md").write_text("<!-- costs: varga -->\n<!-- /costs -->\n")
            (self.start / "figures/paper").mkdir(parents=True)
            shutil.copy(LEDGER, self.start / "figures/paper")
            (self.start / "papers/varga").mkdir(parents=True)
            shutil.copy(ROOT / "papers/varga/table7.toml", self.start / "papers/varga")
        if name == "try":
            (self.start / "sine.toml").write_text(EXPERIMENT)
        for words in prepared:
            require(run(program, words, self.start))
        if KEY in self.words:
            key = run(program, ["cache", "list"], self.start).stdout.split()[0]
            self.words = [key if word == KEY else word for word in self.words]
        self.work = work / name
        count = work / f"{name}-count"
        folder = self.fresh("whole")
        whole = run(program, self.words, folder, LD_PRELOAD=str(library), INJECT_COUNT=str(count))
        require(whole)
        self.counts = dict(zip(COUNTED, map(int, count.read_text().split()), strict=True))
        self.expected = self.state(folder, whole)

    def fresh(self, where):
        """A folder of this name as the scenario starts in."""
        folder = self.work / where
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.start, folder)
        return folder

    def state(self, folder, outcome):
        """The digests of files but the cache's own, what the cache holds, and what verify said."""
        files = {}
        for path in sorted(folder.rglob("*")):
            name = str(path.relative_to(folder))
            if path.is_file() and not name.startswith(("cache", "other", "home")):
                files[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        said = outcome.stdout if self.name == "verify" else ""
        return files, sealed(self.program, folder), said.replace(str(folder), "")

    def blamed(self, folder):
        """The images that are remembered as damaged; all of verify's are sound."""
        memory = (folder / "home/.cache/replicate/digests").glob("*.txt")
        return [line for path in memory for line in path.read_text().splitlines()[1:]]

    def complaint(self, number, kind):
        """What is wrong after the `number`-th of what `kind` counts failed; None for nothing."""
        what, code = KINDS[kind]
        folder = self.fresh(f"{threading.get_ident()}")
        try:
            broken = run(
                self.program,
                self.words,
                folder,
                LD_PRELOAD=str(self.library),
                INJECT_WHAT=what,
                INJECT_AT=str(number),
                INJECT_ERROR=str(code),
            )
            blamed = self.blamed(folder)
            again = run(self.program, self.words, folder)
        except subprocess.TimeoutExpired as trouble:
            said = (trouble.stderr or b"")[-300:].decode(errors="replace")
            return f"didn't end within {SECONDS} s: {said}"
        if kind != "memory" and not (
            kind == "library" and broken.returncode < 0 and BOUND.search(broken.stderr)
        ):
            if broken.returncode not in ({0, 1, 2, -9} if kind == "SIGKILL" else {0, 1, 2}):
                return f"ended with {broken.returncode}: {broken.stderr.strip()[-300:]}"
            if any(not line.startswith("replicate: ") for line in broken.stderr.splitlines()):
                return f"said {broken.stderr.strip()[-300:]}"
        if blamed:
            return f"remembers sound images as damaged: {blamed}"
        if again.returncode != 0:
            return f"ended again with {again.returncode}: {again.stderr.strip()[-300:]}"
        found = self.state(folder, again)
        if found != self.expected:
            names = {
                name
                for name in {*found[0], *self.expected[0]}
                if found[0].get(name) != self.expected[0].get(name)
            }
            return (
                f"left other files: {sorted(names)}"
                if names
                else "left another cache, or said something else"
            )
        return None

    def drawn(self, draw, kinds):
        """One of the kinds that can happen here, and when."""
        kind = draw.choice([kind for kind in kinds if self.counts[KINDS[kind][0]]])
        return self, draw.randint(1, self.counts[KINDS[kind][0]]), kind


def require(outcome):
    if outcome.returncode != 0:
        print(f"inject-faults: {outcome.args} failed: {outcome.stderr.strip()}", file=sys.stderr)
        sys.exit(2)


def choices(scenarios, options):
    """What is to fail: each a scenario, the number of a call or an allocation, and the kind."""
    draw = random.Random(options.seed)
    if not options.all:
        # Scenarios take turns: some make a thousand calls, others ten.
        return [
            scenario.drawn(draw, KINDS) for scenario in (scenarios * options.count)[: options.count]
        ]
    few = [kind for kind, (what, _) in KINDS.items() if what in ("calls", "processes")]
    every = [
        (scenario, number, kind)
        for scenario in scenarios
        for kind in few
        for number in range(1, scenario.counts[KINDS[kind][0]] + 1)
    ]
    return every + [
        scenario.drawn(draw, ["library", "memory"])
        for scenario in (scenarios * options.count)[: options.count]
    ]


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO")
    options = parser.parse_args()
    names = options.scenarios or NAMES
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        parser.error(f"no scenario {unknown[0]}")
    program = str(Path(os.environ.get("REPLICATE", ROOT / ".build/release/replicate")).resolve())
    compiler = os.environ.get("CC") or shutil.which("clang") or shutil.which("cc")
    if not os.access(program, os.X_OK) or not compiler:
        print("inject-faults: needs make build, and a C compiler", file=sys.stderr)
        sys.exit(2)
    if "fetch" in names and not USPS.exists():
        print(f"inject-faults: fetch is left out: there is no {USPS}", file=sys.stderr)
        names = [name for name in names if name != "fetch"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        library = work / "inject.so"
        source = ROOT / "Scripts/inject/inject.c"
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True
        )
        address = serve()
        scenarios = [Scenario(name, program, library, work, options, address) for name in names]
        print(f"inject-faults: seed {options.seed}", flush=True)
        for scenario in scenarios:
            counts = ", ".join(f"{count} {what}" for what, count in scenario.counts.items())
            print(f"inject-faults: {scenario.name} asks for {counts}", flush=True)
        chosen = choices(scenarios, options)

        def broken(choice):
            scenario, number, kind = choice
            complaint = scenario.complaint(number, kind)
            if complaint:
                print(f"inject-faults: {scenario.name}, {number}, {kind}: {complaint}", flush=True)
            return complaint is None

        with ThreadPoolExecutor(options.jobs) as pool:
            right = sum(pool.map(broken, chosen))
        print(f"inject-faults: {right} of {len(chosen)} broken commands ended in the same bytes")
        sys.exit(0 if right == len(chosen) else 1)


if __name__ == "__main__":
    main()
