import Exhibits
import Foundation
import Submission
import Testing

/// The text of batch scripts; Scripts/slurm-test.py gives them to a Slurm.
@Suite struct SlurmScriptsTests {
  private let plan = TaskPlan(
    exhibits: [ExhibitID("varga", "table7")], scale: .paper, seeds: nil, cifar10: .ten,
    tasks: [
      TaskPlan.Task(seconds: 7200, keys: [String(repeating: "a", count: 64)]),
      TaskPlan.Task(seconds: 60, keys: [String(repeating: "b", count: 64)]),
    ])

  private func scripts(_ change: (inout SlurmScripts.Settings) -> Void = { _ in }) -> SlurmScripts {
    var settings = SlurmScripts.Settings(
      program: "/opt/replicate", workingFolder: "/home/me", data: nil, cache: "/home/me/c.sqlite",
      isOfOneHost: false, output: "/home/me/figures/paper", cores: 2, memory: "2G", partition: nil,
      options: [])
    change(&settings)
    return SlurmScripts(plan, in: PlanFolder("/home/me/plans/it's one"), settings)
  }

  private func lines(_ script: String) -> [Substring] {
    script.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func theArrayHasATaskForEach() throws {
    let lines = lines(try scripts().tasks)
    #expect(lines[0] == "#!/bin/bash")
    #expect(lines.contains("#SBATCH --array=0-1"))
    #expect(lines.contains("#SBATCH --cpus-per-task=2"))
    // 7200 processor seconds on two cores are an hour: twice that, and ten minutes.
    #expect(lines.contains("#SBATCH --time=130"))
    #expect(lines.contains(#"#SBATCH --output="/home/me/plans/it's one/log/%a.out""#))
  }

  @Test func pathsAreOneWordOfTheShell() throws {
    let script = scripts { $0.data = "/data of $HOME" }
    let command = try #require(lines(try script.tasks).last { $0.hasPrefix("exec ") })
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command.replacingOccurrences(of: "exec ", with: "printf '%s\n' ")]
    process.environment = [
      "SLURM_ARRAY_TASK_ID": "7", "SLURM_CPUS_PER_TASK": "2", "SLURM_JOB_ID": "99",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      words.split(separator: "\n") == [
        "/opt/replicate", "work", "--plan", "/home/me/plans/it's one/plan.json", "--task", "7",
        "--jobs", "2", "--data", "/data of $HOME", "--on-time-up", "scontrol requeue 99",
      ])
  }

  @Test func optionsOfSbatchAreInBothScripts() throws {
    let scripts = scripts { settings in
      settings.partition = "long"
      settings.options = ["--account=physics", "--comment=two words"]
      settings.isOfOneHost = true
    }
    for script in [try scripts.tasks, scripts.report] {
      #expect(lines(script).contains("#SBATCH --partition=long"))
      #expect(lines(script).contains(#"#SBATCH --account=physics "--comment=two words""#))
    }
    #expect(scripts.report.contains(" --one-host"))
    #expect(try !scripts.tasks.contains("--one-host"))
  }
}
