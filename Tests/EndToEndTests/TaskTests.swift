import Foundation
import Testing

/// Exhibits as tasks of a plan, with no batch system: what a Kubernetes job or GNU parallel does.
@Suite struct TaskTests {
  private static let words = ["varga", "table7", "--scale", "smoke", "--seeds", "1"]
  private static let small = ["--group-hours", "0.000001", "--max-tasks", "3", "--folder", "plan"]

  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func plan() throws {
    let outcome = try bench.run(["submit", "plan"] + Self.words + Self.small)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("30 results to obtain, 0 in the cache"))
    #expect(outcome.output.contains("3 tasks"))
  }

  /// What one command on one machine reports.
  private func expected() throws -> String {
    let whole = try Workbench()
    #expect(try whole.run(Self.words).status == 0)
    return try whole.text("figures/smoke/varga/table7.json")
  }

  @Test func tasksGiveTheReportOfOneMachine() throws {
    try plan()
    for task in ["0", "1"] {
      let outcome = try bench.run("work", "--plan", "plan/plan.json", "--task", task)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasSuffix("results, done\n"))
    }
    // One is missing: the report has what there is, and the status says so.
    let partial = try bench.run("gather", "--plan", "plan/plan.json")
    #expect(partial.status == 1)
    #expect(partial.output.contains("results added from the caches of 2 tasks"))
    #expect(partial.errors.contains(" of 30 results are missing"))
    #expect(try bench.text("figures/smoke/varga/table7.md").contains("not run yet"))
    #expect(try bench.run("work", "--plan", "plan/plan.json", "--task", "2").status == 0)
    #expect(try bench.run("gather", "--plan", "plan/plan.json").status == 0)
    #expect(try bench.text("figures/smoke/varga/table7.json") == expected())

    let status = try bench.run("status", "slurm", "plan")
    #expect(status.output.contains("tasks    3 done\nresults  30 of 30\n"))
    let again = try bench.run(["submit", "plan"] + Self.words + Self.small)
    #expect(again.status == 2 && again.errors.contains("nothing to submit"))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel"),
      "no GNU parallel here"))
  func parallelDoesTasksSideBySide() throws {
    try plan()
    let outcome = try bench.shell(
      "seq 0 2 | parallel --will-cite -j 2 "
        + "\"'$0'\" work --plan plan/plan.json --jobs 1 --task {} >/dev/null"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try bench.run("gather", "--plan", "plan/plan.json").status == 0)
    #expect(try bench.text("figures/smoke/varga/table7.json") == expected())
  }

  /// SIGTERM and SIGUSR1 end a task with its checkpoints saved; the latter runs a command then.
  ///
  /// It is a warning: SIGTERM after it is the first request, which cuts nothing off.
  @Test(arguments: [[SIGTERM], [SIGUSR1], [SIGUSR1, SIGTERM]])
  func aSignalEndsATaskWhichGoesOn(signals: [Int32]) throws {
    // Paper scale takes minutes: the signal always comes in the middle.
    let outcome = try bench.run(
      "submit", "plan", "varga", "table7", "--seeds", "1", "--folder", "plan")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let process = bench.process([
      "work", "--plan", "plan/plan.json", "--task", "0", "--on-time-up", "echo again >queued",
      "--checkpoint-seconds", "0.1",
    ])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let scratch = bench.url("temporary")
    while process.isRunning, !Self.hasLocks(scratch) { usleep(1000) }
    for signal in signals {
      kill(process.processIdentifier, signal)
      // So that they come in this order, and the second while the task saves.
      usleep(5000)
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 75)
    #expect(try bench.text("plan/states/0.json").contains("\"phase\" : \"stopped\""))
    #expect(
      FileManager.default.fileExists(atPath: bench.url("queued").path)
        == signals.contains(SIGUSR1))
    // What it reached is in the plan's folder, and nothing is left on the host's disk.
    let show = try bench.run("cache", "list", "--cache", "plan/caches/0.sqlite")
    #expect(show.status == 0, "\(show.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  /// Whether a task has begun to train: it locks the runs in its scratch folder.
  private static func hasLocks(_ scratch: URL) -> Bool {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: scratch.path)) ?? []
    return names.contains { $0.hasSuffix(".lock") && !$0.hasSuffix("schema.lock") }
  }

  /// What can't be done by a task is told in one line, by it and by the status.
  @Test func aForeignPlanFailsItsTask() throws {
    try plan()
    let text = try bench.text("plan/plan.json")
    let key = try #require(text.firstMatch(of: /"([0-9a-f]{64})"/)).1
    try bench.write(
      Data(text.replacing(key, with: String(repeating: "0", count: 64)).utf8), to: "plan/plan.json")
    let outcome = try bench.run("work", "--plan", "plan/plan.json", "--task", "0")
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("this program plans none of 1 of its results"))
  }

  /// What needs a data set that isn't here is left out, said so; alone, it is trouble.
  @Test func exhibitsWithoutTheirDataAreLeftOut() throws {
    let words = ["--scale", "smoke", "--seeds", "1", "--folder", "plan"]
    let alone = try bench.run(["submit", "plan", "varga", "table3"] + words)
    #expect(alone.status == 2)
    let both = try bench.run(["submit", "plan", "varga", "table3", "table7"] + words)
    #expect(both.status == 0 && both.output.contains("30 results to obtain"))
    #expect(both.errors.contains("varga table3: left out, "))
  }

  @Test func thePlanThatWasMadeLastIsMeant() throws {
    #expect(try bench.run("status", "slurm").errors.contains("has no plan; name one"))
    #expect(try bench.run(["submit", "slurm"] + Self.words).status == 0)
    let status = try bench.run("status", "slurm")
    #expect(status.output.contains("varga table7, smoke scale\ntasks    1 waiting\n"))
  }

  /// Words that name no exhibit, and what the line says.
  @Test(arguments: [
    (["submit", "slurm", "table7"], 64, "'table7' is no paper; begin with one of varga"),
    (["submit", "plan", "varga", "table77"], 2, "there is no exhibit 'varga table77'"),
    (["submit", "plan", "varga", "--group-hours", "0"], 64, "--group-hours 0.0: at least"),
    (["submit", "slurm", "varga", "--memory", "much"], 64, "--memory much: a number and"),
    (["work", "--plan", "no.json", "--task", "0"], 2, "no.json: can't be read"),
    (["gather", "--plan", "no.json"], 2, "no.json: can't be read"),
    (["status", "slurm", "no.json"], 2, "no.json: can't be read"),
  ])
  func aWrongWordIsOneLine(words: [String], status: Int32, line: String) throws {
    let outcome = try bench.run(words)
    #expect(outcome.status == status)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains(line), "\(outcome.errors)")
  }
}
