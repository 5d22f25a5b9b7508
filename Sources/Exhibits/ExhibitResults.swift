import Datasets
import Foundation
import Measurements
import Reports
import Scheduling
import Training

/// What an exhibit's runs and measurements gave: metrics by key, and weights and values on demand.
package struct ExhibitResults: Sendable {
  /// What was asked: the scale at which the runs were made, and where their data are.
  package let request: Request
  /// What the paper printed.
  package let published: PublishedExhibit
  /// The cells with their runs, in the exhibit's order.
  package let cells: [PlannedCell]
  /// The metrics of each finished run and measurement, by its key.
  package let metrics: [String: [String: Double]]
  /// A run's weights or a measurement's values by key; throws when the cache lacks them.
  private let bytes: @Sendable (String) throws -> Data
  /// The scale at which the runs were made.
  package var scale: Scale { request.scale }
  /// Where data sets are looked up, for drawing training points and curves.
  package var data: DataLibrary { request.data }

  /// Gathers results.
  package init(
    request: Request, published: PublishedExhibit, cells: [PlannedCell],
    metrics: [String: [String: Double]],
    bytes: @escaping @Sendable (_ key: String) throws -> Data
  ) {
    self.request = request
    self.published = published
    self.cells = cells
    self.metrics = metrics
    self.bytes = bytes
  }

  /// The trained weights of a run of the plan: see ``Training/WeightsData``.
  ///
  /// - Throws: `SchedulingError.bytesMissing` when the cache lacks them.
  package func weights(_ run: Run) throws -> Data { try bytes(run.key) }

  /// The values of a measurement of the plan, as its quantity says.
  ///
  /// - Throws: `SchedulingError.bytesMissing` when the cache lacks them.
  package func values(of measurement: NetworkMeasurement) throws -> [Double] {
    ValuesData.decoded(try bytes(measurement.key))
  }

  /// The cell at a place, if the exhibit has it.
  package func cell(row: String, column: String, reading: String = "as written") -> PlannedCell? {
    cells.first { $0.row == row && $0.column == column && $0.reading == reading }
  }

  /// A cell's values in its unit, one a finished run or measurement, not a number where a run
  /// diverged: see ``bySeed(_:metric:factor:)``.
  package func values(_ cell: PlannedCell) -> [Double] { bySeed(cell).values }

  /// Another metric of a cell's runs or measurements, one value a finished one.
  package func values(_ cell: PlannedCell, metric: String, factor: Double = 1) -> [Double] {
    bySeed(cell, metric: metric, factor: factor).values
  }
}
