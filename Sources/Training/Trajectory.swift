import Autodiff
import Datasets

/// What is measured of a run while it is trained: see ``Run/evaluations``.
///
/// Measuring reads the parameters that steps move and writes none of them, so the trained bits are
/// those of the run without it. A batch-normalized network's population statistics are estimated
/// first, as at the end.
struct Trajectory {
  /// Test accuracy in percent, then the mean ‖J‖_F of the test examples, of each evaluation so far.
  var values: [Double] = []

  private let evaluations: [Int]
  private let split: DataSplit
  private let pass: ForwardPass
  private let norms: JacobianNorms
  private let statistics: PopulationStatistics?

  /// - Parameter step: what the run is trained by; its parameters are read when something is
  ///   measured.
  /// - Throws: what ``Run/seeing(_:)`` throws.
  init?(
    _ run: Run, split: DataSplit, step: any OptimizationStep
  ) throws(TrainingError) {
    guard let evaluations = run.evaluations else { return nil }
    self.evaluations = evaluations
    self.split = split
    let seen = try run.seeing(split.test)
    pass = ForwardPass(evaluating: seen, parameters: step.parameters)
    norms = JacobianNorms(seen, parameters: step.parameters)
    statistics = PopulationStatistics(try run.seeing(split.training), step: step)
  }

  /// How many values are measured by the time that `iteration` steps are done.
  static func count(_ run: Run, iteration: Int) -> Int {
    2 * (run.evaluations ?? []).count { $0 <= iteration }
  }

  /// Whether something is to be measured now that `iteration` steps are done, and wasn't yet.
  func isDue(iteration: Int) -> Bool {
    evaluations.dropFirst(values.count / 2).first == iteration
  }

  /// Measures the network as it is.
  mutating func measure() throws {
    try statistics?.estimate(from: split.training)
    let accuracy = try Evaluator.accuracy(on: split.test, pass) ?? .nan
    values += [accuracy, try norms.mean(of: split.test)]
  }

  /// The values by name, such as `testAccuracy@5000`.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [:]
    for (evaluation, start) in zip(evaluations, stride(from: 0, to: values.count, by: 2)) {
      metrics[Metric.testAccuracy.name(atIteration: evaluation)] = values[start]
      metrics[Metric.jacobianNorm.name(atIteration: evaluation)] = values[start + 1]
    }
    return metrics
  }
}
