import Autodiff
import Datasets
import Networks
import Randomness
import Testing
import Training

/// Evaluation by the statistics of batches, as in the code of Varga, Csiszárik, Zombori 2018.
@Suite struct EvaluationBatchTests {
  private let split = TrainingExamples.images(count: 40)

  private var run: Run {
    var run = TrainingExamples.leNet5
    run.network = .leNet5(
      activation: .rectified, dropoutRate: 0, normalization: .batchAfterLastActivation)
    run.regularizers = []
    return run
  }

  /// γ and β of the 84, and LeNet-5's own 61,706 with all its biases.
  @Test func oneNormalizationFollowsTheLastActivation() {
    let trained = run.network.architecture.parameters.filter(\.role.isTrained)
    #expect(trained.reduce(0) { $0 + $1.count } == 61_706 + 2 * 84)
    #expect(trained.filter { $0.role == .normalizationScale }.map(\.dimensions) == [[84]])
  }

  @Test func batchesAreWholeAndInARandomOrder() throws {
    var run = run
    run.evaluationBatch = 12
    let graph = Graph(batch: 1)
    _ = run.network.build(in: graph, input: graph.input("input", [1, 28, 28]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    var seen: [Int] = []
    try ForwardPass(evaluating: run, parameters: parameters).forEachBatch(of: split.test) {
      #expect($0.indices.count == 12)
      seen += $0.indices
    }
    #expect(seen.count == 36 && Set(seen).count == 36 && seen != seen.sorted())
  }

  /// Where nothing is normalized an example's outputs don't depend on its batch, so those of random
  /// batches are those in order, bit for bit, each under its own place.
  @Test func aBatchsOutputsAreThoseOfItsExamples() throws {
    var run = run
    run.network = .leNet5(activation: .rectified, dropoutRate: 0)
    let graph = Graph(batch: 1)
    _ = run.network.build(in: graph, input: graph.input("input", [1, 28, 28]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    var stream = RandomStream(seed: 4, name: "parameters")
    parameters.setFlattened(
      (0..<parameters.flattened.count).map { _ in Float(stream.nextUniform() - 0.5) / 8 })
    func outputs(_ mode: NormalizationMode) throws -> [Int: [Float]] {
      var found: [Int: [Float]] = [:]
      try ForwardPass(run, parameters: parameters, batch: 12, normalization: mode)
        .forEachBatch(of: split.test) { batch in
          for (lane, index) in batch.indices.enumerated() {
            found[index] = (0..<10).map { batch.outputs[0][$0 * batch.paddedBatch + lane] }
          }
        }
      return found
    }
    let inOrder = try outputs(.population)
    let drawn = try outputs(.batch)
    #expect(inOrder.count == 40 && Set(inOrder.values).count == 40 && drawn.count == 36)
    #expect(drawn.allSatisfy { inOrder[$0.key] == $0.value })
  }

  /// The same weights, other answers; a batch that holds everything gives each set's own
  /// statistics.
  @Test func metricsAreByTheBatchsStatistics() throws {
    var byBatches = run
    byBatches.evaluationBatch = 20
    let population = try #require(try Trainer(run, split: split).train().outcome)
    let batches = try #require(try Trainer(byBatches, split: split).train().outcome)
    #expect(population.weightsSHA256 == batches.weightsSHA256)
    #expect(population.metrics["testLoss"] != batches.metrics["testLoss"])
    #expect(batches.metrics["testLoss"] != nil && batches.metrics["validationAccuracy"] != nil)
  }

  /// Half the loss, half its gradient: Adam divides by the gradient's size, so momentum shows it.
  @Test func halfASumOfSquaresIsHalfOfIt() throws {
    var run = TrainingExamples.line(loss: .sumOfSquares, iterations: 1)
    run.optimizer = .momentum(learningRate: 0.125, momentum: 0, nesterov: false)
    let whole = TrainingStep(run, examples: TrainingExamples.line.training)
    run.loss = .halfSumOfSquares
    run.optimizer = .momentum(learningRate: 0.25, momentum: 0, nesterov: false)
    let half = TrainingStep(run, examples: TrainingExamples.line.training)
    let objectives = try [whole, half].map { try $0.run(iteration: 0) }
    #expect(objectives[0] == 2 * objectives[1])
    #expect(whole.parameters.flattened == half.parameters.flattened)
  }
}
