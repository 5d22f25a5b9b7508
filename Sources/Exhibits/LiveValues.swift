import Benchmarks
import Reports
import Synchronization

/// What an exhibit measures itself when it is asked for, such as times of this machine: once a process and scale.
final class LiveValues: Sendable {
  /// Cells' values by row and column.
  typealias Values = [[String]: Sample]

  private let known = Mutex<[Scale: Values]>([:])
  private let measure: @Sendable (Scale) throws -> Values

  /// - Parameter measure: takes the values at a scale.
  init(_ measure: @escaping @Sendable (Scale) throws -> Values) {
    self.measure = measure
  }

  /// The values, measured when they are first asked for.
  func taken(at scale: Scale) throws -> Values {
    try known.withLock { known in
      if let values = known[scale] { return values }
      let values = try measure(scale)
      known[scale] = values
      return values
    }
  }

  /// How often a time is taken.
  static func rounds(at scale: Scale) -> Int {
    switch scale {
    case .paper, .reduced: 15
    case .quick: 5
    case .smoke: 2
    }
  }

  /// The median of `values`, with their standard deviation and number; nil of none.
  static func median(_ values: [Double]) -> Sample? {
    Sample(values).map { sample in
      Sample(
        mean: Benchmarks.Spread(values).median, standardDeviation: sample.standardDeviation,
        count: values.count)
    }
  }

  /// A count of operations in millions, which has no spread.
  static func count(_ operations: Double) -> Sample {
    Sample(mean: operations / 1e6, standardDeviation: nil, count: 1)
  }
}
