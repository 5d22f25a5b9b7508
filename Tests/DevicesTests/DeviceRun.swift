import Datasets
import Networks
import Randomness
import Regularizers
import Testing
import Training

/// A small run, by what of a step it is about.
struct DeviceRun: Sendable, CustomTestStringConvertible {
  let name: String
  var run: Run
  let examples: ExampleSet

  var testDescription: String { name }

  /// Every regularizer, in networks without kinks, so that rounding flips no choice, and of few
  /// values, so that they compile in a second or two.
  static let all: [DeviceRun] = [
    DeviceRun("Adam, dropout, SpectReg of the batch", images, regularizers: [.spectReg(.varga)]),
    DeviceRun(
      "momentum, weight decay, a projection an example", images,
      regularizers: [.spectReg(.hoffman(projections: 1))], weightDecay: decay,
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false)),
    DeviceRun(
      "Nesterov, DoubleBack, all examples", images,
      regularizers: [.doubleBack(DoubleBack(loss: .example))],
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true), batch: nil),
    DeviceRun(
      "TensorFlow's Adam, confidence penalty, a schedule", images,
      regularizers: [.confidencePenalty(ConfidencePenalty())],
      optimizer: .tensorFlowAdam(learningRate: 0.01), schedule: .tenfoldAtHalfAndThreeQuarters),
    DeviceRun(
      "JacReg and FrobReg", images, regularizers: [.jacReg(JacReg()), .frobReg(FrobReg())]),
    DeviceRun(
      "DoubleBack of the batch, SpectReg of three projections", images,
      regularizers: [
        .doubleBack(DoubleBack(loss: .batch)), .spectReg(.hoffman(projections: 3)),
      ]),
    DeviceRun(
      "Tangent Prop to zero, in a pass of its own", images,
      regularizers: [
        .tangentProp(TangentProp(direction: [1, 0, -1, 0.5, 0, 2], target: .zero))
      ], pass: .own),
    DeviceRun(
      "values, given derivatives", curve, network: curveNetwork,
      regularizers: [.tangentProp(TangentProp(direction: [1], target: .given))],
      loss: .meanSquaredError),
    DeviceRun(
      "random crops and flips", colourImages, network: colourNetwork, regularizers: [],
      augmentation: .randomResizedCrop(RandomResizedCrop())),
  ]

  init(
    _ name: String, _ examples: ExampleSet, network: Network = Self.network,
    regularizers: [Regularizer], pass: WeightedRegularizer.Pass? = nil,
    loss: Loss = .softmaxCrossEntropy,
    weightDecay: WeightDecay? = nil, optimizer: Optimizer = .adam(learningRate: 0.01),
    schedule: Schedule = .constant, batch: Int? = 5, augmentation: Augmentation? = nil
  ) {
    self.name = name
    self.examples = examples
    run = Run(
      data: .curve(CurveSpecification(name: name, x: [], y: [])), dataDigest: "",
      augmentation: augmentation,
      network: network, initializer: .xavierUniform, loss: loss,
      regularizers: regularizers.map { WeightedRegularizer($0, weight: 0.1, pass: pass) },
      weightDecay: weightDecay, optimizer: optimizer, schedule: schedule, iterations: 12,
      batch: batch, seed: 7)
  }

  static let network = Network.multilayerPerceptron(
    widths: [6, 8, 3], activation: .hyperbolicTangent,
    dropout: Dropout(rate: 0.25, hiddenLayers: [1]))

  private static let curveNetwork = Network.multilayerPerceptron(
    widths: [1, 8, 1], activation: .softplus, dropout: nil)

  private static let colourNetwork = Network.multilayerPerceptron(
    widths: [108, 8, 3], activation: .hyperbolicTangent, dropout: nil)

  private static let decay = WeightDecay(
    coefficient: 0.01, convention: .halfSquaredNorm, appliesToBiases: false)

  /// 23 examples of 6 bytes and 3 classes: batches of 5 span two epochs now and then.
  static let images: ExampleSet = {
    var stream = RandomStream(seed: 3, name: "images")
    return ExampleSet(
      name: "random images", featureShape: [6],
      features: .bytes((0..<23 * 6).map { _ in UInt8(stream.nextIndex(below: 256)) }),
      targets: .classes((0..<23).map { _ in UInt16(stream.nextIndex(below: 3)) }, count: 3))
  }()

  /// 23 images of 3 channels and 6 × 6 pixels, which are cut and mirrored anew for each step.
  static let colourImages: ExampleSet = {
    var stream = RandomStream(seed: 4, name: "colour images")
    return ExampleSet(
      name: "random colour images", featureShape: [3, 6, 6],
      features: .bytes((0..<23 * 108).map { _ in UInt8(stream.nextIndex(below: 256)) }),
      targets: .classes((0..<23).map { _ in UInt16(stream.nextIndex(below: 3)) }, count: 3))
  }()

  private static let curve: ExampleSet = {
    var stream = RandomStream(seed: 3, name: "curve")
    let x = (0..<23).map { _ in Float(stream.nextNormal()) }
    return ExampleSet(
      name: "a curve", featureShape: [1], features: .floats(x), targets: .values(x.map { $0 * $0 }),
      derivatives: x.map { 2 * $0 })
  }()
}
