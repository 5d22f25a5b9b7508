import Autodiff
import Datasets
import Foundation
import Training

/// A trained classifier whose weak points are looked for.
///
/// What is found of an example depends on nothing but weights, attack, example and, for random
/// directions, the seed and the example's place in its set: not on what else is in the batch. A
/// classifier is for one thread.
package final class AttackedClassifier {
  /// Examples in a batch, whose lanes are filled anew as examples are done.
  static let batch = 64

  let run: Run
  let parameters: ParameterBuffer<Float>

  /// The network of `run` with trained weights: see `WeightsData`.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package init(_ run: Run, weights: Data) throws(TrainingError) {
    precondition(run.loss.isClassification, "AttackedClassifier: the run's loss is \(run.loss)")
    self.run = run
    parameters = try run.parameters(weights)
  }

  /// The distance at which each example of `set` is misclassified, L2 in pixel space.
  ///
  /// 0 where the clean example is wrong already, infinity where the attack found nothing.
  ///
  /// - Parameters:
  ///   - set: images with pixels in [0, 1] and classes, in memory.
  ///   - seed: of the random directions.
  package func foolingDistances(
    _ attack: Attack, on set: ExampleSet, seed: UInt64
  ) -> [Double] {
    foolings(attack, on: set, seed: seed).map(\.distance)
  }

  /// What the attack finds for each example of `set`, the fooling images included.
  ///
  /// - Parameters:
  ///   - set: images with pixels in [0, 1] and classes, in memory.
  ///   - seed: of the random directions.
  package func foolings(_ attack: Attack, on set: ExampleSet, seed: UInt64) -> [Fooling] {
    foolings(attack, on: set, seed: seed, onProgress: { _ in })
  }

  /// What the attack finds for each example of `set`, telling how far it is.
  ///
  /// - Parameters:
  ///   - set: images with pixels in [0, 1] and classes, in memory.
  ///   - seed: of the random directions.
  ///   - onProgress: takes the share of examples that are done, after each step; what it throws
  ///     ends the attack.
  package func foolings(
    _ attack: Attack, on set: ExampleSet, seed: UInt64,
    onProgress: (_ share: Double) throws -> Void
  ) rethrows -> [Fooling] {
    let images = AttackedImages(set)
    let architecture = run.network.architecture
    precondition(
      images.features == architecture.inputDimensions.reduce(1, *)
        && images.classes == architecture.outputDimensions.reduce(1, *),
      "AttackedClassifier: \(set.name) has \(images.features) features and \(images.classes) "
        + "classes"
    )
    let right = rightExamples(of: set, images)
    let found: [Int: Fooling]
    switch attack {
    case .whiteNoise(let search):
      let directions = RandomDirections(seed: seed)
      found = try MagnitudeAttack(self, search, images).foolings(of: right, onProgress) {
        directions.fill($1, $0)
      }
    case .fgsm(let search):
      let signs = AscentProgram(self, images).signs(of: right)
      found = try MagnitudeAttack(self, search, images).foolings(of: right, onProgress) {
        _ = $1.update(fromContentsOf: signs[$0] ?? [])
      }
    case .projectedGradientDescent(let settings):
      found = try DescentAttack(self, settings, images).foolings(of: right, onProgress)
    case .carliniWagner(let settings):
      found = try CarliniWagnerAttack(self, settings, images).foolings(of: right, onProgress)
    }
    return (0..<set.count).map { found[$0] ?? .wrongAlready(images.pixels(of: $0)) }
  }

  /// The examples whose class is right before any attack.
  private func rightExamples(of set: ExampleSet, _ images: AttackedImages) -> [Int] {
    var right: [Int] = []
    ForwardPass(run, parameters: parameters, batch: Self.batch).forEachBatch(ofHeld: set) { batch in
      let logits = LogitRows(batch.outputs[0], classes: images.classes)
      for (lane, index) in batch.indices.enumerated()
      where logits.isRight(lane: lane, label: images.label(of: index)) {
        right.append(index)
      }
    }
    return right
  }
}
