import Exhibits
import Measurements
import Reports
import Scheduling

/// White noise on the test images at several deviations.
///
/// Hoffman, Roberts, Yaida 2019, Eq. 9; which deviations they took is only in their plots. Colour
/// images have four times the pixels of digits and less contrast, so theirs go half as far.
struct NoiseRobustness {
  /// Whose models meet the noise.
  let task: ImageTask

  /// What is measured at a scale.
  func quantity(at scale: Scale) -> Quantity {
    let examples = task.settings.noisyImages[scale]
    return .whiteNoise(
      deviations: task.settings.deviations[scale], examples: examples,
      imageSeed: examples == nil ? nil : task.imageSeed)
  }

  /// The axis of the deviations.
  var axis: Axis { Axis("σ of the noise", range: 0...(task.settings.tabledDeviations.last ?? 1)) }

  /// The name of a deviation's column.
  static func column(_ deviation: Double) -> String { "σ = \(NumberText.shortest(deviation))" }

  /// The cells of a row of models, a column a deviation.
  func cells(row: String, _ measurements: [NetworkMeasurement]) -> [PlannedCell] {
    task.settings.tabledDeviations.map { deviation in
      PlannedCell(
        row: row, column: Self.column(deviation),
        metric: MeasuredMetric.accuracy(deviation: deviation), measurements: measurements)
    }
  }

  /// The mean of a row's accuracies over the tables' deviations, one a seed: how robust its models
  /// are.
  func robustness(_ results: ExhibitResults, row: String) -> NamedValues {
    let columns = task.settings.tabledDeviations.map {
      results.bySeed(row: row, column: Self.column($0))
    }
    return NamedValues("\(row):", .mean(of: columns), unit: " %")
  }

  /// What ``robustness(_:row:)`` is, in comparisons.
  static let metric = ReportedMetric(
    name: "accuracy under noise, mean over σ", unit: "%", direction: .higherIsBetter, decimals: 2)

  /// A row's accuracy over the deviation: mean and band of a standard deviation.
  func series(
    _ results: ExhibitResults, row: String, name: String? = nil, style: Int
  ) -> [Series] {
    guard let cell = results.cell(row: row, column: Self.column(task.settings.tabledDeviations[0]))
    else { return [] }
    let points = task.settings.deviations[results.scale].compactMap { deviation in
      Sample(results.values(cell, metric: MeasuredMetric.accuracy(deviation: deviation))).map {
        (deviation, $0)
      }
    }
    return RobustnessCurve(x: points.map(\.0), samples: points.map(\.1))
      .series(name ?? row, style: style)
  }

  /// How the deviations read in notes, as `σ = 0, 0.2, …, 1`.
  var summary: String {
    "σ = \(NumberText.shortest(task.settings.tabledDeviations[0])), "
      + "\(NumberText.shortest(task.settings.tabledDeviations[1])), …, "
      + "\(NumberText.shortest(task.settings.tabledDeviations.last ?? 0))"
  }
}
