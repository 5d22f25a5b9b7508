import Autodiff

/// A dense layer: `W x + b`.
///
/// The operand is `[inputs, batch]`, the weight `[features, inputs]`, the bias `[features]`, the
/// result `[features, batch]`.
package struct Dense: Layer {
  /// The number of outputs.
  package let features: Int

  /// Creates a layer with `features` outputs.
  package init(features: Int) {
    self.features = features
  }

  package var kind: String { "dense" }

  package func outputDimensions(_ input: [Int]) -> [Int] {
    precondition(input.count == 1, "Dense: the operand must be [inputs, batch], got \(input)")
    return [features]
  }

  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] {
    [
      ParameterSpecification(
        name: name + ".weight", dimensions: [features, input[0]], role: .weight,
        fanIn: input[0], fanOut: features),
      ParameterSpecification(
        name: name + ".bias", dimensions: [features], role: .bias,
        fanIn: input[0], fanOut: features),
    ]
  }

  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    let parameters = parameters(named: context.name, input: x.shape.dimensions)
    let weight = context.parameter(parameters[0])
    let bias = context.parameter(parameters[1])
    return matrixProduct(weight, x).addingBias(bias)
  }
}
