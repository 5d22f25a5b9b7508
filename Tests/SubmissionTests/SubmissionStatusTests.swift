import Exhibits
import Foundation
import Submission
import Testing

/// How far tasks are, by what they left.
@Suite struct SubmissionStatusTests {
  private let folder: TemporaryFolder
  private let place: PlanFolder

  init() throws {
    folder = try TemporaryFolder()
    place = PlanFolder(folder.url.path)
    try place.create()
  }

  private let plan = TaskPlan(
    exhibits: [ExhibitID("varga", "table7")], scale: .paper, seeds: nil, cifar10: .ten,
    tasks: (0..<6).map { task in
      TaskPlan.Task(
        seconds: 3600, keys: (0..<4).map { String(format: "%064x", 4 * task + $0) })
    })

  private func write(_ task: Int, _ change: (inout TaskState) -> Void) throws {
    var state = TaskState(beginning: 4, jobs: 2, after: nil)
    state.updated = 1000
    change(&state)
    try state.write(to: place.state(of: task))
  }

  @Test func everyPhaseIsTold() throws {
    try write(1) { $0.finished = 2 }
    try write(2) { state in
      state.finished = 1
      state.updated = 800
    }
    try write(3) { state in
      state.phase = .done
      state.finished = 4
      state.seconds = 2700
    }
    try write(4) { state in
      state.phase = .failed
      state.finished = 2
      state.failures = ["ab\(String(repeating: "0", count: 62))": "it diverged", "b": "so did it"]
    }
    try write(5) { $0.phase = .stopped }
    let status = SubmissionStatus(of: plan, in: place, now: 1010)
    #expect(
      status.tasks.map(\.phase) == [.waiting, .running, .silent, .done, .failed, .stopped])
    #expect(status.finished == 9 && status.count == 24)
    #expect(status.tasks[4].reason == "ab0000000000: it diverged (and 1 more)")
    // 2700 s with two runs side by side where 3600 s of processor time were expected.
    #expect(status.pace == 1.5)
    // Hours of the plan: 1, 1/2, 3/4, none, 1/2 and 1.
    #expect(abs(status.hoursLeft - 1.5 * 3.75) < 1e-12)
  }

  @Test func aFileThatIsNoStateIsATaskThatWaits() throws {
    try folder.write("{}", to: "states/0.json")
    #expect(SubmissionStatus(of: plan, in: place, now: 0).tasks[0].phase == .waiting)
  }

  @Test func startsAndSecondsAddUp() throws {
    try write(0) { $0.seconds = 50 }
    let again = TaskState(
      beginning: 4, jobs: 1, after: TaskState(reading: place.state(of: 0)))
    #expect(again.starts == 2 && again.seconds == 50 && again.phase == .running)
  }
}
