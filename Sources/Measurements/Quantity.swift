import Attacks
import Datasets
import Training

/// What a ``Measurement`` measures of a trained classifier.
///
/// Being part of a measurement's canonical JSON, the names of cases and fields never change.
package enum Quantity: Codable, Hashable, Sendable {
  /// ‖J‖_F of each test example, exactly: see ``Training/JacobianNorms``.
  ///
  /// Of all test examples, or of so many: see ``foolingDistances(_:examples:imageSeed:)``.
  ///
  /// Values: one norm an example. Metrics: `jacobianNorm`, their mean, and
  /// `rootMeanSquareJacobianNorm`.
  case jacobianNorm(examples: Int? = nil, imageSeed: UInt64? = nil)

  /// ‖J‖_F of each training example, exactly, as the evaluated network has it: without dropout.
  ///
  /// Values and metrics: those of ``jacobianNorm(examples:imageSeed:)``.
  case trainingJacobianNorm

  /// How well a network of MNIST's digits does on the USPS test images, upsampled to 28 × 28
  /// (Hoffman et al. 2019, Table 2): see ``Datasets/DataLibrary/upsampledUSPS(_:)``.
  ///
  /// Values: for each image 1 where its digit is recognized, else 0. Metric: `uspsAccuracy`, in percent.
  case usps(corners: CornerRule = .halfPixels)

  /// How well it does on the test images with noise N(0, σ²) on every pixel, cropped to [0, 1]
  /// (Hoffman et al. 2019, Eq. 9), for several σ.
  ///
  /// One draw of standard normal numbers an image is scaled by each σ; it depends on the run's seed and
  /// the image's place alone, so networks of one seed meet the same noise. All test images, or so many: see
  /// ``foolingDistances(_:examples:imageSeed:)``.
  ///
  /// Values: one accuracy a deviation, in percent. Metrics: `accuracy@0.3` for the deviation 0.3.
  case whiteNoise(deviations: [Double], examples: Int? = nil, imageSeed: UInt64? = nil)

  /// How far an attack has to move each of so many test images until the prediction is wrong, L2 in pixel
  /// space (Hoffman et al. 2019, Appendix F).
  ///
  /// The images lie evenly over the test set: the one at `⌊i · count / examples⌋` for each i, all of them
  /// where there are no more. With an image seed they are drawn by it instead, whatever the run's: where the set's classes
  /// take turns, images that lie evenly can all be of one. Random directions are those of the run's seed.
  ///
  /// Values: one distance an image, 0 where it is wrong already, infinity where the attack found nothing.
  /// Metrics: `medianDistance`, `meanDistance`, `meanDistanceUpTo5` and `shareFooled`.
  case foolingDistances(Attack, examples: Int, imageSeed: UInt64? = nil)

  /// The decision cells around images, each on a random plane (Hoffman et al. 2019, Figures 1 and S1): see
  /// ``CellOutline``.
  ///
  /// Values: radius and ruggedness of each cell in turn. Metrics: their means `cellRadius` and
  /// `cellRuggedness`, and `openDirections`.
  case decisionCells(DecisionCells)

  /// The variance of the estimate of ‖J‖²_F by random projections, and its error over batches (Hoffman et al.
  /// 2019, App. B), on the first test images: see ``ProjectedNorm``.
  ///
  /// Values: for each image ‖J‖²_F, the variance over its square by Eq. 15, and the same by draws. Metrics:
  /// `relativeVariance`, `largestRelativeVariance`, `largestDrawnRelativeVariance`, `drawnMeanRatio`,
  /// `drawnVarianceRatio`, `meanSquaredJacobianNorm`, and `relativeError@3×100` for 3 projections and a batch of 100.
  case projectionVariance(ProjectionVariance)

  /// How far the closed form of the gradient of ‖J‖²_F (Hoffman et al. 2019, App. C) and differentiation lie
  /// apart on the first test examples, for multilayer perceptrons: see ``Training/JacobianPenaltyGradients``.
  ///
  /// Values: the metrics `closedFormDifferenceAtStart` and `closedFormDifference`.
  case closedFormDifference(examples: Int)

  /// How well the inverse of a function learned through its Jacobian (Lorraine, Hossain 2019, §4.3) inverts its target
  /// and itself, at so many inputs spread over [-1, 1].
  ///
  /// Values: the errors |f⁻¹(t(x)) − x| for the target t, then those for the learned function itself. Metrics:
  /// `inverseErrorOfTarget` and `inverseErrorOfOwn`, their means.
  case inverseErrors(points: Int)

  /// The steps of a training through a Jacobian (the same, Figure 3): the run is trained again, to the same bits, with
  /// an eye on each.
  ///
  /// Values: for each step the loss before it, the tolerance in it and its evaluations of the network. Metrics:
  /// `lossAtHalving`, `leastLossAfterHalving`, `firstEvaluations` and `lastEvaluations`.
  case trainingHistory

  /// Which adversarial examples made for another model by FGSM fool this one (Hoffman et al. 2019, App. A): counted are
  /// images that both get right and for which there is one. The images are those of `images`, drawn from the test set.
  ///
  /// Values: for each example 1 where it fools, else 0. Metrics: `shareTransferred`, in percent, and
  /// `transferredExamples`, how many there were.
  case foolingTransfer(from: Run, images: DecisionCells)

  /// How many of the decision cells around images reach farther than the other model's, on the same planes (the same,
  /// Figure 1).
  ///
  /// Values: the radius of this model's cell and of the other's, in turn. Metrics: `shareFarther`, in percent, and
  /// `comparedBoundaries`, how many there were.
  case fartherBoundaries(than: Run, cells: DecisionCells)
}

extension Quantity {
  /// The run of another network that the measured one is held against; it is trained first.
  package var otherRun: Run? {
    switch self {
    case .foolingTransfer(let run, _), .fartherBoundaries(let run, _): run
    default: nil
    }
  }
}

extension Quantity {
  /// Raised for a quantity when the same measurement would give other values, and only then.
  var version: Int {
    switch self {
    case .jacobianNorm, .trainingJacobianNorm, .usps, .whiteNoise, .foolingDistances: 1
    case .decisionCells, .projectionVariance, .closedFormDifference: 1
    case .inverseErrors, .trainingHistory, .foolingTransfer, .fartherBoundaries: 1
    }
  }

  /// The catalogue's name of the files it needs beside the run's own; nil where it needs none.
  package var datasetName: String? {
    switch self {
    case .usps: "usps"
    case .jacobianNorm, .trainingJacobianNorm, .whiteNoise, .foolingDistances: nil
    case .decisionCells, .projectionVariance, .closedFormDifference: nil
    case .inverseErrors, .trainingHistory, .foolingTransfer, .fartherBoundaries: nil
    }
  }

  /// The digest of those files.
  var dataDigest: String? {
    switch self {
    case .usps: DataLibrary.uspsDigest
    case .jacobianNorm, .trainingJacobianNorm, .whiteNoise, .foolingDistances: nil
    case .decisionCells, .projectionVariance, .closedFormDifference: nil
    case .inverseErrors, .trainingHistory, .foolingTransfer, .fartherBoundaries: nil
    }
  }

  /// What progress lines and the cache's listings call it, such as `norms of the Jacobian`.
  package var title: String {
    switch self {
    case .jacobianNorm: "norms of the Jacobian"
    case .trainingJacobianNorm: "norms of the Jacobian at training examples"
    case .usps(.halfPixels): "accuracy on USPS"
    case .usps(.alignedCorners): "accuracy on USPS, corners aligned"
    case .whiteNoise(let deviations, _, _):
      "accuracy under white noise of \(deviations.count) deviations"
    case .foolingDistances(let attack, let examples, _):
      "fooling distances by \(attack.title), \(examples) images"
    case .decisionCells(let cells): "decision cells around \(cells.images) \(cells.part) images"
    case .projectionVariance(let settings): "variance of projections on \(settings.examples) images"
    case .closedFormDifference: "closed form of the Jacobian's gradient"
    case .inverseErrors(let points): "errors of the inverse at \(points) inputs"
    case .trainingHistory: "steps of the training"
    case .foolingTransfer(_, let cells):
      "transfer of another model's adversarial examples, \(cells.images) images"
    case .fartherBoundaries(_, let cells):
      "boundaries beside another model's, \(cells.images) \(cells.part) images"
    }
  }

  /// About how many images the network has to answer, for the order of work and its progress.
  package var expectedAnswers: Int {
    switch self {
    case .jacobianNorm(let examples, _): 11 * (examples ?? 10_000)
    case .trainingJacobianNorm: 11 * 2000
    case .usps: 2007
    case .whiteNoise(let deviations, let examples, _): (examples ?? 10_000) * deviations.count
    case .foolingDistances(let attack, let examples, _): examples * attack.expectedAnswers
    // About half of the search's rings.
    case .decisionCells(let cells): 3000 * cells.images
    // A product of the backward pass for each of ten logits, and the draws.
    case .projectionVariance(let settings): 60 * settings.examples
    case .closedFormDifference(let examples): 120 * examples
    // Some hundred evaluations an integral or its inverse.
    case .inverseErrors(let points): 300 * points
    case .trainingHistory: 10_000
    // About a dozen magnitudes an image, and the other model's answer.
    case .foolingTransfer(_, let cells): 14 * cells.images
    case .fartherBoundaries(_, let cells): 6000 * cells.images
    }
  }
}

extension Quantity {
  /// Reads and verifies the files it needs beside the run's own, if any.
  ///
  /// - Throws: `DatasetError`.
  package func loadData(from library: DataLibrary) throws {
    switch self {
    case .usps: _ = try library.usps()
    case .jacobianNorm, .trainingJacobianNorm, .whiteNoise, .foolingDistances: break
    case .decisionCells, .projectionVariance, .closedFormDifference: break
    case .inverseErrors, .trainingHistory, .foolingTransfer, .fartherBoundaries: break
    }
  }
}
