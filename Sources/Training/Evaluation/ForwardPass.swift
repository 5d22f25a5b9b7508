import Autodiff
import Datasets
import Networks
import Randomness
import Regularizers

/// A network as it is used after training, run over any number of examples in batches of a fixed
/// size.
///
/// There is no dropout unless it is asked for, and normalization is by the population's statistics,
/// or by each batch's own where the run says so (``Run/evaluationBatch``): batches then are whole
/// and in a random order, from the stream `evaluation`.
package final class ForwardPass {
  /// What a batch gave: values `[classes, paddedBatch]` and, if asked for, more outputs.
  package struct Batch {
    /// The examples, by their place in the set; they take the first lanes.
    package let indices: [Int]
    /// One buffer an output, `[features…, paddedBatch]`.
    package let outputs: [UnsafeMutableBufferPointer<Float>]
    /// The length of a row.
    package let paddedBatch: Int
  }

  /// How many examples a batch has.
  private let batch: Int
  /// The network, and what further outputs were asked for, as a program.
  package let program: Program<Float>
  private let input: UnsafeMutableBufferPointer<Float>
  private let outputs: [UnsafeMutableBufferPointer<Float>]
  private let paddedBatch: Int
  /// The seed of the examples' order where normalization is by each batch's own statistics.
  private let orderSeed: UInt64?
  /// What is drawn anew for each batch.
  private let masks: RandomInputs?
  /// How many batches had masks drawn.
  private var drawnBatches = 0

  /// A pass by which the metrics of `run` are measured: in batches of ``Run/evaluationBatch``, if
  /// it has one.
  package convenience init(evaluating run: Run, parameters: ParameterBuffer<Float>) {
    self.init(
      run, parameters: parameters, batch: run.evaluationBatch ?? Evaluator.batch,
      normalization: run.evaluationBatch == nil ? .population : .batch)
  }

  /// A pass in batches of any size.
  ///
  /// - Parameters:
  ///   - run: as it sees the examples: see ``Run/seeing(_:)``.
  ///   - parameters: the network's parameters, read when the pass is run.
  ///   - batch: the number of examples in a batch.
  ///   - normalization: what batch normalizations take mean and variance from.
  ///   - dropoutSeed: draws dropout masks as in training, anew for each batch; none when nil.
  ///   - more: appends further outputs, given the network's input (after the run's
  ///     preprocessing) and output.
  package init(
    _ run: Run, parameters: ParameterBuffer<Float>, batch: Int,
    normalization: NormalizationMode = .population, dropoutSeed: UInt64? = nil,
    more: (_ input: Tensor, _ output: Tensor) -> [Tensor] = { _, _ in [] }
  ) {
    let graph = Graph(batch: batch)
    let architecture = run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let seen = run.preprocessing?(input) ?? input
    var masks: [(tensor: Tensor, name: String, rate: Double)] = []
    let output = architecture.build(
      in: graph, input: seen, normalization: normalization,
      dropoutMasks: dropoutSeed == nil
        ? nil
        : { name, dimensions, rate in
          // Other draws than those of the training's steps.
          let mask = graph.input("measured." + name, dimensions)
          masks.append((mask, "measured." + name, rate))
          return mask
        })
    let all = [output] + more(seen, output)
    program = Program(graph, outputs: all, parameters: parameters)
    self.batch = batch
    self.input = program.storage(of: input)
    outputs = all.map { [program] in program.storage(of: $0) }
    paddedBatch = self.input.count / input.shape.count
    if case .batch = normalization { orderSeed = run.seed } else { orderSeed = nil }
    self.masks = dropoutSeed.map { [program, paddedBatch] seed in
      RandomInputs(
        masks: masks, in: program, examples: batch, paddedBatch: paddedBatch, seed: seed)
    }
  }

  /// Sets the inputs that further outputs brought with them, all of constant values.
  func setConstants(_ inputs: [PenaltyInput]) {
    for input in inputs {
      guard case .constant(let values) = input.content else {
        preconditionFailure("ForwardPass: \(input.tensor) isn't constant")
      }
      program.set(input.tensor, values.map { Float($0) })
    }
  }

  /// Runs over all examples of `set` in order.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func forEachBatch(of set: ExampleSet, _ body: (Batch) -> Void) throws {
    let feeder = ExampleFeeder(set)
    try forEachBatch(set.count, { try feeder.copyFeatures(of: $0, into: input) }, body)
  }

  /// Runs over all examples of `set`, which are in memory, in order.
  package func forEachBatch(ofHeld set: ExampleSet, _ body: (Batch) -> Void) {
    let feeder = ExampleFeeder(set)
    forEachBatch(set.count, { feeder.copyHeldFeatures(of: $0, into: input) }, body)
  }

  private func forEachBatch(
    _ count: Int, _ copyFeatures: ([Int]) throws -> Void, _ body: (Batch) -> Void
  ) rethrows {
    var order = Array(0..<count)
    if let orderSeed {
      var stream = RandomStream(seed: orderSeed, name: "evaluation")
      order = stream.sample(count / batch * batch, of: count)
    }
    for start in stride(from: 0, to: order.count, by: batch) {
      let indices = Array(order[start..<min(start + batch, order.count)])
      try copyFeatures(indices)
      masks?.draw(iteration: drawnBatches)
      drawnBatches += 1
      program.run()
      body(Batch(indices: indices, outputs: outputs, paddedBatch: paddedBatch))
    }
  }
}
