import Datasets
import Training

/// ‖J‖_F of each test example, exactly: see ``Training/JacobianNorms``.
///
/// Values: one norm an example. Metrics: `jacobianNorm`, their mean, and
/// `rootMeanSquareJacobianNorm`.
struct JacobianNorm: MeasuredQuantity {
  /// How many test examples, all when nil; which they are, ``FoolingDistances`` says.
  let examples: Int?
  /// Draws them; they lie evenly when nil.
  let imageSeed: UInt64?

  var title: String { "norms of the Jacobian" }
  var expectedAnswers: Int { 11 * (examples ?? 10_000) }

  func findings(in context: MeasurementContext) throws -> Findings {
    try jacobianNorms(at: context.examples.places(examples, seed: imageSeed), in: context)
  }
}

extension MeasuredQuantity {
  /// ‖J‖_F of each of the examples at `places`, as ``JacobianNorm`` lists them.
  func jacobianNorms(at places: [Int], in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    let set = context.examples
    let norms = try JacobianNorms(context.seenRun(), weights: context.weights)
    var values: [Double] = []
    try context.watch.forEachPiece(of: places.count) { piece in
      let images = set.subset(Array(places[piece]), name: set.name)
      values += try norms.norms(of: images).map(Double.init)
    }
    let metrics = [
      MeasuredMetric.jacobianNorm: mean(values),
      MeasuredMetric.rootMeanSquareJacobianNorm: mean(values.map { $0 * $0 }).squareRoot(),
    ]
    return Findings(metrics: metrics, values: values, examples: places.count)
  }
}
