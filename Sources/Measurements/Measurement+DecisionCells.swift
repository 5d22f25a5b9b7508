import Datasets
import Foundation
import Training

extension Measurement {
  /// Radius and ruggedness of the cell around each image drawn from `set`.
  func decisionCells(
    _ cells: DecisionCells, _ weights: Data, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    if case .streamed = set.features {
      throw MeasurementError.notImages(quantity: quantity.title, set: set.name)
    }
    let classifier = try TrainedClassifier(run, weights: weights)
    var outlines: [CellOutline] = []
    try watch.forEachPiece(of: cells.places(in: set).count, size: 1) { numbers in
      outlines += numbers.map { CellOutline(of: classifier, on: cells.plane($0, in: set)) }
    }
    let directions = outlines.reduce(0) { $0 + $1.distances.count }
    let open = outlines.reduce(0) { $0 + $1.openDirections }
    let metrics = [
      MeasuredMetric.cellRadius: mean(outlines.map(\.radius)),
      MeasuredMetric.cellRuggedness: mean(outlines.map(\.ruggedness)),
      MeasuredMetric.openDirections: 100 * Double(open) / Double(max(directions, 1)),
    ]
    return (metrics, outlines.flatMap { [$0.radius, $0.ruggedness] })
  }
}
