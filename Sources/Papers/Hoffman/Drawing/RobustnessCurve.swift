import Exhibits
import Reports

/// How a quantity falls or rises along an axis: a mean and a standard deviation over seeds at each
/// place.
struct RobustnessCurve {
  let x: [Double]
  let samples: [Sample]

  init(x: [Double], samples: [Sample]) {
    self.x = x
    self.samples = samples
  }

  /// The share of images, in percent, that are still right within each of `distances`.
  ///
  /// - Parameter found: fooling distances, a list a seed: see `Quantity.foolingDistances`.
  init(accuracyWithin distances: [Double], found: [[Double]]) {
    x = distances
    samples = distances.compactMap { distance in
      Sample(
        found.map { list in
          100 * Double(list.count { $0 > distance }) / Double(max(list.count, 1))
        })
    }
  }

  /// The share of images that are wrong within each place of a curve of accuracy.
  var ofErrors: RobustnessCurve {
    RobustnessCurve(
      x: x,
      samples: samples.map { sample in
        var sample = sample
        sample.mean = 100 - sample.mean
        return sample
      })
  }

  /// The mean as a line and the standard deviation as a band; nothing without samples.
  func series(_ name: String, _ kind: Series.Kind = .line, style: Int) -> [Series] {
    guard !samples.isEmpty else { return [] }
    let means = samples.map(\.mean)
    let deviations = samples.map { $0.standardDeviation ?? 0 }
    return [
      Series(
        "", .band, x: x, y: means, lower: zip(means, deviations).map { $0 - $1 },
        upper: zip(means, deviations).map { $0 + $1 }, style: style),
      Series(name, kind, x: x, y: means, style: style),
    ]
  }
}
