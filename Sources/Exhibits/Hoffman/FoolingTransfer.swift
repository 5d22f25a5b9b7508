import Attacks
import Datasets
import Foundation
import Measurements
import Reports
import Synchronization
import Training

/// Which adversarial examples, made for the model without a defense, fool the models with one.
package struct FoolingTransfer: Sendable {
  /// For each defense, one share a seed: of the images that both models recognize and that fool the first, how many
  /// fool the other too, in percent.
  let shares: [HoffmanDefense: [Double]]
  /// How many such images there were, over all seeds, for each defense.
  let counts: [HoffmanDefense: Int]

  private static let known = Mutex<[String: FoolingTransfer]>([:])

  /// The sample of test images, drawn by a seed of its own.
  static func sample(at scale: Scale) -> DecisionCells {
    let images =
      switch scale {
      case .paper, .reduced: 1000
      case .quick: 50
      case .smoke: 3
      }
    return DecisionCells(.test, images: images, seed: 3)
  }

  /// The sample as a set of images with classes.
  static func images(_ run: Run, at scale: Scale, data: DataLibrary) throws -> ExampleSet {
    let test = try data.load(run.data).test
    return test.subset(sample(at: scale).places(in: test), name: test.name)
  }

  /// Measured when first asked for, once a process for the same runs.
  ///
  /// - Throws: `ExhibitError.bytesMissing` where a run's weights aren't in the cache.
  static func taken(_ results: ExhibitResults) throws -> FoolingTransfer {
    let key = results.cells.flatMap(\.runs).map(\.key).joined() + results.scale.rawValue
    if let known = known.withLock({ $0[key] }) { return known }
    let transfer = try FoolingTransfer(results)
    known.withLock { $0[key] = transfer }
    return transfer
  }

  private init(_ results: ExhibitResults) throws {
    var shares: [HoffmanDefense: [Double]] = [:]
    var counts: [HoffmanDefense: Int] = [:]
    func runs(_ defense: HoffmanDefense) -> [Run] {
      results.cell(row: defense.rawValue, column: HoffmanFigureS2.accuracy)?.runs ?? []
    }
    for run in runs(.none) where results.metrics[run.key] != nil {
      let images = try Self.images(run, at: results.scale, data: results.data)
      let attacked = try AttackedClassifier(run, weights: try results.weights(run))
      let foolings = attacked.foolings(.hoffmanFGSM, on: images, seed: run.seed)
      for defense in HoffmanDefense.allCases.dropFirst() {
        guard let other = runs(defense).first(where: { $0.seed == run.seed }),
          results.metrics[other.key] != nil
        else { continue }
        let classifier = try TrainedClassifier(other, weights: results.weights(other))
        let transferred = try Self.transferred(foolings, of: images, to: classifier)
        guard transferred.examples > 0 else { continue }
        counts[defense, default: 0] += transferred.examples
        shares[defense, default: []].append(
          100 * Double(transferred.fooling) / Double(transferred.examples))
      }
    }
    self.shares = shares
    self.counts = counts
  }

  /// How many of `foolings`, made of `images` for another model, are of images that both models get right, and how
  /// many of those fool `classifier`.
  package static func transferred(
    _ foolings: [Fooling], of images: ExampleSet, to classifier: TrainedClassifier
  ) throws -> (examples: Int, fooling: Int) {
    let isRight = try classifier.areRight(images)
    let chosen = foolings.indices.filter {
      foolings[$0].distance > 0 && foolings[$0].distance.isFinite && isRight[$0]
    }
    guard !chosen.isEmpty else { return (0, 0) }
    let examples = ExampleSet(
      name: images.name, featureShape: images.featureShape,
      features: .floats(chosen.flatMap { foolings[$0].image ?? [] }),
      targets: images.subset(chosen, name: images.name).targets)
    return (chosen.count, try classifier.areRight(examples).count { !$0 })
  }
}
