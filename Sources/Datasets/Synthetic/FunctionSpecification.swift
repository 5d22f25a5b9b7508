// Lorraine, Hossain 2019, §5: 5 training points uniform on [-1, 1], 100 test points uniform on [-2,
// 2], targets without noise.

import Randomness

/// Points of a known function: training points uniform on [-1, 1]ⁿ, test points uniform on [-2,
/// 2]ⁿ.
package struct FunctionSpecification: Codable, Hashable, Sendable {
  /// The function that gives the targets.
  package enum Function: String, Codable, CaseIterable, Sendable {
    /// exp(x).
    case exponential
    /// |x|.
    case absoluteValue
    /// sin(x₁) cos(x₂): a function of two variables, for what the paper leaves to future work
    /// (§4.5).
    case wave

    /// The number n of variables.
    package var dimension: Int { self == .wave ? 2 : 1 }

    /// The value at `x`, of ``dimension`` coordinates.
    package func value(at x: [Double]) -> Double {
      precondition(x.count == dimension, "\(rawValue): takes \(dimension) numbers, got \(x.count)")
      return switch self {
      case .exponential: Elementary.exponential(x[0])
      case .absoluteValue: abs(x[0])
      case .wave: Elementary.sineCosine(x[0]).sine * Elementary.sineCosine(x[1]).cosine
      }
    }
  }

  /// The function.
  package var function: Function
  /// The number of training points.
  package var count: Int
  /// The number of test points.
  package var testCount: Int
  /// The seed of the points.
  package var seed: UInt64

  /// The paper's numbers of points unless others are given.
  package init(_ function: Function, count: Int = 5, testCount: Int = 100, seed: UInt64) {
    self.function = function
    self.count = count
    self.testCount = testCount
    self.seed = seed
  }

  func validate() throws {
    guard count >= 1, testCount >= 0 else {
      throw DatasetError.invalidSpecification(
        "\(function.rawValue): \(count) training and \(testCount) test points; "
          + "ask for at least 1 and 0")
    }
  }

  /// The points; every coordinate is rounded to Float before the target is computed.
  func split() -> DataSplit {
    DataSplit(
      training: points("training", count, halfWidth: 1),
      validation: points("validation", 0, halfWidth: 1),
      test: points("test", testCount, halfWidth: 2))
  }

  private func points(_ part: String, _ count: Int, halfWidth: Double) -> ExampleSet {
    var stream = RandomStream(seed: seed, name: "\(function.rawValue) \(part)")
    var features: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      let point = (0..<function.dimension).map { _ in
        Float(halfWidth * (2 * stream.nextUniform() - 1))
      }
      features += point
      targets.append(Float(function.value(at: point.map(Double.init))))
    }
    return ExampleSet(
      name: "\(function.rawValue) \(part)", featureShape: [function.dimension],
      features: .floats(features), targets: .values(targets))
  }
}
