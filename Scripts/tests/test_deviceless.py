"""What deviceless-test says of compiled steps."""

import importlib.util
import unittest
from pathlib import Path

SPEC = importlib.util.spec_from_file_location(
    "deviceless_test", Path(__file__).resolve().parents[1] / "deviceless-test.py"
)
MODULE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(MODULE)


def step(name, forward, to_input, to_weights, others=0):
    return {
        "name": name,
        "forward": forward,
        "inputGradient": to_input,
        "weightGradient": to_weights,
        "otherConvolutions": others,
    }


class FaultsTests(unittest.TestCase):
    def test_twice_the_convolutions_are_as_they_should_be(self):
        steps = [step("resnet-plain", 19, 18, 19), step("resnet-spectreg", 38, 37, 38)]
        self.assertEqual(MODULE.faults(steps), [])

    def test_a_convolution_of_the_compilers_own_is_found(self):
        found = MODULE.faults([step("lenet-spectreg", 4, 3, 4, others=2)])
        self.assertEqual(found, ["lenet-spectreg: 2 convolutions are no library's"])

    def test_a_penalty_that_differentiates_nothing_is_found(self):
        steps = [step("resnet-plain", 19, 18, 19), step("resnet-spectreg", 19, 18, 19)]
        self.assertEqual(len(MODULE.faults(steps)), 3)

    def test_a_step_without_convolutions_is_found(self):
        self.assertEqual(
            MODULE.faults([step("ddnet-jacobian", 0, 0, 0)]), ["ddnet-jacobian: no convolution"]
        )


if __name__ == "__main__":
    unittest.main()
