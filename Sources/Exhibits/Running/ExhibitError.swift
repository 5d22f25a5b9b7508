/// What can go wrong with an exhibit beyond its data, its cache and its files.
package enum ExhibitError: Error, Hashable, Sendable {
  /// Work was ended early on request; what was reached is kept.
  case interrupted
  /// The cache holds no weights of a run, or no values of a measurement, that an exhibit draws or measures.
  case bytesMissing(key: String)
  /// A run or a measurement that is drawn or measured couldn't be done.
  case workFailed(key: String, reason: String)
  /// An exhibit asks for a metric that its runs don't have.
  case unknownMetric(exhibit: String, metric: String, known: [String])
}

extension ExhibitError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .interrupted:
      "interrupted; what was reached is kept, the same command goes on from there"
    case .bytesMissing(let key):
      "\(key): the cache has its metrics but not its weights or values; make it again to draw it"
    case .workFailed(let key, let reason):
      "\(key) failed: \(reason)"
    case .unknownMetric(let exhibit, let metric, let known):
      "\(exhibit): its runs have no metric \(metric); they have \(known.joined(separator: ", "))"
    }
  }
}
