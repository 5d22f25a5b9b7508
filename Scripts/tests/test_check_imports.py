"""check-imports.py: a package of four targets that holds, and what is said of each change to it."""

import contextlib
import copy
import io
import json
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

from loading import script

imports = script("check-imports.py")

TABLE = """\
# Architecture

A module imports only what its row shows.

| module | what | imports |
| --- | --- | --- |
| `Kernels` | loops | – |
| `Graphs` | graphs | `Kernels`, zlib |
| `Runs`, `Timing` | work | `Graphs` and what it imports |
| `tool` | the command line | all above |

| another | table |
| --- | --- |
"""
SOURCES = {
    "Sources/Kernels/Loop.swift": "import Foundation\ninternal import CRegisters\n",
    "Sources/Graphs/Graph.swift": "@preconcurrency public import Kernels\nimport CZlib\n",
    "Sources/Runs/Run.swift": "import struct Graphs.Graph\n  import Kernels\n// import Timing\n",
    "Sources/Timing/Timing.swift": "import Graphs\n",
    "Sources/tool/main.swift": "import ArgumentParser\nimport Runs\nimport Timing\n",
    "Tests/RunsTests/RunTests.swift": "import Runs\nimport Testing\n",
}


def target(name, kind, depends=(), products=(), module="SwiftTarget", folder="Sources"):
    made = {
        "name": name,
        "type": kind,
        "module_type": module,
        "path": f"{folder}/{name}",
        "target_dependencies": list(depends),
        "product_dependencies": list(products),
    }
    made["sources"] = [
        pathlib.Path(path).name for path in SOURCES if path.startswith(made["path"] + "/")
    ]
    return made


DESCRIPTION = {
    "targets": [
        target("Kernels", "library", ["CRegisters"]),
        target("Graphs", "library", ["Kernels", "CZlib"]),
        target("Runs", "library", ["Graphs", "Kernels"]),
        target("Timing", "library", ["Graphs"]),
        target("tool", "executable", ["Runs", "Timing"], ["ArgumentParser"]),
        target("CRegisters", "system-target", module="SystemLibraryTarget"),
        target("CZlib", "system-target", module="SystemLibraryTarget"),
        target("RunsTests", "test", ["Runs", "tool"], folder="Tests"),
    ]
}


class CheckTests(unittest.TestCase):
    def setUp(self):
        self.description = copy.deepcopy(DESCRIPTION)
        self.sources = dict(SOURCES)
        self.table = TABLE

    def target(self, name):
        (found,) = [one for one in self.description["targets"] if one["name"] == name]
        return found

    def write(self, root):
        for path, text in self.sources.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        (root / "ARCHITECTURE.md").write_text(self.table)

    def problems(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            self.write(root)
            return imports.problems(root, self.description)

    def test_what_holds(self):
        self.assertEqual(self.problems(), [])

    def test_an_import_that_isnt_declared(self):
        self.target("Runs")["target_dependencies"].remove("Kernels")
        self.assertEqual(
            self.problems(),
            ["Package.swift: Runs doesn't declare Kernels, which Sources/Runs/Run.swift imports"],
        )

    def test_a_product_that_isnt_declared(self):
        self.sources["Sources/Runs/Run.swift"] += "import ArgumentParser\n"
        self.assertIn("Runs doesn't declare ArgumentParser", self.problems()[0])

    def test_an_import_of_a_test_that_isnt_declared(self):
        self.sources["Tests/RunsTests/RunTests.swift"] += "@testable import Graphs\n"
        self.assertIn("RunsTests doesn't declare Graphs", self.problems()[0])

    def test_a_dependency_that_isnt_imported(self):
        self.target("Timing")["target_dependencies"].append("Kernels")
        self.assertEqual(
            self.problems(), ["Package.swift: Timing declares Kernels, which it doesn't import"]
        )

    def test_a_system_library_that_isnt_imported(self):
        self.sources["Sources/Kernels/Loop.swift"] = "import Foundation\n"
        self.assertIn("Kernels declares CRegisters", self.problems()[0])

    def test_an_import_that_the_row_doesnt_name(self):
        self.table = TABLE.replace("`Graphs` and what it imports", "`Graphs`")
        self.assertEqual(
            self.problems(),
            ["ARCHITECTURE.md: Runs: Kernels isn't named, and Sources/Runs/Run.swift imports it"],
        )

    def test_a_row_that_names_too_much(self):
        self.table = TABLE.replace("| `Graphs` and what it imports |", "| `Kernels`, `Graphs` |")
        self.assertEqual(
            self.problems(), ["ARCHITECTURE.md: Timing: Kernels is named, and isn't imported"]
        )

    def test_an_import_upward(self):
        self.sources["Sources/Graphs/Graph.swift"] += "import Runs\n"
        self.target("Graphs")["target_dependencies"].append("Runs")
        self.table = TABLE.replace("`Kernels`, zlib", "`Kernels`, `Runs`, zlib")
        self.assertEqual(
            self.problems(),
            ["Sources/Graphs/Graph.swift: Graphs imports Runs, which stands no higher"],
        )

    def test_an_import_beside(self):
        self.sources["Sources/Runs/Run.swift"] += "import Timing\n"
        self.target("Runs")["target_dependencies"].append("Timing")
        self.assertIn("Runs imports Timing, which stands no higher", self.problems()[0])

    def test_a_target_without_a_row_and_a_row_without_a_target(self):
        self.table = TABLE.replace("| `tool` |", "| `tools` |")
        self.assertEqual(
            self.problems(),
            [
                "ARCHITECTURE.md: tool has no row",
                "ARCHITECTURE.md: tools has a row, and is no target",
            ],
        )

    def test_words_that_name_no_module(self):
        self.table = TABLE.replace("`Graphs` and what it imports", "the two above")
        self.assertIn('ARCHITECTURE.md: Runs, Timing: "the two above" names', self.problems()[0])

    def test_the_exit_status(self):
        for change, status in [(None, 0), ("import Timing\n", 1)]:
            if change:
                self.sources["Sources/Kernels/Loop.swift"] += change
            with tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                self.write(root)
                (root / "description.json").write_text(json.dumps(self.description))
                said = io.StringIO()
                words = ["--root", folder, "--description", str(root / "description.json")]
                with (
                    mock.patch.object(sys, "argv", ["check-imports.py", *words]),
                    contextlib.redirect_stdout(said),
                    self.assertRaises(SystemExit) as end,
                ):
                    imports.main()
                self.assertEqual(end.exception.code, status, said.getvalue())

    def test_no_table_is_trouble(self):
        self.table = "# Architecture\n"
        with self.assertRaises(imports.Trouble):
            self.problems()


if __name__ == "__main__":
    unittest.main()
