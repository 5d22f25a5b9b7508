/// A regularizer: a penalty of each example, added to the loss with a weight.
package enum Regularizer: Codable, Hashable, Sendable {
  /// The squared gradient of the loss.
  case doubleBack(DoubleBack)
  /// The squared Jacobian of the probabilities.
  case jacReg(JacReg)
  /// The squared Jacobian of the logits.
  case frobReg(FrobReg)
  /// Random projections of the Jacobian of the logits.
  case spectReg(SpectReg)
  /// Derivatives in a direction, held to a target.
  case tangentProp(TangentProp)
  /// The negative entropy of the probabilities.
  case confidencePenalty(ConfidencePenalty)

  /// Appends the penalty's nodes.
  ///
  /// - Parameters:
  ///   - context: the network and its loss.
  ///   - name: the prefix of the names of the inputs that the penalty adds, unique in the graph.
  package func penalty(in context: PenaltyContext, named name: String) -> Penalty {
    switch self {
    case .doubleBack(let regularizer): regularizer.penalty(in: context)
    case .jacReg(let regularizer): regularizer.penalty(in: context, named: name)
    case .frobReg(let regularizer): regularizer.penalty(in: context, named: name)
    case .spectReg(let regularizer): regularizer.penalty(in: context, named: name)
    case .tangentProp(let regularizer): regularizer.penalty(in: context, named: name)
    case .confidencePenalty(let regularizer): regularizer.penalty(in: context)
    }
  }
}
