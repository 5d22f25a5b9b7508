import Autodiff

/// The negative entropy of the probabilities.
///
/// ```
/// −H(p) = Σ_c p_c log p_c
/// ```
/// Pereyra et al. 2017, arXiv:1701.06548, §3.1. From `−log C` (uniform) up to 0 (certain): it is
/// negative. With an offset δ it is `Σ_c p_c log(p_c + δ)`, as in the code of Varga et al. 2018 (δ
/// = 10⁻⁶).
package struct ConfidencePenalty: Codable, Hashable, Sendable {
  /// What is added to a probability before the logarithm; nothing when nil.
  package var offset: Double?

  /// Creates the regularizer.
  package init(offset: Double? = nil) {
    self.offset = offset
  }

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext) -> Penalty {
    let logProbabilities = logSoftmax(context.logits)
    let probabilities = logProbabilities.exponential()
    let logarithms = offset.map { (probabilities + $0).logarithm() } ?? logProbabilities
    return Penalty(values: (probabilities * logarithms).sum())
  }
}
