import Datasets
import Foundation
import Training

/// What is measured of functions that a network learned through their Jacobian (Lorraine, Hossain 2019).
extension Measurement {
  /// The errors of the learned function's inverse, over so many inputs on [-1, 1].
  func inverseErrors(_ points: Int, _ weights: Data, _ watch: MeasurementWatch) throws -> Findings {
    guard let integration = run.integration, case .function(let specification) = run.data,
      integration.start.count == 1, points > 1
    else {
      throw MeasurementError.unfitNetwork(
        quantity: quantity.title, needs: "one input, a Jacobian as its output and two points")
    }
    let learned = try IntegratedFunction(run, integration, weights: weights)
    var (target, own): ([Double], [Double]) = ([], [])
    try watch.forEachPiece(of: points, size: 1) { places in
      for place in places {
        let x = -1 + 2 * Double(place) / Double(points - 1)
        let value = specification.function.value(at: [x])
        target.append(abs(try learned.inverse(of: [value])[0] - x))
        own.append(abs(try learned.inverse(of: try learned.value(at: [x]))[0] - x))
      }
    }
    let metrics = [
      MeasuredMetric.inverseErrorOfTarget: mean(target),
      MeasuredMetric.inverseErrorOfOwn: mean(own),
    ]
    return (metrics, target + own)
  }

  /// The training of the run, made again with an eye on each step.
  func trainingHistory(_ training: ExampleSet) throws -> Findings {
    guard let integration = run.integration else {
      throw MeasurementError.unfitNetwork(
        quantity: quantity.title, needs: "a Jacobian as its output")
    }
    let none = training.subset([], name: training.name)
    let split = DataSplit(training: training, validation: none, test: none)
    let steps = try IntegratedHistory(run, integration, split: split).steps
    guard let first = steps.first, let last = steps.last else { return ([:], []) }
    // A tolerance that was never halved has its last step in place of the first one after.
    let halving = steps.firstIndex { $0.tolerance < first.tolerance } ?? steps.count - 1
    let metrics = [
      MeasuredMetric.lossAtHalving: steps[halving].loss,
      MeasuredMetric.leastLossAfterHalving: steps[halving...].map(\.loss).min() ?? last.loss,
      MeasuredMetric.firstEvaluations: Double(first.evaluations),
      MeasuredMetric.lastEvaluations: Double(last.evaluations),
    ]
    return (metrics, steps.flatMap { [$0.loss, $0.tolerance, Double($0.evaluations)] })
  }
}
