import Exhibits
import Foundation
import Submission
import Testing

/// Plans as files.
@Suite struct TaskPlanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let key = String(repeating: "3f", count: 32)

  private static let plan = TaskPlan(
    exhibits: [ExhibitID("varga", "table7")], scale: .paper, seeds: 2, cifar10: .ten,
    tasks: [
      TaskPlan.Task(seconds: 7.5, keys: [key]),
      TaskPlan.Task(seconds: 0, keys: [String(repeating: "0", count: 64)]),
    ])

  @Test func aPlanIsReadAsItWasWritten() throws {
    try folder.write(try Self.plan.json, to: "plan.json")
    #expect(try TaskPlan(reading: folder.file("plan.json")) == Self.plan)
  }

  @Test func plansOfOtherWorkHaveOtherNames() throws {
    let other = TaskPlan(
      exhibits: Self.plan.exhibits, scale: .paper, seeds: 2, cifar10: .ten,
      tasks: [Self.plan.tasks[0]])
    #expect(try Self.plan.name.hasPrefix("varga-table7-paper-"))
    #expect(try Self.plan.name != other.name)
  }

  /// What is no plan, and what the line says of it.
  @Test(arguments: [
    ("{", "is no plan of tasks"),
    (#"{"format": 1}"#, "is no plan of tasks"),
    ("seeds\" : 2 → seeds\" : 0", "has a task that is none"),
    ("format\" : 1 → format\" : 9", "has format 9"),
    ("numericVersion\" : 2 → numericVersion\" : 1", "is of numeric version 1"),
    ("seconds\" : 7.5 → seconds\" : -7.5", "has a task that is none"),
    ("3f3f3f → 3F3F3F", "has a task that is none"),
    ("\"3f → \"", "has a task that is none"),
    ("\"table7\" → 7", "is no plan of tasks"),
  ])
  func whatIsNoPlanIsRefused(change: String, problem: String) throws {
    let parts = change.components(separatedBy: " → ")
    let text =
      parts.count == 2
      ? try Self.plan.json.replacingOccurrences(of: parts[0], with: parts[1]) : change
    if parts.count == 2 { #expect(try text != Self.plan.json) }
    try folder.write(text, to: "plan.json")
    let error = #expect(throws: SubmissionError.self) {
      try TaskPlan(reading: folder.file("plan.json"))
    }
    #expect(error?.description.contains(problem) == true, "\(String(describing: error))")
  }

  @Test func aPlanThatIsNotThereIsNamed() {
    #expect(
      throws: SubmissionError.plan(
        path: folder.file("none.json"),
        problem: "can't be read; name the plan.json that submit wrote")
    ) { try TaskPlan(reading: folder.file("none.json")) }
  }
}
