import Autodiff
import Datasets

/// What is measured of a curve: a network of one input and one output.
extension Evaluator {
  /// The slopes' metrics; none for a network of several inputs or outputs.
  func slopeMetrics() throws -> [Metric: Double] {
    let architecture = run.network.architecture
    guard architecture.inputDimensions == [1], architecture.outputDimensions == [1] else {
      return [:]
    }
    var metrics: [Metric: Double] = [:]
    if split.training.count > 0 {
      let given = split.training.derivatives ?? [Float](repeating: 0, count: split.training.count)
      metrics[.trainSlopeError] = Self.meanSquare(
        zip(try slopes(on: split.training), given).map { Double($0) - Double($1) })
    }
    if split.test.count > 0 {
      metrics[.testSquaredSlope] = Self.meanSquare(
        try slopes(on: split.test).map { Double($0) })
    }
    return metrics
  }

  /// dy/dx at each example.
  private func slopes(on set: ExampleSet) throws -> [Float] {
    let pass = ForwardPass(
      try run.seeing(set), parameters: parameters, batch: Self.batch
    ) { input, output in
      output.graph.gradients(of: output, withRespectTo: [input])
    }
    var slopes: [Float] = []
    try pass.forEachBatch(of: set) { batch in
      slopes += batch.outputs[1].prefix(batch.indices.count)
    }
    return slopes
  }

  private static func meanSquare(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  }

  /// The number of changes between rising and falling along `values`; level stretches don't count.
  static func turningPoints(of values: [Float]) -> Int {
    var turns = 0
    var isRising: Bool?
    for (before, after) in zip(values, values.dropFirst()) where before != after {
      let rises = after > before
      if let isRising, isRising != rises { turns += 1 }
      isRising = rises
    }
    return turns
  }
}
