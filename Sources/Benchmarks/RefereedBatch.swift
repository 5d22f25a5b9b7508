import Autodiff
import Networks
import Training

/// A first step on one batch, done by ours in Float and by the referee in Double.
package struct RefereedBatch {
  /// The step's graph.
  package let training: TrainingGraph
  /// What it reads beside the parameters.
  package let inputs: Referee.Inputs
  /// How Float stands to Double.
  package let finding: Referee.Finding
  /// The step in Double.
  package let double: Referee.Outcome<Double>
  /// The parameters after our step.
  package let updated: ParameterBuffer<Float>

  /// The batch as drawn; behind it, where it has near ties that can be avoided, the one without.
  ///
  /// They can't where a normalization mixes the examples, where each step sees all there are, and
  /// where none is without.
  package static func both(
    _ inputs: Referee.Inputs, of run: Run, _ training: TrainingGraph,
    _ parameters: ParameterBuffer<Float>
  ) -> [RefereedBatch] {
    let referee = Referee(training, parameters: parameters)
    let (drawn, close) = judged(inputs, by: referee, of: run, training, parameters)
    var batches = [drawn]
    guard !close.isEmpty, run.batch != nil, !run.network.mixesExamples else { return batches }
    // Without the examples that leave, the scale of a layer is a little different: another may be
    // near a tie now.
    var (latest, left) = (inputs, close)
    for _ in 0..<Self.trials {
      guard let cleared = referee.clearing(latest, of: left) else { break }
      let (batch, close) = judged(cleared, by: referee, of: run, training, parameters)
      if close.isEmpty {
        batches.append(batch)
        break
      }
      (latest, left) = (cleared, close)
    }
    return batches
  }

  private static let trials = 5

  private static func judged(
    _ inputs: Referee.Inputs, by referee: Referee, of run: Run, _ training: TrainingGraph,
    _ parameters: ParameterBuffer<Float>
  ) -> (batch: RefereedBatch, close: Set<Int>) {
    let float = referee.outcome(of: inputs, as: Float.self)
    let (finding, double, close) = referee.judge(float, of: inputs)
    let updated = ParameterBuffer<Float>(parameters.layout)
    updated.setFlattened(parameters.flattened)
    run.optimizerState(parameters.layout).update(
      updated, gradients: float.gradients, iteration: 0)
    let batch = RefereedBatch(
      training: training, inputs: inputs, finding: finding, double: double, updated: updated)
    return (batch, close)
  }
}

extension Network {
  /// Whether an example's output depends on the others of its batch: by batch normalization.
  fileprivate var mixesExamples: Bool { architecture.parameters.contains { !$0.role.isTrained } }
}
