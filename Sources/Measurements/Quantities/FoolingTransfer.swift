import Attacks
import Datasets
import Training

/// Which adversarial examples made for another model by FGSM fool this one.
///
/// Counted are images that both get right and for which there is an example (Hoffman et al. 2019,
/// App. A).
///
/// Values: for each example 1 where it fools, else 0. Metrics: `shareTransferred`, in percent, and
/// `transferredExamples`, how many there were.
struct FoolingTransfer: MeasuredQuantity {
  /// Images between two looks at whether to stop.
  private static let attacked = 50

  /// The run of the other model.
  let other: Run
  /// Which images.
  let images: DecisionCells

  var title: String {
    "transfer of another model's adversarial examples, \(images.images) images"
  }

  var otherRun: Run? { other }

  /// About a dozen magnitudes an image, and the other model's answer.
  var expectedAnswers: Int { 14 * images.images }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    images.set(of: try library.load(run.data))
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    let otherWeights = try otherWeights(context)
    try checkImages(context)
    try checkFit(context)
    let set = context.examples
    let attacked = try AttackedClassifier(other.seeing(context.examples), weights: otherWeights)
    let classifier = try TrainedNetwork(context.seenRun(), weights: context.weights)
    let places = images.places(in: set)
    var fooled: [Double] = []
    try context.watch.forEachPiece(of: places.count, size: Self.attacked) { range in
      let piece = set.subset(Array(places[range]), name: set.name)
      let foolings = attacked.foolings(.hoffmanFGSM, on: piece, seed: other.seed)
      fooled += try classifier.areFooled(by: foolings, of: piece).map { $0 ? 1 : 0 }
    }
    let metrics = [
      MeasuredMetric.shareTransferred: fooled.isEmpty ? .nan : 100 * mean(fooled),
      MeasuredMetric.transferredExamples: Double(fooled.count),
    ]
    return Findings(metrics: metrics, values: fooled, examples: places.count)
  }
}

extension TrainedNetwork {
  /// Of those `foolings` of `images` for another model whose image both models get right, which
  /// fool this one.
  ///
  /// - Parameter foolings: one for each of `images`, in order.
  /// - Throws: `DatasetError` for an image that can't be read.
  package func areFooled(by foolings: [Fooling], of images: ExampleSet) throws -> [Bool] {
    let isRight = try areRight(images)
    let chosen = foolings.indices.filter {
      foolings[$0].distance > 0 && foolings[$0].distance.isFinite && isRight[$0]
    }
    guard !chosen.isEmpty else { return [] }
    let examples = ExampleSet(
      name: images.name, featureShape: images.featureShape,
      features: .floats(chosen.flatMap { foolings[$0].image ?? [] }),
      targets: images.subset(chosen, name: images.name).targets)
    return try areRight(examples).map { !$0 }
  }
}
