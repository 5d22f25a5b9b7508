import Autodiff
import Datasets
import Integration

/// What is measured of a function given by its Jacobian: see ``Metric`` for why it is here.
extension Evaluator {
  /// Losses on the sets, apart within the training interval [-1, 1] and outside, and the range of
  /// the slope.
  func integrated(_ integration: PathIntegration) throws -> [Metric: Double] {
    let function = try IntegratedFunction(
      run.structuredJacobian(integration), integration, parameters: parameters)
    func loss(_ examples: [(point: [Double], target: Double)]) throws -> Double? {
      guard !examples.isEmpty else { return nil }
      let sum = try examples.reduce(0) { sum, example in
        sum + run.loss.value(try function.value(at: example.point)[0] - example.target).value
      }
      return sum / Double(examples.count)
    }
    let inside = split.test.points.filter { $0.point.allSatisfy { abs($0) <= 1 } }
    let outside = split.test.points.filter { !$0.point.allSatisfy { abs($0) <= 1 } }
    var metrics: [Metric: Double] = [:]
    metrics[.trainLoss] = try loss(split.training.points)
    metrics[.testLoss] = try loss(split.test.points)
    metrics[.testLossInside] = try loss(inside)
    metrics[.testLossOutside] = try loss(outside)
    if integration.start.count == 2 {
      metrics[.pathDependence] = try PathDependence(function, from: integration.start).mean
    }
    if integration.start.count == 1 {
      let slopes = (0...400).map { function.jacobian(at: [-2 + Double($0) / 100])[0] }
      metrics[.leastSlope] = slopes.min()
      metrics[.greatestSlope] = slopes.max()
    }
    return metrics
  }
}
