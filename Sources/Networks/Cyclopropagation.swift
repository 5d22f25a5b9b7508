import Autodiff

/// Cyclopropagation: the gradient of the Jacobian's squared norm in closed form, for multilayer
/// perceptrons.
///
/// Nothing is trained by it: it is there for one exhibit, `hoffman cyclopropagation`, which holds
/// it against differentiation.
///
/// ```
/// R = ½ ‖J‖_F²,  J = ∂ logits / ∂ input
/// ```
/// Hoffman et al. 2019, App. C, Eqs. 17 to 30, with L dense layers, `ẑ_ℓ = W_ℓ z_(ℓ−1) + b_ℓ` and
/// `z_ℓ = σ(ẑ_ℓ)`. For each logit c, three passes around the network share what Eq. 28 multiplies:
///
/// ```
/// back:     u_ℓ = σ′ ⊙ g_ℓ,  g_(ℓ−1) = W_ℓᵀ u_ℓ      g_ℓ: row c of J_L … J_(ℓ+1), and g_0 of J
/// forward:  a_ℓ = W_ℓ f_(ℓ−1),  f_ℓ = σ′ ⊙ a_ℓ        f_0 = g_0, f_ℓ: column c of J_ℓ … J_1 Jᵀ
/// back:     B_ℓ = σ′ ⊙ W_(ℓ+1)ᵀ B_(ℓ+1) + σ″ ⊙ Σ_c a_ℓ ⊙ g_ℓ           (Eq. 29: ∂R/∂b_ℓ)
///           ∂R/∂W_ℓ = B_ℓ z_(ℓ−1)ᵀ + Σ_c u_ℓ f_(ℓ−1)ᵀ                   (Eq. 30)
/// ```
/// Where the text is departed from:
/// - The last layer is linear. Eq. 19 gives it σ too, but z is the logit: σ′ = 1 and σ″ = 0 there.
/// - Nothing is divided. Eq. 25's second division cancels in Eq. 29; the one that Eq. 29 keeps,
///   `B_(ℓ+1) / σ′ · J_(ℓ+1)`, cancels too, for J_(ℓ+1) is σ′ W_(ℓ+1). So an inactive ReLU does no
///   harm.
package struct Cyclopropagation {
  /// R of each example, `[batch]`.
  package let values: Tensor
  /// The gradient of R's mean over the batch with respect to each parameter, in their order.
  package let gradients: [Tensor]
  /// Inputs of the graph that hold the same values in every run: the basis of the logits' space.
  package let constants: [(tensor: Tensor, values: [Double])]

  /// A dense layer at a batch, with σ′ and σ″ at what it gives; nil in the linear last layer.
  private struct Layer {
    let weight: Tensor
    /// z of the layer below, `[inputs, batch]`.
    let input: Tensor
    let slope: Tensor?
    let curvature: Tensor?
  }

  /// Appends the closed form's nodes; those of the forward pass are the network's own.
  ///
  /// - Parameters:
  ///   - parameters: the weight `[outputs, inputs]` and the bias `[outputs]` of each layer in turn,
  ///     as ``Network/multilayerPerceptron(widths:activation:dropout:)`` declares them.
  ///   - activation: σ, after all layers but the last.
  ///   - input: `[inputs, batch]`.
  ///   - name: the prefix of the names of the basis vectors.
  package init(
    parameters: [Tensor], activation: Activation, input: Tensor, named name: String
  ) {
    precondition(
      !parameters.isEmpty && parameters.count.isMultiple(of: 2),
      "Cyclopropagation: needs a weight and a bias a layer, got \(parameters.count) parameters")
    let layers = Self.layers(parameters, activation, input)
    let graph = input.graph
    let classes = parameters[parameters.count - 1].shape.count

    var constants: [(tensor: Tensor, values: [Double])] = []
    var rows: [Tensor] = []
    var weightGradients = [Tensor?](repeating: nil, count: layers.count)
    // Σ_c a_ℓ ⊙ g_ℓ of each layer.
    var bends = [Tensor?](repeating: nil, count: layers.count)
    for chosen in 0..<classes {
      let basis = graph.unbatchedInput(name + ".basis\(chosen)", [classes])
      constants.append((basis, (0..<classes).map { $0 == chosen ? 1 : 0 }))
      let back = Self.backward(layers, from: basis.broadcastOverBatch())
      rows.append(back.row.squared().sum())
      // The mean over the batch is taken here, once for all layers.
      var column = back.row * (1 / Double(graph.batch))
      for (place, layer) in layers.enumerated() {
        weightGradients[place] += outerProduct(back.scaled[place], column)
        guard let slope = layer.slope else { break }
        let pushed = matrixProduct(layer.weight, column)
        bends[place] += pushed * back.cotangents[place]
        column = slope * pushed
      }
    }

    var gradients: [Tensor] = []
    var biasCotangent: Tensor?
    for (place, layer) in layers.enumerated().reversed() {
      if let slope = layer.slope {
        let above = biasCotangent.map {
          slope * transposedMatrixProduct(layers[place + 1].weight, $0)
        }
        let bent = layer.curvature.flatMap { curvature in bends[place].map { curvature * $0 } }
        biasCotangent = Self.sum(above, bent)
      }
      let weightGradient = Self.sum(
        weightGradients[place], biasCotangent.map { outerProduct($0, layer.input) })
      let outputs = layer.weight.shape.dimensions[0]
      let zero = graph.constant(0, layer.weight.shape)
      gradients =
        [
          weightGradient ?? zero,
          biasCotangent?.sumOverBatch() ?? graph.constant(0, .unbatched([outputs])),
        ] + gradients
    }
    self.gradients = gradients
    self.constants = constants
    values = rows.dropFirst().reduce(rows[0], +) * 0.5
  }

  /// The forward pass: equations 17 to 19.
  private static func layers(
    _ parameters: [Tensor], _ activation: Activation, _ input: Tensor
  ) -> [Layer] {
    let last = parameters.count / 2 - 1
    var z = input
    return (0...last).map { place in
      let (weight, below) = (parameters[2 * place], z)
      guard place < last else {
        return Layer(weight: weight, input: below, slope: nil, curvature: nil)
      }
      let sum = matrixProduct(weight, below).addingBias(parameters[2 * place + 1])
      z = activation(sum)
      let (slope, curvature) = activation.derivatives(at: sum, value: z)
      return Layer(weight: weight, input: below, slope: slope, curvature: curvature)
    }
  }

  /// One logit's pass back to the input: each layer's g and u, and the Jacobian's row g_0.
  private static func backward(
    _ layers: [Layer], from basis: Tensor
  ) -> (cotangents: [Tensor], scaled: [Tensor], row: Tensor) {
    var cotangent = basis
    var cotangents: [Tensor] = []
    var scaled: [Tensor] = []
    for layer in layers.reversed() {
      let u = layer.slope.map { $0 * cotangent } ?? cotangent
      cotangents.append(cotangent)
      scaled.append(u)
      cotangent = transposedMatrixProduct(layer.weight, u)
    }
    return (cotangents.reversed(), scaled.reversed(), cotangent)
  }

  private static func sum(_ left: Tensor?, _ right: Tensor?) -> Tensor? {
    guard let left, let right else { return left ?? right }
    return left + right
  }
}

/// Adds a term to a sum that may have none yet.
private func += (sum: inout Tensor?, term: Tensor) {
  sum = sum.map { $0 + term } ?? term
}
