import Measurements
import Reports

/// White noise on the test images at several deviations.
///
/// Hoffman, Roberts, Yaida 2019, Eq. 9; which deviations they took is only in their plots. Colour images have four times
/// the pixels of digits and less contrast, so theirs go half as far.
struct HoffmanNoise {
  /// Whose models meet the noise.
  let task: HoffmanTask

  /// The deviations that tables show, as `σ = 0.2`.
  var ofTables: [Double] { task == .leNet ? [0, 0.2, 0.4, 0.6, 0.8, 1] : Self.ofColourImages }

  private static let ofColourImages = [0, 0.1, 0.2, 0.3, 0.4, 0.5]

  /// What is measured at a scale.
  func quantity(at scale: Scale) -> Quantity {
    let examples = task.noisyImages(at: scale)
    return .whiteNoise(
      deviations: deviations(at: scale), examples: examples,
      imageSeed: examples == nil ? nil : task.imageSeed)
  }

  /// The deviations of the curve.
  func deviations(at scale: Scale) -> [Double] {
    switch (task, scale) {
    case (_, .quick), (_, .smoke): ofTables
    case (.leNet, _): (0...20).map { Double($0) / 20 }
    case (_, .paper): (0...20).map { Double($0) / 40 }
    case (_, .reduced): (0...10).map { Double($0) / 20 }
    }
  }

  /// The axis of the deviations.
  var axis: Axis { Axis("σ of the noise", range: 0...(ofTables.last ?? 1)) }

  /// The name of a deviation's column.
  static func column(_ deviation: Double) -> String { "σ = \(deviation.plain)" }

  /// The cells of a row of models, a column a deviation.
  func cells(row: String, _ measurements: [Measurement]) -> [PlannedCell] {
    ofTables.map { deviation in
      PlannedCell(
        row: row, column: Self.column(deviation),
        metric: MeasuredMetric.accuracy(deviation: deviation), measurements: measurements)
    }
  }

  /// The mean of a row's accuracies over the tables' deviations, one a seed: how robust its models are.
  func robustness(_ results: ExhibitResults, row: String) -> NamedValues {
    let columns = ofTables.map { results.bySeed(row: row, column: Self.column($0)) }
    return NamedValues("\(row):", .mean(of: columns), unit: " %")
  }

  /// What ``robustness(_:row:)`` is, in comparisons.
  static let metric = Metric(
    name: "accuracy under noise, mean over σ", unit: "%", direction: .higherIsBetter, decimals: 2)

  /// A row's accuracy over the deviation: mean and band of a standard deviation.
  func series(
    _ results: ExhibitResults, row: String, name: String? = nil, style: Int
  ) -> [Series] {
    guard let cell = results.cell(row: row, column: Self.column(ofTables[0])) else { return [] }
    let points = deviations(at: results.scale).compactMap { deviation in
      Sample(results.values(cell, metric: MeasuredMetric.accuracy(deviation: deviation))).map {
        (deviation, $0)
      }
    }
    return RobustnessCurve(x: points.map(\.0), samples: points.map(\.1))
      .series(name ?? row, style: style)
  }

  /// How the deviations read in notes, as `σ = 0, 0.2, …, 1`.
  var summary: String {
    "σ = \(ofTables[0].plain), \(ofTables[1].plain), …, \((ofTables.last ?? 0).plain)"
  }
}
