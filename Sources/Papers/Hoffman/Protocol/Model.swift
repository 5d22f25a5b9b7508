import Exhibits
import Networks
import Regularizers
import Training

/// How Hoffman, Roberts, Yaida 2019 regularize LeNet′: a row of their tables, or a variant of one.
struct Model: Sendable, Hashable {
  /// How ‖J‖²_F is had in training.
  enum Estimator: Sendable, Hashable {
    /// Eq. 6, one vector-Jacobian product for each class.
    case exact
    /// Algorithm 1, with that many projections on the unit sphere for each example.
    case projections(Int)

    /// The penalty of each example, whose expectation is ‖J‖²_F.
    var regularizer: Regularizer {
      switch self {
      case .exact: .frobReg(FrobReg())
      case .projections(let count): .spectReg(.hoffman(projections: count))
      }
    }
  }

  /// L² regularization (weight decay).
  var hasWeightDecay = false
  /// Dropout on both dense hidden layers.
  var hasDropout = false
  /// λ_JR as printed, which a run halves; 0 is no Jacobian regularizer.
  var jacobianWeight = 0.0
  /// How the Jacobian regularizer is computed; nothing without one.
  var estimator = Estimator.projections(1)
  /// How training images are corrupted, in models that defend themselves so.
  var adversarialTraining: AdversarialTraining?
  /// Whether biases start as PyTorch's do instead of from zero: see
  /// ``Initializer/xavierUniformFanInBiases``.
  var hasUniformBiases = false

  /// λ_JR of all models but Figure S6's (§3).
  static let jacobianWeight = 0.01

  /// No regularization.
  static let none = Model()
  /// L² alone.
  static let weightDecay = Model(hasWeightDecay: true)
  /// Dropout alone.
  static let dropout = Model(hasDropout: true)
  /// The Jacobian regularizer alone, with one projection.
  static let jacobian = Model(jacobianWeight: jacobianWeight)
  /// L² and dropout, the base of the models under attack.
  static let base = Model(hasWeightDecay: true, hasDropout: true)
  /// L², dropout and the Jacobian regularizer.
  static let combined = base.jacobian(weight: jacobianWeight)

  /// The rows of Table 1 and the columns of Table 2, by the names they have there.
  static let ofTables: [(name: String, model: Model)] = [
    ("No regularization", .none), ("L²", .weightDecay), ("Dropout", .dropout),
    ("Jacobian", .jacobian), ("All Combined", .combined),
  ]

  /// The same with the Jacobian regularizer at λ_JR = `weight`.
  func jacobian(weight: Double) -> Model {
    var model = self
    model.jacobianWeight = weight
    return model
  }

  /// The same with the Jacobian regularizer computed by `estimator`.
  func estimated(by estimator: Estimator) -> Model {
    var model = self
    model.estimator = estimator
    return model
  }

  /// The same with PyTorch's biases.
  var withUniformBiases: Model {
    var model = self
    model.hasUniformBiases = true
    return model
  }

  /// The same with adversarial training, FGSM with amplitudes up to 0.01.
  var trainedAdversarially: Model {
    var model = self
    model.adversarialTraining = .hoffman
    return model
  }

  /// The penalties of a run: λ_JR/2 times the mean over the batch (§2.2).
  var regularizers: [WeightedRegularizer] {
    jacobianWeight == 0
      ? [] : [WeightedRegularizer(estimator.regularizer, weight: jacobianWeight / 2)]
  }
}
