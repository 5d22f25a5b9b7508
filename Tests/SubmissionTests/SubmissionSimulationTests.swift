import Submission
import Testing

/// Times of a plan on many hosts, against sums by hand.
@Suite struct SubmissionSimulationTests {
  private let units = [8.0, 4, 4, 2, 2].map {
    SubmissionSimulation.Unit(expected: $0, taken: 2 * $0, count: 1)
  }

  private func simulation(
    dispatch: Double = 0, start: Double = 0, copy: Double = 0, task: Double = 0, result: Double = 0
  ) -> SubmissionSimulation {
    SubmissionSimulation(
      units,
      SubmissionSimulation.Overheads(
        dispatch: dispatch, start: start, copy: copy, mergeTask: task, mergeResult: result,
        report: 5))
  }

  @Test func withoutOverheadsTheLongestTaskIsTheTime() {
    // Tasks of 8, 4 + 2 and 4 + 2 seconds of the plan, which took twice as long.
    let outcome = simulation().outcome(hosts: 3, TaskGrouping(seconds: 8, most: 100))
    #expect(outcome.tasks == 3 && outcome.work == 16 && outcome.gathering == 5)
    #expect(simulation().alone == 45)
  }

  @Test func aCoreTakesTheNextTaskWhenItIsFree() {
    // Two cores: 16 s; 12 s, then 12 s.
    let outcome = simulation().outcome(hosts: 2, TaskGrouping(seconds: 8, most: 100))
    #expect(outcome.work == 24)
  }

  @Test func overheadsAddUp() {
    let outcome = simulation(dispatch: 1, start: 10, copy: 0.5, task: 3, result: 0.25)
      .outcome(hosts: 3, TaskGrouping(seconds: 8, most: 100))
    // The first task starts at 1 s: 1 + 10 + 16 + 0.5; the third at 3 s: 3 + 10 + 12 + 1. Three
    // caches of five results, and the report: 9 + 1.25 + 5.
    #expect(outcome.work == 27.5)
    #expect(outcome.gathering == 15.25)
  }
}
