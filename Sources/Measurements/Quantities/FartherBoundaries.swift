import Datasets
import Training

/// How many of the decision cells around images reach farther than another model's.
///
/// Both are cut by the same planes (Hoffman et al. 2019, Figure 1).
///
/// Values: the radius of this model's cell and of the other's, in turn. Metrics: `shareFarther`, in
/// percent, and `comparedBoundaries`, how many there were.
struct FartherBoundaries: MeasuredQuantity {
  /// The run of the other model.
  let other: Run
  /// Around which images.
  let cells: DecisionCells

  var title: String {
    "boundaries beside another model's, \(cells.images) \(cells.part) images"
  }

  var otherRun: Run? { other }
  var expectedAnswers: Int { 6000 * cells.images }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    cells.set(of: try library.load(run.data))
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    let otherWeights = try otherWeights(context)
    try checkFit(context)
    try checkHeld(context)
    let set = context.examples
    let models = [
      try TrainedNetwork(context.seenRun(), weights: context.weights),
      try TrainedNetwork(other.seeing(context.examples), weights: otherWeights),
    ]
    var radii: [Double] = []
    try context.watch.forEachPiece(of: cells.places(in: set).count, size: 1) { numbers in
      for number in numbers {
        let plane = cells.plane(number, in: set)
        radii += models.map { CellOutline(of: $0, on: plane).radius }
      }
    }
    let pairs = stride(from: 0, to: radii.count, by: 2).map { (radii[$0], radii[$0 + 1]) }
    let metrics = [
      MeasuredMetric.shareFarther: 100 * Double(pairs.count { $0 > $1 }) / Double(pairs.count),
      MeasuredMetric.comparedBoundaries: Double(pairs.count),
    ]
    return Findings(metrics: metrics, values: radii, examples: pairs.count)
  }
}
