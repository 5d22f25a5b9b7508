import Autodiff

/// One kind of training, step by step: what ``Trainer`` drives.
package protocol OptimizationStep: AnyObject {
  /// What is trained.
  var parameters: ParameterBuffer<Float> { get }
  /// Makes the step `iteration`, counted from 0, if its objective is finite, and returns that.
  func run(iteration: Int) throws -> Float
  /// All that a checkpoint holds, lists of as many values as there are parameters.
  var lists: [[Float]] { get set }
  /// What it measured by itself.
  var metrics: [Metric: Double] { get }
  /// Examples in a step.
  var batch: Int { get }
}

extension OptimizationStep {
  /// Nothing.
  package var metrics: [Metric: Double] { [:] }
}
