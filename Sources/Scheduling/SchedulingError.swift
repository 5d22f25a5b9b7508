/// What can go wrong with runs and measurements that others build on.
package enum SchedulingError: Error, Hashable, Sendable {
  /// Work was ended early on request; the cache has what was finished, and checkpoints of runs that
  /// were begun.
  case interrupted
  /// The cache holds no weights of a run, or no values of a measurement, that is drawn or measured.
  case bytesMissing(key: String)
  /// A run or a measurement that is drawn or measured couldn't be done.
  case workFailed(key: String, reason: String)
}

extension SchedulingError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .interrupted:
      "interrupted; what was finished is in the cache, and runs that were begun have checkpoints"
    case .bytesMissing(let key):
      "\(key): the cache has its metrics but not its weights or values; make it again to draw it"
    case .workFailed(let key, let reason):
      "\(key) failed: \(reason)"
    }
  }
}
