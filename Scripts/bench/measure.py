#!/usr/bin/env python3
"""Times the steps of `replicate bench` in this project, PyTorch and JAX: run it by `make bench`.

Three programs stay alive on one core, one thread each. First each of them, ours too, must give the
loss and the gradient of each step that the project gives in Double, from the same weights and
batch, and each peer our updated parameters. Then, after warm-up, they are timed in turn, round
after round. Writes bench.md and bench.json into the output folder and prints the table; refuses,
and writes nothing, when the rounds differ too much to mean anything. With --step, rows of other
steps that were measured on the same machine with the same versions stay.

With --check nothing is timed, so the machine may be busy: the agreement alone is judged and
printed, and goes into the bench.md and bench.json that are there, whose times stay.

Exit codes: 0 done, 2 trouble (a busy machine is trouble), 64 wrong usage.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import report

HERE = pathlib.Path(__file__).resolve().parent
OURS, TORCH, JAX = "replicate", "PyTorch", "JAX"

# The largest relative difference of losses and updated parameters; of gradients the export says it.
TOLERANCE = 1e-4
# A step that takes the three programs longer than this together is timed in every other round.
LONG_MILLISECONDS = 5000
# The share of one core that other work may take, before the start and meanwhile.
IDLE = 0.15

ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "TORCHINDUCTOR_COMPILE_THREADS": "1",
    "JAX_PLATFORMS": "cpu",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false",
    # Memory is kept and lies in huge pages: it makes both peers 5 to 10 percent faster.
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=2000000000"
    ":glibc.malloc.trim_threshold=2000000000:glibc.malloc.top_pad=67108864",
}


class Trouble(Exception):
    """One line: what is wrong, and what to do."""


class Worker:
    """A program that answers a line of JSON for each line."""

    def __init__(self, name, command, core, log):
        self.name = name
        self.log = log
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log.open("w"),
            text=True,
            env=os.environ | ENVIRONMENT,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        )

    def ask(self, *words):
        try:
            print(*words, file=self.process.stdin, flush=True)
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            last = [text for text in self.log.read_text().splitlines() if text.strip()][-1:]
            raise Trouble(
                f"{self.name} ended at '{' '.join(words)}': {' '.join(last) or 'silently'}"
            )
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def main():
    arguments = parse()
    core = arguments.core
    if not arguments.check:
        require_idle()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        steps, order = export(arguments, work)
        for step in steps:
            judge_ours(step)
        if arguments.check:
            return check(arguments, steps, order, work)
        memory = peak_memory(arguments, steps, work, core)
        workers = start(arguments, work, core)
        try:
            prepared = prepare(workers, steps, arguments)
            watch = OtherWork(workers.values())
            measured = rounds(workers, steps, arguments)
            watch.require_little("meanwhile other work took")
            versions = {
                "Python": sys.version.split()[0],
                "PyTorch": workers[TORCH].ask("versions")["torch"],
                "JAX": workers[JAX].ask("versions")["jax"],
                "Swift": swift_version(),
            }
        finally:
            for worker in workers.values():
                worker.close()
    refuse_noise(measured, arguments.limit)
    results = report.results(steps, prepared, measured, memory, versions, arguments, TOLERANCE)
    output = pathlib.Path(arguments.output)
    if arguments.step:
        results = report.joined(earlier(output / "bench.json"), results, order)
    output.mkdir(parents=True, exist_ok=True)
    write(results, output)
    print(report.table(results))


def check(arguments, steps, order, folder):
    """Judges all three without timing anything, and adds it to the report that is there."""
    workers = start(arguments, folder, arguments.core)
    agreement = []
    try:
        for step in steps:
            answers = {}
            for peer in (TORCH, JAX):
                note(f"{step['name']}: {peer} is checked")
                answers[peer] = workers[peer].ask("judge", step["name"])
                judge_peer(step, peer, answers[peer])
            agreement.append(report.agreement(step, answers))
    finally:
        for worker in workers.values():
            worker.close()
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    output = pathlib.Path(arguments.output)
    print(report.agreements(agreement))
    for row in agreement:
        if not row["drawn"]:
            print(f"\n`{row['step']}`: {TORCH} and {JAX} give our numbers within {TOLERANCE:g}")
    results = earlier(output / "bench.json")
    if results:
        known = {row["step"]: row for row in results.get("agreement", []) + agreement}
        results["agreement"] = [known[name] for name in order if name in known]
        write(results, output)


def write(results, output):
    (output / "bench.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")
    (output / "bench.md").write_text(report.markdown(results))
    print(f"bench: wrote {output}/bench.md and {output}/bench.json", file=sys.stderr)


def earlier(file):
    """What an earlier run wrote, if there is something that can be read."""
    try:
        return json.loads(file.read_text())
    except (OSError, ValueError):
        return None


def parse():
    class Parser(argparse.ArgumentParser):
        def error(self, message):
            print(f"bench: {message}; see Scripts/bench/measure.py --help", file=sys.stderr)
            sys.exit(64)

    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/replicate", metavar="FILE")
    parser.add_argument("--output", default="figures", metavar="FOLDER")
    parser.add_argument(
        "--step", action="append", metavar="NAME", help="only this one; may be repeated"
    )
    parser.add_argument(
        "--check", action="store_true", help="judge the agreement, and time nothing"
    )
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="at least 7; default 9")
    parser.add_argument(
        "--seconds", type=float, default=0.5, metavar="S", help="of a step in a round; default 0.5"
    )
    parser.add_argument(
        "--limit",
        type=float,
        default=5,
        metavar="PERCENT",
        help="the greatest interquartile range over the median of a step's rounds, of the slower"
        " peer's only where one of them is as fast as the other peer; default 5 (on an idle machine"
        " it is 0.1 to 2)",
    )
    parser.add_argument(
        "--core",
        type=int,
        default=max(os.sched_getaffinity(0)),
        metavar="N",
        help="where all three run; default the last",
    )
    arguments = parser.parse_args()
    if arguments.rounds < 7:
        parser.error(f"--rounds {arguments.rounds}: at least 7 are needed")
    if arguments.core not in os.sched_getaffinity(0):
        parser.error(f"--core {arguments.core}: there is no such core")
    if not 0 < arguments.seconds <= 60:
        parser.error(f"--seconds {arguments.seconds}: more than 0 and at most 60 are needed")
    return arguments


class OtherWork:
    """What processes other than ours take of the machine, the hypervisor's theft included."""

    def __init__(self, workers):
        self.pids = ["self", *(str(worker.process.pid) for worker in workers)]
        self.time, self.seconds = time.monotonic(), self.count()

    def count(self):
        """Seconds of CPU since the machine's start that are not ours."""
        fields = pathlib.Path("/proc/stat").read_text().splitlines()[0].split()
        user, nice, system, _, _, interrupts, soft, stolen = map(int, fields[1:9])
        ticks = user + nice + system + interrupts + soft + stolen
        for pid in self.pids:
            after_name = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks -= int(after_name[11]) + int(after_name[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def require_little(self, words):
        share = (self.count() - self.seconds) / (time.monotonic() - self.time)
        if share > IDLE:
            raise Trouble(
                f"the machine is busy: {words} {100 * share:.0f} % of a core;"
                " nothing is written, try again when it is idle"
            )


def require_idle(seconds=2):
    watch = OtherWork([])
    time.sleep(seconds)
    watch.require_little("other work takes")


def export(arguments, folder):
    """Has the program write weights, batches and results; gives the steps, and the order of all."""
    words = [arguments.program, "bench", "--export", str(folder)]
    for step in arguments.step or []:
        words += ["--step", step]
    try:
        outcome = subprocess.run(words, stderr=subprocess.PIPE, text=True)
    except OSError as error:
        raise Trouble(
            f"{arguments.program}: {error.strerror}; build it with 'make build'"
        ) from error
    if outcome.returncode != 0:
        raise Trouble(outcome.stderr.strip().removeprefix("replicate: "))
    sys.stderr.write(outcome.stderr)  # data sets that are missing, whose steps are left out
    manifest = json.loads((folder / "manifest.json").read_text())
    return manifest["steps"], manifest["order"]


def start(arguments, folder, core):
    peers = HERE / "peers"
    commands = {
        OURS: [arguments.program, "bench", "--serve"],
        TORCH: [sys.executable, str(peers / "torch_steps.py"), str(folder)],
        JAX: [sys.executable, str(peers / "jax_steps.py"), str(folder)],
    }
    return {
        name: Worker(name, command, core, folder / f"{name}.log")
        for name, command in commands.items()
    }


def peak_memory(arguments, steps, folder, core):
    """Gigabytes of ours, at most, of the steps that have a limit.

    Each is done twice in a process of its own.
    """
    memory = {}
    for step in steps:
        if step.get("memoryLimit") is None:
            continue
        note(f"{step['name']}: memory")
        worker = Worker(OURS, [arguments.program, "bench", "--serve"], core, folder / "memory.log")
        try:
            for _ in range(2):
                worker.ask("time", step["name"], "0")
            status = pathlib.Path(f"/proc/{worker.process.pid}/status").read_text()
        finally:
            worker.close()
        (line,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
        memory[step["name"]] = int(line.split()[1]) * 1024 / 1e9
    return memory


def prepare(workers, steps, arguments):
    """Each peer's fastest formulation of each step, once all of them give our numbers."""
    prepared = {}
    for step in steps:
        name = step["name"]
        for peer in (TORCH, JAX):
            note(f"{name}: {peer} is checked and warmed up")
            answer = workers[peer].ask("prepare", name)
            judge_peer(step, peer, answer)
            prepared[peer, name] = answer
        workers[OURS].ask("time", name, str(arguments.seconds))
    return prepared


def judge_ours(step):
    """Ours in Float against ours in Double.

    What isn't rounding or a tie that rounding decided ends the comparison.
    """
    for batch in step["batches"]:
        ours = batch.get("ours")
        if ours is None:
            continue
        if not ours["errorWithItsChoices"] <= step["tolerance"]:
            raise Trouble(
                f"{step['name']}: our gradient differs from the one in Double by"
                f" {ours['errorWithItsChoices']:.1e} though it takes the same choices (relative,"
                f" at most {step['tolerance']:g}): an operation is wrong"
            )
        if not ours["widestFlip"] <= step["closeness"]:
            raise Trouble(
                f"{step['name']}: ours takes a choice otherwise than Double whose margin is"
                f" {ours['widestFlip']:.1e} of its layer's values (at most {step['closeness']:g}):"
                " that is no rounding, an operation is wrong"
            )
        if not ours["valueError"] <= TOLERANCE:
            raise Trouble(
                f"{step['name']}: our objective differs from the one in Double by"
                f" {ours['valueError']:.1e} (relative, at most {TOLERANCE:g}):"
                " an operation is wrong"
            )


def judge_peer(step, peer, answer):
    """A peer that does other work can't pass, in any of its formulations."""
    for tried in answer["tried"]:
        for kind, error in tried.get("errors", {}).items():
            tolerance = step["gradientTolerance"] if kind == "results" else TOLERANCE
            if not error <= tolerance:
                raise Trouble(
                    f"{step['name']}: {peer} ({tried['formulation']}) differs from ours in its"
                    f" {kind} by {error:.1e} (relative, at most {tolerance:g}): not the same work"
                )
    if all("failure" in tried for tried in answer["tried"]):
        raise Trouble(f"{step['name']}: {peer} can't do it: {answer['tried'][0]['failure']}")


def rounds(workers, steps, arguments):
    """Milliseconds of each program and step, one a round; our throughputs, and the core's peak."""
    measured = {"peak": [], "milliseconds": {}, "throughput": {}}
    for number in range(1, arguments.rounds + 1):
        note(f"round {number} of {arguments.rounds}")
        for step in steps:
            name = step["name"]
            if (
                number % 2 == 0
                and sum(
                    times[0] for (_, of), times in measured["milliseconds"].items() if of == name
                )
                > LONG_MILLISECONDS
            ):
                continue
            measured["peak"].append(workers[OURS].ask("peak", "0.1")["gigaflops"])
            for program in (OURS, TORCH, JAX):
                # What the others left in caches slows the first step.
                workers[program].ask("time", name, "0")
                answer = workers[program].ask("time", name, str(arguments.seconds))
                times = measured["milliseconds"].setdefault((program, name), [])
                times.append(answer["milliseconds"])
            throughput = workers[OURS].ask("profile", name, str(arguments.seconds / 2))
            measured["throughput"].setdefault(name, []).append(throughput)
    return measured


def refuse_noise(measured, limit):
    """The two programs of a ratio must be steady.

    The slower peer, which isn't in it, need only be slower.
    """
    milliseconds = measured["milliseconds"]
    for step in sorted({step for _, step in milliseconds}):
        better, other = sorted(
            (TORCH, JAX), key=lambda peer: statistics.median(milliseconds[peer, step])
        )
        least = statistics.median(milliseconds[better, step])
        steady = [OURS, better] + ([other] if min(milliseconds[other, step]) < least else [])
        for program in steady:
            spread = 100 * report.spread(milliseconds[program, step])
            if spread > limit:
                raise Trouble(
                    f"the machine is busy: the rounds of {step} by {program} spread over"
                    f" {spread:.0f} % of their median, more than {limit:g} %; nothing is written,"
                    " try again when it is idle"
                )


def swift_version():
    try:
        text = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    except OSError:
        return "unknown"
    words = text.split()
    return words[words.index("version") + 1] if "version" in words else "unknown"


def note(text):
    """Progress, on one line of a terminal."""
    if sys.stderr.isatty():
        print(f"\r\033[Kbench: {text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        print(f"bench: {trouble}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
