import Datasets
import Training

/// The steps of a training through a Jacobian (Lorraine, Hossain 2019, Figure 3).
///
/// The run is trained again, to the same bits, with an eye on each.
///
/// Values: for each step the loss before it, the tolerance in it and its evaluations of the
/// network. Metrics: `lossAtHalving`, `leastLossAfterHalving`, `firstEvaluations` and
/// `lastEvaluations`; none of a training without steps. Each training example counts once a step.
struct TrainingHistory: MeasuredQuantity {
  var title: String { "steps of the training" }
  var expectedAnswers: Int { 10_000 }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    try library.load(run.data).training
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    let (run, training) = (context.run, context.examples)
    guard let integration = run.integration else {
      throw MeasurementError.unfitNetwork(quantity: title, needs: "a Jacobian as its output")
    }
    let none = training.subset([], name: training.name)
    let split = DataSplit(training: training, validation: none, test: none)
    let steps = try IntegratedHistory(run, integration, split: split).steps
    guard let first = steps.first, let last = steps.last else {
      return Findings(metrics: [:], values: [], examples: 0)
    }
    // A tolerance that was never halved has its last step in place of the first one after.
    let halving = steps.firstIndex { $0.tolerance < first.tolerance } ?? steps.count - 1
    let metrics = [
      MeasuredMetric.lossAtHalving: steps[halving].loss,
      MeasuredMetric.leastLossAfterHalving: steps[halving...].map(\.loss).min() ?? last.loss,
      MeasuredMetric.firstEvaluations: Double(first.evaluations),
      MeasuredMetric.lastEvaluations: Double(last.evaluations),
    ]
    return Findings(
      metrics: metrics,
      values: steps.flatMap { [$0.loss, $0.tolerance, Double($0.evaluations)] },
      examples: training.count * steps.count)
  }
}
