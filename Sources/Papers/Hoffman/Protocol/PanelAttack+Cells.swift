import Exhibits
import Measurements
import Reports
import Scheduling

/// The cells of fooling distances and what they come to.
extension PanelAttack {
  /// The column of the mean distance, each distance counted as 5 at most.
  var distanceColumn: String { "\(rawValue), mean distance" }

  /// The column of the share of images fooled.
  var fooledColumn: String { "\(rawValue), fooled" }

  /// What its columns measure; a paper's figure prints no numbers.
  var columns: [PublishedColumn] {
    [
      PublishedColumn(
        distanceColumn, metric: "fooling distance, at most 5, mean over images", unit: "",
        better: .higher),
      PublishedColumn(
        fooledColumn, metric: "images wrong or fooled", unit: "%", better: .lower),
    ]
  }

  /// The two cells of a row of models.
  func cells(row: String, _ measurements: [NetworkMeasurement]) -> [PlannedCell] {
    [
      PlannedCell(
        row: row, column: distanceColumn, metric: MeasuredMetric.meanDistanceUpTo5,
        measurements: measurements),
      PlannedCell(
        row: row, column: fooledColumn, metric: MeasuredMetric.shareFooled,
        measurements: measurements),
    ]
  }

  /// The mean distances of a row, one a seed: how robust its models are.
  func robustness(_ results: ExhibitResults, row: String) -> NamedValues {
    NamedValues(
      "\(row), \(rawValue):",
      results.bySeed(row: row, column: distanceColumn),
      decimals: 3)
  }

  /// The shares fooled of a row, one a seed.
  func fooled(_ results: ExhibitResults, row: String) -> NamedValues {
    NamedValues(
      "\(row), \(rawValue):",
      results.bySeed(row: row, column: fooledColumn),
      unit: " % fooled")
  }

  /// The distances within which an attack leaves `percent` of the images right, one a seed; each
  /// counts as 5 at most.
  ///
  /// - Throws: `SchedulingError.bytesMissing` where the cache has no values.
  func distances(
    _ results: ExhibitResults, row: String, leaving percent: Double
  ) throws -> [Double] {
    try found(results, row: row).compactMap { distances in
      let sorted = distances.sorted()
      guard !sorted.isEmpty else { return nil }
      let place = Int((Double(sorted.count) * (100 - percent) / 100).rounded(.up)) - 1
      return min(sorted[max(place, 0)], MeasuredMetric.greatestDistance)
    }
  }

  /// What was found of a row's images, a list of distances a finished measurement.
  private func found(_ results: ExhibitResults, row: String) throws -> [[Double]] {
    let measured = results.cell(row: row, column: distanceColumn)?.measurements ?? []
    return try measured.filter { results.metrics[$0.key] != nil }
      .map { try results.values(of: $0) }
  }

  /// A row's accuracy within each of `distances`, over seeds; without samples where nothing was
  /// measured.
  func accuracy(
    _ results: ExhibitResults, row: String, within distances: [Double]
  ) throws -> RobustnessCurve {
    RobustnessCurve(accuracyWithin: distances, found: try found(results, row: row))
  }
}
