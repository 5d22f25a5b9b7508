import Exhibits
import Regularizers

/// A penalty with its weight as the paper prints it.
struct PrintedPenalty: Sendable, Hashable {
  /// The penalties of Varga, Csiszárik, Zombori 2018, §2.1 and §4.3.
  enum Kind: String, CaseIterable, Sendable {
    case doubleBack = "DoubleBack"
    case spectReg = "SpectReg"
    case jacReg = "JacReg"
    case frobReg = "FrobReg"
    case confidencePenalty = "CP"
    /// §2.1, footnote 1; with the factor of the classes, so that λ means the same as in `spectReg`.
    case sphericalSpectReg = "SpectReg, spherical"

    /// Whether a step costs one product with the Jacobian for each class.
    var isExact: Bool { self == .jacReg || self == .frobReg }
  }

  let kind: Kind
  /// λ as printed.
  var weight: Double

  init(_ kind: Kind, _ weight: Double) {
    self.kind = kind
    self.weight = weight
  }

  /// The penalty as a run has it.
  func weighted(_ reading: PenaltyReading) -> WeightedRegularizer {
    func ofJacobian(_ regularizer: Regularizer) -> WeightedRegularizer {
      WeightedRegularizer(regularizer, weight: weight, pass: reading.jacobianPass)
    }
    return switch kind {
    case .doubleBack:
      WeightedRegularizer(
        .doubleBack(DoubleBack()), weight: weight)
    case .spectReg:
      ofJacobian(.spectReg(.varga))
    case .sphericalSpectReg:
      ofJacobian(
        .spectReg(
          SpectReg(distribution: .spherical, sharing: .perBatch, scale: .classes)))
    case .jacReg: ofJacobian(.jacReg(JacReg()))
    case .frobReg: ofJacobian(.frobReg(FrobReg()))
    case .confidencePenalty:
      WeightedRegularizer(
        .confidencePenalty(reading.confidencePenalty), weight: weight,
        reduction: reading.confidenceReduction)
    }
  }
}

/// How penalties and their printed weights are read.
struct PenaltyReading: Sendable, Hashable {
  /// The pass that penalties on the Jacobian are of: the loss's, under the same dropout masks, when
  /// nil.
  var jacobianPass: WeightedRegularizer.Pass?
  /// The Confidence Penalty's logarithm.
  var confidencePenalty = ConfidencePenalty()
  /// How the examples' Confidence Penalties become one.
  var confidenceReduction = BatchReduction.mean

  /// classifier.py: `get_slopes` calls the network anew, so with a dropout mask of its own; the
  /// Confidence Penalty is `tf.reduce_sum` over classes and batch of `p log(0.000001 + p)`, beside
  /// the mean cross entropy.
  static let authorsCode = PenaltyReading(
    jacobianPass: .own, confidencePenalty: ConfidencePenalty(offset: 1e-6),
    confidenceReduction: .sum)
}
