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

  /// The penalty as a run has it; CP has no gradient, so only its printed weight counts.
  func weighted(_ reading: PenaltyReading) -> WeightedRegularizer {
    func gradientPenalty(_ regularizer: Regularizer) -> WeightedRegularizer {
      WeightedRegularizer(
        regularizer, weight: weight * reading.weightFactor, reduction: reading.reduction)
    }
    return switch kind {
    case .doubleBack: gradientPenalty(.doubleBack(DoubleBack(loss: reading.differentiatedLoss)))
    case .spectReg:
      gradientPenalty(.spectReg(SpectReg(distribution: .normal, sharing: reading.sharing)))
    case .sphericalSpectReg:
      gradientPenalty(
        .spectReg(
          SpectReg(distribution: .spherical, sharing: reading.sharing, scale: .classes)))
    case .jacReg: gradientPenalty(.jacReg(JacReg()))
    case .frobReg: gradientPenalty(.frobReg(FrobReg()))
    case .confidencePenalty:
      WeightedRegularizer(.confidencePenalty(ConfidencePenalty()), weight: weight)
    }
  }
}

/// How a gradient penalty and its printed weight are read.
struct PenaltyReading: Sendable, Hashable {
  /// What a published weight λ is multiplied by.
  var weightFactor = 1.0
  /// Which loss DoubleBack differentiates.
  var differentiatedLoss = DoubleBack.LossReading.example
  /// Which examples have SpectReg's projection in common: a batch, as in the code of Figure 4.
  var sharing = SpectReg.Sharing.perBatch
  /// How the examples' penalties become one.
  var reduction = BatchReduction.mean
}
