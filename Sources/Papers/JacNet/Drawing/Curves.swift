import Exhibits
import Foundation
import Integration
import Reports
import Training

/// The functions that runs learned, as curves.
struct Curves {
  let results: ExhibitResults

  init(_ results: ExhibitResults) {
    self.results = results
  }

  /// The function of a run with its trained weights.
  ///
  /// - Throws: `SchedulingError.bytesMissing` when the cache lacks them.
  func function(_ run: Run) throws -> IntegratedFunction? {
    guard let integration = run.integration else { return nil }
    return try IntegratedFunction(run, integration, weights: results.weights(run))
  }

  /// Points from one end of a range to the other.
  static func grid(_ range: ClosedRange<Double>, count: Int = 161) -> [Double] {
    (0..<count).map { place in
      range.lowerBound
        + (range.upperBound - range.lowerBound) * Double(place) / Double(count - 1)
    }
  }

  /// The learned function over a range.
  func learned(
    _ run: Run, _ name: String, kind: Series.Kind = .line, in range: ClosedRange<Double> = -2...2,
    style: Int
  ) throws -> Series {
    let x = Self.grid(range)
    let function = try function(run)
    let y = try x.map { try function?.value(at: [$0])[0] ?? .nan }
    return Series(name, kind, x: x, y: y, style: style)
  }

  /// The inverse of the learned function, over the values that it takes on a range of inputs; not a
  /// number where no inverse can be had.
  func inverse(
    _ run: Run, _ name: String, ofInputs range: ClosedRange<Double> = -2...2, style: Int
  ) throws -> Series {
    guard let function = try function(run) else { return Series(name, .line, x: [], y: []) }
    let ends = try [range.lowerBound, range.upperBound].map { try function.value(at: [$0])[0] }
    let values = Self.grid(min(ends[0], ends[1])...max(ends[0], ends[1]))
    let inputs = values.map { (try? function.inverse(of: [$0]))?[0] ?? .nan }
    return Series(name, .line, x: values, y: inputs, style: style)
  }

  /// The training points of a run.
  func points(_ run: Run) throws -> Series {
    let split = try results.data.load(run.data)
    guard case .floats(let x) = split.training.features,
      case .values(let y) = split.training.targets
    else { return Series("training points", .points, x: [], y: []) }
    return Series(
      "training points", .points, x: x.map(Double.init), y: y.map(Double.init), style: 0)
  }
}
