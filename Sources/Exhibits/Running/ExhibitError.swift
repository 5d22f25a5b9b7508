/// What can go wrong with an exhibit beyond its data, its cache and its files.
package enum ExhibitError: Error, Hashable, Sendable {
  /// An exhibit asks for a metric that its runs don't have.
  case unknownMetric(exhibit: String, metric: String, known: [String])
}

extension ExhibitError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unknownMetric(let exhibit, let metric, let known):
      "\(exhibit): its runs have no metric \(metric); they have \(known.joined(separator: ", "))"
    }
  }
}
