import ArgumentParser

/// `replicate submit`.
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Cut what exhibits lack into tasks for other machines.",
    subcommands: [
      SubmitSlurmCommand.self, SubmitPlanCommand.self, SubmitSimulationCommand.self,
    ])
}

/// `replicate submit plan`.
struct SubmitPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Write a plan of tasks, for GNU parallel, Kubernetes, or any queue.",
    discussion: """
      'replicate work --plan FILE --task N' does one of them, on any machine that sees the plan's \
      folder; 'replicate gather --plan FILE' reports.

      Example:
        replicate submit plan varga table7 --group-hours 0.1
      """)

  @OptionGroup var exhibits: ExhibitArguments
  @OptionGroup var submission: SubmissionOptions

  func run() throws {
    let (plan, folder) = try submission.plan(exhibits, hoursPerTask: submission.groupHours)
    let last = plan.tasks.count - 1
    Message.print(
      """
      a task:     replicate work --plan \(folder.plan) --task N, N from 0 to \(last)
      progress:   replicate status slurm \(folder.path)
      the report: replicate gather --plan \(folder.plan)

      """)
  }
}
