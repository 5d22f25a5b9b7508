import Datasets
import Foundation
import Networks
import Regularizers
import Testing
import Training

/// Whole trainings of a few iterations.
///
/// No digest is written down here: the kernels fix a digest's bits for every machine, and the
/// ledger of full runs holds them.
@Suite struct TrainerTests {
  @Test(arguments: [1, 5, 6, 11]) func resumedRunsHaveTheBitsOfUninterruptedOnes(cut: Int) throws {
    let trainer = try Trainer(TrainingExamples.leNet5, split: TrainingExamples.images())
    let whole = try #require(try trainer.train().outcome)
    var iterations = 0
    let stopped = try trainer.train(
      onProgress: { iterations = $0.iteration }, shouldStop: { iterations == cut })
    let checkpoint = Data(try #require(stopped.checkpoint))
    let resumed = try #require(try trainer.train(from: checkpoint).outcome)
    #expect(resumed.weightsSHA256 == whole.weightsSHA256)
    #expect(resumed.metrics == whole.metrics)
    #expect(resumed.iterations == whole.iterations)
  }

  @Test func resumingTwiceWithMomentumChangesNothing() throws {
    let run = TrainingExamples.perceptron(
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true), iterations: 30)
    let trainer = try Trainer(run, split: TrainingExamples.separable())
    var checkpoints: [Data] = []
    let whole = try trainer.train(every: .iterations(10), onCheckpoint: { checkpoints.append($0) })
    #expect(checkpoints.count == 2)
    for checkpoint in checkpoints {
      let resumed = try trainer.train(from: checkpoint).outcome
      #expect(resumed?.weightsSHA256 == whole.outcome?.weightsSHA256)
    }
  }

  @Test func runsAlongsideEachOtherHaveTheSameBits() async throws {
    let alone = try Trainer(TrainingExamples.leNet5, split: TrainingExamples.images()).train()
    let digests = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try Trainer(TrainingExamples.leNet5, split: TrainingExamples.images()).train().outcome?
            .weightsSHA256
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(digests == [String?](repeating: alone.outcome?.weightsSHA256, count: 3))
  }

  @Test func anotherSeedGivesOtherWeights() throws {
    let split = TrainingExamples.separable()
    let one = try Trainer(TrainingExamples.perceptron(seed: 1), split: split).train()
    let two = try Trainer(TrainingExamples.perceptron(seed: 2), split: split).train()
    #expect(one.outcome?.weightsSHA256 != two.outcome?.weightsSHA256)
  }

  @Test(arguments: [
    Optimizer.adam(learningRate: 0.01),
    .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false),
  ])
  func aSeparableProblemIsLearned(optimizer: Optimizer) throws {
    let run = TrainingExamples.perceptron(optimizer: optimizer)
    let outcome = try #require(
      try Trainer(run, split: TrainingExamples.separable()).train().outcome)
    for metric in [Metric.trainAccuracy, .validationAccuracy, .testAccuracy] {
      #expect((outcome.metrics[metric.rawValue] ?? 0) >= 95, "\(metric)")
    }
    #expect((outcome.metrics[Metric.trainLoss.rawValue] ?? 1) < 0.2)
    #expect(outcome.metrics[Metric.diverged.rawValue] == 0)
    #expect(outcome.metrics[Metric.divergedAtIteration.rawValue] == nil)
  }

  @Test func fullBatchIsTheSameWhetherNamedOrNot() throws {
    let split = TrainingExamples.separable(count: 20)
    let digests = try [nil, 20, 50].map { batch in
      try Trainer(TrainingExamples.perceptron(iterations: 5, batch: batch), split: split).train()
        .outcome?.weightsSHA256
    }
    #expect(Set(digests).count == 1)
  }

  @Test func divergenceIsAResult() throws {
    let run = TrainingExamples.line(loss: .sumOfSquares)
    var steep = run
    steep.network = .multilayerPerceptron(widths: [1, 16, 1], activation: .rectified, dropout: nil)
    steep.optimizer = .momentum(learningRate: 1e4, momentum: 0.9, nesterov: false)
    let outcome = try #require(
      try Trainer(steep, split: TrainingExamples.line).train().outcome)
    #expect(outcome.metrics[Metric.diverged.rawValue] == 1)
    let iteration = try #require(outcome.metrics[Metric.divergedAtIteration.rawValue])
    #expect(outcome.iterations == Int(iteration))
    #expect(outcome.iterations < run.iterations)
    #expect(outcome.metrics.values.allSatisfy { $0.isFinite })
  }

  @Test func damagedCheckpointsAreRefused() throws {
    let trainer = try Trainer(
      TrainingExamples.perceptron(iterations: 4), split: TrainingExamples.separable())
    var checkpoint = Data(try #require(try trainer.train(shouldStop: { true }).checkpoint))
    checkpoint[100] ^= 1
    #expect(throws: TrainingError.checkpoint(.digest)) { try trainer.train(from: checkpoint) }
  }

  @Test func runsAndDataThatDoNotFitAreRefused() {
    let separable = TrainingExamples.separable()
    #expect(
      throws: TrainingError.unfitData(
        set: "training", what: "features", expected: 784, found: 2)
    ) { try Trainer(TrainingExamples.leNet5, split: separable) }
    var squares = TrainingExamples.perceptron()
    squares.loss = .meanSquaredError
    #expect(throws: TrainingError.unfitTargets(set: "training", loss: .meanSquaredError)) {
      try Trainer(squares, split: separable)
    }
    var old = TrainingExamples.perceptron()
    old.numericVersion = 0
    #expect(throws: TrainingError.numericVersion(run: 0, engine: NumericVersion.current)) {
      try Trainer(old, split: separable)
    }
    let given = WeightedRegularizer(
      .tangentProp(TangentProp(direction: [1, 0], target: .given)), weight: 1)
    #expect(throws: TrainingError.missingDerivatives(set: "training")) {
      try Trainer(TrainingExamples.perceptron(regularizers: [given]), split: separable)
    }
  }
}
