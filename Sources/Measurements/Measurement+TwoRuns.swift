import Attacks
import Datasets
import Foundation
import Training

/// What is measured of a trained network beside another one.
extension Measurement {
  /// Images between two looks at whether to stop.
  private static let attacked = 50

  /// Which of the adversarial examples made for the other model, by FGSM, fool this one.
  func foolingTransfer(
    _ cells: DecisionCells, _ weights: Data, from other: Run, _ otherWeights: Data,
    _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try checkImages(set)
    try check(set)
    let attacked = try AttackedClassifier(other, weights: otherWeights)
    let classifier = try TrainedClassifier(run, weights: weights)
    let places = cells.places(in: set)
    var fooled: [Double] = []
    try watch.forEachPiece(of: places.count, size: Self.attacked) { piece in
      let images = set.subset(Array(places[piece]), name: set.name)
      let foolings = attacked.foolings(.hoffmanFGSM, on: images, seed: other.seed)
      fooled += try classifier.areFooled(by: foolings, of: images).map { $0 ? 1 : 0 }
    }
    let metrics = [
      MeasuredMetric.shareTransferred: fooled.isEmpty ? .nan : 100 * mean(fooled),
      MeasuredMetric.transferredExamples: Double(fooled.count),
    ]
    return (metrics, fooled)
  }

  /// How many boundaries are farther than the other model's, each around the same image on the same plane.
  func fartherBoundaries(
    _ cells: DecisionCells, _ weights: Data, than other: Run, _ otherWeights: Data,
    _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    if case .streamed = set.features {
      throw MeasurementError.notImages(quantity: quantity.title, set: set.name)
    }
    let models = [
      try TrainedClassifier(run, weights: weights),
      try TrainedClassifier(other, weights: otherWeights),
    ]
    var radii: [Double] = []
    try watch.forEachPiece(of: cells.places(in: set).count, size: 1) { numbers in
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
    return (metrics, radii)
  }
}

extension TrainedClassifier {
  /// Of those `foolings` of `images` for another model whose image both models get right, which fool this one.
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
