import Autodiff
import Datasets
import Networks
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
