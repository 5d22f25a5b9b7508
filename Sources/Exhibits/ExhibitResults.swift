import Datasets
import Foundation
import Reports
import Training

/// What an exhibit's runs gave: metrics by run, and their trained weights on demand.
public struct ExhibitResults: Sendable {
  /// The scale at which the runs were made.
  public let scale: Scale
  /// What the paper printed.
  public let published: PublishedExhibit
  /// The cells with their runs, in the exhibit's order.
  public let cells: [PlannedCell]
  /// The metrics of each finished run, by the run's key.
  public let metrics: [String: [String: Double]]
  /// The trained weights of a run, little-endian Float32; throws when the cache lacks them.
  public let weights: @Sendable (Run) throws -> Data
  /// Where data sets are looked up, for drawing training points and curves.
  public let data: DataLibrary

  /// Gathers results.
  public init(
    scale: Scale, published: PublishedExhibit, cells: [PlannedCell],
    metrics: [String: [String: Double]],
    weights: @escaping @Sendable (Run) throws -> Data, data: DataLibrary
  ) {
    self.scale = scale
    self.published = published
    self.cells = cells
    self.metrics = metrics
    self.weights = weights
    self.data = data
  }

  /// The cell at a place, if the exhibit has it.
  public func cell(row: String, column: String, reading: String = "as written") -> PlannedCell? {
    cells.first { $0.row == row && $0.column == column && $0.reading == reading }
  }

  /// A cell's values, one a finished run, in its unit.
  public func values(_ cell: PlannedCell) -> [Double] {
    values(cell, metric: cell.metric, factor: cell.factor)
  }

  /// Another metric of a cell's runs, one value a finished run.
  public func values(_ cell: PlannedCell, metric: String, factor: Double = 1) -> [Double] {
    cell.runs.compactMap { metrics[$0.key]?[metric].map { $0 * factor } }
  }
}
