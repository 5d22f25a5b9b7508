import Autodiff

/// Batch normalization of each channel over positions and examples (Ioffe, Szegedy 2015,
/// arXiv:1502.03167).
///
/// ```
/// (x − mean) / √(variance + ε) · γ + β
/// ```
/// The operand is `[channels, rest…, batch]` (after a dense layer each feature is a channel), every
/// parameter `[channels]`. In training mean and variance are the batch's own and the two parameters
/// that hold the population's are left alone (their gradient is zero); a trained network uses
/// those.
///
/// With the batch's own statistics an example's logits depend on the whole batch, and so the
/// gradient of `Σ_b logits_b · r` with respect to one example's input holds the other examples'
/// terms too. Varga et al. 2018 penalize that gradient: the TensorFlow code of their Figure 4 sums
/// over the batch before it differentiates. SpectReg, DoubleBack and all other penalties on
/// derivatives see the same here. In evaluation by the population's statistics there are no such
/// terms.
package struct BatchNormalization: Layer {
  /// ε, what keeps a constant channel finite; the paper states none, TensorFlow's default is 0.001.
  package let epsilon: Double

  /// Creates the layer.
  package init(epsilon: Double = 0.001) {
    self.epsilon = epsilon
  }

  /// `normalization`, which the layer's name and those of its parameters begin with.
  package var kind: String { "normalization" }

  /// Those of the operand, `[channels, rest…]`.
  package func outputDimensions(_ input: [Int]) -> [Int] { input }

  /// γ and β, which steps move, then the population's mean and variance; each is `[channels]`.
  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] {
    func channels(_ part: String, _ role: ParameterSpecification.Role) -> ParameterSpecification {
      ParameterSpecification(
        name: name + "." + part, dimensions: [input[0]], role: role, fanIn: 1, fanOut: 1)
    }
    return [
      channels("scale", .normalizationScale), channels("shift", .normalizationShift),
      channels("mean", .populationMean), channels("variance", .populationVariance),
    ]
  }

  /// Appends the normalization of `x`, `[channels, rest…, batch]`; the result has the same shape.
  ///
  /// What mean and variance are taken from, ``LayerContext/normalization`` says; where it is the
  /// batch, the statistics taken are recorded.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    let specifications = parameters(named: context.name, input: x.shape.dimensions)
    let parameters = specifications.map(context.parameter)
    var (mean, variance) = (parameters[2], parameters[3])
    if case .batch(let record) = context.normalization {
      (mean, variance) = x.channelMoments()
      record(
        BatchStatistics(
          mean: mean, variance: variance,
          parameters: (specifications[2].name, specifications[3].name),
          valuesPerChannel: x.valuesPerChannel))
    }
    return batchNormalization(
      x, mean: mean, variance: variance, gamma: parameters[0], beta: parameters[1],
      epsilon: epsilon)
  }
}
