import Autodiff

/// The squared norm of random projections of the Jacobian of the logits.
///
/// ```
/// (s / n) Σ_μ ‖Jᵀ r_μ‖₂²,  μ = 1 … n
/// ```
/// with s = 1, or s = C under ``Scale/classes`` (Varga et al. 2018, §2.1; Hoffman et al. 2019,
/// §2.3). The expectation is `‖J‖_F²` for normal projections and s = 1 (Varga's Claim 1) and for
/// spherical ones and s = C (Hoffman's Eq. 7 and Algorithm 1; its Eq. 8 lacks the factor). It is
/// `‖J‖_F² / C` for spherical projections and s = 1.
package struct SpectReg: Codable, Hashable, Sendable {
  /// What a projection is drawn from.
  package enum Distribution: String, Codable, Hashable, Sendable {
    /// Independent standard normal values.
    case normal
    /// The unit sphere, uniformly.
    case spherical
  }

  /// Which examples have a projection in common.
  package enum Sharing: String, Codable, Hashable, Sendable {
    /// One draw for the whole batch, as in Varga's Figure 4.
    case perBatch
    /// A draw for each example, as in Hoffman's Algorithm 1.
    case perExample
  }

  /// The factor s.
  package enum Scale: String, Codable, Hashable, Sendable {
    /// s = 1.
    case one
    /// s = C, the number of classes.
    case classes
  }

  /// What a projection is drawn from.
  package var distribution: Distribution
  /// Which examples have a projection in common.
  package var sharing: Sharing
  /// The number n of projections in an iteration.
  package var projections: Int
  /// The factor s.
  package var scale: Scale

  /// Creates the regularizer.
  package init(
    distribution: Distribution, sharing: Sharing, projections: Int = 1, scale: Scale = .one
  ) {
    precondition(
      projections > 0, "SpectReg: at least one projection is needed, got \(projections)")
    self.distribution = distribution
    self.sharing = sharing
    self.projections = projections
    self.scale = scale
  }

  /// One normal projection a batch, as in Varga's Figure 4.
  package static let varga = SpectReg(distribution: .normal, sharing: .perBatch)

  /// Spherical projections for each example and s = C, as in Hoffman's Algorithm 1.
  package static func hoffman(projections: Int) -> SpectReg {
    SpectReg(
      distribution: .spherical, sharing: .perExample, projections: projections, scale: .classes)
  }

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext, named name: String) -> Penalty {
    var inputs: [PenaltyInput] = []
    var norms: [Tensor] = []
    for number in 1...projections {
      let projection = projectionInput(named: name + ".projection\(number)", in: context)
      inputs.append(PenaltyInput(tensor: projection, content: .projection(distribution)))
      let cotangent = sharing == .perBatch ? projection.broadcastOverBatch() : projection
      let projected = context.graph.gradients(
        of: context.logits, withRespectTo: [context.input], cotangent: cotangent)[0]
      norms.append(squaredNorm(projected))
    }
    let sum = norms.dropFirst().reduce(norms[0], +)
    let factor = (scale == .classes ? Double(context.classes) : 1) / Double(projections)
    return Penalty(values: factor == 1 ? sum : sum * factor, inputs: inputs)
  }

  private func projectionInput(named name: String, in context: PenaltyContext) -> Tensor {
    switch sharing {
    case .perBatch: context.graph.unbatchedInput(name, [context.classes])
    case .perExample: context.graph.input(name, [context.classes])
    }
  }
}
