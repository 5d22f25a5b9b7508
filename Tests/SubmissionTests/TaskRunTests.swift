import Datasets
import Exhibits
import Foundation
import Papers
import ResultStore
import Scheduling
import Submission
import Testing

/// Tasks done by this process.
@Suite struct TaskRunTests {
  private let folder: TemporaryFolder
  private let exhibit: any Exhibit
  private let library = DataLibrary(folders: DataFolders([]))
  private let place: PlanFolder
  private let plan: TaskPlan

  init() throws {
    folder = try TemporaryFolder()
    exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "table7")))
    place = PlanFolder(folder.file("plan"))
    let request = Request(scale: .smoke, seeds: 1, data: library)
    let submission = try Submission(
      of: [ExhibitPlan(exhibit, request)], request, lacking: nil,
      grouping: TaskGrouping(seconds: 1e-6, most: 2),
      costs: WorkCosts(data: library, seconds: 0.001))
    plan = submission.plan
    try submission.write(to: place, inputsFrom: nil, scratch: folder.url.path)
  }

  private func task(_ number: Int, copySeconds: Double = 600) throws -> TaskRun {
    try TaskRun(
      number, of: plan, at: place.plan, exhibits: [exhibit], data: library,
      scratch: folder.url.path, copySeconds: copySeconds)
  }

  private func perform(
    _ task: TaskRun, stop: StopFlag = StopFlag(), progress: Scheduling.Progress = Progress(.silent)
  ) throws -> TaskState {
    try task.perform(
      data: library, jobs: 1, checkpointSeconds: 0, stop: stop, progress: progress)
  }

  /// A file where there was a folder: whoever makes a file in it fails.
  private static func block(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
    _ = FileManager.default.createFile(atPath: path, contents: nil)
  }

  @Test func aTaskLeavesItsResultsItsStateAndNothingElse() throws {
    #expect(plan.tasks.count == 2)
    let state = try perform(task(0))
    #expect(state.phase == .done && state.finished == plan.tasks[0].keys.count)
    #expect(TaskState(reading: place.state(of: 0)) == state)
    // The copy is one file: no log, no scratch.
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    #expect(
      names.filter { !$0.hasPrefix("plan/log") && $0 != "plan" }.sorted() == [
        "plan/caches", "plan/caches/0.sqlite", "plan/plan.json", "plan/states",
        "plan/states/0.json",
      ])
    let cache = try ResultStore(readingOnly: place.cache(of: 0))
    #expect(try cache.metrics(for: plan.tasks[0].keys).count == plan.tasks[0].keys.count)
    #expect(try cache.metrics(for: plan.tasks[1].keys).isEmpty)
  }

  @Test func whatWasReachedIsFoundAgain() throws {
    let stop = StopFlag()
    stop.raise()
    #expect(try perform(task(1), stop: stop).phase == .stopped)
    #expect(try perform(task(1)).phase == .done)
    let again = try perform(task(1))
    #expect(again.phase == .done && again.starts == 3)
  }

  @Test func theCacheIsCopiedWhileTheTaskWorks() throws {
    // Copying may fall between any two transactions: what is copied is a cache all the same.
    #expect(try perform(task(0, copySeconds: 0.001)).phase == .done)
    let cache = try ResultStore(readingOnly: place.cache(of: 0))
    #expect(try cache.metrics(for: plan.tasks[0].keys).count == plan.tasks[0].keys.count)
  }

  /// After its first run no other can be claimed.
  @Test func aTaskThatEndsInTroubleLeavesWhatItReached() throws {
    let scratch = folder.url.path
    let progress = Scheduling.Progress(.lines) { _ in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: scratch)) ?? []
      for name in names where name.hasPrefix("replicate-task-") {
        Self.block("\(scratch)/\(name)/cache.sqlite.locks")
      }
    }
    #expect(throws: ResultStoreError.self) { try perform(task(0), progress: progress) }
    #expect(TaskState(reading: place.state(of: 0))?.phase == .failed)
    let cache = try ResultStore(readingOnly: place.cache(of: 0))
    #expect(try cache.metrics(for: plan.tasks[0].keys).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["plan"])
    #expect(try perform(task(0)).phase == .done)
  }

  /// The folder of caches is gone once the first run is done.
  @Test func whatCannotBeCopiedIsLeftAndNamed() throws {
    let caches = folder.file("plan/caches")
    let progress = Scheduling.Progress(.lines) { _ in Self.block(caches) }
    let error = #expect(throws: SubmissionError.self) { try perform(task(0), progress: progress) }
    guard case .leftBehind(let cache, _, nil)? = error else {
      Issue.record("the error doesn't say where the results are: \(String(describing: error))")
      return
    }
    let trouble = try #require(TaskState(reading: place.state(of: 0))?.trouble)
    #expect(trouble.hasPrefix(caches) && trouble.contains("replicate cache merge \(cache)"))
    let store = try ResultStore(path: folder.file("all.sqlite"))
    #expect(try store.merge(ResultStore(readingOnly: cache)).added == plan.tasks[0].keys.count)
  }

  @Test func allThatTasksLeftIsGathered() throws {
    _ = try perform(task(0))
    _ = try perform(task(1))
    let store = try ResultStore(path: folder.file("all.sqlite"))
    func gather() throws -> [Int?] {
      var added: [Int?] = []
      try TaskCaches(plan, in: place, scratch: folder.url.path).merge(
        into: store, telling: { added.append($0.merge?.added) }, shouldStop: { false })
      return added
    }
    #expect(try gather() == plan.tasks.map(\.keys.count))
    #expect(try gather() == [0, 0])
    #expect(try store.metrics(for: plan.keys).count == plan.keys.count)
    try folder.write("no cache", to: "plan/caches/0.sqlite")
    #expect(try gather() == [nil, 0])
  }

  @Test func whatIsThereIsNotPlannedAgainAndWhatItHasIsTakenAlong() throws {
    _ = try perform(task(0))
    let store = try ResultStore(readingOnly: place.cache(of: 0))
    let request = plan.request(data: library)
    let left = try Submission(
      of: [ExhibitPlan(exhibit, request)], request, lacking: store,
      grouping: TaskGrouping(seconds: 3600, most: 2),
      costs: WorkCosts(data: library, seconds: 0.001)
    ).plan
    #expect(Set(left.keys) == Set(plan.tasks[1].keys))
  }

  @Test func taskThatThereIsNotAndKeysOfAnotherVersionAreRefused() throws {
    #expect(throws: SubmissionError.noTask(2, count: 2, path: place.plan)) { try task(2) }
    let foreign = TaskPlan(
      exhibits: plan.exhibits, scale: .smoke, seeds: 1, cifar10: .ten,
      tasks: [TaskPlan.Task(seconds: 1, keys: [String(repeating: "0", count: 64)])])
    #expect(throws: SubmissionError.otherKeys(count: 1, path: "x")) {
      try TaskRun(
        0, of: foreign, at: "x", exhibits: [exhibit], data: library, scratch: folder.url.path,
        copySeconds: 1)
    }
  }
}
