#!/usr/bin/env python3
"""Submits exhibits to a Slurm of its own, lets tasks fail, be killed, be requeued and run out of
time, and compares all digests with those of one machine.

usage: Scripts/slurm-test.py [CASE…]

  CASE   one of array, failure, requeue, killed, time-up, merge; default all

Slurm's three daemons are started on the loopback with all their files in a temporary folder, and
are stopped by their process numbers. Needs root, .build/release/replicate (make build) or
REPLICATE=<program>, and slurmctld, slurmd and munged (Scripts/setup.sh slurm); without these it
says so and passes.

Exit codes: 0 all as it should be, or no Slurm here; 1 something differs; 2 trouble.
"""

import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAEMONS = ["munged", "slurmctld", "slurmd"]

CONFIGURATION = """\
ClusterName=replicate
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller_port}
SlurmdPort={node_port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={root}/munge/munge.socket
CredType=cred/munge
# Nothing but 127.0.0.1 is listened on.
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation={root}/state
SlurmdSpoolDir={root}/spool
SlurmctldPidFile={root}/run/slurmctld.pid
SlurmdPidFile={root}/run/slurmd.pid
SlurmctldLogFile={root}/log/slurmctld.log
SlurmdLogFile={root}/log/slurmd.log
# No control groups, no accounts, no mail.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
MpiDefault=none
SwitchType=switch/none
MailProg=/bin/true
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
KillWait=10
SlurmctldTimeout=30
SlurmdTimeout=30
# A machine with less than the node is said to have may be its node all the same.
SlurmdParameters=config_overrides
InactiveLimit=0
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=8192 State=UNKNOWN
PartitionName=test Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


class Trouble(Exception):
    """What keeps the test from being made."""


class Difference(Exception):
    """What isn't as it should be."""


def expect(truth, what):
    if not truth:
        raise Difference(what)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_for(what, seconds, look):
    """The first truth that `look` gives."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise Difference(f"{what}: not within {seconds} s")


class Slurm:
    """A controller, a node and their keys in the folder `root`."""

    def __init__(self, root):
        self.root = root
        self.processes = []

    def __enter__(self):
        for name in ["munge", "state", "spool", "log", "run"]:
            (self.root / name).mkdir(parents=True)
        (self.root / "munge").chmod(0o700)
        key = self.root / "munge/munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o400)
        controller_port, node_port = free_ports(2)
        host = socket.gethostname().split(".")[0]
        file = self.root / "slurm.conf"
        file.write_text(
            CONFIGURATION.format(
                host=host, root=self.root, controller_port=controller_port, node_port=node_port
            )
        )
        os.environ["SLURM_CONF"] = str(file)
        munge = self.root / "munge"
        try:
            # --force: the temporary folder lies in one that all may write to.
            self.start(
                "munged",
                "--foreground",
                "--force",
                f"--key-file={key}",
                f"--socket={munge}/munge.socket",
                f"--pid-file={munge}/munged.pid",
                f"--log-file={munge}/munged.log",
                f"--seed-file={munge}/munged.seed",
            )
            wait_for("munged's socket", 10, (munge / "munge.socket").exists)
            self.start("slurmctld", "-D", "-f", str(file))
            self.start("slurmd", "-D", "-f", str(file), "-N", host)
            wait_for("an idle node", 30, lambda: "idle" in self.ask("sinfo", "-h", "-o", "%T"))
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self, program, *words):
        with (self.root / f"log/{program}.out").open("w") as log:
            self.processes.append(
                subprocess.Popen(
                    [shutil.which(program), *words],
                    stdout=log,
                    stderr=log,
                    stdin=subprocess.DEVNULL,
                    start_new_session=True,
                )
            )

    def __exit__(self, *_):
        subprocess.run(["scancel", "--quiet", "--user=root"], capture_output=True)
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def ask(self, *words):
        return subprocess.run(words, capture_output=True, text=True).stdout

    def jobs(self, job):
        """What the controller knows of a job, a dictionary each task."""
        # A busy controller may answer nothing, which is not that there are no tasks.
        text = wait_for(
            f"an answer about job {job}", 30, lambda: self.ask("scontrol", "show", "job", job, "-o")
        )
        return [dict(re.findall(r"(\w+)=(\S*)", line)) for line in text.splitlines()]

    def state(self, job):
        return self.jobs(job)[0]["JobState"]

    def wait_until_over(self, *jobs, seconds=120):
        over = {"COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL"}
        wait_for(
            f"the end of jobs {', '.join(jobs)}",
            seconds,
            lambda: all(one["JobState"] in over for job in jobs for one in self.jobs(job)),
        )

    def hasten(self, job):
        """Lets a requeued job start soon; Slurm makes it wait for two minutes.

        It says so only once all of the first start is over. A node refuses what is started in the
        second in which it ended that, hence the wait.
        """
        known = self.jobs(job)[0]
        if (known["JobState"], known["Reason"]) == ("PENDING", "BeginTime"):
            time.sleep(2)
            subprocess.run(["scontrol", "update", f"JobId={job}", "StartTime=now"], check=True)


class Bench:
    """An empty folder in which the program runs as on a cluster."""

    def __init__(self, program, place, name):
        self.program = program
        self.folder = place / name
        self.folder.mkdir()
        self.plan = None

    def run(self, *words, statuses=(0,)):
        outcome = subprocess.run(
            [self.program, *words], cwd=self.folder, capture_output=True, text=True
        )
        expect(
            outcome.returncode in statuses,
            f"{' '.join(words)}: status {outcome.returncode}\n{outcome.stdout}{outcome.stderr}",
        )
        return outcome.stdout

    def submit(self, *words, change=None):
        """Submits, and returns the ids of the array and of the report; with `change`, the scripts
        are changed by it first and sent by hand, as the program says."""
        if change is None:
            text = self.run("submit", "slurm", *words, "--send")
            self.plan = Path(re.search(r"status slurm (\S+)", text)[1]) / "plan.json"
            return re.findall(r"^job (\d+):", text, re.MULTILINE)
        text = self.run("submit", "slurm", *words)
        tasks, report = (re.search(rf"\S+/{name}.sbatch", text)[0] for name in ("tasks", "report"))
        self.plan = Path(tasks).parent / "plan.json"
        change(Path(tasks))
        array = self.sbatch(tasks)
        return [array, self.sbatch(f"--dependency=afterany:{array}", report)]

    def sbatch(self, *words):
        done = subprocess.run(
            ["sbatch", "--parsable", *words], cwd=self.folder, capture_output=True, text=True
        )
        expect(done.returncode == 0, f"sbatch: {done.stderr}")
        return done.stdout.strip()

    def log(self, name):
        file = self.plan.parent / "log" / f"{name}.out"
        return file.read_text() if file.exists() else ""

    def task(self, number=0):
        file = self.plan.parent / f"states/{number}.json"
        return json.loads(file.read_text()) if file.exists() else {}

    def status(self):
        return json.loads(self.run("status", "slurm", str(self.plan), "--format", "json"))

    def digests(self):
        runs = json.loads(self.run("cache", "list", "--format", "json"))
        return {run["key"]: run["weightsSHA256"] for run in runs if run.get("weightsSHA256")}

    def reports(self, scale):
        files = sorted((self.folder / "figures" / scale).rglob("*.json"))
        return {file.name: file.read_bytes() for file in files}


SMOKE = ["varga", "table7", "--scale", "smoke"]
LONG = ["varga", "table7", "--scale", "quick", "--seeds", "1"]


class Cases:
    def __init__(self, slurm, program, place):
        self.slurm, self.program, self.place = slurm, program, place
        self.known = {}

    def bench(self, name):
        return Bench(self.program, self.place, name)

    def one_machine(self, words):
        """The digests and reports of the same command on one machine."""
        key = " ".join(words)
        if key not in self.known:
            bench = self.bench(f"one-{len(self.known)}")
            bench.run(*words)
            self.known[key] = bench.digests(), bench.reports(words[words.index("--scale") + 1])
        return self.known[key]

    def expect_same(self, bench, words):
        digests, reports = self.one_machine(words)
        found = bench.digests()
        expect(found == digests, f"{len(digests)} digests of one machine, others of the cluster")
        scale = words[words.index("--scale") + 1]
        expect(bench.reports(scale) == reports, "the reports differ from those of one machine")

    def array(self):
        """An array of four tasks and the report that depends on it."""
        bench = self.bench("array")
        jobs = bench.submit(*SMOKE, "--max-tasks", "4", "--group-hours", "0.000001")
        self.slurm.wait_until_over(*jobs)
        expect(self.slurm.state(jobs[1]) == "COMPLETED", bench.log("report"))
        counts = bench.status()["counts"]
        expect(counts["done"] == 4, f"four tasks done, not {counts}")
        # Its results came in several caches, whose runs' digests are those of one.
        self.expect_same(bench, SMOKE)
        again = bench.run("submit", "slurm", *SMOKE, statuses=(2,))
        expect(again == "", "there is nothing left to submit")

    def failure(self):
        """A task that fails: the report comes all the same, and the next submission is of what is
        missing alone."""
        bench = self.bench("failure")

        def spoil(_):
            plan = json.loads(bench.plan.read_text())
            plan["tasks"][1]["keys"][0] = "0" * 64
            bench.plan.write_text(json.dumps(plan))

        words = [*SMOKE, "--max-tasks", "3", "--group-hours", "0.000001"]
        jobs = bench.submit(*words, change=spoil)
        spoiled = len(json.loads(bench.plan.read_text())["tasks"][1]["keys"])
        self.slurm.wait_until_over(*jobs)
        expect("plans none of 1 of its results" in bench.log("1"), bench.log("1"))
        report = self.slurm.jobs(jobs[1])[0]
        expect(report["ExitCode"] == "1:0", f"the report's status is {report['ExitCode']}, not 1")
        expect(f"{spoiled} of" in bench.log("report"), bench.log("report"))
        expect(bench.reports("smoke"), "there is no report of what is whole")
        jobs = bench.submit(*words)
        sent = sum(len(task["keys"]) for task in json.loads(bench.plan.read_text())["tasks"])
        expect(sent == spoiled, f"{sent} results sent again, {spoiled} were missing")
        self.slurm.wait_until_over(*jobs)
        self.expect_same(bench, SMOKE)

    def interrupted(self, name, interrupt):
        """A task that is interrupted once half of its results are there, and goes on."""
        bench = self.bench(name)

        def often(script):
            text = script.read_text()
            script.write_text(text.replace(" work --plan", " work --copy-minutes 0.01 --plan"))

        array, report = bench.submit(*LONG, "--max-tasks", "1", change=often)
        count = len(json.loads(bench.plan.read_text())["tasks"][0]["keys"])
        wait_for("a quarter of the results", 120, lambda: self.copied(bench) >= count // 4)
        task = self.slurm.jobs(array)[0]["JobId"]
        interrupt(bench, task)

        def has_started_again():
            self.slurm.hasten(task)
            return bench.task().get("starts") == 2

        wait_for("the second start", 120, has_started_again)
        self.slurm.wait_until_over(array, report)
        if name == "killed":
            # Slurm took the task for over when it failed, and so may have made the report before
            # the second start.
            self.slurm.wait_until_over(bench.sbatch(bench.plan.parent / "report.sbatch"))
        expect(bench.task()["starts"] == 2, f"started {bench.task()['starts']} times, not twice")
        lines = bench.log("0").splitlines()
        trained = [line for line in lines if re.search(r": run \d+ of", line)]
        known = [line for line in lines if "are in the cache" in line]
        expect(known, "the second start found nothing of the first")
        self.expect_same(bench, LONG)
        return trained

    def copied(self, bench):
        """How many results the copy in the plan's folder has."""
        file = bench.plan.parent / "caches/0.sqlite"
        if not file.exists():
            return 0
        with sqlite3.connect(f"file:{file}?immutable=1", uri=True) as cache:
            return cache.execute("SELECT count(*) FROM run").fetchone()[0]

    def requeue(self):
        """SIGTERM in the middle, as a preemption sends it."""

        def requeue(bench, task):
            subprocess.run(["scontrol", "requeue", task], check=True)
            wait_for("a stopped task", 30, lambda: bench.task()["phase"] == "stopped")

        trained = self.interrupted("requeue", requeue)
        runs = len(self.one_machine(LONG)[0])
        expect(len(trained) == runs, f"{len(trained)} trainings of {runs} runs")

    def killed(self):
        """kill -9, and a requeue by hand."""

        def kill(bench, task):
            os.kill(bench.task()["process"], signal.SIGKILL)
            wait_for("a failed job", 30, lambda: self.slurm.state(task) == "FAILED")
            expect(bench.task()["phase"] == "running", "a killed task can't say that it ended")
            subprocess.run(["scontrol", "requeue", task], check=True)

        self.interrupted("killed", kill)

    def time_up(self):
        """SIGUSR1, as Slurm sends it before a job's time is over: it queues itself again."""

        def warn(bench, task):
            subprocess.run(["scancel", "--batch", "--signal=USR1", task], check=True)
            wait_for("a stopped task", 30, lambda: bench.task()["phase"] == "stopped")

        self.interrupted("time-up", warn)

    def merge(self):
        """The report merges into a cache that a training writes to."""
        bench = self.bench("merge")
        jobs = bench.submit(*SMOKE, "--max-tasks", "2", "--group-hours", "0.000001")
        training = subprocess.Popen(
            [self.program, *LONG, "--jobs", "1"],
            cwd=bench.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        self.slurm.wait_until_over(*jobs)
        errors = training.communicate()[1].decode()
        expect(training.returncode == 0, f"the training beside the merge: {errors}")
        both = self.one_machine(SMOKE)[0] | self.one_machine(LONG)[0]
        expect(bench.digests() == both, "the cache hasn't the results of both")


def main():
    words = sys.argv[1:]
    names = ["array", "failure", "requeue", "killed", "time-up", "merge"]
    if unknown := [word for word in words if word not in names]:
        sys.exit(print(f"slurm-test: no case {unknown[0]}\n{__doc__}", file=sys.stderr) or 2)
    missing = [name for name in DAEMONS if not shutil.which(name)]
    if missing or os.geteuid() != 0:
        why = "it needs root"
        if missing:
            why = f"no {', '.join(missing)} here; Scripts/setup.sh slurm installs Slurm"
        print(f"slurm-test: SKIPPED, {why}")
        return
    program = os.path.abspath(os.environ.get("REPLICATE", ROOT / ".build/release/replicate"))
    os.environ["REPLICATE_PAPERS"] = str(ROOT / "papers")
    for name in ("REPLICATE_CACHE", "REPLICATE_DATA"):
        os.environ.pop(name, None)
    status = 0
    with tempfile.TemporaryDirectory(prefix="replicate-slurm-") as place:
        begun = time.monotonic()
        with Slurm(Path(place) / "slurm") as slurm:
            print(f"slurm-test: Slurm is up after {time.monotonic() - begun:.1f} s")
            cases = Cases(slurm, program, Path(place))
            for name in words or names:
                case = getattr(cases, name.replace("-", "_"))
                begun = time.monotonic()
                try:
                    case()
                    print(f"slurm-test: {name}: as it should be, {time.monotonic() - begun:.1f} s")
                except Difference as difference:
                    status = 1
                    print(f"slurm-test: {name}: {difference}", file=sys.stderr)
        left = [one.args[0] for one in slurm.processes if one.poll() is None]
        if left:
            status = print(f"slurm-test: still running: {left}", file=sys.stderr) or 2
    sys.exit(status)


if __name__ == "__main__":
    main()
