import ArgumentParser
import Files
import Foundation
import Reports
import Submission

/// `replicate status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say how far the tasks of a plan are.",
    subcommands: [StatusSlurmCommand.self])
}

/// `replicate status slurm`.
struct StatusSlurmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slurm",
    abstract: "Say how far a plan's tasks are, by what they left in its folder.",
    discussion: """
      No scheduler is asked, so that this serves plans that are worked on without Slurm as well. A \
      task that hasn't been heard of for two minutes is called silent: it was killed, or its host \
      is gone.

      Examples:
        replicate status slurm .cache/submissions/varga-table7-paper-1f6a9c02
        replicate status slurm                   the plan that was made last
      """, aliases: ["plan"])

  @Argument(help: ArgumentHelp("The plan, or its folder.", valueName: "plan"))
  var plan: String?

  @OptionGroup var format: FormatOptions

  /// How many tasks in trouble the text names.
  private static let mostLines = 20

  private struct Page: Encodable {
    var plan: String
    var counts: [String: Int]
    var finished: Int
    var results: Int
    var coreHoursLeft: Double
    var pace: Double?
    var tasks: [SubmissionStatus.Task]
  }

  func run() throws {
    let path = try planFile()
    let plan = try TaskPlan(reading: path)
    let status = SubmissionStatus(of: plan, in: PlanFolder(of: path))
    switch format.format {
    case .json:
      Message.print(
        try JSONText.of(
          Page(
            plan: path,
            counts: Dictionary(
              uniqueKeysWithValues: status.counts.map { ($0.phase.rawValue, $0.count) }),
            finished: status.finished, results: status.count, coreHoursLeft: status.hoursLeft,
            pace: status.pace, tasks: status.tasks)))
    case .text:
      Message.print(text(status, of: plan, at: path))
    }
  }

  private func planFile() throws -> String {
    guard let plan else { return try SubmissionFolders.newestPlan() }
    let path = FilePath.expandingHome(plan)
    return Folder.isFolder(path) ? PlanFolder(path).plan : path
  }

  private func text(_ status: SubmissionStatus, of plan: TaskPlan, at path: String) -> String {
    let counts = status.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.phase.rawValue)" }
    let pace = status.pace.map {
      ", tasks so far took \(NumberText.fixed($0, decimals: 2)) of their estimates"
    }
    var lines = [
      "\(path): \(plan.exhibits.map(\.description).joined(separator: ", ")), "
        + "\(plan.scale.rawValue) scale",
      "tasks    \(counts.joined(separator: ", "))",
      "results  \(status.finished) of \(status.count)",
      "left     \(CoreTime.text(3600 * status.hoursLeft))\(pace ?? "")",
    ]
    let troubled = status.tasks.filter { $0.phase == .silent || $0.reason != nil }
    for task in troubled.prefix(Self.mostLines) {
      var line = "task \(task.number) on \(task.host ?? "?"): \(task.phase.rawValue)"
      if let reason = task.reason { line += ", \(reason)" }
      if task.phase == .silent, let updated = task.updated {
        let minutes = Int((Date().timeIntervalSince1970 - updated) / 60)
        line += " for \(minutes) minutes"
      }
      lines.append(line)
    }
    if troubled.count > Self.mostLines {
      lines.append("and \(troubled.count - Self.mostLines) more; --format json has all")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
