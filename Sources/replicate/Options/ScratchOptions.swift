import ArgumentParser
import Files
import Foundation

/// Where a host keeps what only it sees.
struct ScratchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder on this host's own disk.",
      discussion: "Default: $SLURM_TMPDIR, $TMPDIR or /tmp.", valueName: "folder"))
  var scratch: String?

  /// The folder's path.
  var path: String {
    if let scratch { return FilePath.expandingHome(scratch) }
    let environment = ProcessInfo.processInfo.environment
    let named = environment["SLURM_TMPDIR"] ?? ""
    return named.isEmpty ? FileManager.default.temporaryDirectory.path : named
  }

  func validate() throws {
    if scratch?.isEmpty == true { throw ValidationError("--scratch is empty; name a folder") }
  }
}
