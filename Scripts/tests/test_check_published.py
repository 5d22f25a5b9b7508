"""check-published.py: a small paper whose file agrees, and what is said where one doesn't."""

import contextlib
import copy
import io
import pathlib
import tempfile
import tomllib
import unittest
from decimal import Decimal

from loading import script

published = script("check-published.py")

TEXT = """\
1 Introduction

We find that *penalties* help. All runs are repeated 10 times.

2.1 Settings

The learning rate is $10^{-3}$ and \\lambda is 0.05, with 1,500 steps.

Table 1: Accuracy of **both** methods.

Method\tsize 500\tsize 1000
Plain\t90.1 ± 0.2\t95.3 ± 0.1
Penalty\t91.4 ± 0.3\t95.9 ± 0.1

3 Conclusion

A penalty of 0.05 gains 1.3 points.
"""
EXHIBIT = """
caption = "Accuracy of both methods."
n = 10
n_source = 'Section 1: "repeated 10 times"'

[source]
exhibit = "Table 1"
section = "2.1"

[[hyperparameter]]
name = "rate"
value = 0.001
section = "2.1"

[[claim]]
id = "gain"
text = "A penalty of 0.05 gains 1.3 points."
section = "3"

[[cell]]
row = "Plain"
column = "size 500"
mean = 90.1
sd = 0.2

[[cell]]
row = "Plain"
column = "size 1000"
mean = 95.3
sd = 0.1

[[cell]]
row = "Penalty"
column = "size 500"
mean = 91.4
sd = 0.3

[[cell]]
row = "Penalty"
column = "size 1000"
mean = 95.9
sd = 0.1
"""


class PlainTests(unittest.TestCase):
    def test_markup_and_typography_make_no_difference(self):
        for one, other in [
            ("“a – b”", '"a-b"'),
            ("$\\lambda \\cdot \\mathbf{x}$", "λcdotx"),
            ("**bold**  and\n_thin_", "bold andthin"),
            ("ﬁne", "fine"),
            ("x^2", "x2"),
        ]:
            self.assertEqual(published.plain(one), published.plain(other))

    def test_words_do(self):
        self.assertNotEqual(published.plain("gains"), published.plain("gain"))


class NumberTests(unittest.TestCase):
    def numbers(self, text):
        return [str(number) for number in published.numbers(text)]

    def test_exact_and_in_order(self):
        self.assertEqual(self.numbers("97.10 ± 0.2 of 10"), ["97.10", "0.2", "10"])

    def test_thousands_and_powers(self):
        self.assertEqual(published.numbers("1,500 and 60,000"), [Decimal(1500), Decimal(60000)])
        self.assertEqual(published.numbers(r"2.5 \cdot 10^{-3}"), [Decimal("0.0025")])
        self.assertEqual(published.numbers("10^{-3}"), [Decimal("0.001")])
        self.assertEqual(self.numbers("1,50"), ["1", "50"])

    def test_a_list_within_another(self):
        self.assertTrue(published.holds_run([1, 2, 3, 4], [2, 3]))
        self.assertFalse(published.holds_run([1, 2, 3, 4], [2, 4]))
        self.assertFalse(published.holds_run([1, 2, 3], [3, 2]))
        self.assertFalse(published.holds_run([1], [1, 2]))


class PassageTests(unittest.TestCase):
    def setUp(self):
        self.text = text_of(TEXT)

    def test_a_section_ends_at_the_next_heading(self):
        lines = self.text.passage("2.1")
        self.assertEqual(lines[0], "2.1 Settings")
        self.assertIn("Penalty\t91.4 ± 0.3\t95.9 ± 0.1", lines)
        self.assertNotIn("3 Conclusion", lines)

    def test_a_table_starts_at_its_caption(self):
        self.assertTrue(self.text.passage("Table 1")[0].startswith("Table 1:"))
        self.assertIsNone(self.text.passage("Table 2"))

    def test_an_anchor_is_any_line(self):
        self.assertTrue(self.text.passage("Table 9", "learning rate")[0].startswith("The learning"))


def text_of(content):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "small.txt"
        file.write_text(content, encoding="utf-8")
        return published.Text(file)


class CheckTests(unittest.TestCase):
    def setUp(self):
        self.exhibit = tomllib.loads(EXHIBIT, parse_float=Decimal)

    def problems(self, exhibit, content=TEXT):
        found = []
        published.check(exhibit, text_of(content), found.append)
        return found

    def changed(self, change):
        exhibit = copy.deepcopy(self.exhibit)
        change(exhibit)
        return self.problems(exhibit)

    def test_what_agrees(self):
        self.assertEqual(self.problems(self.exhibit), [])

    def test_a_wrong_number_of_a_row(self):
        def change(exhibit):
            exhibit["cell"][2]["mean"] = Decimal("91.5")

        self.assertIn('row "Penalty": no line of the table has 91.5', self.changed(change)[0])

    def test_numbers_under_another_name(self):
        def change(exhibit):
            for cell in exhibit["cell"][2:]:
                cell["row"] = "Methods"

        self.assertTrue(any("Methods" in problem for problem in self.changed(change)))

    def test_a_row_that_was_left_out(self):
        def change(exhibit):
            del exhibit["cell"][2:]

        self.assertTrue(any("is no row of the file" in problem for problem in self.changed(change)))

    def test_columns_in_another_order(self):
        def change(exhibit):
            exhibit["cell"][2], exhibit["cell"][3] = exhibit["cell"][3], exhibit["cell"][2]

        self.assertTrue(any("same columns" in problem for problem in self.changed(change)))

    def test_a_claim_in_other_words_or_another_section(self):
        def other_words(exhibit):
            exhibit["claim"][0]["text"] = "A penalty of 0.05 gains 2.3 points."

        def other_section(exhibit):
            exhibit["claim"][0]["section"] = "2.1"

        for change in (other_words, other_section):
            self.assertIn("claim gain", self.changed(change)[0])

    def test_a_setting_that_isnt_printed(self):
        def change(exhibit):
            exhibit["hyperparameter"][0]["value"] = Decimal("0.002")

        self.assertEqual(self.changed(change), ["0.002: not in 2.1 of the text"])

    def test_a_number_of_runs_that_isnt_stated(self):
        def change(exhibit):
            exhibit["n"] = 5

        self.assertEqual(self.changed(change), ["n_source: doesn't state 5 runs"])

    def test_a_caption_in_other_words(self):
        def change(exhibit):
            exhibit["caption"] = "Accuracy of one method."

        self.assertIn("caption", self.changed(change)[0])

    def test_a_section_that_isnt_there(self):
        def change(exhibit):
            exhibit["source"]["exhibit"] = "Table 7"

        self.assertIn("not found", self.changed(change)[0])


class MainTests(unittest.TestCase):
    def main(self, exhibit):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "texts").mkdir()
            (root / "texts/sm-all-2018.txt").write_text(TEXT, encoding="utf-8")
            (root / "papers/small").mkdir(parents=True)
            (root / "papers/small/table1.toml").write_text(exhibit, encoding="utf-8")
            said = io.StringIO()
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                try:
                    published.main([str(root / "texts"), str(root / "papers")])
                except SystemExit as end:
                    return end.code, said.getvalue()

    def test_the_exit_status_says_whether_all_agrees(self):
        status, said = self.main(EXHIBIT)
        self.assertEqual(status, 0)
        self.assertIn("1 exhibits, 4 cells, 1 claims, 1 hyperparameters: 0 not", said)
        status, said = self.main(EXHIBIT.replace("90.1", "90.2"))
        self.assertEqual(status, 1)
        self.assertIn('table1.toml: row "Plain"', said)


if __name__ == "__main__":
    unittest.main()
