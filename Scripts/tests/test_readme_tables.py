"""readme-tables.py: numbers as text, and the tables that it makes of reports and ledger."""

import contextlib
import csv
import io
import json
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

from loading import script

tables = script("readme-tables.py")


def sample(mean, sd=None, n=None):
    return {"mean": mean, "sd": sd, "n": n}


def cell(row, column, verdict, measured, published=None, reading="as written"):
    return {
        "row": row,
        "column": column,
        "reading": reading,
        "metric": "test accuracy",
        "unit": "%",
        "decimals": 2,
        "published": published,
        "measured": measured,
        "verdict": verdict,
        "margin": 0.1,
    }


def claim(text, verdict, evidence, finding=None):
    made = {"text": text, "section": "3.1", "verdict": verdict, "evidence": evidence}
    return made | ({"finding": finding} if finding else {})


REPORT = {
    "exhibit": "Table 1",
    "title": "A small table",
    "scale": "paper",
    "cells": [
        cell("plain", "A", "matches", sample(97.254, 0.151, 10), sample(97.26, 0.1, 10)),
        cell("plain", "A", "worse", sample(10.0, 0.26, 3), sample(97.26, 0.1, 10), "other rate"),
        cell("decayed", "A", "too few runs", sample(97.5), sample(97.4)),
        cell("decayed", "B", "not run", None, sample(98.1)),
        cell("decayed", "C", "better", sample(99.0), sample(98.0)),
        cell("decayed", "D", "compatible", sample(1.0)),
    ],
    "claims": [
        claim("B is better | than A", "fails", "97 and 98"),
        claim("A is good", "holds", "97", finding="A"),
        claim("A is very good", "holds", "97 again", finding="A"),
        claim("C is new", "undecided", "not examined: no such run"),
        claim("D is open", "undecided", "too few runs"),
        claim("E isn't run", "not run", ""),
    ],
}
LEDGER = [
    {"exhibits": "small table1;other figure2", "seconds": "3600", "iterations": "1500"},
    {"exhibits": "small figure1", "seconds": "1800", "iterations": "20"},
    {"exhibits": "other figure2", "seconds": "7200", "iterations": "1"},
]
QUOTED = """
[[claim]]
text = "A is good"
section = "3.1"

[[claim]]
text = "C is new"
section = "4"
"""


class WithProject(unittest.TestCase):
    """A root folder with one report, its published numbers and a ledger."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "figures/paper/small").mkdir(parents=True)
        (self.root / "papers/small").mkdir(parents=True)
        (self.root / "figures/paper/small/table1.json").write_text(json.dumps(REPORT))
        (self.root / "papers/small/table1.toml").write_text(QUOTED)
        with (self.root / "figures/paper/ledger.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, LEDGER[0])
            writer.writeheader()
            writer.writerows(LEDGER)
        for name, value in [("ROOT", self.root), ("FIGURES", self.root / "figures/paper")]:
            patch = mock.patch.object(tables, name, value)
            patch.start()
            self.addCleanup(patch.stop)


class NumberTests(unittest.TestCase):
    def test_mean_deviation_and_runs(self):
        self.assertEqual(
            tables.number(sample(97.256, 0.149, 10), 2, True),
            "97.26 ± 0.15 (10)",
        )

    def test_what_is_absent_isnt_printed(self):
        self.assertEqual(tables.number(sample(97.254), 1, True), "97.3")
        self.assertEqual(tables.number(sample(97.254, 0.1, 10), 1, False), "97.3")
        self.assertEqual(tables.number(sample(2.0, float("nan"), 3), 1, True), "2.0 (3)")
        self.assertEqual(tables.number(None, 1, True), "–")

    def test_diverged_runs_show(self):
        self.assertEqual(tables.number(sample(float("nan"), 0.1, 10), 1, True), "not finite")
        self.assertEqual(tables.number(sample(None, None, 3), 1, True), "not finite")


class TableTests(WithProject):
    def test_a_line_a_place_and_two_columns_a_reading(self):
        lines = tables.table("small", "table1").splitlines()
        self.assertEqual(
            lines[0],
            "| test accuracy, % | published | ours, as written | verdict | ours, other rate"
            " | verdict |",
        )
        self.assertEqual(lines[1], "| --- | ---: | ---: | --- | ---: | --- |")
        self.assertEqual(
            lines[2],
            "| plain, A | 97.26 ± 0.10 (10) | 97.25 ± 0.15 (10) | matches | 10.00 ± 0.26 (3)"
            " | worse |",
        )
        self.assertEqual(lines[3], "| decayed, A | 97.40 | 97.50 | too few runs |  |  |")
        self.assertEqual(len(lines), 8)
        self.assertEqual(
            lines[-1], "*A small table; scale paper, mean ± standard deviation (runs).*"
        )

    def test_two_metrics_are_refused(self):
        two = REPORT | {"cells": [REPORT["cells"][0], REPORT["cells"][0] | {"unit": "1"}]}
        (self.root / "figures/paper/small/table1.json").write_text(json.dumps(two))
        with self.assertRaisesRegex(tables.Trouble, "this has 2"):
            tables.table("small", "table1")

    def test_a_missing_report_is_named_with_its_command(self):
        with self.assertRaisesRegex(tables.Trouble, "replicate small table9 --scale paper"):
            tables.table("small", "table9")


class ClaimTests(WithProject):
    def test_sentences_of_one_finding_are_one(self):
        self.assertEqual(tables.counted(tables.findings("small")), [1, 1, 1])

    def test_those_that_hold_come_first_and_bars_are_escaped(self):
        text = tables.claims("small", None)
        self.assertTrue(
            text.startswith(
                "3 findings on 4 sentences: 1 hold, 1 fail, 1 are undecided;"
                " 1 sentences are not examined.\n"
            ),
            text,
        )
        rows = text.splitlines()[4:]
        page = "[table1](../../figures/paper/small/table1.md)"
        self.assertEqual(
            rows,
            [
                f"| **holds** | A is good (3.1)<br>A is very good (3.1) | {page} |",
                f"| **fails** | B is better \\| than A (3.1) | {page} |",
                f"| **undecided** | D is open (3.1) | {page} |",
                "| not examined | C is new (4) | table1 |",
            ],
        )


class SummaryTests(WithProject):
    def test_published_numbers_by_verdict(self):
        # matches, compatible, too few runs, borderline, differ (worse and better), not run;
        # the cell that nothing was published of doesn't count.
        self.assertEqual(tables.cell_counts("small"), [1, 0, 1, 0, 2, 1])

    def test_exhibits_of_our_own_do_not_count(self):
        ours = json.dumps(REPORT | {"ours": True})
        (self.root / "figures/paper/small/table1.json").write_text(ours)
        self.assertEqual(tables.cell_counts("small"), [0] * 6)

    def test_older_reports_have_no_counts(self):
        old = json.loads(json.dumps(REPORT))
        del old["cells"][0]["margin"]
        (self.root / "figures/paper/small/table1.json").write_text(json.dumps(old))
        self.assertIsNone(tables.cell_counts("small"))
        self.assertIn("older than these verdicts", tables.summary("small", None))

    def test_the_line_of_a_paper(self):
        self.assertEqual(
            tables.summary("small", None).splitlines()[2],
            "| [small](papers/small/README.md) | 1 | 0 | 1 | 0 | 2 | 4 | 1 | 1 | 1 | 1 | 1 | 1.5 |",
        )


class CostTests(WithProject):
    def test_shared_runs_count_in_each_exhibit_and_once_in_all(self):
        self.assertEqual(
            tables.costs("small", None).splitlines()[2:],
            [
                "| small figure1 | 1 | 20 | 0.50 |",
                "| small table1 | 1 | 1,500 | 1.00 |",
                "| all, each once | 2 | 1,520 | 1.50 |",
            ],
        )


class DirectionTests(WithProject):
    def test_differences_have_signs_and_standard_errors(self):
        (self.root / "figures/reduced/small").mkdir(parents=True)
        direction = {
            "metric": "test accuracy",
            "unit": "%",
            "decimals": 2,
            "context": "as written",
            "first": "B",
            "second": "A",
            "published": {"difference": 2.1, "standardErrors": 6.52},
            "measured": {
                "difference": -0.456,
                "standardErrors": None,
                "first": {"n": 5},
                "second": {"n": 4},
            },
            "verdict": "undecided",
        }
        report = REPORT | {"directions": [direction], "reduction": "10 steps"}
        (self.root / "figures/reduced/small/table1.json").write_text(json.dumps(report))
        self.assertEqual(
            tables.directions("small", "table1").splitlines()[2],
            "| as written: B against A | +2.10 (+6.5 s.e.) | -0.46 | 5 and 4 | **undecided** |",
        )


class PlaceTests(WithProject):
    def run_main(self, *arguments):
        """The exit status, and what was said on standard error."""
        said = io.StringIO()
        with (
            mock.patch.object(sys, "argv", ["readme-tables.py", *arguments]),
            contextlib.redirect_stderr(said),
        ):
            try:
                tables.main()
            except SystemExit as end:
                return end.code, said.getvalue()
        return 0, said.getvalue()

    def test_only_what_stands_between_markers_is_replaced(self):
        readme = self.root / "README.md"
        readme.write_text("before\n<!-- costs: small -->\nold\n<!-- /costs -->\nafter\n")
        self.assertEqual(self.run_main("--check")[0], 1)
        self.assertIn("old", readme.read_text())
        self.assertEqual(self.run_main()[0], 0)
        text = readme.read_text()
        self.assertTrue(text.startswith("before\n<!-- costs: small -->\n| exhibit |"), text)
        self.assertTrue(text.endswith("| 1.50 |\n<!-- /costs -->\nafter\n"), text)
        self.assertEqual(self.run_main("--check"), (0, ""))

    def test_trouble_is_said(self):
        (self.root / "README.md").write_text("<!-- table: small table9 -->\n<!-- /table -->\n")
        status, said = self.run_main()
        self.assertEqual(status, 2)
        self.assertIn("table9", said)


if __name__ == "__main__":
    unittest.main()
