"""inject-faults.py: what is said of a broken command, by a program that is played here."""

import pathlib
import subprocess
import tempfile
import unittest
from unittest import mock

from loading import script

faults = script("inject-faults.py")


class Program:
    """Plays the program: what each of its calls writes, says and ends with."""

    def __init__(self):
        self.broken = dict(status=0, said="", files={"out.csv": "1"}, cache="a 1.5 s done\n")
        self.again = dict(self.broken)

    def run(self, program, words, folder, **more):
        outcome = self.broken if "LD_PRELOAD" in more else self.again
        if words == ["cache", "list"]:
            return subprocess.CompletedProcess(words, 0, self.again["cache"], "")
        for name, text in outcome["files"].items():
            (folder / name).write_text(text)
        return subprocess.CompletedProcess(words, outcome["status"], "", outcome["said"])


class ComplaintTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        work = pathlib.Path(folder.name)
        self.program = Program()
        patch = mock.patch.object(faults, "run", self.program.run)
        patch.start()
        self.addCleanup(patch.stop)
        # As it is after the run that isn't broken.
        self.scenario = object.__new__(faults.Scenario)
        self.scenario.name, self.scenario.program = "run", "replicate"
        self.scenario.words, self.scenario.library = ["varga"], "inject.so"
        self.scenario.start, self.scenario.work = work / "start", work / "run"
        self.scenario.start.mkdir()
        whole = self.scenario.fresh("whole")
        outcome = self.program.run("replicate", ["varga"], whole)
        self.scenario.expected = self.scenario.state(whole, outcome)

    def complaint(self, kind="EIO"):
        return self.scenario.complaint(3, kind)

    def test_the_same_bytes(self):
        self.assertIsNone(self.complaint())

    def test_an_end_by_an_error_with_a_line_of_its_own(self):
        self.program.broken |= dict(status=2, said="replicate: out.csv: disk full\n", files={})
        self.assertIsNone(self.complaint())

    def test_another_end(self):
        self.program.broken["status"] = -11
        self.assertIn("ended with -11", self.complaint())

    def test_only_who_is_killed_ends_by_a_kill(self):
        self.program.broken |= dict(status=-9, files={})
        self.assertIn("ended with -9", self.complaint())
        self.assertIsNone(self.complaint("SIGKILL"))

    def test_words_that_are_not_its_own(self):
        self.program.broken["said"] = "replicate: disk full\nFatal error: index out of range\n"
        self.assertIn("said", self.complaint())

    def test_a_second_run_that_fails(self):
        self.program.again |= dict(status=2, said="replicate: the cache is damaged\n")
        self.assertIn("ended again with 2", self.complaint())

    def test_other_bytes(self):
        self.program.again["files"] = {"out.csv": "2"}
        self.assertEqual(self.complaint(), "left other files: ['out.csv']")

    def test_a_file_too_many(self):
        self.program.broken["files"] = {"out.csv": "1", ".out.csv.partial-7": ""}
        self.assertIn(".out.csv.partial-7", self.complaint())

    def test_another_cache(self):
        self.program.again["cache"] = "b 1.5 s done\n"
        self.assertIn("another cache", self.complaint())

    def test_times_make_no_difference(self):
        self.program.again["cache"] = "a 2.5 s done\n"
        self.assertIsNone(self.complaint())


if __name__ == "__main__":
    unittest.main()
