import Datasets
import Digests

/// A training of a Jacobian, made again to see each of its steps.
///
/// It is a second's work at most, and the same bits: ``weightsSHA256`` must be the recorded one.
package struct IntegratedHistory {
  /// One step.
  package struct Step: Sendable {
    /// The loss before the step.
    package let loss: Double
    /// The integrator's tolerance in it.
    package let tolerance: Double
    /// Evaluations of the network in it, those of the gradient not counted.
    package let evaluations: Int
  }

  /// The steps in order.
  package let steps: [Step]
  /// The digest of the weights at the end.
  package let weightsSHA256: String

  /// Trains `run` on `split`, without evaluating it.
  ///
  /// - Throws: what training throws.
  package init(_ run: Run, _ integration: PathIntegration, split: DataSplit) throws {
    try run.check(split)
    let step = try IntegratedStep(run, integration, examples: split.training)
    steps = try (0..<run.iterations).map { iteration in
      let (tolerance, before) = (step.tolerance, step.evaluations)
      let loss = try step.run(iteration: iteration)
      return Step(
        loss: Double(loss), tolerance: tolerance, evaluations: step.evaluations - before)
    }
    weightsSHA256 = SHA256Digest.hex(of: WeightsData.encoded(step.parameters.flattened))
  }
}
