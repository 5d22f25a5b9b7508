"""fixtures/*.py: what they compute by themselves.

Each test needs its script's packages, else it is skipped. What the other libraries compute, the
Swift tests hold against the project's own.
"""

import importlib.util
import unittest

from loading import script


def needs(*packages):
    missing = [name for name in packages if importlib.util.find_spec(name) is None]
    return unittest.skipIf(missing, f"needs {', '.join(missing)}")


@needs("jax", "numpy")
class OperationTests(unittest.TestCase):
    def setUp(self):
        self.operations = script("fixtures/operations.py")

    def test_drawn_values_keep_their_distance_from_zero(self):
        import numpy

        for seed in range(20):
            values = self.operations.draw(numpy.random.default_rng(seed), -1.5, 1.5, (4, 3), 0.05)
            self.assertEqual(values.shape, (4, 3))
            self.assertEqual(len(set(values.ravel())), 12)
            self.assertGreaterEqual(abs(values).min(), 0.05)
            self.assertLessEqual(abs(values).max(), 1.55)
            self.assertTrue((values == values.round(4)).all())

    def test_fourteen_digits_and_whole_numbers(self):
        found = self.operations.rounded([[1 / 3, 2.0], [-2e-20 / 3, 0.0]])
        self.assertEqual(found, [0.33333333333333, 2, -6.6666666666667e-21, 0])
        self.assertIsInstance(found[1], int)

    def test_first_and_second_derivative_of_a_square(self):
        case = self.operations.evaluate(
            0, "square", lambda x: x * x, {"x": ("batched", (2,))}, -1.5, 1.5, {}, 0.05
        )
        (x,) = case["inputs"]
        weights = case["cotangent"]
        # s = sum w x²: ∂s/∂x = 2 w x, and of sum (2 w x)²: 8 w² x. The file has 14 digits.
        for value, weight, first, second in zip(
            x["values"], weights, x["first"], x["second"], strict=True
        ):
            self.assertAlmostEqual(first, 2 * weight * value, delta=1e-12)
            self.assertAlmostEqual(second, 8 * weight**2 * value, delta=1e-12)


@needs("jax", "numpy")
class RegularizerTests(unittest.TestCase):
    def setUp(self):
        self.regularizers = script("fixtures/regularizers.py")

    def test_the_batch_goes_last(self):
        rows = [[1, 2], [3, 4], [5, 6]]
        self.assertEqual(self.regularizers.batch_last(rows), [1, 3, 5, 2, 4, 6])
        self.assertEqual(self.regularizers.flat(rows), [1, 2, 3, 4, 5, 6])

    def test_penalties_of_a_linear_map(self):
        import numpy

        w = numpy.arange(12.0).reshape(4, 3)
        vector = numpy.array([1.0, -1, 2, 0])
        r = self.regularizers
        x = numpy.array([0.1, 0.2, 0.3])
        found = r.projected(lambda x: w @ x, x, vector)
        self.assertAlmostEqual(float(found), float(((vector @ w) ** 2).sum()), delta=1e-9)
        frobenius = r.frob_reg(lambda x: w @ x, x, None, None)
        self.assertAlmostEqual(float(frobenius), float((w**2).sum()), delta=1e-9)


@needs("jax", "numpy")
class NetworkTests(unittest.TestCase):
    def test_the_integer_formula(self):
        networks = script("fixtures/networks.py")
        values = networks.formula(1000, (2, 3))
        # The Swift tests have the same formula: (k · 7919 + array · 104729 + 12345) · 48271 modulo
        # 2³¹ − 1 and modulo 2001, less 1000, in thousandths.
        expected = [0.176, -0.809, 0.207, -0.778, -0.204, 0.812]
        self.assertEqual(values.ravel().tolist(), expected)
        self.assertEqual(values.shape, (2, 3))
        self.assertLessEqual(abs(values).max(), 1)


@needs("torch", "numpy")
class AttackTests(unittest.TestCase):
    def setUp(self):
        self.attacks = script("fixtures/attacks.py")

    def test_rounded_weights_are_what_their_integers_stand_for(self):
        import numpy

        count = sum(int(numpy.prod(shape)) for shape in self.attacks.SHAPES)
        weights = numpy.random.default_rng(3).normal(size=count).astype("f4")
        integers, scales, tensors = self.attacks.rounded(weights)
        self.assertEqual(len(integers), count)
        self.assertEqual(abs(integers).max(), 127)
        self.assertEqual([tuple(tensor.shape) for tensor in tensors], self.attacks.SHAPES)
        start = 0
        for scale, tensor in zip(scales, tensors, strict=True):
            size = tensor.numel()
            error = abs(tensor.numpy().ravel() - weights[start : start + size]).max()
            # Half a step of the scale, and the rounding of a Float32 product.
            self.assertLessEqual(error, scale * 0.5001)
            start += size


@needs("numpy", "scipy", "statsmodels")
class SignificanceTests(unittest.TestCase):
    def test_a_prediction_interval_by_hand(self):
        significance = script("fixtures/significance.py")
        case = next(significance.prediction())
        # t(0.975, 9) = 2.262157; 0.12 · √(1/10 + 1/10) = 0.0536656.
        self.assertAlmostEqual(case["upper"] - case["mean"], 0.121400, delta=1e-6)
        self.assertAlmostEqual(case["mean"] - case["lower"], 0.121400, delta=1e-6)


@needs("numpy", "PIL")
class ImageTests(unittest.TestCase):
    def test_planes_are_red_green_blue_by_rows(self):
        import base64

        import numpy

        images = script("fixtures/images.py")
        pixels = numpy.arange(12, dtype="u1").reshape(2, 2, 3)
        planes = base64.b64decode(images.planes(images.Image.fromarray(pixels)))
        self.assertEqual(list(planes), [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11])

    def test_inks_are_the_colours_inverted_with_black_by_columns(self):
        import numpy

        images = script("fixtures/images.py")
        colours = numpy.full((2, 3, 3), 55, dtype="u1")
        inked = numpy.asarray(images.inked(images.Image.fromarray(colours)))
        self.assertEqual(inked[1, 2].tolist(), [200, 200, 200, 6])


if __name__ == "__main__":
    unittest.main()
