import Datasets
import Networks
import Regularizers
import Training

/// The runs whose steps are timed, with the settings of the exhibits that they stand for.
extension BenchmarkStep {
  /// The run of a training step; for the others, the run whose network is measured.
  package func run(data: DataLibrary) throws -> Run {
    switch self {
    case .leNetPlain, .evaluate, .jacobianNorm: try Self.leNet([], data)
    case .leNetSpectReg: try Self.leNet([.spectReg(.varga)], data)
    case .leNetDoubleBack: try Self.leNet([.doubleBack(DoubleBack(loss: .example))], data)
    case .leNetFrobReg: try Self.leNet([.frobReg(FrobReg())], data)
    case .leNetJacReg: try Self.leNet([.jacReg(JacReg())], data)
    case .leNetTanhPlain: try Self.leNetTanh([], data)
    case .leNetTanhJacobian: try Self.leNetTanh([.spectReg(.hoffman(projections: 1))], data)
    case .sineSpectReg: try Self.sine(data)
    case .resNetPlain: try Self.resNet([], data)
    case .resNetSpectReg: try Self.resNet([.spectReg(.varga)], data)
    case .ddNetPlain: try Self.ddNet([], data)
    case .ddNetJacobian: try Self.ddNet([.spectReg(.hoffman(projections: 1))], data)
    }
  }

  /// LeNet-5 on small MNIST, 200 images a class.
  ///
  /// Varga et al. 2018, B.1.
  private static func leNet(_ regularizers: [Regularizer], _ data: DataLibrary) throws -> Run {
    let specification = DataSpecification.mnist(perClass: 200, subsetSeed: 1)
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      network: .leNet5(activation: .rectified, dropoutRate: 0.5), initializer: .xavierUniform,
      loss: .softmaxCrossEntropy,
      regularizers: regularizers.map { WeightedRegularizer($0, weight: 0.03) },
      optimizer: .adam(learningRate: 0.001), iterations: 10_000, batch: 50, seed: 1)
  }

  /// LeNet′ on the same images.
  ///
  /// Hoffman et al. 2019, App. D; their λ of 0.01 is halved by their loss.
  private static func leNetTanh(_ regularizers: [Regularizer], _ data: DataLibrary) throws -> Run {
    let specification = DataSpecification.mnist(perClass: 200, subsetSeed: 1)
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      network: .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      regularizers: regularizers.map { WeightedRegularizer($0, weight: 0.005) },
      weightDecay: WeightDecay(
        coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true),
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false),
      iterations: 10_000, batch: 100, seed: 1)
  }

  /// The residual network of 48, 96 and 192 filters on CIFAR-10's images as JPEG, 200 a class.
  ///
  /// Varga et al. 2018, B.2 and Table 1.
  private static func resNet(_ regularizers: [Regularizer], _ data: DataLibrary) throws -> Run {
    let specification = DataSpecification.cifar(
      CIFARSpecification(.tenAsJPEG, perClass: 200, subsetSeed: 1))
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      network: .residual(.varga(classes: 10)), initializer: .heNormal,
      loss: .softmaxCrossEntropy,
      regularizers: regularizers.map { WeightedRegularizer($0, weight: 0.03) },
      weightDecay: WeightDecay(
        coefficient: 0.003, convention: .halfSquaredNorm, appliesToBiases: true),
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true),
      iterations: 10_000, batch: 128, seed: 1)
  }

  /// DDNet on the same images, of mean 0.5 and deviation 0.5.
  ///
  /// Hoffman et al. 2019, App. D and E; their λ of 0.01 is halved by their loss.
  private static func ddNet(_ regularizers: [Regularizer], _ data: DataLibrary) throws -> Run {
    let specification = DataSpecification.cifar(
      CIFARSpecification(.tenAsJPEG, perClass: 200, subsetSeed: 1))
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      preprocessing: .standardized(mean: 0.5, deviation: 0.5),
      network: .ddNet(dropout: Dropout(rate: 0.5, hiddenLayers: [1, 2]), classes: 10),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      regularizers: regularizers.map { WeightedRegularizer($0, weight: 0.005) },
      weightDecay: WeightDecay(
        coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true),
      optimizer: .momentum(learningRate: 0.01, momentum: 0.9, nesterov: false),
      iterations: 10_000, batch: 100, seed: 1)
  }

  /// The dense network on SIN.
  ///
  /// Varga et al. 2018, B.4, at the weight λ = 0.01 of its Table 7.
  private static func sine(_ data: DataLibrary) throws -> Run {
    let specification = DataSpecification.sine(SineSpecification(seed: 1))
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [1, 64, 64, 64, 64, 64, 1], activation: .rectified, dropout: nil),
      initializer: .xavierUniform, loss: .meanSquaredError,
      regularizers: [WeightedRegularizer(.spectReg(.varga), weight: 0.01)],
      optimizer: .adam(learningRate: 0.001), iterations: 10_000, batch: nil, seed: 1)
  }
}
