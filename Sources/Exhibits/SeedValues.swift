import Reports
import Timing
import Training

/// A cell's values by seed: not a number where a run diverged, and none where one isn't there yet.
///
/// The one way to a cell's values (``ExhibitResults/bySeed(_:metric:factor:)``): two settings are
/// compared seed by seed by their common seeds, not place by place.
package struct SeedValues: Sendable, Hashable {
  /// The seeds, in the cell's order.
  package let seeds: [UInt64]
  /// The values, one a seed.
  package let values: [Double]

  /// Values with their seeds, as many of one as of the other.
  package init(seeds: [UInt64], values: [Double]) {
    precondition(
      seeds.count == values.count, "SeedValues: \(seeds.count) seeds, \(values.count) values")
    self.seeds = seeds
    self.values = values
  }

  /// No values.
  package static let none = SeedValues(seeds: [], values: [])

  /// The same quantity of other values, such as a tenth of each.
  package func map(_ transform: (Double) -> Double) -> SeedValues {
    SeedValues(seeds: seeds, values: values.map(transform))
  }

  /// The mean over several quantities, of the seeds that all have.
  package static func mean(of quantities: [SeedValues]) -> SeedValues {
    guard let first = quantities.first else { return .none }
    let bySeed = quantities.map { Dictionary(zip($0.seeds, $0.values)) { first, _ in first } }
    let seeds = first.seeds.filter { seed in bySeed.allSatisfy { $0[seed] != nil } }
    return SeedValues(
      seeds: seeds,
      values: seeds.map { seed in
        bySeed.reduce(0) { $0 + ($1[seed] ?? .nan) } / Double(quantities.count)
      })
  }

  /// The differences from other values, of the seeds that both have.
  package func minus(_ other: SeedValues) -> SeedValues {
    let others = Dictionary(zip(other.seeds, other.values)) { first, _ in first }
    let pairs = zip(seeds, values).compactMap { seed, value in
      others[seed].map { (seed, value - $0) }
    }
    return SeedValues(seeds: pairs.map(\.0), values: pairs.map(\.1))
  }

  /// The values of the seeds that both have, in the order of these.
  package func common(with other: SeedValues) -> (own: [Double], other: [Double]) {
    let others = Dictionary(zip(other.seeds, other.values)) { first, _ in first }
    let pairs = zip(seeds, values).compactMap { seed, value in others[seed].map { (value, $0) } }
    return (pairs.map(\.0), pairs.map(\.1))
  }
}

extension ExhibitResults {
  /// A metric of a cell's finished runs or measurements by seed, in the cell's unit: not a number
  /// where a run diverged out of the metric's reach.
  ///
  /// - Parameters:
  ///   - metric: another metric than the cell's.
  ///   - factor: what it is multiplied by, where that isn't the cell's factor.
  package func bySeed(
    _ cell: PlannedCell, metric: String? = nil, factor: Double? = nil
  ) -> SeedValues {
    let found = cell.work.compactMap { work -> (UInt64, Double)? in
      guard let metrics = metrics[work.key] else { return nil }
      if let value = metrics[metric ?? cell.metric] {
        return (work.seed, value * (factor ?? cell.factor))
      }
      return diverged(work) ? (work.seed, .nan) : nil
    }
    return SeedValues(seeds: found.map(\.0), values: found.map(\.1))
  }

  /// A metric of the runs that a cell's measurements are of, by seed.
  package func ofMeasuredRuns(_ cell: PlannedCell, _ metric: Metric) -> SeedValues {
    let found = cell.measurements.compactMap { measurement in
      metrics[measurement.run.key]?[metric.rawValue].map { (measurement.run.seed, $0) }
    }
    return SeedValues(seeds: found.map(\.0), values: found.map(\.1))
  }

  /// The cell at a place by seed; nothing where the exhibit hasn't it.
  package func bySeed(
    row: String, column: String, reading: String = "as written"
  ) -> SeedValues {
    cell(row: row, column: column, reading: reading).map { bySeed($0) }
      ?? .none
  }
}

extension ExhibitResults {
  /// What a cell's work came to; nil where nothing is there yet.
  ///
  /// Mean, deviation and number over seeds; of a timing median, deviation and number over rounds,
  /// or an exact count.
  package func sample(_ cell: PlannedCell) -> Sample? {
    guard let work = cell.work.first, work.timing != nil else { return Sample(bySeed(cell).values) }
    guard let metrics = metrics[work.key], let value = metrics[cell.metric] else { return nil }
    let deviation = metrics[TimedMetric.deviation(cell.metric)]
    return Sample(
      mean: value, standardDeviation: deviation,
      count: deviation == nil ? nil : metrics[TimedMetric.rounds].map { Int($0) })
  }

  /// The same of the cell at a place.
  package func sample(row: String, column: String, reading: String = "as written") -> Sample? {
    cell(row: row, column: column, reading: reading).flatMap { sample($0) }
  }
}
