import ArgumentParser
import Scheduling

/// How many runs are trained side by side.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Runs trained side by side, each on one thread.",
      discussion: """
        Default: the number of cores that this process may use; a container's or a batch job's \
        share counts. Results don't depend on it.
        """,
      valueName: "count"))
  var jobs: Int?

  func validate() throws {
    if let jobs { try Bounds.require(jobs, "--jobs", in: 1...1024, of: "runs side by side") }
  }

  /// The number asked for, or that of the cores that this process may use.
  var count: Int { jobs ?? ProcessorShare.count }
}
