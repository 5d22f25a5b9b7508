import ArgumentParser
import SelfCheck

/// `replicate selfcheck`.
struct SelfCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selfcheck",
    abstract: "Train short runs and compare their bits with those that every machine gives.",
    discussion: """
      Some seconds on one core; no data set is needed. There is a run for each regularizer, over \
      the networks, losses and optimizers in use. The line that is printed is the same on every \
      machine.

      Exit status: 0 the recorded bits, 1 others, with the names of the runs that differ.

      Examples:
        replicate selfcheck
        replicate selfcheck --verbose   the digest of each run
      """)

  @Flag(help: "Print the digest of each run as well.")
  var verbose = false

  func run() throws {
    let check = try Interruption.heeding(keeping: .nothing) {
      try SelfCheck(shouldStop: { Interruption.isRaised })
    }
    if verbose {
      for run in check.digests { Message.print("\(run.digest)  \(run.name)\n") }
    }
    Message.print(check.line + "\n")
    let differing = check.differing
    guard differing.isEmpty else {
      Message.write(
        "these bits aren't the recorded ones: \(differing.joined(separator: ", ")); report it "
          + "with the machine's kind"
      )
      throw ExitCode(Message.differenceStatus)
    }
  }
}
