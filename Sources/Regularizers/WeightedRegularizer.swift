/// A regularizer as a run uses it: `weight · reduction(penalty of each example)` joins the loss.
public struct WeightedRegularizer: Codable, Hashable, Sendable {
  /// Which pass through the network a penalty is of.
  public enum Pass: String, Codable, Hashable, Sendable {
    /// One of its own, with dropout masks of its own, as in the code of Varga et al. 2018.
    case own
  }

  /// Which penalty.
  public var kind: Regularizer
  /// The factor λ; half of Hoffman's λ, which their loss divides by 2.
  public var weight: Double
  /// How the examples' penalties become one.
  public var reduction: BatchReduction
  /// The pass that is penalized; the loss's own, under the same dropout masks, when nil.
  public var pass: Pass?

  /// Creates a weighted regularizer.
  public init(
    _ kind: Regularizer, weight: Double, reduction: BatchReduction = .mean, pass: Pass? = nil
  ) {
    self.kind = kind
    self.weight = weight
    self.reduction = reduction
    self.pass = pass
  }
}
