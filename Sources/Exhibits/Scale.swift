/// How much of the papers' protocols is run.
///
/// A report names its scale and never mixes two.
package enum Scale: String, Codable, CaseIterable, Sendable {
  /// The paper's own protocol.
  case paper
  /// What needs a GPU at paper scale, cut to fit two cores in hours.
  case reduced
  /// Fewer iterations and seeds, so that every exhibit together takes about ten minutes.
  case quick
  /// Seconds: for tests.
  case smoke

  /// Whether results are kept in a ledger beside the reports, for `replicate verify` to make again.
  package var isRecorded: Bool { self == .paper || self == .reduced }
}
