import Autodiff

/// What a regularizer may look at when its penalty is built.
package struct PenaltyContext {
  /// The network's input, `[features…, batch]`.
  package let input: Tensor
  /// The network's output, `[classes, batch]`: logits, or a regression's values.
  package let logits: Tensor
  /// Each example's loss, `[batch]`, without any penalty.
  package let exampleLosses: Tensor
  /// The batch's loss as it is trained, a scalar, without any penalty.
  package let batchLoss: Tensor

  /// Creates a context; all tensors belong to one graph.
  package init(input: Tensor, logits: Tensor, exampleLosses: Tensor, batchLoss: Tensor) {
    precondition(
      logits.shape.isBatched && logits.shape.dimensions.count == 1,
      "PenaltyContext: the logits must be [classes, batch], got \(logits.shape)")
    precondition(
      exampleLosses.shape == .batched([]),
      "PenaltyContext: the examples' losses must be [batch], got \(exampleLosses.shape)")
    precondition(
      batchLoss.shape == .unbatched([]),
      "PenaltyContext: the batch's loss must be a scalar, got \(batchLoss.shape)")
    self.input = input
    self.logits = logits
    self.exampleLosses = exampleLosses
    self.batchLoss = batchLoss
  }

  /// The graph of all tensors.
  var graph: Graph { logits.graph }

  /// The number of classes (or of the regression's outputs).
  var classes: Int { logits.shape.count }
}
