import Autodiff

/// Double backpropagation: the squared norm of the loss's gradient.
///
/// ```
/// ‖∂L/∂x‖₂²
/// ```
/// Drucker, LeCun 1991; Varga et al. 2018, §2.1.
package struct DoubleBack: Codable, Hashable, Sendable {
  /// Which loss is differentiated; the formula leaves it open.
  package enum LossReading: String, Codable, Hashable, Sendable {
    /// Each example's own loss, as the formula's L(x, y, Θ) says.
    case example
    /// The batch's loss as it is trained, as code in the manner of Varga's Figure 4 does when its
    /// `loss` is already reduced. For a mean over B examples the penalty is B² times smaller.
    case batch
  }

  /// Which loss is differentiated.
  package var loss: LossReading

  /// Creates the regularizer.
  package init(loss: LossReading = .example) {
    self.loss = loss
  }

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext) -> Penalty {
    let differentiated =
      switch loss {
      case .example: context.exampleLosses
      case .batch: context.batchLoss
      }
    let gradient = context.graph.gradients(of: differentiated, withRespectTo: [context.input])[0]
    return Penalty(values: squaredNorm(gradient))
  }
}
