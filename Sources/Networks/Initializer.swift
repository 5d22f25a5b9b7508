import Randomness

/// How weights and biases start.
///
/// A normalization starts as Ioffe and Szegedy 2015 define it, whatever the rule: γ = 1, β = 0,
/// mean 0, variance 1.
package enum Initializer: String, Codable, Hashable, Sendable, CaseIterable {
  /// `U(±√(6 / (fanIn + fanOut)))`, zero biases (Glorot, Bengio 2010).
  case xavierUniform
  /// `N(0, 2 / (fanIn + fanOut))`, zero biases (Glorot, Bengio 2010).
  case xavierNormal
  /// `U(±√(6 / fanIn))`, zero biases (He et al. 2015).
  case heUniform
  /// `N(0, 2 / fanIn)`, zero biases (He et al. 2015).
  case heNormal
  /// `U(±1 / √fanIn)` for weights and biases, PyTorch's default for dense layers and convolutions.
  case fanInUniform
  /// `N(0, 2 / fanOut)` for convolutions and ``fanInUniform`` for dense layers, as torchvision
  /// starts its residual networks, whose convolutions have no biases (`kaiming_normal_` with
  /// `mode="fan_out"`; He et al. 2015).
  case heNormalFanOut
  /// `U(±√(12 / (fanIn + fanOut)))` for convolutions, twice Glorot's variance, with the stride
  /// counted in fanOut, and ``xavierUniform`` for dense layers; zero biases. So starts the code of
  /// Varga et al. 2018, from Gulrajani et al. 2017.
  case doubledXavierUniform
  /// ``xavierUniform`` weights over PyTorch's default biases, `U(±1 / √fanIn)`: what
  /// `xavier_uniform_` on weights alone leaves, as in the example of Hoffman et al. 2019's authors
  /// (github.com/facebookresearch/jacobian_regularizer).
  case xavierUniformFanInBiases

  /// A constant, or a distribution symmetric about zero.
  enum Distribution: Equatable {
    /// The same value everywhere.
    case constant(Float)
    /// U(±bound).
    case uniform(bound: Double)
    /// N(0, σ²) of that σ.
    case normal(standardDeviation: Double)
  }

  /// The distribution of each value of `parameter`.
  func distribution(of parameter: ParameterSpecification) -> Distribution {
    let fanIn = Double(parameter.fanIn)
    let fanOut = Double(parameter.fanOut)
    switch parameter.role {
    case .normalizationScale, .populationVariance: return .constant(1)
    case .normalizationShift, .populationMean: return .constant(0)
    case .bias where !hasUniformBiases: return .constant(0)
    case .bias, .weight: break
    }
    if self == .xavierUniformFanInBiases, parameter.role == .bias {
      return .uniform(bound: (1 / fanIn).squareRoot())
    }
    return switch self {
    case .xavierUniform, .xavierUniformFanInBiases:
      .uniform(bound: (6 / (fanIn + fanOut)).squareRoot())
    case .xavierNormal: .normal(standardDeviation: (2 / (fanIn + fanOut)).squareRoot())
    case .heUniform: .uniform(bound: (6 / fanIn).squareRoot())
    case .heNormal: .normal(standardDeviation: (2 / fanIn).squareRoot())
    case .fanInUniform: .uniform(bound: (1 / fanIn).squareRoot())
    case .heNormalFanOut:
      parameter.dimensions.count == 4
        ? .normal(standardDeviation: (2 / fanOut).squareRoot())
        : .uniform(bound: (1 / fanIn).squareRoot())
    case .doubledXavierUniform:
      parameter.convolutionFanOut.map {
        .uniform(bound: (12 / (fanIn + Double($0))).squareRoot())
      } ?? .uniform(bound: (6 / (fanIn + fanOut)).squareRoot())
    }
  }

  private var hasUniformBiases: Bool {
    [.fanInUniform, .heNormalFanOut, .xavierUniformFanInBiases].contains(self)
  }

  /// The starting values of `parameter`, row-major.
  ///
  /// They are drawn in Double from the stream `initialize.<parameter's name>` of `seed` and then
  /// rounded, so a parameter's values depend on no other parameter.
  package func values(of parameter: ParameterSpecification, seed: UInt64) -> [Float] {
    var stream = RandomStream(seed: seed, name: "initialize." + parameter.name)
    switch distribution(of: parameter) {
    case .constant(let value):
      return [Float](repeating: value, count: parameter.count)
    case .uniform(let bound):
      return (0..<parameter.count).map { _ in Float(bound * (2 * stream.nextUniform() - 1)) }
    case .normal(let standardDeviation):
      return (0..<parameter.count).map { _ in Float(standardDeviation * stream.nextNormal()) }
    }
  }
}
