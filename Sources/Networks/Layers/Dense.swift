import Autodiff

/// A dense layer: `W x + b`, or `W x`.
///
/// The operand is `[inputs, batch]`, the weight `[features, inputs]`, the bias `[features]`, the
/// result `[features, batch]`.
package struct Dense: Layer {
  /// The number of outputs.
  package let features: Int
  /// Whether there is a bias; a normalization that follows would take it away again.
  package let hasBias: Bool
  /// The side of the window where the layer stands for a convolution over the whole of a `window` ×
  /// `window` image.
  package let window: Int?

  /// Creates a layer with `features` outputs.
  package init(features: Int, hasBias: Bool = true, window: Int? = nil) {
    self.features = features
    self.hasBias = hasBias
    self.window = window
  }

  /// `dense`, which the layer's name and those of its parameters begin with.
  package var kind: String { "dense" }

  /// `[features]`, `input` being `[inputs]`: a vector an example.
  package func outputDimensions(_ input: [Int]) -> [Int] {
    precondition(input.count == 1, "Dense: the operand must be [inputs, batch], got \(input)")
    return [features]
  }

  /// The weight, `[features, inputs]`, and the bias, `[features]`, if there is one.
  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] {
    let weight = ParameterSpecification(
      name: name + ".weight", dimensions: [features, input[0]], role: .weight,
      fanIn: input[0], fanOut: features, convolutionFanOut: window.map { features * $0 * $0 })
    let bias = ParameterSpecification(
      name: name + ".bias", dimensions: [features], role: .bias,
      fanIn: input[0], fanOut: features)
    return hasBias ? [weight, bias] : [weight]
  }

  /// Appends `W x`, and `+ b` if there is a bias: `[inputs, batch]` becomes `[features, batch]`.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    let parameters = parameters(named: context.name, input: x.shape.dimensions)
    let product = matrixProduct(context.parameter(parameters[0]), x)
    return hasBias ? product.addingBias(context.parameter(parameters[1])) : product
  }
}
