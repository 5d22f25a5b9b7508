import Autodiff

/// One kind of training, step by step: what ``Trainer`` drives.
package protocol OptimizationStep: AnyObject {
  /// What is trained, as it was when ``settle()`` was last called.
  var parameters: ParameterBuffer<Float> { get }
  /// The greatest number of steps made at once, between which nothing can be looked at.
  var stepsAtOnce: Int { get }
  /// Makes the steps of those iterations, at most ``stepsAtOnce``, counted from 0, until one whose
  /// objective isn't finite, which isn't made.
  ///
  /// - Returns: the objectives before the steps, last the one that isn't finite.
  func run(_ iterations: Range<Int>) throws -> [Float]
  /// Brings ``parameters`` up to date where they are elsewhere while they are trained.
  func settle() throws
  /// All that a checkpoint holds, lists of as many values as there are parameters.
  func lists() throws -> [[Float]]
  /// Sets what ``lists()`` gave.
  func setLists(_ lists: [[Float]]) throws
  /// What it measured by itself.
  var metrics: [Metric: Double] { get }
  /// Examples in a step.
  var batch: Int { get }
}

extension OptimizationStep {
  /// Nothing.
  package var metrics: [Metric: Double] { [:] }
}

/// A step on the calling thread, which moves its parameters where they are.
package protocol ProcessorStep: OptimizationStep {
  /// Makes the step `iteration`, counted from 0, if its objective is finite, and returns that.
  func run(iteration: Int) throws -> Float
}

extension ProcessorStep {
  /// One.
  package var stepsAtOnce: Int { 1 }

  /// Makes them one by one.
  package func run(_ iterations: Range<Int>) throws -> [Float] {
    var objectives: [Float] = []
    for iteration in iterations {
      objectives.append(try run(iteration: iteration))
      guard objectives.last?.isFinite == true else { break }
    }
    return objectives
  }

  /// They always are.
  package func settle() {}
}
