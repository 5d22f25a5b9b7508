import Digests
import Foundation
import Training

/// Whether this machine gives the bits that every machine must give: the short runs, trained here.
package struct SelfCheck: Sendable {
  /// The digest of each short run's weights, in order.
  package let digests: [(name: String, digest: String)]

  /// Trains the short runs, some seconds on one core.
  ///
  /// - Parameter shouldStop: asked between two runs.
  /// - Returns: nil when stopped.
  /// - Throws: `TrainingError` if a run doesn't fit its data, which is a mistake here.
  package init?(shouldStop: () -> Bool = { false }) throws {
    var digests: [(name: String, digest: String)] = []
    for run in ShortRun.all {
      if shouldStop() { return nil }
      digests.append((run.name, try run.digest()))
    }
    self.digests = digests
  }

  /// One digest over all runs, in a line that is the same on every machine.
  package var line: String {
    let lines = digests.map { "\($0.digest)  \($0.name)\n" }.joined()
    let digest = SHA256Digest.hex(of: Data(lines.utf8))
    return
      "\(digests.count) short runs, numeric version \(NumericVersion.current): \(digest.prefix(16))"
  }

  /// The names of the runs whose weights aren't the recorded ones.
  package var differing: [String] {
    let recorded = Dictionary(uniqueKeysWithValues: Self.recorded.map { ($0.name, $0.digest) })
    return digests.filter { run in
      recorded[run.name].map { !run.digest.hasPrefix($0) } ?? true
    }.map(\.name)
  }
}
