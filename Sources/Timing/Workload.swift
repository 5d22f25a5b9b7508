import Autodiff
import Datasets
import Training

/// A step that is ready to be done again and again.
package protocol Workload: AnyObject {
  /// Does the step once.
  func run() throws

  /// The program that does its arithmetic.
  var program: Program<Float> { get }

  /// How often a step runs the program; the last time it may be for fewer examples.
  var programRuns: Double { get }
}

extension Workload {
  /// Once, for most.
  package var programRuns: Double { 1 }
}

/// One step of training: batch, draws, objective, gradient, update.
package final class TrainingWorkload: Workload {
  /// The step, as the trainer makes it.
  package let step: TrainingStep
  private let name: String
  private var iteration = 0

  /// - Parameter name: the name in errors.
  /// - Throws: what ``Run/seeing(_:)`` throws.
  package init(_ run: Run, examples: ExampleSet, name: String) throws(TrainingError) {
    step = TrainingStep(try run.seeing(examples), examples: examples)
    self.name = name
  }

  /// The step's.
  package var program: Program<Float> { step.program }

  /// Trains for one iteration.
  ///
  /// - Throws: `BenchmarkError.diverged` where the objective isn't finite.
  package func run() throws {
    guard try step.run(iteration: iteration).isFinite else {
      throw TimingError.diverged(step: name, iteration: iteration)
    }
    iteration += 1
  }
}

/// From images in memory to the share that is classified right.
package final class AccuracyWorkload: Workload {
  private let images: ExampleSet
  private let pass: ForwardPass
  /// The last result, in percent.
  package private(set) var accuracy = 0.0

  /// The evaluation of a run's network with these parameters.
  package init(_ run: Run, images: ExampleSet, parameters: ParameterBuffer<Float>) {
    self.images = images
    pass = ForwardPass(run, parameters: parameters, batch: Evaluator.batch)
  }

  /// The forward pass of a batch.
  package var program: Program<Float> { pass.program }

  /// The batches that hold all images.
  package var programRuns: Double { Double(images.count) / Double(Evaluator.batch) }

  /// Classifies all images.
  package func run() throws {
    accuracy = try Evaluator.accuracy(on: images, pass) ?? 0
  }
}

/// From images in memory to the norm of each one's Jacobian.
package final class JacobianNormWorkload: Workload {
  private let images: ExampleSet
  private let jacobianNorms: JacobianNorms
  /// The last result, one an image.
  package private(set) var norms: [Float] = []

  /// The measurement of a run's network with these parameters.
  package init(_ run: Run, images: ExampleSet, parameters: ParameterBuffer<Float>) {
    self.images = images
    jacobianNorms = JacobianNorms(run, parameters: parameters)
  }

  /// The Jacobians of a batch.
  package var program: Program<Float> { jacobianNorms.program }

  /// The batches that hold all images.
  package var programRuns: Double { Double(images.count) / Double(JacobianNorms.batch) }

  /// Takes the norms of all images.
  package func run() throws {
    norms = try jacobianNorms.norms(of: images)
  }
}
