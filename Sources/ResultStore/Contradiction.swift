/// Two results of one run or measurement that should be the same and aren't.
package struct Contradiction: Hashable, Sendable {
  /// The run's key.
  package let key: String
  /// The metric, or `weights` for the digest of weights or values.
  package let name: String
  /// What is here.
  package let here: String
  /// What is there.
  package let there: String

  /// A contradiction by its parts.
  package init(key: String, name: String, here: String, there: String) {
    self.key = key
    self.name = name
    self.here = here
    self.there = there
  }

  /// What one result says otherwise than another of the same key; a metric that only one of them
  /// has is none, nor is a time (``isTime(_:)``).
  static func between(
    key: String, here: (metrics: [String: Double], weights: String?),
    there: (metrics: [String: Double], weights: String?)
  ) -> [Contradiction] {
    var found: [Contradiction] = []
    if let ours = here.weights, let theirs = there.weights, ours != theirs {
      found.append(Contradiction(key: key, name: "weights", here: ours, there: theirs))
    }
    for (name, value) in there.metrics {
      guard let own = here.metrics[name], own.sealedBits != value.sealedBits, !isTime(name) else {
        continue
      }
      found.append(Contradiction(key: key, name: name, here: "\(own)", there: "\(value)"))
    }
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Whether the metric of that name is a time, or is made of times: `exact: ms`,
  /// `exact: ms beyond plain`, `exact: times plain`, and their deviations (`exact: ms, sd`).
  ///
  /// A time is of the machine and the moment that took it, and never comes out twice. The names are
  /// those of `TimedMetric` in the module Timing, which this one doesn't see; a test holds the two
  /// together.
  package static func isTime(_ name: String) -> Bool {
    name.hasSuffix(": ms")
      || [": ms, sd", ": ms beyond ", ": times "].contains { name.contains($0) }
  }

  /// One line: the first few with both values, how many more, and what to do.
  static func sentence(_ all: [Contradiction], here: String, there: String) -> String {
    let shown = all.prefix(3).map { item in
      "run \(item.key): \(item.name) is \(item.there) there and \(item.here) here"
    }.joined(separator: "; ")
    let more = all.count > 3 ? "; and \(all.count - 3) more" : ""
    let keys = Set(all.map(\.key)).sorted()
    let named = keys.prefix(3).map { "--key \($0.prefix(12))" }.joined(separator: " ")
    return
      "\(there) contradicts \(here): \(shown)\(more); nothing of"
      + " \(keys.count == 1 ? "it" : "them") was taken over;"
      + " 'replicate verify \(named)' says what is right, then remove what is wrong"
  }
}

extension Double {
  /// The bits by which values are compared and sealed: one NaN stands for all, and zero for both
  /// zeros, since SQLite keeps neither apart.
  var sealedBits: UInt64 {
    if isNaN { return 0x7FF8_0000_0000_0000 }
    return self == 0 ? 0 : bitPattern
  }
}
