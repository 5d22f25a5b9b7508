import Foundation
import Regularizers
import Testing
import Training

/// Metrics and predictions held against each other and against formulas.
@Suite struct EvaluationTests {
  @Test func aLineIsLearnedAndMeasured() throws {
    let run = TrainingExamples.line()
    let outcome = try #require(try Trainer(run, split: TrainingExamples.line).train().outcome)
    let network = try TrainedNetwork(run, weights: outcome.weights)
    let values = network.values(at: [0, 0.3, 0.6, 0.9, 1.2]).map { Double($0) }

    let targets = [0, 0.3, 0.6, 0.9, 1.2]
    let error = zip(values, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 5
    // The targets are Float in the set: 3e-8 on each difference, values up to 1.2.
    #expect(abs((outcome.metrics[Metric.testMSE.rawValue] ?? 1) - error) < 1e-6)
    #expect(error < 1e-2)
    let variation = zip(values, values.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
    #expect(abs((outcome.metrics[Metric.totalVariation.rawValue] ?? 0) - variation) < 1e-12)
    let norm = WeightsData.decoded(outcome.weights).reduce(0) { $0 + Double($1) * Double($1) }
    #expect(outcome.metrics[Metric.weightNorm.rawValue] == norm)
    #expect(outcome.metrics[Metric.penalty.rawValue] == 0)
  }

  @Test func derivativesAreSlopes() throws {
    let run = TrainingExamples.line(iterations: 50)
    let outcome = try #require(try Trainer(run, split: TrainingExamples.line).train().outcome)
    let network = try TrainedNetwork(run, weights: outcome.weights)
    let points: [Float] = [-0.5, 0.125, 0.75]
    let step: Float = 0.0078125
    let above = network.values(at: points.map { $0 + step })
    let below = network.values(at: points.map { $0 - step })
    for (index, derivative) in network.derivatives(at: points).enumerated() {
      // Float rounding 1e-7 / step and a third derivative of order 1 times step².
      #expect(abs(derivative - (above[index] - below[index]) / (2 * step)) < 1e-3)
    }
  }

  @Test func penaltyIsThatOfTheTrainedNetwork() throws {
    let tangentProp = WeightedRegularizer(
      .tangentProp(TangentProp(direction: [1], target: .zero)), weight: 0.5, reduction: .sum)
    let run = TrainingExamples.line(regularizers: [tangentProp])
    let outcome = try #require(try Trainer(run, split: TrainingExamples.line).train().outcome)
    let slopes = try TrainedNetwork(run, weights: outcome.weights)
      .derivatives(at: [0, 0.25, 0.5, 0.75, 1]).map { Double($0) }
    let penalty = 0.5 * slopes.reduce(0) { $0 + $1 * $1 }
    // Two orders of summation in Float.
    #expect(
      abs((outcome.metrics[Metric.penalty.rawValue] ?? 0) - penalty) < 1e-6 * max(1, penalty))
  }

  @Test func heldDerivativesAreMatched() throws {
    // The data's slope is 1 everywhere; held to it with weight, the network must have it at the
    // points.
    let tangentProp = WeightedRegularizer(
      .tangentProp(TangentProp(direction: [1], target: .given)), weight: 1)
    let run = TrainingExamples.line(regularizers: [tangentProp])
    let outcome = try #require(try Trainer(run, split: TrainingExamples.line).train().outcome)
    let slopes = try TrainedNetwork(run, weights: outcome.weights).derivatives(at: [0, 0.5, 1])
    #expect(slopes.allSatisfy { abs($0 - 1) < 0.1 }, "\(slopes)")
  }

  @Test func flatteningRegularizersFlatten() throws {
    let plain = TrainingExamples.line()
    for regularizer in [Regularizer.frobReg(FrobReg()), .spectReg(.varga)] {
      let flat = TrainingExamples.line(
        regularizers: [WeightedRegularizer(regularizer, weight: 10)])
      let variations = try [plain, flat].map { run in
        try Trainer(run, split: TrainingExamples.line).train().outcome?
          .metrics[Metric.totalVariation.rawValue] ?? 0
      }
      #expect(variations[1] < 0.5 * variations[0], "\(regularizer): \(variations)")
    }
  }

  @Test func weightsOfAnotherNetworkAreRefused() {
    #expect(throws: TrainingError.unfitWeights(expectedBytes: 4 * 49, foundBytes: 8)) {
      try TrainedNetwork(TrainingExamples.line(), weights: Data(count: 8))
    }
  }
}
