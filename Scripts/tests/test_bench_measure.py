"""bench/measure.py: which answers of a peer pass, and which rounds are too noisy."""

import importlib.util
import unittest
from types import SimpleNamespace

from loading import script

measure = script("bench/measure.py")

OURS, TORCH, JAX = measure.OURS, measure.TORCH, measure.JAX
STEP = {"name": "small", "gradientTolerance": 1e-3}
ARGUMENTS = SimpleNamespace(rounds=2, seconds=0.5)


class Worker:
    """A program that answers what the test gives, a request's words at a time."""

    def __init__(self, **answers):
        self.answers = answers
        self.asked = []

    def ask(self, *words):
        self.asked.append(words)
        answer = self.answers[words[0]]
        return answer(*words[1:]) if callable(answer) else answer


def peer(**errors):
    tried = {"formulation": "plain", "errors": {"value": 0, "results": 0, "updated": 0} | errors}
    return Worker(prepare={"formulation": "plain", "tried": [tried]})


class AgreementTests(unittest.TestCase):
    def prepared(self, torch, jax=None):
        workers = {OURS: Worker(time={"milliseconds": 1}), TORCH: torch, JAX: jax or peer()}
        return measure.prepare(workers, [STEP], ARGUMENTS)

    def test_peers_that_agree(self):
        found = self.prepared(peer(value=9e-5, updated=9e-5, results=9e-4))
        self.assertEqual(set(found), {(TORCH, "small"), (JAX, "small")})

    def test_a_loss_gradient_or_parameter_that_differs(self):
        for kind, error in [("value", 2e-4), ("updated", 2e-4), ("results", 2e-3)]:
            with self.assertRaisesRegex(measure.Trouble, f"PyTorch .* its {kind} by 2.0e-0"):
                self.prepared(peer(**{kind: error}))

    def test_an_error_that_is_no_number(self):
        with self.assertRaises(measure.Trouble):
            self.prepared(peer(), peer(value=float("nan")))

    def test_every_formulation_is_judged(self):
        answer = peer().answers["prepare"]
        answer["tried"] = [
            {"formulation": "broken", "failure": "no such thing"},
            answer["tried"][0],
            {"formulation": "lazy", "errors": {"results": 0.5}},
        ]
        with self.assertRaisesRegex(measure.Trouble, "lazy"):
            self.prepared(Worker(prepare=answer))


class NoiseTests(unittest.TestCase):
    def refuse(self, ours, torch, jax, limit=5):
        milliseconds = {(OURS, "small"): ours, (TORCH, "small"): torch, (JAX, "small"): jax}
        measure.refuse_noise({"milliseconds": milliseconds}, limit)

    STEADY = [1.0, 1.01, 1.02, 1.01, 1.0]
    # The quartiles of 1, 1, 1.1, 1.2, 1.3 are 1 and 1.2: 18 % of the median.
    NOISY = [1.0, 1.0, 1.1, 1.2, 1.3]

    def test_steady_rounds(self):
        self.refuse(self.STEADY, self.STEADY, self.STEADY)

    def test_noise_in_ours_or_in_the_faster_peer(self):
        slow = [2 * time for time in self.STEADY]
        with self.assertRaisesRegex(measure.Trouble, "small by replicate spread over 18 %"):
            self.refuse(self.NOISY, self.STEADY, slow)
        with self.assertRaisesRegex(measure.Trouble, "by PyTorch"):
            self.refuse(self.STEADY, self.NOISY, slow)

    def test_the_slower_peer_need_only_be_slower(self):
        self.refuse(self.STEADY, self.STEADY, [2 * time for time in self.NOISY])
        with self.assertRaisesRegex(measure.Trouble, "by JAX"):
            self.refuse(self.STEADY, self.STEADY, [time + 0.005 for time in self.NOISY])

    def test_the_limit_is_in_percent(self):
        self.refuse(self.NOISY, self.NOISY, self.NOISY, limit=20)


class RoundTests(unittest.TestCase):
    def test_programs_take_turns_and_begin_uncounted(self):
        order = []

        def program(name, milliseconds):
            def time(step, seconds):
                order.append((name, seconds))
                return {"milliseconds": milliseconds if seconds != "0" else 99}

            return Worker(
                time=time, peak={"gigaflops": 7}, profile={"gigaflops": 5}, prepare={"tried": []}
            )

        workers = {name: program(name, place + 1) for place, name in enumerate([OURS, TORCH, JAX])}
        found = measure.rounds(workers, [STEP], ARGUMENTS)
        turn = [(name, seconds) for name in (OURS, TORCH, JAX) for seconds in ("0", "0.5")]
        self.assertEqual(order, turn * 2)
        self.assertEqual(found["milliseconds"][TORCH, "small"], [2, 2])
        self.assertEqual(found["peak"], [7, 7])
        self.assertEqual(len(found["throughput"]["small"]), 2)

    def test_long_steps_are_timed_every_other_round(self):
        workers = {
            name: Worker(
                time={"milliseconds": 2000}, peak={"gigaflops": 7}, profile={"gigaflops": 5}
            )
            for name in (OURS, TORCH, JAX)
        }
        found = measure.rounds(workers, [STEP], SimpleNamespace(rounds=5, seconds=0.5))
        self.assertEqual(len(found["milliseconds"][OURS, "small"]), 3)


@unittest.skipIf(importlib.util.find_spec("numpy") is None, "needs numpy")
class RelativeErrorTests(unittest.TestCase):
    def setUp(self):
        self.protocol = script("bench/peers/protocol.py")

    def test_norms_are_over_all_arrays_at_once(self):
        # |(3, 0, 0) − (3, 4, 0)| / |(3, 4, 0)| in two arrays.
        self.assertAlmostEqual(
            self.protocol.relative_error([[3.0], [0.0, 0.0]], [[3.0], [4.0, 0.0]]), 0.8, delta=1e-12
        )

    def test_other_shapes_are_refused(self):
        with self.assertRaises(ValueError):
            self.protocol.relative_error([[1.0]], [[1.0], [2.0]])
        with self.assertRaises(ValueError):
            self.protocol.relative_error([[1.0]], [[1.0, 1.0]])


if __name__ == "__main__":
    unittest.main()
