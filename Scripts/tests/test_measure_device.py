"""measure-device.py: which plugin is taken, and what the table says."""

import unittest

from loading import script

device = script("measure-device.py")


def row(milliseconds, jax):
    return {
        "name": "lenet-spectreg",
        "precision": "FP32",
        "milliseconds": milliseconds,
        "jaxMilliseconds": jax,
        "gradient": {"error": 1.7e-3, "errorWithItsChoices": 4e-7},
        "isReproducible": True,
    }


class Plugins(unittest.TestCase):
    def engine(self, path, platform):
        return {"engine": "pjrt", "path": path, "platform": platform}

    def test_a_device_comes_before_a_processor(self):
        engines = [
            {"engine": "cpu", "instructionSet": "avx2+fma"},
            {"engine": "pjrt", "path": "broken.so", "trouble": "broken.so: no device"},
            self.engine("cpu.so", "cpu"),
            self.engine("cuda.so", "cuda"),
        ]
        self.assertEqual(device.chosen(engines), "cuda.so")
        self.assertEqual(device.chosen(engines[:3]), "cpu.so")

    def test_none_that_can_be_used_is_trouble(self):
        with self.assertRaises(device.Trouble):
            device.chosen([{"engine": "cpu"}, {"engine": "pjrt", "path": "x", "trouble": "y"}])


class Table(unittest.TestCase):
    def test_jax_is_held_against_ours(self):
        last = device.table([row(2.0, 3.0)]).splitlines()[-1]
        self.assertEqual(last, "| lenet-spectreg | FP32 | 2 | 3 | 1.50 | 1.7e-03 | 4.0e-07 | yes |")

    def test_without_jax_its_columns_are_empty(self):
        last = device.table([row(0.1234, None)]).splitlines()[-1]
        self.assertIn("| 0.123 | – | – |", last)

    def test_every_line_has_as_many_cells(self):
        lines = device.table([row(1, 1), row(1, None)]).splitlines()
        self.assertEqual({line.count("|") for line in lines}, {9})


if __name__ == "__main__":
    unittest.main()
