import Autodiff

/// A regularizer's nodes in a graph: one value an example, and the inputs that it needs filled.
package struct Penalty {
  /// The penalty of each example, `[batch]`.
  package let values: Tensor
  /// The inputs that the penalty added to the graph.
  package let inputs: [PenaltyInput]

  /// Creates a penalty.
  package init(values: Tensor, inputs: [PenaltyInput] = []) {
    precondition(
      values.shape == .batched([]), "Penalty: one value an example is needed, got \(values.shape)")
    self.values = values
    self.inputs = inputs
  }
}

/// An input that a penalty added to the graph, and what it is filled with.
package struct PenaltyInput {
  /// What an input is filled with; the trainer does it.
  package enum Content: Hashable, Sendable {
    /// The same values in every iteration; not batched.
    case constant([Double])
    /// In each iteration, values drawn from a distribution over the leading dimension.
    ///
    /// A batched input has one draw an example, another one draw for the whole batch.
    case projection(SpectReg.Distribution)
    /// Each example's target derivatives, given by the data; batched, of the logits' shape.
    case targetDerivatives
  }

  /// The graph's input; its name is unique in the graph, and that of its random stream.
  package let tensor: Tensor
  /// What it is filled with.
  package let content: Content
}
