import Datasets

/// What makes a run's steps elsewhere than in the processor's own engine.
///
/// Runs that are trained by one say so (``Run/engine``), so that no two engines share a key.
package protocol TrainingEngine: Sendable {
  /// What the runs that it trains have to name.
  var identity: DeviceEngine { get }

  /// What of the run's steps isn't done here, such as `augmentation`; nil for nothing.
  func lacks(_ run: Run) -> String?

  /// The step of a run at its start.
  ///
  /// - Parameter examples: those that it is trained on.
  /// - Throws: what stands in the way, before anything is trained.
  func step(of run: Run, examples: ExampleSet) throws -> any OptimizationStep
}
