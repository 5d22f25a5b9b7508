import Autodiff

/// The direction in which the cross-entropy of a class grows, as attacks take it.
package enum LossAscent {
  /// `sign(∂loss/∂input)`, of `input`'s shape: −1, 0 or 1.
  ///
  /// FGSM's direction (Goodfellow et al. 2014, §4; Hoffman et al. 2019, Eq. 10).
  ///
  /// The loss is `log(1 + eˢ)` with `s = log Σ_{i≠y} exp z_i − z_y`, so its gradient is that of s
  /// times a positive number. Taken of s, the sign is exact also where the softmax of the class
  /// rounds to 1 and the loss's own gradient loses its part from z_y.
  ///
  /// - Parameters:
  ///   - logits: z `[classes, batch]`, of at least two classes.
  ///   - target: the class y as one-hot, `[classes, batch]`.
  ///   - input: a tensor that the logits depend on.
  package static func sign(of logits: Tensor, target: Tensor, at input: Tensor) -> Tensor {
    let classes = logits.shape.dimensions
    let others = self.others(logits, target: target)
    let greatest = others.maximum()
    let sum = (others - greatest.broadcast(trailing: classes)).exponential().sum()
    let s = sum.logarithm() + greatest - (logits * target).sum()
    return logits.graph.gradients(of: s, withRespectTo: [input])[0].sign()
  }

  /// `z_y − max_{i≠y} z_i`, `[batch]`: positive where the prediction is right.
  ///
  /// Its derivative takes the mean over equal greatest others.
  package static func margin(of logits: Tensor, target: Tensor) -> Tensor {
    let classes = logits.shape.dimensions
    let others = self.others(logits, target: target)
    let behind = (others.maximum().broadcast(trailing: classes) - others).step()
    let greatest = -behind + 1
    let share = greatest.sum().reciprocal().broadcast(trailing: classes)
    return (logits * (target - greatest * share)).sum()
  }

  /// The logits with the class's own far below any other.
  private static func others(_ logits: Tensor, target: Tensor) -> Tensor {
    logits - target * 1e30
  }
}
