/// The logarithm of the softmax over the classes, `[classes, batch]`.
///
/// `logits − max − log Σ exp(logits − max)`: the shift by the maximum keeps every exponent at most
/// 0 and carries no derivative, because the result doesn't depend on it.
package func logSoftmax(_ logits: Tensor) -> Tensor {
  let classes = logits.shape.dimensions
  precondition(
    logits.shape.isBatched && classes.count == 1,
    "logSoftmax: takes [classes, batch], got \(logits.shape)")
  let shifted = logits - logits.maximum().broadcast(trailing: classes)
  return shifted - shifted.exponential().sum().logarithm().broadcast(trailing: classes)
}

/// The softmax over the classes, `[classes, batch]`: the probabilities of the logits.
package func softmax(_ logits: Tensor) -> Tensor {
  logSoftmax(logits).exponential()
}
