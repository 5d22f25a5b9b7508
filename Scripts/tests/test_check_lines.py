"""check-lines.py: which lines are too long, and which files are read."""

import contextlib
import io
import pathlib
import subprocess
import tempfile
import unittest

from loading import script

lines = script("check-lines.py")


class LineTests(unittest.TestCase):
    def test_columns_are_characters(self):
        self.assertEqual(lines.long_lines("é" * 100 + "\nshort"), [])
        self.assertEqual(lines.long_lines("short\n" + "é" * 101 + "\n"), [(2, 101)])


class FileTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        subprocess.run(["git", "init", "--quiet"], cwd=self.root, check=True)

    def write(self, name, columns, head=""):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(head + "x" * columns + "\n", encoding="utf-8")

    def found(self, *paths):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = lines.main(list(paths), self.root)
        return status, said.getvalue().splitlines()

    def test_all_sources_below_a_path(self):
        self.write("Sources/A.swift", 101)
        self.write("Sources/a/b.h", 120)
        self.write("Sources/long.json", 500)
        self.write("Sources/program", 101, head="#!/bin/sh\n")
        self.write("Sources/notes", 101)
        self.write("Tests/B.swift", 101)
        self.write("ignored/C.swift", 101)
        self.write(".gitignore", 0, head="ignored\n")
        self.assertEqual(
            self.found("Sources", "ignored"),
            (
                1,
                [
                    "Sources/A.swift:1: 101 columns, at most 100",
                    "Sources/a/b.h:1: 120 columns, at most 100",
                    "Sources/program:2: 101 columns, at most 100",
                ],
            ),
        )

    def test_a_hundred_columns_are_fine(self):
        self.write("A.swift", 100)
        self.assertEqual(self.found("A.swift"), (0, []))

    def test_excluded_paths_are_passed_over(self):
        self.write("Sources/A.swift", 101)
        self.write("Sources/B.swift", 101)
        status, said = self.found("Sources", ":(exclude)Sources/A.swift")
        self.assertEqual((status, len(said)), (1, 1))
        self.assertIn("Sources/B.swift", said[0])

    def test_columns_are_no_bytes(self):
        (self.root / "A.swift").write_text("λ" * 100 + "\n", encoding="utf-8")
        self.assertEqual(self.found("A.swift"), (0, []))

    def test_a_path_that_isnt_there(self):
        status, said = self.found("Sources")
        self.assertEqual((status, len(said)), (2, 1))


if __name__ == "__main__":
    unittest.main()
