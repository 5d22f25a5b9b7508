import Datasets
import Foundation
import Training

extension Measurement {
  /// Radius and ruggedness of the cell around each drawn image.
  func decisionCells(
    _ cells: DecisionCells, _ weights: Data, _ data: DataLibrary, _ watch: MeasurementWatch
  ) throws -> Findings {
    let set = cells.set(of: try data.load(run.data))
    guard case .classes = set.targets else {
      throw MeasurementError.notImages(quantity: quantity.title, set: set.name)
    }
    let classifier = try TrainedClassifier(run, weights: weights)
    var outlines: [CellOutline] = []
    try watch.forEachPiece(of: cells.places(in: set).count, size: 1) { numbers in
      outlines += numbers.map { CellOutline(of: classifier, on: cells.plane($0, in: set)) }
    }
    let directions = outlines.reduce(0) { $0 + $1.distances.count }
    return Findings(
      metrics: [
        MeasuredMetric.cellRadius: mean(outlines.map(\.radius)),
        MeasuredMetric.cellRuggedness: mean(outlines.map(\.ruggedness)),
        MeasuredMetric.openDirections:
          100 * Double(outlines.reduce(0) { $0 + $1.openDirections }) / Double(max(directions, 1)),
      ],
      values: outlines.flatMap { [$0.radius, $0.ruggedness] }, examples: outlines.count)
  }
}
