import Datasets
import Foundation
import Testing
import Training

@Suite struct TrajectoryTests {
  private let split = TrainingExamples.images()

  private func run(_ evaluations: [Int]?, of base: Run = TrainingExamples.leNet5) -> Run {
    var run = base
    run.evaluations = evaluations
    return run
  }

  private func outcome(_ run: Run, _ split: DataSplit) throws -> TrainingOutcome {
    try #require(try Trainer(run, split: split).train().outcome)
  }

  /// Dropout, projections, moments and a normalization's batch statistics stay as they are.
  @Test(arguments: [TrainingExamples.leNet5, TrainingExamples.normalizedLeNet5])
  func theWeightsAreThoseWithoutMeasuring(base: Run) throws {
    let plain = try outcome(base, split)
    let measured = try outcome(run([0, 1, 5, 12], of: base), split)
    #expect(measured.weightsSHA256 == plain.weightsSHA256)
    let onTheWay = measured.metrics.filter { $0.key.contains("@") }
    #expect(
      Set(onTheWay.keys)
        == Set([0, 1, 5, 12].flatMap { ["testAccuracy@\($0)", "jacobianNorm@\($0)"] }))
    #expect(measured.metrics.filter { !$0.key.contains("@") } == plain.metrics)
  }

  /// After 5 steps of 12 the network is that of a run of 5 steps under the same schedule.
  @Test(arguments: [TrainingExamples.leNet5, TrainingExamples.normalizedLeNet5])
  func whatIsMeasuredIsWhatTheShorterRunEndsWith(base: Run) throws {
    var base = base
    base.schedule = .constant
    let measured = try outcome(run([5, 12], of: base), split).metrics
    for iterations in [5, 12] {
      var short = base
      short.iterations = iterations
      let end = try outcome(short, split)
      let norms = try JacobianNorms(short, weights: end.weights).norms(of: split.test)
      let mean = norms.reduce(0) { $0 + Double($1) } / Double(norms.count)
      #expect(measured["testAccuracy@\(iterations)"] == end.metrics["testAccuracy"])
      #expect(measured["jacobianNorm@\(iterations)"] == mean)
    }
  }

  @Test(arguments: [0, 1, 4, 5, 6, 11]) func aResumedRunKeepsWhatWasMeasured(cut: Int) throws {
    let trainer = try Trainer(run([0, 5, 6, 12]), split: split)
    let whole = try #require(try trainer.train().outcome)
    var iterations = 0
    let stopped = try trainer.train(
      onProgress: { iterations = $0.iteration }, shouldStop: { iterations == cut })
    let checkpoint = Data(try #require(stopped.checkpoint))
    let resumed = try #require(try trainer.train(from: checkpoint).outcome)
    #expect(resumed.weightsSHA256 == whole.weightsSHA256)
    #expect(resumed.metrics == whole.metrics)
  }

  @Test func whatADivergedRunDidNotReachIsLeftOut() throws {
    var steep = TrainingExamples.perceptron(
      optimizer: .momentum(learningRate: 1e30, momentum: 0.9, nesterov: false), iterations: 30)
    steep.evaluations = [0, 30]
    let outcome = try outcome(steep, TrainingExamples.separable())
    #expect(outcome.metrics[Metric.diverged.rawValue] == 1)
    #expect(outcome.metrics["testAccuracy@0"] != nil && outcome.metrics["jacobianNorm@0"] != nil)
    #expect(outcome.metrics["testAccuracy@30"] == nil)
  }

  @Test func onlyAClassifierIsMeasuredAndOnlyWithinItsRun() {
    for evaluations in [[5, 5], [6, 5], [-1], [13]] {
      #expect(throws: TrainingError.unfitEvaluations, "\(evaluations)") {
        try Trainer(run(evaluations), split: split)
      }
    }
    #expect(throws: TrainingError.unfitEvaluations) {
      try Trainer(run([1], of: TrainingExamples.line()), split: TrainingExamples.line)
    }
    let untested = DataSplit(
      training: split.training, validation: split.validation,
      test: split.test.subset([], name: "none"))
    #expect(throws: TrainingError.unfitEvaluations) {
      try Trainer(run([1]), split: untested)
    }
  }
}
