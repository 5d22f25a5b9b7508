import Networks
import Regularizers
import Training

extension ShortRun {
  /// All of them.
  package static let all: [ShortRun] = [
    ShortRun("lenet", network: lenet, batch: 50),
    ShortRun(
      "lenet doubleback of examples", network: lenet,
      regularizers: [.doubleBack(DoubleBack(loss: .example))], batch: 50),
    ShortRun(
      "lenet doubleback of the batch", network: lenet,
      regularizers: [.doubleBack(DoubleBack(loss: .batch))], batch: 50),
    ShortRun("lenet spectreg", network: lenet, regularizers: [.spectReg(.varga)], batch: 50),
    ShortRun("lenet frobreg", network: lenet, regularizers: [.frobReg(FrobReg())], batch: 50),
    ShortRun("lenet jacreg", network: lenet, regularizers: [.jacReg(JacReg())], batch: 50),
    ShortRun(
      "lenet confidence penalty", network: lenet,
      regularizers: [.confidencePenalty(ConfidencePenalty())],
      weightDecay: WeightDecay(
        coefficient: 0.001, convention: .squaredNorm, appliesToBiases: false),
      batch: 50),
    ShortRun(
      "lenet tangentprop", network: lenet,
      regularizers: [
        .tangentProp(
          TangentProp(direction: (0..<784).map { Double($0 % 7) / 7 - 0.5 }, target: .zero))
      ],
      batch: 9),
    ShortRun(
      "lenet tanh momentum", network: lenetTanh, weightDecay: hoffmanDecay,
      optimizer: hoffmanOptimizer, batch: 100),
    ShortRun(
      "lenet tanh three projections", network: lenetTanh,
      regularizers: [.spectReg(.hoffman(projections: 3))], weightDecay: hoffmanDecay,
      optimizer: hoffmanOptimizer, batch: 100),
    ShortRun(
      "lenet tanh adversarial", network: lenetTanh,
      regularizers: [.spectReg(.hoffman(projections: 1))],
      adversarialTraining: AdversarialTraining(maximumAmplitude: 0.1), weightDecay: hoffmanDecay,
      optimizer: hoffmanOptimizer, batch: 33),
    ShortRun("lenet normalized", network: lenetNormalized, batch: 50),
    ShortRun(
      "lenet normalized doubleback", network: lenetNormalized,
      regularizers: [.doubleBack(DoubleBack(loss: .example))], batch: 50),
    ShortRun(
      "lenet normalized spectreg momentum", network: lenetNormalized,
      regularizers: [.spectReg(.varga)], weightDecay: hoffmanDecay,
      optimizer: .momentum(learningRate: 0.01, momentum: 0.9, nesterov: true), batch: 33),
    ShortRun(
      "residual spectreg", network: residual, regularizers: [.spectReg(.varga)],
      weightDecay: hoffmanDecay,
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true), batch: 33),
    ShortRun(
      "lenet as in Varga's code", network: lenetOfCode, regularizers: [.spectReg(.varga)],
      pass: .own, preprocessing: .standardizedByOwnMoments, initializer: .doubledXavierUniform,
      optimizer: tensorFlowAdam, batch: 50),
    ShortRun(
      "lenet confidence penalty as in Varga's code", network: lenetOfCode,
      regularizers: [.confidencePenalty(ConfidencePenalty(offset: 1e-6))], reduction: .sum,
      preprocessing: .standardizedByOwnMoments, initializer: .doubledXavierUniform,
      optimizer: tensorFlowAdam, batch: 50),
    ShortRun(
      "lenet normalized after the last activation", network: lenetNormalizedLast,
      regularizers: [.doubleBack(DoubleBack())], batch: 50),
    ShortRun(
      "residual averaging", network: averaging, preprocessing: .standardizedByOwnMoments,
      optimizer: .momentum(learningRate: 0.01, momentum: 0.9, nesterov: true), batch: 20),
    ShortRun("residual with projections", network: projecting, batch: 20),
    ShortRun(
      "ddnet one projection", network: ddNet,
      regularizers: [.spectReg(.hoffman(projections: 1))], weightDecay: hoffmanDecay,
      optimizer: .momentum(learningRate: 0.01, momentum: 0.9, nesterov: false), batch: 20),
    ShortRun(
      "perceptron softplus spectreg and frobreg", network: perceptron,
      regularizers: [.spectReg(.varga), .frobReg(FrobReg())], batch: 33),
    ShortRun("curve spectreg", network: curve, regularizers: [.spectReg(.varga)], batch: 100),
    ShortRun(
      "curve as in Varga's code", network: curve, regularizers: [.spectReg(.varga)],
      loss: .halfSumOfSquares, optimizer: tensorFlowAdam, batch: 50),
    ShortRun(
      "curve tangentprop", network: curve,
      regularizers: [.tangentProp(TangentProp(direction: [1], target: .given))], batch: 5),
    ShortRun(
      "integrated J² + ε", network: slope,
      integration: integration(.positiveDefinite(epsilon: 0.0001)), batch: 100),
    ShortRun(
      "integrated tanh J", network: slope, integration: integration(.bounded(by: 1)), batch: 100),
    ShortRun(
      "integrated unconstrained", network: slope, integration: integration(.unconstrained),
      batch: 100),
    ShortRun(
      "integrated gradient of two inputs", network: potential,
      integration: integration(.gradient, inputs: 2), batch: 12),
  ]

  private static func integration(
    _ structure: JacobianStructure, inputs: Int = 1
  ) -> PathIntegration {
    PathIntegration(
      structure: structure, start: [Double](repeating: 0, count: inputs), startValue: [0],
      firstTolerance: 0.1, halvesTolerance: true)
  }

  private static let slope = Network.multilayerPerceptron(
    widths: [1, 64, 1], activation: .hyperbolicTangent, dropout: nil)

  private static let potential = Network.multilayerPerceptron(
    widths: [2, 20, 1], activation: .softplus, dropout: nil)

  private static let lenet = Network.leNet5(activation: .rectified, dropoutRate: 0.5)

  private static let lenetTanh = Network.leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5)

  private static let lenetNormalized = Network.leNet5(
    activation: .rectified, dropoutRate: 0.5, normalization: .batch)

  private static let lenetOfCode = Network.leNet5(
    activation: .rectified, dropout: Dropout(rate: 0.5, hiddenLayers: [2]), classes: 10)

  private static let lenetNormalizedLast = Network.leNet5(
    activation: .rectified, dropoutRate: 0, normalization: .batchAfterLastActivation)

  private static let averaging = Network.residual(
    .varga(classes: 10, widths: [4, 8, 16], shortcut: .averagePooling))

  private static let tensorFlowAdam = Optimizer.tensorFlowAdam(learningRate: 0.001)

  private static let residual = Network.residual(.varga(classes: 10, widths: [4, 8, 16]))

  private static let projecting: Network = {
    var network = ResidualNetwork.resNet18()
    network.widths = [4, 4, 8, 8]
    network.blocks = [1, 1, 1, 1]
    return .residual(network)
  }()

  private static let ddNet = Network.ddNet(
    dropout: Dropout(rate: 0.5, hiddenLayers: [1, 2]), classes: 10, channels: [8, 16], hidden: 16)

  private static let perceptron = Network.multilayerPerceptron(
    widths: [784, 20, 12, 10], activation: .softplus, dropout: nil)

  private static let curve = Network.multilayerPerceptron(
    widths: [1, 64, 64, 64, 64, 64, 1], activation: .rectified, dropout: nil)

  private static let hoffmanDecay = WeightDecay(
    coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true)

  private static let hoffmanOptimizer = Optimizer.momentum(
    learningRate: 0.1, momentum: 0.9, nesterov: false)
}
