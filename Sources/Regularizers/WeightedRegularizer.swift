/// A regularizer as a run uses it: `weight · reduction(penalty of each example)` joins the loss.
public struct WeightedRegularizer: Codable, Hashable, Sendable {
  /// Which penalty.
  public var kind: Regularizer
  /// The factor λ; half of Hoffman's λ, which their loss divides by 2.
  public var weight: Double
  /// How the examples' penalties become one.
  public var reduction: BatchReduction

  /// Creates a weighted regularizer.
  public init(_ kind: Regularizer, weight: Double, reduction: BatchReduction = .mean) {
    self.kind = kind
    self.weight = weight
    self.reduction = reduction
  }
}
