import Datasets
import Networks
import Testing
import Timing
import Training

/// Times of steps as a value, and what they come to.
@Suite struct StepTimingTests {
  private func run(_ width: Int) -> Run {
    Run(
      data: .wholeMNIST, dataDigest: "digest",
      network: .multilayerPerceptron(
        widths: [16, width, 4], activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .momentum(learningRate: 0, momentum: 0.9, nesterov: false), iterations: 1,
      batch: 20, seed: 1, numericVersion: 1)
  }

  private func timing(rounds: Int) -> StepTiming {
    StepTiming(
      [
        .init("narrow", .training(run(8))),
        .init("wide", .training(run(64)), against: ["narrow"]),
      ], rounds: rounds, secondsPerRound: 0)
  }

  @Test func timesComeWithTheirSpreadAndOperationsWithout() throws {
    let outcome = try #require(try timing(rounds: 3).perform())
    let metrics = outcome.metrics
    #expect(metrics[TimedMetric.rounds] == 3)
    for name in [TimedMetric.milliseconds("wide"), TimedMetric.factor("wide", over: "narrow")] {
      #expect(try #require(metrics[name]) > 0)
      #expect(metrics[TimedMetric.deviation(name)] != nil)
    }
    let (narrow, wide) = (
      try #require(metrics[TimedMetric.operations("narrow")]),
      try #require(metrics[TimedMetric.operations("wide")])
    )
    #expect(wide > 4 * narrow)
    let parts = OperationPart.allCases.compactMap { metrics[TimedMetric.operations("wide", $0)] }
    // Sums of whole numbers, scaled by 10⁻⁶.
    #expect(abs(parts.reduce(0, +) - wide) < 1e-9 * wide)
    let excess = try #require(metrics[TimedMetric.excessOperations("wide", over: "narrow")])
    #expect(abs(excess - (wide - narrow)) < 1e-9 * wide)
    #expect(outcome.operations == [narrow * 1e6, wide * 1e6].map { $0.rounded() })
  }

  /// What is verified is the same on every machine and at every call.
  @Test func operationsAreTheSameWithoutTimes() throws {
    let (timed, counted) = (
      try #require(try timing(rounds: 1).perform()), try #require(try timing(rounds: 0).perform())
    )
    #expect(timed.operations == counted.operations)
    #expect(counted.metrics[TimedMetric.milliseconds("wide")] == nil)
  }

  /// A perceptron of 16, 8 and 4 units: the input's gradient isn't needed.
  @Test func operationsAreSortedByWhatTheProductsCompute() throws {
    let outcome = try #require(
      try StepTiming([.init("narrow", .training(run(8)))], rounds: 0, secondsPerRound: 0)
        .perform())
    func found(_ part: OperationPart) -> Double? {
      outcome.metrics[TimedMetric.operations("narrow", part)]
    }
    // In millions, two an example of twenty.
    #expect(found(.forward) == Double(2 * 20 * (16 * 8 + 8 * 4)) / 1e6)
    #expect(found(.backward) == Double(2 * 20 * (8 * 4)) / 1e6)
    #expect(found(.weightGradient) == Double(2 * 20 * (16 * 8 + 8 * 4)) / 1e6)
  }

  @Test func aTimingThatIsStoppedLeavesNothing() throws {
    #expect(try timing(rounds: 2).perform(shouldStop: { true }) == nil)
  }

  @Test func theKeyIsThatOfAllThatDecides() {
    #expect(timing(rounds: 1).key == timing(rounds: 1).key)
    #expect(timing(rounds: 1).key != timing(rounds: 2).key)
  }

  @Test func aStepThatItsNetworkCantMakeIsSaid() {
    var dropping = run(8)
    dropping.network = .leNet5(activation: .hyperbolicTangent, dropout: nil, classes: 10)
    let timing = StepTiming(
      [.init("closed form", .gradient(dropping, way: "closedForm", batch: 5))], rounds: 0,
      secondsPerRound: 0)
    #expect(throws: TimingError.unfitStep("closed form")) { try timing.perform() }
  }
}
