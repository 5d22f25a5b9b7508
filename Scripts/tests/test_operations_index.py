"""Tests of Scripts/operations-index.py: python3 -m unittest discover Scripts/tests"""

import importlib.util
import pathlib
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[1] / "operations-index.py"
specification = importlib.util.spec_from_file_location("operations_index", SCRIPT)
operations_index = importlib.util.module_from_spec(specification)
specification.loader.exec_module(operations_index)

RECTIFY = """import Kernels

/// `max(x, 0)`, known as ReLU; a summary goes no further.
///
/// ```
/// Kink: not here, in a block of code
/// ```
/// Kink: at 0 the first derivative
/// is 0.
struct Rectify: UnaryElementwise {
  var name: String { "rectify" }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[0].step()]
  }
}
"""

PRODUCT = """/// `|W| x`.
struct Product: Operation {
  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    let factor = cotangent * 2
    return [
      cotangent.graph.append(Outer(size: 3), [factor, operands[1]]), nil,
    ]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.withWeights, count: operands[0].count)
  }
}
"""

STEP = """/// 1 or 0.
struct Step: Operation {
  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] { [nil] }

  func products(operands: [Shape], result: Shape) -> Products? { nil }
}
"""


def rows(*sources):
    return operations_index.index(sources).removeprefix(operations_index.HEAD).splitlines()


class OperationsIndexTests(unittest.TestCase):
    def test_a_line_has_summary_pullback_kink_and_no_products(self):
        self.assertEqual(
            rows(RECTIFY),
            [
                "| `Rectify` | `max(x, 0)`, known as ReLU | `g * x.step()` "
                "| at 0 the first derivative is 0 |  |"
            ],
        )

    def test_products_and_appended_operations_are_shown_and_bars_escaped(self):
        self.assertEqual(
            rows(PRODUCT),
            ["| `Product` | `\\|W\\| x` | `Outer((g * 2), y)`, none |  | `x.count` |"],
        )

    def test_no_derivative_is_said(self):
        self.assertEqual(rows(STEP), ["| `Step` | 1 or 0 | none |  |  |"])

    def test_lines_come_in_the_order_of_sources(self):
        self.assertEqual(
            [row.split("`")[1] for row in rows(STEP + RECTIFY, PRODUCT)],
            ["Step", "Rectify", "Product"],
        )

    def test_an_operation_without_products_is_trouble(self):
        products = "  func products(operands: [Shape], result: Shape) -> Products? { nil }\n"
        with self.assertRaisesRegex(operations_index.Trouble, "Step: no products"):
            rows(STEP.replace(products, ""))

    def test_products_that_cannot_be_read_are_trouble(self):
        with self.assertRaisesRegex(operations_index.Trouble, "Step: products aren't"):
            rows(STEP.replace("{ nil }", "{ somethingElse() }"))

    def test_an_operation_without_a_comment_is_trouble(self):
        with self.assertRaisesRegex(operations_index.Trouble, "Step has no doc comment"):
            rows(STEP.replace("/// 1 or 0.\n", ""))

    def test_the_committed_index_is_up_to_date(self):
        sources = [file.read_text() for file in sorted(operations_index.SOURCES.glob("*.swift"))]
        self.assertEqual(operations_index.index(sources), operations_index.INDEX.read_text())


if __name__ == "__main__":
    unittest.main()
