import Datasets
import Networks
import Randomness
import Regularizers
import Training

/// Small data sets made here, and runs on them.
enum TrainingExamples {
  /// Two classes of points in the plane, separated by the line x₁ + x₂ = 0 with a margin.
  static func separable(count: Int = 60) -> DataSplit {
    func set(_ name: String, seed: UInt64) -> ExampleSet {
      var stream = RandomStream(seed: seed, name: "separable")
      var features: [Float] = []
      var labels: [UInt16] = []
      for index in 0..<count {
        let side = index.isMultiple(of: 2) ? 1.0 : -1.0
        let along = 2 * stream.nextUniform() - 1
        let away = side * (0.25 + stream.nextUniform())
        features += [Float(away + along), Float(away - along)]
        labels.append(UInt16(index % 2))
      }
      return ExampleSet(
        name: name, featureShape: [2], features: .floats(features),
        targets: .classes(labels, count: 2))
    }
    return DataSplit(
      training: set("training", seed: 1), validation: set("validation", seed: 2),
      test: set("test", seed: 3))
  }

  /// Random images with random labels, as many as `count` a set.
  static func images(count: Int = 40) -> DataSplit {
    func set(_ name: String, seed: UInt64) -> ExampleSet {
      var stream = RandomStream(seed: seed, name: "images")
      let bytes = (0..<count * 784).map { _ in UInt8(truncatingIfNeeded: stream.nextUInt32()) }
      return ExampleSet(
        name: name, featureShape: [1, 28, 28], features: .bytes(bytes),
        targets: .classes((0..<count).map { UInt16($0 % 10) }, count: 10))
    }
    return DataSplit(
      training: set("training", seed: 1), validation: set("validation", seed: 2),
      test: set("test", seed: 3))
  }

  /// Points of y = x with slopes, and a grid of five.
  static let line = DataSplit(
    training: ExampleSet(
      name: "line", featureShape: [1], features: .floats([0, 0.25, 0.5, 0.75, 1]),
      targets: .values([0, 0.25, 0.5, 0.75, 1]), derivatives: [1, 1, 1, 1, 1]),
    validation: ExampleSet(
      name: "none", featureShape: [1], features: .floats([]), targets: .values([])),
    test: ExampleSet(
      name: "grid", featureShape: [1], features: .floats([0, 0.3, 0.6, 0.9, 1.2]),
      targets: .values([0, 0.3, 0.6, 0.9, 1.2])))

  /// A run of LeNet-5 with all that draws: order, dropout, two kinds of projection.
  static let leNet5 = Run(
    data: .mnist(perClass: 4, subsetSeed: 1), dataDigest: "of this test",
    network: .leNet5(activation: .rectified, dropoutRate: 0.5), initializer: .xavierUniform,
    loss: .softmaxCrossEntropy,
    regularizers: [
      WeightedRegularizer(.spectReg(.varga), weight: 0.03),
      WeightedRegularizer(.spectReg(.hoffman(projections: 1)), weight: 0.01),
      WeightedRegularizer(.confidencePenalty(ConfidencePenalty()), weight: 0.01),
    ],
    weightDecay: WeightDecay(
      coefficient: 0.0005, convention: .squaredNorm, appliesToBiases: false),
    optimizer: .adam(learningRate: 0.001), schedule: .tenfoldAtHalfAndThreeQuarters,
    iterations: 12, batch: 12, seed: 5)

  /// The same with batch normalization and momentum, where all decays that ever does.
  static let normalizedLeNet5 = {
    var run = leNet5
    run.network = .leNet5(activation: .rectified, dropoutRate: 0.5, normalization: .batch)
    run.regularizers = [WeightedRegularizer(.spectReg(.varga), weight: 1e-4)]
    run.weightDecay = WeightDecay(
      coefficient: 0.01, convention: .halfSquaredNorm, appliesToBiases: true)
    run.optimizer = .momentum(learningRate: 0.01, momentum: 0.9, nesterov: false)
    return run
  }()

  /// A run of a small perceptron on the separable points.
  static func perceptron(
    optimizer: Optimizer = .adam(learningRate: 0.01), iterations: Int = 200, batch: Int? = 16,
    regularizers: [WeightedRegularizer] = [], seed: UInt64 = 1
  ) -> Run {
    Run(
      data: .mnist(perClass: 30, subsetSeed: 1), dataDigest: "of this test",
      network: .multilayerPerceptron(widths: [2, 16, 2], activation: .rectified, dropout: nil),
      initializer: .heUniform, loss: .softmaxCrossEntropy, regularizers: regularizers,
      optimizer: optimizer, iterations: iterations, batch: batch, seed: seed)
  }

  /// A run on the line.
  static func line(
    regularizers: [WeightedRegularizer] = [], loss: Loss = .meanSquaredError,
    iterations: Int = 400
  ) -> Run {
    Run(
      data: .curve(CurveSpecification(name: "line", x: [0], y: [0])), dataDigest: "of this test",
      network: .multilayerPerceptron(
        widths: [1, 16, 1], activation: .hyperbolicTangent, dropout: nil),
      initializer: .fanInUniform, loss: loss, regularizers: regularizers,
      optimizer: .adam(learningRate: 0.01), iterations: iterations, batch: nil, seed: 1)
  }
}

extension TrainingResult {
  /// The outcome, if the run finished.
  var outcome: TrainingOutcome? {
    if case .finished(let outcome) = self { outcome } else { nil }
  }

  /// The checkpoint, if the run was stopped.
  var checkpoint: [UInt8]? {
    if case .stopped(let checkpoint) = self { Array(checkpoint) } else { nil }
  }
}
