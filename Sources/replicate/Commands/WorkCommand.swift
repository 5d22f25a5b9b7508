import ArgumentParser
import Exhibits
import Files
import Foundation
import Papers
import Scheduling
import Submission

/// `replicate work`.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Do one task of a plan, on whichever machine this is.",
    discussion: """
      Obtains the results that the plan gives to the task, in a cache on this host's own disk, and \
      leaves a copy of it and a word on how far it is in the plan's folder. Started again, it goes \
      on from there, on any host. 'replicate submit' makes plans; 'replicate gather' makes reports \
      of what tasks left.

      SIGTERM and Ctrl-C end it with checkpoints saved, and status 75: start it again. So does \
      SIGUSR1, after which it runs the command of --on-time-up.

      Exit status: 0 all of the task's results are there; 2 trouble, or some can't be had; 75 \
      ended on request.

      Examples:
        replicate work --plan plan.json --task 0
        seq 0 7 | parallel -j 4 replicate work --plan plan.json --jobs 1 --task
      """)

  /// What a program ends with that wants to be started again (EX_TEMPFAIL of sysexits.h).
  private static let againStatus: Int32 = 75

  @Option(help: ArgumentHelp("The plan.", valueName: "file"))
  var plan: String

  @Option(help: ArgumentHelp("Which of its tasks, from 0.", valueName: "number"))
  var task: Int

  @OptionGroup var jobs: JobOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var scratch: ScratchOptions

  @Option(
    help: ArgumentHelp(
      "Minutes between two copies of the cache into the plan's folder while the task works.",
      discussion: "What a host that vanishes loses at most.", valueName: "minutes"))
  var copyMinutes = 10.0

  @Option(
    help: ArgumentHelp(
      "What to run when SIGUSR1 has ended the task and all is saved.",
      discussion: "Such as 'scontrol requeue $SLURM_JOB_ID'.", valueName: "command"))
  var onTimeUp: String?

  @Option(
    help: ArgumentHelp("Seconds between two checkpoints of a run.", visibility: .private))
  var checkpointSeconds = 5.0

  func validate() throws {
    try Bounds.require(task, "--task", in: 0...1_000_000, of: "as a task's number")
    try Bounds.require(copyMinutes, "--copy-minutes", in: 0.001...10_000, of: "minutes")
    try Bounds.require(checkpointSeconds, "--checkpoint-seconds", in: 0...86_400, of: "seconds")
  }

  func run() throws {
    Interruption.endOnTimeUp()
    let path = FilePath.expandingHome(plan)
    let plan = try TaskPlan(reading: path)
    let lookup = try ExhibitLookup(ownOf: plan)
    // Everything that it does looks at the flag or is short, and must not be cut off.
    let state = try Interruption.flag.heeding {
      let library = data.library
      return try TaskRun(
        task, of: plan, at: path, exhibits: plan.exhibits.map(lookup.exhibit), data: library,
        scratch: scratch.path, copySeconds: 60 * copyMinutes
      ).perform(
        data: library, jobs: jobs.count, checkpointSeconds: checkpointSeconds,
        stop: Interruption.flag, progress: .standard())
    }
    Message.print(
      "task \(task): \(state.finished) of \(state.count) results, \(state.phase.rawValue)\n")
    switch state.phase {
    case .done: return
    case .stopped:
      // Which may be what ends this process.
      if Interruption.isTimeUp, let onTimeUp {
        try Interruption.flag.heeding { try Self.run(onTimeUp) }
      }
      throw ExitCode(Self.againStatus)
    case .failed, .running:
      for (key, reason) in state.failures.sorted(by: { $0.key < $1.key }) {
        Message.write("task \(task): \(key.prefix(12)): \(reason)")
      }
      throw ExitCode(Message.troubleStatus)
    }
  }

  /// Runs a line of the shell.
  private static func run(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    do {
      try process.run()
    } catch {
      throw SubmissionError.scheduler(command: line, reason: error.localizedDescription)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw SubmissionError.scheduler(
        command: line, reason: "it ended with status \(process.terminationStatus)")
    }
  }
}
