/// What can go wrong with an exhibit beyond its data, its cache and its files.
package enum ExhibitError: Error, Hashable, Sendable {
  /// Work was ended early on request; what was reached is kept.
  case interrupted
  /// The cache holds no weights of a run that an exhibit draws.
  case weightsMissing(key: String)
  /// A run that an exhibit draws couldn't be trained.
  case runFailed(key: String, reason: String)
  /// An exhibit asks for a metric that its runs don't have.
  case unknownMetric(exhibit: String, metric: String, known: [String])
}

extension ExhibitError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .interrupted:
      "interrupted; what was reached is kept, the same command goes on from there"
    case .weightsMissing(let key):
      "run \(key): the cache has its metrics but not its weights; train it again to draw it"
    case .runFailed(let key, let reason):
      "run \(key) failed: \(reason)"
    case .unknownMetric(let exhibit, let metric, let known):
      "\(exhibit): its runs have no metric \(metric); they have \(known.joined(separator: ", "))"
    }
  }
}
