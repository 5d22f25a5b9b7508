import Digests
import Exhibits
import Foundation
import Reports
import ResultStore
import Scheduling

/// The ledger's runs, those together that differ in their seed alone.
package struct RunGroups: Sendable {
  /// Runs or measurements of the same settings.
  package struct Group: Sendable {
    /// The first digits of the settings' digest, by which the page is reached.
    package let digest: String
    /// The settings; none where no exhibit of this version plans them.
    package let settings: FlatSettings
    /// What is measured of the runs, such as "fooling distances"; nil for runs themselves.
    package let quantity: String?
    /// The results, by seed.
    package internal(set) var lines: [LedgerEntry]
    /// The key of the run that a measurement is of, by the measurement's key.
    package internal(set) var measuredRuns: [String: String]
  }

  /// The groups in the order of their digests.
  package let groups: [Group]
  /// How many digits of a key tell all runs of the ledger apart, twelve at least.
  package let prefixLength: Int
  private let places: [String: Int]

  /// Groups the ledger's runs by the settings that are planned for them.
  package init(_ results: BookResults) {
    var found: [String: Group] = [:]
    for line in results.ledger.entries.values {
      let work = results.work[line.key]
      let settings = FlatSettings(specification: work?.specification ?? "").shared
      let text = settings.lines.map { "\($0.path)=\($0.value)\n" }.joined()
      let digest = String(SHA256Digest.hex(of: Data(text.utf8)).prefix(12))
      let quantity = work?.measurement?.quantity.title ?? work?.timing?.title
      found[
        digest,
        default: Group(
          digest: digest, settings: settings, quantity: quantity, lines: [], measuredRuns: [:])
      ].lines.append(line)
      if let measured = work?.measurement?.run.key {
        found[digest]?.measuredRuns[line.key] = measured
      }
    }
    groups = found.values.map { group in
      var group = group
      group.lines.sort { ($0.seed, $0.key) < ($1.seed, $1.key) }
      return group
    }.sorted { $0.digest < $1.digest }
    var places: [String: Int] = [:]
    for (place, group) in groups.enumerated() {
      for line in group.lines { places[line.key] = place }
    }
    self.places = places
    let keys = results.ledger.entries.keys
    prefixLength =
      (12...64).first { length in Set(keys.map { $0.prefix(length) }).count == keys.count } ?? 64
  }

  /// The group of a run; nil for one that the ledger hasn't.
  func group(of key: String) -> Group? { places[key].map { groups[$0] } }

  /// The group of a page.
  func group(digest: String) -> Group? { groups.first { $0.digest == digest } }

  /// The digits of a key by which it is linked.
  func prefix(of key: String) -> String { String(key.prefix(prefixLength)) }
}
