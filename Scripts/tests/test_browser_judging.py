"""browser/judging.py: what a browser's answers come to."""

import unittest

from loading import script

judging = script("browser/judging.py")


class JudgingTests(unittest.TestCase):
    def test_numbers_are_in_order_and_empty_ones_last(self):
        self.assertTrue(judging.is_ordered(["-1", "2", "10", ""], "ascending"))
        self.assertTrue(judging.is_ordered(["10", "2e0", "-1", "", ""], "descending"))
        self.assertFalse(judging.is_ordered(["10", "2"], "ascending"))
        self.assertFalse(judging.is_ordered(["", "1"], "ascending"))
        self.assertFalse(judging.is_ordered(["1", "2"], "descending"))
        self.assertTrue(judging.is_ordered([], "ascending"))

    def test_minor_findings_are_no_hindrance(self):
        findings = [{"impact": impact} for impact in ["minor", "moderate", "serious", "critical"]]
        self.assertEqual([judging.is_serious(finding) for finding in findings], [0, 0, 1, 1])

    def test_a_finding_is_described_by_rule_and_place(self):
        nodes = [{"target": [f"#a{number}"], "html": "<a>" * 100} for number in range(5)]
        lines = judging.described([{"id": "link-name", "nodes": nodes}])
        self.assertEqual(len(lines), 3)
        self.assertTrue(lines[0].startswith("link-name: ['#a0'] <a>"))

    def test_words_are_the_longest_of_letters(self):
        self.assertEqual(
            judging.words_of("DoubleBack (DataGrad) performs best, for all sizes.", 2),
            ["doubleback", "performs"],
        )


if __name__ == "__main__":
    unittest.main()
