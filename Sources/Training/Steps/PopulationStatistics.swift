import Autodiff
import Datasets
import Networks

/// The means and variances by which a trained network normalizes (Ioffe, Szegedy 2015, Algorithm 2,
/// line 10).
///
/// ```
/// E[x] = mean of μ_B        Var[x] = m / (m − 1) · mean of σ²_B
/// ```
/// over batches B of the training examples in their order, of the run's batch size, where μ_B and
/// σ²_B are what the trained network, normalizing by B itself, takes of m values a channel. What is
/// left over after the last whole batch isn't used. (A batch of one value a channel has variance 0,
/// which stays.)
///
/// Augmentation is off, as where the network is evaluated. Dropout is off: the network that uses
/// the estimates doesn't drop either, and with it the variance of what a layer sees would be
/// another. All is a function of weights and data, so a resumed run gets the same bits.
package struct PopulationStatistics {
  private let parameters: ParameterBuffer<Float>
  private let statistics: [BatchStatistics]
  private let program: Program<Float>
  private let input: Tensor
  private let batch: Int

  /// Prepares to estimate a network's statistics from batches of `batch` examples; nil if it has
  /// none.
  ///
  /// - Parameter parameters: the network's, in which the estimates have their places.
  package init?(
    _ architecture: Architecture, preprocessing: Preprocessing? = nil, batch: Int,
    parameters: ParameterBuffer<Float>
  ) {
    guard architecture.parameters.contains(where: { !$0.role.isTrained }) else { return nil }
    self.batch = batch
    let graph = Graph(batch: batch)
    input = graph.input("input", architecture.inputDimensions)
    var statistics: [BatchStatistics] = []
    _ = architecture.build(
      in: graph, input: preprocessing?(input) ?? input,
      normalization: .batch { statistics.append($0) })
    program = Program(
      graph, outputs: statistics.flatMap { [$0.mean, $0.variance] }, parameters: parameters)
    self.statistics = statistics
    self.parameters = parameters
  }

  /// Prepares to estimate what `run`'s network has, within the parameters of `step`.
  init?(_ run: Run, step: any OptimizationStep) {
    self.init(
      run.network.architecture, preprocessing: run.preprocessing, batch: step.batch,
      parameters: step.parameters)
  }

  /// Writes the estimates from `examples`, at least a batch of them, into the parameters.
  ///
  /// Sums over batches are in Double; each estimate is rounded once.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func estimate(from examples: ExampleSet) throws {
    let feeder = ExampleFeeder(examples)
    let batches = examples.count / batch
    precondition(batches > 0, "PopulationStatistics: \(examples.count) examples, batch \(batch)")
    var sums = statistics.map { layer in
      [layer.mean, layer.variance].map { [Double](repeating: 0, count: $0.shape.count) }
    }
    for start in stride(from: 0, to: batches * batch, by: batch) {
      try feeder.copyFeatures(
        of: Array(start..<start + batch), into: program.storage(of: input))
      program.run()
      for (index, layer) in statistics.enumerated() {
        for (part, tensor) in [layer.mean, layer.variance].enumerated() {
          for (channel, value) in program.values(of: tensor).enumerated() {
            sums[index][part][channel] += Double(value)
          }
        }
      }
    }
    for (layer, sums) in zip(statistics, sums) {
      let count = Double(layer.valuesPerChannel)
      let unbiased = count > 1 ? count / (count - 1) : 1
      set(layer.parameters.mean, sums[0].map { $0 / Double(batches) })
      set(layer.parameters.variance, sums[1].map { unbiased * ($0 / Double(batches)) })
    }
  }

  private func set(_ name: String, _ values: [Double]) {
    guard let index = parameters.layout.entries.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("PopulationStatistics: the network has no parameter \(name)")
    }
    parameters.set(index, values.map { Float($0) })
  }
}
