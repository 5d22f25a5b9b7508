import Autodiff
import Datasets
import Foundation
import Networks
import Testing
import Training

/// Batch normalization from the first step to the evaluation.
@Suite struct PopulationStatisticsTests {
  /// Two normalized dense layers, 2 → 2 → 1, against a plain loop in Double.
  ///
  /// 11 examples in batches of 4 are two batches, with three examples left over.
  @Test func estimatesAreThoseOfAPlainLoop() throws {
    let architecture = Architecture(
      input: [2],
      layers: [
        Dense(features: 2, hasBias: false), BatchNormalization(epsilon: 0.01),
        Nonlinearity(.hyperbolicTangent), Dense(features: 1, hasBias: false),
        BatchNormalization(),
      ])
    let features = (0..<22).map { Float($0 * 7 % 23) / 8 - 1 }
    let examples = ExampleSet(
      name: "points", featureShape: [2], features: .floats(features),
      targets: .values([Float](repeating: 0, count: 11)))
    let graph = Graph(batch: 1)
    _ = architecture.build(in: graph, input: graph.input("input", [2]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    let (first, scale, shift, second) = ([0.5, -1, 2, 0.25], [1.5, -0.5], [0.25, 1], [1.0, -3])
    // The last numbers are no estimates, and so is all that nothing should depend on.
    parameters.setFlattened(
      (first + scale + shift + [7, 7, 7, 7] + second + [2, 5, 7, 7]).map { Float($0) })
    let statistics = try #require(
      PopulationStatistics(architecture, batch: 4, parameters: parameters))
    try statistics.estimate(from: examples)

    func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
      let mean = values.reduce(0, +) / Double(values.count)
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
    }
    var (means, variances) = ([0.0, 0, 0], [0.0, 0, 0])
    for start in [0, 4] {
      let inputs = (start..<start + 4).map {
        (Double(features[2 * $0]), Double(features[2 * $0 + 1]))
      }
      var outputs = [Double](repeating: 0, count: 4)
      for unit in 0..<2 {
        let values = inputs.map { first[2 * unit] * $0.0 + first[2 * unit + 1] * $0.1 }
        let (mean, variance) = moments(values)
        means[unit] += mean / 2
        variances[unit] += variance / 2 * 4 / 3
        for (example, value) in values.enumerated() {
          let normalized = (value - mean) / (variance + 0.01).squareRoot()
          outputs[example] += second[unit] * tanh(normalized * scale[unit] + shift[unit])
        }
      }
      let (mean, variance) = moments(outputs)
      means[2] += mean / 2
      variances[2] += variance / 2 * 4 / 3
    }
    let found = [3, 4, 8, 9].map { parameters.values($0).map { Double($0) } }
    let expected = [Array(means[..<2]), Array(variances[..<2]), [means[2]], [variances[2]]]
    for (found, expected) in zip(found.joined(), expected.joined()) {
      // A few roundings of 6e-8 in Float of values up to 5.
      #expect(abs(found - expected) < 2e-6, "\(found), expected \(expected)")
    }
    #expect(parameters.values(0) == first.map { Float($0) })
  }

  @Test func oneExampleABatchHasNoVariance() throws {
    let architecture = Architecture(input: [1], layers: [BatchNormalization()])
    let graph = Graph(batch: 1)
    _ = architecture.build(in: graph, input: graph.input("input", [1]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    parameters.setFlattened([1, 0, 0, 1])
    let examples = ExampleSet(
      name: "points", featureShape: [1], features: .floats([1, 2, 6]), targets: .values([0, 0, 0]))
    try #require(PopulationStatistics(architecture, batch: 1, parameters: parameters))
      .estimate(from: examples)
    #expect(parameters.flattened == [1, 0, 3, 0])
  }

  @Test func networksWithoutNormalizationHaveNone() {
    let architecture = TrainingExamples.leNet5.network.architecture
    let graph = Graph(batch: 1)
    _ = architecture.build(in: graph, input: graph.input("input", [1, 28, 28]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    #expect(PopulationStatistics(architecture, batch: 4, parameters: parameters) == nil)
  }

  private let run = TrainingExamples.normalizedLeNet5
  private let split = TrainingExamples.images()

  @Test func aNormalizedRunLearnsItsExamples() throws {
    var run = run
    run.network = .leNet5(activation: .rectified, dropoutRate: 0, normalization: .batch)
    (run.regularizers, run.weightDecay, run.schedule) = ([], nil, .constant)
    (run.iterations, run.batch) = (60, 20)
    let outcome = try #require(try Trainer(run, split: split).train().outcome)
    // Forty random images with random labels: chance is 10 %, and to know them all takes the
    // population's statistics to be those that the network was trained by.
    #expect((outcome.metrics[Metric.trainAccuracy.rawValue] ?? 0) >= 95)
    #expect(outcome.metrics[Metric.diverged.rawValue] == 0)
  }

  @Test(arguments: [1, 6, 11]) func resumedRunsHaveTheBitsOfUninterruptedOnes(cut: Int) throws {
    let trainer = try Trainer(run, split: split)
    let whole = try #require(try trainer.train().outcome)
    var iterations = 0
    let stopped = try trainer.train(
      onProgress: { iterations = $0.iteration }, shouldStop: { iterations == cut })
    let checkpoint = Data(try #require(stopped.checkpoint))
    let resumed = try #require(try trainer.train(from: checkpoint).outcome)
    #expect(resumed.weightsSHA256 == whole.weightsSHA256)
    #expect(resumed.metrics == whole.metrics)
  }

  /// Neither gradient nor weight decay moves them, whatever the optimizer; γ and β decay with
  /// biases.
  @Test(arguments: [
    Optimizer.adam(learningRate: 0.01), TrainingExamples.normalizedLeNet5.optimizer,
  ])
  func stepsLeaveThePopulationAlone(optimizer: Optimizer) throws {
    var run = run
    run.optimizer = optimizer
    let step = TrainingStep(run, examples: split.training)
    for iteration in 0..<4 { _ = try step.run(iteration: iteration) }
    for (index, specification) in run.network.architecture.parameters.enumerated() {
      let values = step.parameters.values(index)
      switch specification.role {
      case .populationMean: #expect(values.allSatisfy { $0 == 0 })
      case .populationVariance: #expect(values.allSatisfy { $0 == 1 })
      default:
        let start = run.initializer.values(of: specification, seed: run.seed)
        #expect(zip(values, start).contains { $0 != $1 }, "\(specification.name)")
      }
    }
  }

  @Test func weightNormLeavesThePopulationOut() throws {
    let outcome = try #require(try Trainer(run, split: split).train().outcome)
    var values = WeightsData.decoded(outcome.weights)[...]
    var norm = 0.0
    for specification in run.network.architecture.parameters {
      let own = values.prefix(specification.count)
      values = values.dropFirst(specification.count)
      guard specification.role.isTrained else { continue }
      norm = own.reduce(norm) { $0 + Double($1) * Double($1) }
    }
    #expect(outcome.metrics[Metric.weightNorm.rawValue] == norm)
  }

  /// A trained network's logits are each example's own, to the bit, in whatever batch it comes.
  @Test func evaluationDoesNotDependOnTheBatch() throws {
    let outcome = try #require(try Trainer(run, split: split).train().outcome)
    let graph = Graph(batch: 1)
    _ = run.network.build(in: graph, input: graph.input("input", [1, 28, 28]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    parameters.setFlattened(WeightsData.decoded(outcome.weights))
    let passes = [1, 7, 40, 64].map { ForwardPass(run, parameters: parameters, batch: $0) }
    let logits = try passes.map { pass in
      var logits: [[Float]] = []
      try pass.forEachBatch(of: split.test) { batch in
        for lane in batch.indices.indices {
          logits.append((0..<10).map { batch.outputs[0][$0 * batch.paddedBatch + lane] })
        }
      }
      return logits
    }
    #expect(logits.allSatisfy { $0 == logits[0] })
    let accuracies = try passes.map { try Evaluator.accuracy(on: split.test, $0) }
    #expect(accuracies.allSatisfy { $0 == outcome.metrics[Metric.testAccuracy.rawValue] })
  }
}
