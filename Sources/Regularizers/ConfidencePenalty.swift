import Autodiff

/// The negative entropy of the probabilities.
///
/// ```
/// −H(p) = Σ_c p_c log p_c
/// ```
/// Pereyra et al. 2017, arXiv:1701.06548, §3.1. From `−log C` (uniform) up to 0 (certain): it is negative.
public struct ConfidencePenalty: Codable, Hashable, Sendable {
  /// Creates the regularizer.
  public init() {}

  /// The penalty of each example, `[batch]`.
  public func penalty(in context: PenaltyContext) -> Penalty {
    let logProbabilities = logSoftmax(context.logits)
    return Penalty(values: (logProbabilities.exponential() * logProbabilities).sum())
  }
}
