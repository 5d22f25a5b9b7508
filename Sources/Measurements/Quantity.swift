import Attacks
import Datasets
import Training

/// What a ``NetworkMeasurement`` measures of a trained classifier.
///
/// Each case's struct says what its values and metrics are and measures it. Being part of a
/// measurement's canonical JSON, the names of cases and fields never change.
package enum Quantity: Codable, Hashable, Sendable {
  /// ‖J‖_F of each test example, or of so many: see ``JacobianNorm``.
  case jacobianNorm(examples: Int? = nil, imageSeed: UInt64? = nil)
  /// ‖J‖_F of each training example: see ``TrainingJacobianNorm``.
  case trainingJacobianNorm
  /// The norms that penalties are of, before the softmax and after it: see ``GradientNorms``.
  case gradientNorms(underDropout: Bool? = nil)
  /// How well a network of MNIST's digits does on USPS: see ``USPSAccuracy``.
  case usps(corners: CornerRule = .halfPixels)
  /// How well a network does under white noise: see ``WhiteNoiseAccuracy``.
  case whiteNoise(deviations: [Double], examples: Int? = nil, imageSeed: UInt64? = nil)
  /// How far an attack has to move images: see ``FoolingDistances``.
  case foolingDistances(Attack, examples: Int, imageSeed: UInt64? = nil)
  /// Decision cells around images: see ``CellOutlines``.
  case decisionCells(DecisionCells)
  /// How random projections of the Jacobian vary: see ``ProjectionVariance``.
  case projectionVariance(ProjectionVariance)
  /// Hoffman's closed form beside differentiation: see ``ClosedFormDifference``.
  case closedFormDifference(examples: Int)
  /// How well the inverse of a function learned through its Jacobian does: see ``InverseErrors``.
  case inverseErrors(points: Int)
  /// The steps of a training through a Jacobian: see ``TrainingHistory``.
  case trainingHistory
  /// Whether what fools another model fools this one: see ``FoolingTransfer``.
  case foolingTransfer(from: Run, images: DecisionCells)
  /// Whether decision cells reach farther than another model's: see ``FartherBoundaries``.
  case fartherBoundaries(than: Run, cells: DecisionCells)
}

extension Quantity {
  /// The struct that measures it.
  var measured: any MeasuredQuantity {
    switch self {
    case .jacobianNorm(let examples, let seed): JacobianNorm(examples: examples, imageSeed: seed)
    case .trainingJacobianNorm: TrainingJacobianNorm()
    case .gradientNorms(let dropout): GradientNorms(isUnderDropout: dropout ?? false)
    case .usps(let corners): USPSAccuracy(corners: corners)
    case .whiteNoise(let deviations, let examples, let seed):
      WhiteNoiseAccuracy(deviations: deviations, examples: examples, imageSeed: seed)
    case .foolingDistances(let attack, let examples, let seed):
      FoolingDistances(attack: attack, examples: examples, imageSeed: seed)
    case .decisionCells(let cells): CellOutlines(cells: cells)
    case .projectionVariance(let variance): variance
    case .closedFormDifference(let examples): ClosedFormDifference(examples: examples)
    case .inverseErrors(let points): InverseErrors(points: points)
    case .trainingHistory: TrainingHistory()
    case .foolingTransfer(let run, let images): FoolingTransfer(other: run, images: images)
    case .fartherBoundaries(let run, let cells): FartherBoundaries(other: run, cells: cells)
    }
  }

  /// What progress lines and the cache's listings call it, such as `norms of the Jacobian`.
  package var title: String { measured.title }

  /// Raised for a quantity when the same measurement would give other values, and only then.
  var version: Int { measured.version }

  /// The run of another network that the measured one is held against; it is trained first.
  package var otherRun: Run? { measured.otherRun }

  /// The same, its other run trained by `engine`.
  func trained(by engine: DeviceEngine?) -> Quantity {
    switch self {
    case .foolingTransfer(let run, let images):
      .foolingTransfer(from: run.trained(by: engine), images: images)
    case .fartherBoundaries(let run, let cells):
      .fartherBoundaries(than: run.trained(by: engine), cells: cells)
    default: self
    }
  }

  /// The catalogue's name of the files it needs beside the run's own; nil where it needs none.
  package var datasetName: String? { measured.files?.name }

  /// The digest of those files.
  var dataDigest: String? { measured.files?.digest }

  /// About how many images the network has to answer, for the order of work and its progress.
  package var expectedAnswers: Int { measured.expectedAnswers }

  /// Reads and verifies the files it needs beside the run's own, if any.
  ///
  /// - Throws: `DatasetError`.
  package func loadData(from library: DataLibrary) throws {
    try measured.files?.load(library)
  }
}
