/// A regularizer as a run uses it: `weight · reduction(penalty of each example)` joins the loss.
package struct WeightedRegularizer: Codable, Hashable, Sendable {
  /// Which pass through the network a penalty is of.
  package enum Pass: String, Codable, Hashable, Sendable {
    /// One of its own, with dropout masks of its own, as in the code of Varga et al. 2018.
    case own
  }

  /// Which penalty.
  package var kind: Regularizer
  /// The factor λ; half of Hoffman's λ, which their loss divides by 2.
  package var weight: Double
  /// How the examples' penalties become one.
  package var reduction: BatchReduction
  /// The pass that is penalized; the loss's own, under the same dropout masks, when nil.
  package var pass: Pass?

  /// Creates a weighted regularizer.
  package init(
    _ kind: Regularizer, weight: Double, reduction: BatchReduction = .mean, pass: Pass? = nil
  ) {
    self.kind = kind
    self.weight = weight
    self.reduction = reduction
    self.pass = pass
  }
}
