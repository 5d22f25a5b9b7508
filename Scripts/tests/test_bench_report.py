"""bench/report.py: medians, spreads, ratios and what is said of them."""

import json
import unittest
from types import SimpleNamespace

from loading import ROOT, script

report = script("bench/report.py")

OURS, TORCH, JAX = report.OURS, report.TORCH, report.JAX
STEP = {
    "name": "small",
    "summary": "a small step",
    "target": 2.5,
    "gradientTolerance": 1e-4,
    "tolerance": 1e-5,
    "closeness": 1e-6,
    "batches": [],
}


def measured():
    return {
        "peak": [90.0, 100.0, 95.0],
        "milliseconds": {
            (OURS, "small"): [1.0, 2.0, 30.0],
            (TORCH, "small"): [4.0, 4.0, 4.0],
            (JAX, "small"): [9.0, 5.0, 7.0],
        },
        "throughput": {
            "small": [
                {"gigaflops": 80.0, "operations": 1000, "runs": 100},
                {"gigaflops": 60.0, "operations": 1000, "runs": 100},
                {"gigaflops": 50.0, "operations": 1000, "runs": 100},
            ]
        },
    }


def results(step=STEP, memory=None):
    prepared = {
        (peer, "small"): {"formulation": f"by {peer}", "tried": []} for peer in (TORCH, JAX)
    }
    return report.results(
        [step],
        prepared,
        measured(),
        memory or {},
        {"PyTorch": "1", "JAX": "2"},
        SimpleNamespace(seconds=0.5),
        1e-4,
    )


class RowTests(unittest.TestCase):
    def setUp(self):
        self.results = results()
        self.row = self.results["steps"][0]

    def test_times_are_medians(self):
        programs = self.row["programs"]
        self.assertEqual(
            [programs[name]["milliseconds"] for name in (OURS, TORCH, JAX)], [2.0, 4.0, 7.0]
        )

    def test_the_ratio_is_to_the_faster_peer(self):
        self.assertEqual(self.row["betterPeer"], TORCH)
        self.assertEqual(self.row["ratio"], 2.0)

    def test_the_share_is_of_the_greatest_peak(self):
        self.assertEqual(self.results["machine"]["peakGigaflops"], 100.0)
        self.assertEqual(self.row["gigaflops"], 60.0)
        self.assertEqual(self.row["shareOfPeak"], 0.6)

    def test_operations_of_all_runs_at_the_peak(self):
        # 1000 operations, 100 runs: 1e5 at 100 GFLOP/s take 1 µs.
        self.assertEqual(self.row["operations"], 100_000)
        self.assertAlmostEqual(self.row["millisecondsAtPeak"], 0.001, delta=1e-12)


class SpreadTests(unittest.TestCase):
    def test_the_distance_of_the_quartiles_over_the_median(self):
        # Quartiles of 1, 2, 3, 4, 5, both ends included: 2 and 4.
        self.assertAlmostEqual(report.spread([5, 1, 4, 2, 3]), 2 / 3, delta=1e-12)
        self.assertEqual(report.spread([7, 7, 7]), 0)


class JoiningTests(unittest.TestCase):
    def file(self, cpu="A", version="1", **steps):
        return {
            "machine": {"cpu": cpu},
            "versions": {"JAX": version},
            "agreement": [],
            "steps": [{"step": name, "ratio": ratio} for name, ratio in steps.items()],
        }

    def test_the_latest_row_stands_in_the_order_of_all(self):
        joined = report.joined(self.file(a=1, b=2), self.file(b=3), ["b", "a", "c"])
        self.assertEqual(joined["steps"], [{"step": "b", "ratio": 3}, {"step": "a", "ratio": 1}])

    def test_another_machine_or_version_isnt_mixed_in(self):
        latest = self.file(b=3)
        for earlier in (None, self.file(cpu="B", a=1), self.file(version="0", a=1)):
            self.assertEqual(report.joined(earlier, latest, ["a", "b"]), latest)


class TextTests(unittest.TestCase):
    def test_three_digits(self):
        self.assertEqual(
            [report.milliseconds(value) for value in (0.12345, 12.345, 99.9, 123.4, 12345.6)],
            ["0.123", "12.3", "99.9", "123", "12,346"],
        )

    def test_a_time_has_half_its_spread(self):
        self.assertEqual(report.timing({"milliseconds": 2.0, "spread": 0.05}), "2 ± 2.5 %")

    def test_the_line_of_a_step(self):
        line = report.table(results()).splitlines()[2]
        self.assertIn("| 2.00 (PyTorch) | 2.5 | 60.0 | 60 % |", line)

    def test_a_target_that_is_missed_is_named(self):
        self.assertIn("2.00 times as fast as PyTorch", report.misses(results())[0])
        reached = report.misses(results(STEP | {"target": 2}))
        self.assertEqual(reached, ["None: every target is reached."])

    def test_missed_shares_and_limits_of_memory_are_named(self):
        step = STEP | {"target": 1, "targetShareOfPeak": 0.7, "memoryLimit": 1.5}
        found = report.misses(results(step, {"small": 1.75}))
        self.assertIn("60 % of the core's peak, the target is 70 %", found[0])
        self.assertIn("takes 1.75 GB at most", found[1])
        self.assertEqual(len(report.misses(results(step, {"small": 1.25}))), 1)

    def test_gradients_of_judged_steps_are_told_under_near_ties(self):
        said = "; gradients of most within less: see [near ties](#near-ties)"
        for tolerance in (1e-4, 0.01):
            judged = results(STEP | {"gradientTolerance": tolerance})
            self.assertEqual(report.looser(judged), said)

    def test_looser_gradients_of_steps_not_judged_are_named(self):
        loose = results(STEP | {"gradientTolerance": 0.01})
        other = loose["steps"][0] | {"step": "other"}
        for judged in ([], loose["agreement"]):
            both = loose | {"agreement": judged, "steps": [*loose["steps"], other]}
            names = "`other`" if judged else "`small`, `other`"
            self.assertIn(f"; gradients of {names} within 0.01: of", report.looser(both))
            self.assertEqual("see [near ties]" in report.looser(both), bool(judged))

    def test_gradients_that_are_held_to_the_one_tolerance_arent_named(self):
        self.assertEqual(report.looser(results() | {"agreement": []}), "")

    def test_an_extent(self):
        self.assertEqual(report.extent([9, 9]), "9")
        self.assertEqual(report.extent([9, 5, 7]), "5 to 9")


class CommittedTests(unittest.TestCase):
    def test_the_committed_page_is_made_of_the_committed_numbers(self):
        figures = ROOT / "figures"
        numbers = json.loads((figures / "bench.json").read_text(encoding="utf-8"))
        page = (figures / "bench.md").read_text(encoding="utf-8")
        self.assertEqual(report.markdown(numbers), page)

    def test_their_ratios_are_those_of_their_rounds(self):
        numbers = json.loads((ROOT / "figures/bench.json").read_text(encoding="utf-8"))
        for step in numbers["steps"]:
            rounds = {name: sorted(program["rounds"]) for name, program in step["programs"].items()}
            medians = {
                name: (times[(len(times) - 1) // 2] + times[len(times) // 2]) / 2
                for name, times in rounds.items()
            }
            ratio = min(medians[TORCH], medians[JAX]) / medians[OURS]
            self.assertAlmostEqual(step["ratio"], ratio, delta=1e-9 * ratio)


if __name__ == "__main__":
    unittest.main()
