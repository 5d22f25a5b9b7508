"""check-export.py: what of two programs' numbers passes, and how it is printed."""

import unittest

from loading import script

check = script("check-export.py")


def row(**changes):
    return {
        "name": "LeNet-5",
        "examples": 10000,
        "isReadByLibrary": True,
        "right": [9731, 9731],
        "differentlyRight": 0,
        "isKinked": False,
        "loss": None,
        "norm": [4.5, 4.5000001],
        "normExamples": 1000,
        "plainNorm": 4.52,
        "hasPooling": True,
        "referenceNorm": [2.5, 2.5000002],
        "referenceMedian": 1e-7,
    } | changes


class VerdictTests(unittest.TestCase):
    def test_equal_numbers_pass(self):
        self.assertEqual(check.verdicts(row()), [])
        self.assertEqual(check.verdicts(row(right=None, loss=[0.5, 0.500000001])), [])

    def test_another_count_fails(self):
        self.assertEqual(len(check.verdicts(row(right=[9731, 9730]))), 1)

    def test_the_same_count_of_other_examples_fails(self):
        self.assertIn("2 examples", check.verdicts(row(differentlyRight=2))[0])

    def test_a_norm_off_by_more_than_the_tolerance_fails(self):
        self.assertEqual(check.verdicts(row(norm=[1.0, 1.0000099])), [])
        self.assertEqual(len(check.verdicts(row(norm=[1.0, 1.000011]))), 1)
        self.assertEqual(len(check.verdicts(row(referenceNorm=[1.0, 0.9]))), 1)

    def test_a_few_reference_inputs_may_have_a_unit_at_its_kink(self):
        self.assertEqual(check.verdicts(row(referenceNorm=[1.0, 1.00009])), [])
        self.assertEqual(len(check.verdicts(row(referenceNorm=[1.0, 1.00011]))), 1)
        self.assertEqual(len(check.verdicts(row(referenceMedian=1.1e-5))), 1)

    def test_what_is_no_number_fails(self):
        self.assertEqual(len(check.verdicts(row(norm=[1.0, float("nan")]))), 1)
        self.assertEqual(len(check.verdicts(row(referenceMedian=float("nan")))), 1)

    def test_a_plain_norm_is_said_and_not_judged(self):
        self.assertEqual(check.verdicts(row(plainNorm=9.0)), [])

    def test_a_loss_that_differs_fails(self):
        self.assertEqual(len(check.verdicts(row(right=None, loss=[0.5, 0.6]))), 1)

    def test_an_integral_through_kinks_may_differ_more(self):
        loss = [1.0, 1.00005]
        self.assertEqual(len(check.verdicts(row(right=None, loss=loss))), 1)
        self.assertEqual(check.verdicts(row(right=None, loss=loss, isKinked=True)), [])

    def test_a_file_that_the_library_reads_otherwise_fails(self):
        self.assertEqual(len(check.verdicts(row(isReadByLibrary=False))), 1)

    def test_nothing_is_zero(self):
        self.assertEqual(check.relative(0.0, 0.0), 0)
        self.assertEqual(check.relative(0.5, 0.0), 0.5)


class TableTests(unittest.TestCase):
    def test_each_row_has_as_many_cells_as_the_header(self):
        lines = check.table([row(), row(right=None, loss=[0.5, 0.5], hasPooling=False)])
        lines = lines.splitlines()
        self.assertEqual(len(lines), 4)
        self.assertEqual({line.count(" | ") for line in lines}, {8})
        self.assertIn("+0.444 %", lines[2])
        self.assertIn("the same", lines[3])


if __name__ == "__main__":
    unittest.main()
