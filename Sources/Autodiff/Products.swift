/// The multiply-adds of a computation with weights: what a network's arithmetic consists of, and
/// what a core's peak is stated in.
///
/// Only those that the result needs count: no padding lanes, no taps of a convolution outside its
/// input. The count is that of the direct sums, whatever the kernel does: a faster algorithm makes
/// do with fewer. Products value by value and sums don't count.
package struct Products: Hashable, Sendable {
  /// Which of the partial derivatives of the trilinear form `g·(W x)` the products make up.
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// Products of the weights and values, `W x`: what a forward pass consists of.
    case withWeights
    /// Products of the transposed weights and cotangents, `Wᵀ g`.
    case withTransposedWeights
    /// Products of cotangents and values summed over the batch, `g xᵀ`: gradients of the weights.
    case ofWeightGradient
  }

  /// What they compute.
  package let kind: Kind
  /// Their number for one example.
  package let count: Int

  /// So many products an example.
  package init(_ kind: Kind, count: Int) {
    self.kind = kind
    self.count = count
  }

  /// Floating-point operations for a batch: a multiplication and an addition each.
  package func operations(examples: Int) -> Int { 2 * count * examples }
}
