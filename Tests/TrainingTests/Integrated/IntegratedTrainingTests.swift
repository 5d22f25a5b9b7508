import Datasets
import Foundation
import Integration
import Networks
import Regularizers
import Testing
import Training

/// Training a function by its Jacobian (Lorraine, Hossain 2019).
@Suite struct IntegratedTrainingTests {
  private let library = DataLibrary(directory: URL(fileURLWithPath: "/nowhere"))

  private func run(
    _ function: FunctionSpecification.Function = .exponential,
    _ structure: JacobianStructure = .positiveDefinite(epsilon: 0.0001),
    loss: Loss = .meanAbsoluteError, optimizer: Optimizer = .adam(learningRate: 0.01),
    tolerance: Double = 0.1, iterations: Int = 12, seed: UInt64 = 1
  ) -> Run {
    let inputs = function.dimension
    let outputs = structure == .gradient ? 1 : inputs
    return Run(
      data: .function(FunctionSpecification(function, count: 5, testCount: 20, seed: seed)),
      dataDigest: "of this test",
      network: .multilayerPerceptron(
        widths: [inputs, 8, outputs], activation: .hyperbolicTangent, dropout: nil),
      integration: PathIntegration(
        structure: structure, start: [Double](repeating: 0, count: inputs),
        startValue: [function.value(at: [Double](repeating: 0, count: inputs))],
        firstTolerance: tolerance, halvesTolerance: true),
      initializer: .fanInUniform, loss: loss, optimizer: optimizer, iterations: iterations,
      batch: nil, seed: seed)
  }

  private func train(_ run: Run) throws -> TrainingOutcome {
    try #require(try Trainer(run, split: library.load(run.data)).train().outcome)
  }

  @Test func fiftyStepsFitTheFunctionWhereItsPointsAre() throws {
    let before = try train(run(iterations: 0)).metrics
    let after = try train(run(iterations: 50)).metrics
    #expect(try #require(after["trainLoss"]) < 0.3 * #require(before["trainLoss"]))
    #expect(try #require(after["leastSlope"]) >= 0.0001)
    #expect(try #require(after["functionEvaluations"]) > 0)
  }

  /// One step of plain descent with rate 1 moves the weights by the loss's gradient.
  ///
  /// Held against central differences of the loss at a tolerance of 1e-6. The differences' own
  /// error is about 1e-6 / 2h = 5e-5 from the network's Float values and h² from curvature;
  /// gradients here are of size 0.1 to 1.
  @Test(arguments: [
    (FunctionSpecification.Function.exponential, JacobianStructure.positiveDefinite(epsilon: 0.1)),
    (.absoluteValue, .bounded(by: 1)), (.wave, .unconstrained), (.wave, .gradient),
  ])
  func theStepIsTheGradientOfTheLoss(
    function: FunctionSpecification.Function, structure: JacobianStructure
  ) throws {
    let descent = Optimizer.momentum(learningRate: 1, momentum: 0, nesterov: false)
    func run(_ iterations: Int) -> Run {
      self.run(
        function, structure, loss: .meanSquaredError, optimizer: descent, tolerance: 1e-6,
        iterations: iterations)
    }
    let start = try WeightsData.decoded(train(run(0)).weights)
    let moved = try WeightsData.decoded(train(run(1)).weights)
    let split = try library.load(run(0).data)
    guard case .floats(let x) = split.training.features,
      case .values(let y) = split.training.targets
    else { return }
    let integration = try #require(run(0).integration)
    func loss(_ weights: [Float]) throws -> Double {
      let function = try IntegratedFunction(
        run(0), integration, weights: WeightsData.encoded(weights))
      let width = x.count / y.count
      return try y.indices.reduce(0) { sum, index in
        let point = x[index * width..<(index + 1) * width].map(Double.init)
        let error = try function.value(at: point)[0] - Double(y[index])
        return sum + error * error / Double(y.count)
      }
    }
    let step: Float = 1 / 128
    for index in stride(from: 0, to: start.count, by: 5) {
      var (up, down) = (start, start)
      up[index] += step
      down[index] -= step
      let difference = try (loss(up) - loss(down)) / Double(up[index] - down[index])
      #expect(abs(Double(start[index] - moved[index]) - difference) < 1e-3, "parameter \(index)")
    }
  }

  @Test(arguments: [1, 5, 11]) func resumedRunsHaveTheBitsOfUninterruptedOnes(cut: Int) throws {
    let run = run(tolerance: 1)
    let trainer = try Trainer(run, split: library.load(run.data))
    let whole = try #require(try trainer.train().outcome)
    #expect(try #require(whole.metrics["finalTolerance"]) < 1)
    var iterations = 0
    let stopped = try trainer.train(
      onProgress: { iterations = $0.iteration }, shouldStop: { iterations == cut })
    let resumed = try trainer.train(from: Data(try #require(stopped.checkpoint))).outcome
    #expect(resumed?.weightsSHA256 == whole.weightsSHA256)
    #expect(resumed?.metrics == whole.metrics)
  }

  @Test func theHistoryIsOfTheSameBits() throws {
    let run = run(tolerance: 1, iterations: 30)
    let outcome = try train(run)
    let history = try IntegratedHistory(
      run, #require(run.integration), split: library.load(run.data))
    #expect(history.weightsSHA256 == outcome.weightsSHA256)
    #expect(history.steps.count == 30)
    #expect(
      Double(history.steps.reduce(0) { $0 + $1.evaluations })
        == outcome.metrics["functionEvaluations"])
    // The tolerance is halved after each step whose loss is below it, and only then.
    for (step, next) in zip(history.steps, history.steps.dropFirst()) {
      #expect(next.tolerance == (step.loss < step.tolerance ? step.tolerance / 2 : step.tolerance))
    }
  }

  /// Inverse and function are each solved to 1e-6 a step on Float values: a few 1e-6 in all, more
  /// where the slope is small.
  @Test func theInverseOfAValueIsItsInput() throws {
    for seed in UInt64(1)...10 {
      let run = run(.exponential, .positiveDefinite(epsilon: 0.2), seed: seed)
      let function = try IntegratedFunction(
        run, #require(run.integration), weights: train(run).weights)
      for input in [-2, -0.7, 0.1, 1.3, 2.0] {
        let back = try function.inverse(of: function.value(at: [input]))
        #expect(abs(back[0] - input) < 5e-5, "seed \(seed), x = \(input): \(back)")
      }
    }
  }

  /// A gradient's integral is the difference of the network's values, whatever the path; a free
  /// field's isn't.
  @Test func onlyAGradientIsConservative() throws {
    let gradient = try train(run(.wave, .gradient))
    let free = try train(run(.wave, .unconstrained))
    // Five integrals to 1e-6 a step.
    #expect(try #require(gradient.metrics["pathDependence"]) < 1e-4)
    #expect(try #require(free.metrics["pathDependence"]) > 1e-2)

    let run = run(.wave, .gradient)
    var plain = run
    plain.integration = nil
    let function = try IntegratedFunction(
      run, #require(run.integration), weights: gradient.weights)
    let values = try TrainedNetwork(plain, weights: gradient.weights).values(at: [0, 0, 0.5, -1])
    #expect(abs(try function.value(at: [0.5, -1])[0] - Double(values[1] - values[0])) < 2e-5)
  }

  @Test func badSettingsAreTypedErrors() throws {
    #expect(throws: IntegrationError.invalidTolerance(name: "relative", value: 0)) {
      try train(run(tolerance: 0))
    }
    var misfit = run()
    misfit.integration?.structure = .unconstrained
    misfit.integration?.startValue = [1, 1]
    #expect(throws: TrainingError.self) { try train(misfit) }
    var penalized = run()
    penalized.regularizers = [WeightedRegularizer(.spectReg(.varga), weight: 1)]
    #expect(throws: TrainingError.unfitIntegration) { try train(penalized) }
    let trained = run()
    let function = try IntegratedFunction(
      trained, #require(trained.integration), weights: train(trained).weights)
    #expect(throws: IntegrationError.self) {
      try function.value(along: .straight(from: [0.5], to: [1]))
    }
  }

  /// A weight and a bias: a checkpoint couldn't hold what the step remembers.
  @Test func aNetworkOfTwoParametersIsRefused() throws {
    var small = run()
    small.network = .multilayerPerceptron(
      widths: [1, 1], activation: .hyperbolicTangent, dropout: nil)
    #expect(throws: TrainingError.tooFewParameters(count: 2, least: 3)) { try train(small) }
  }

  /// A slope of zero on the way back: all weights zero leave J = 0.
  @Test func aSingularJacobianOnTheWayBackSaysWhere() throws {
    let run = run(.exponential, .unconstrained)
    let count = run.network.architecture.parameterCount
    let function = try IntegratedFunction(
      run, #require(run.integration), weights: Data(count: 4 * count))
    #expect {
      try function.inverse(of: [2])
    } throws: { error in
      guard case IntegrationError.singularJacobian(_, let point, _) = error else { return false }
      return point == [0]
    }
  }
}
