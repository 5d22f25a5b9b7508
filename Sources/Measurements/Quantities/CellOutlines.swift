import Datasets
import Training

/// The decision cells around images, each on a random plane.
///
/// They are those of Hoffman et al. 2019, Figures 1 and S1: see ``CellOutline``.
///
/// Values: radius and ruggedness of each cell in turn. Metrics: their means `cellRadius` and
/// `cellRuggedness`, and `openDirections`.
struct CellOutlines: MeasuredQuantity {
  /// Around which images.
  let cells: DecisionCells

  var title: String { "decision cells around \(cells.images) \(cells.part) images" }

  /// About half of the search's rings.
  var expectedAnswers: Int { 3000 * cells.images }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    cells.set(of: try library.load(run.data))
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    try checkHeld(context)
    let set = context.examples
    let classifier = try TrainedNetwork(context.seenRun(), weights: context.weights)
    var outlines: [CellOutline] = []
    try context.watch.forEachPiece(of: cells.places(in: set).count, size: 1) { numbers in
      outlines += numbers.map { CellOutline(of: classifier, on: cells.plane($0, in: set)) }
    }
    let directions = outlines.reduce(0) { $0 + $1.distances.count }
    let open = outlines.reduce(0) { $0 + $1.openDirections }
    let metrics = [
      MeasuredMetric.cellRadius: mean(outlines.map(\.radius)),
      MeasuredMetric.cellRuggedness: mean(outlines.map(\.ruggedness)),
      MeasuredMetric.openDirections: 100 * Double(open) / Double(max(directions, 1)),
    ]
    return Findings(
      metrics: metrics, values: outlines.flatMap { [$0.radius, $0.ruggedness] },
      examples: outlines.count)
  }
}
