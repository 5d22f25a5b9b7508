import Autodiff
import Datasets
import Randomness

/// Measures a network after its training; see ``Metric``.
package struct Evaluator {
  /// Examples that are evaluated at once, where the run states no number.
  package static let batch = 64

  let run: Run
  let split: DataSplit
  let parameters: ParameterBuffer<Float>

  init(_ run: Run, split: DataSplit, parameters: ParameterBuffer<Float>) {
    self.run = run
    self.split = split
    self.parameters = parameters
  }

  /// All metrics of the run but divergence; sets without examples are left out.
  ///
  /// - Throws: what integrating a learned Jacobian throws; `DatasetError` for an image that can't
  ///   be read.
  func metrics() throws -> [Metric: Double] {
    var metrics: [Metric: Double] =
      if let integration = run.integration {
        try integrated(integration)
      } else {
        try run.loss.isClassification ? classification() : regression()
      }
    metrics[.weightNorm] = squaredNorm()
    return metrics
  }

  /// ‖w‖² of what steps move.
  private func squaredNorm() -> Double {
    let specifications = run.network.architecture.parameters
    return specifications.indices.lazy.filter { specifications[$0].role.isTrained }
      .flatMap(parameters.values).reduce(0) { $0 + Double($1) * Double($1) }
  }

  private func classification() throws -> [Metric: Double] {
    var metrics: [Metric: Double] = [:]
    if let answers = try answers(on: split.training) {
      metrics[.trainAccuracy] = answers.accuracy
      metrics[.trainLoss] = answers.loss
    }
    if let answers = try answers(on: split.validation) {
      metrics[.validationAccuracy] = answers.accuracy
    }
    if let answers = try answers(on: split.test) {
      metrics[.testAccuracy] = answers.accuracy
      metrics[.testTopFiveAccuracy] = answers.topFiveAccuracy
      metrics[.testLoss] = answers.loss
    }
    return metrics
  }

  /// The least number of classes for which being among the first five means something.
  package static let classesForTopFive = 100

  /// The accuracy, as ``accuracy(on:_:)`` has it, that of the first five answers where there are
  /// many classes, and the mean cross-entropy.
  private func answers(
    on set: ExampleSet
  ) throws -> (accuracy: Double, topFiveAccuracy: Double?, loss: Double)? {
    guard set.count > 0, case .classes(let labels, let classes) = set.targets else { return nil }
    let pass = ForwardPass(evaluating: try run.seeing(set), parameters: parameters)
    let countsFirstFive = classes >= Self.classesForTopFive
    var right = 0
    var amongFive = 0
    var loss = 0.0
    var seen = 0
    try pass.forEachBatch(of: set) { batch in
      for (lane, index) in batch.indices.enumerated() {
        let logits = (0..<classes).map { batch.outputs[0][$0 * batch.paddedBatch + lane] }
        let label = Int(labels[index])
        if batch.isRight(lane: lane, label: label, classes: classes) { right += 1 }
        if countsFirstFive, Self.isAmongFirst(5, logits, label: label) { amongFive += 1 }
        loss += Self.crossEntropy(logits, label: label)
        seen += 1
      }
    }
    guard seen > 0 else { return nil }
    let count = Double(seen)
    return (
      100 * Double(right) / count,
      countsFirstFive ? 100 * Double(amongFive) / count : nil, loss / count
    )
  }

  /// `log Σ exp(logits − max) − (logit of the label − max)`, in Double.
  private static func crossEntropy(_ logits: [Float], label: Int) -> Double {
    let greatest = Double(logits.max() ?? 0)
    let sum = logits.reduce(0) { $0 + Elementary.share(Double($1) - greatest) }
    return Elementary.logarithm(sum) - (Double(logits[label]) - greatest)
  }

  private func regression() throws -> [Metric: Double] {
    var metrics: [Metric: Double] = [:]
    if split.training.count > 0 {
      metrics[.trainMSE] = squaredError(of: try values(on: split.training), on: split.training)
      metrics[.penalty] = try penalty()
    }
    if split.test.count > 0 {
      let values = try values(on: split.test)
      metrics[.testMSE] = squaredError(of: values, on: split.test)
      metrics[.totalVariation] = zip(values, values.dropFirst()).reduce(0) { sum, pair in
        sum + abs(Double(pair.1[0]) - Double(pair.0[0]))
      }
      metrics[.turningPoints] = Double(Self.turningPoints(of: values.map { $0[0] }))
    }
    return try metrics.merging(slopeMetrics()) { value, _ in value }
  }

  /// The network's values, one list an example.
  private func values(on set: ExampleSet) throws -> [[Float]] {
    let pass = ForwardPass(try run.seeing(set), parameters: parameters, batch: Self.batch)
    var values: [[Float]] = []
    try pass.forEachBatch(of: set) { batch in
      for lane in batch.indices.indices {
        values.append(
          stride(from: lane, to: batch.outputs[0].count, by: batch.paddedBatch).map {
            batch.outputs[0][$0]
          })
      }
    }
    return values
  }

  /// The mean of the squared differences from the targets, over examples and outputs.
  private func squaredError(of values: [[Float]], on set: ExampleSet) -> Double? {
    guard case .values(let targets) = set.targets else { return nil }
    let sum = zip(values.joined(), targets).reduce(0) { sum, pair in
      let difference = Double(pair.0) - Double(pair.1)
      return sum + difference * difference
    }
    return sum / Double(targets.count)
  }

  /// The run's weighted penalties on all training examples at once, of the network as it is
  /// evaluated: without dropout, normalized by the population's statistics.
  ///
  /// Projections are those of the iteration after the last.
  private func penalty() throws -> Double? {
    let training = TrainingGraph(
      try run.seeing(split.training), batch: split.training.count, isTraining: false)
    guard let penalty = training.penalty else { return 0 }
    let program = Program(training.graph, outputs: [penalty], parameters: parameters)
    let feeder = ExampleFeeder(split.training)
    let indices = Array(0..<split.training.count)
    let inputs = RandomInputs(training, in: program, seed: run.seed)
    try feeder.copyFeatures(of: indices, into: program.storage(of: training.input))
    feeder.copyTargets(of: indices, into: program.storage(of: training.target))
    inputs.copyDerivatives(from: feeder, of: indices)
    inputs.draw(iteration: run.iterations)
    program.run()
    return Double(program.values(of: penalty)[0])
  }
}
