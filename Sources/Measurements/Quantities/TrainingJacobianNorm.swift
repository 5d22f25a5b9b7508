import Datasets
import Training

/// ‖J‖_F of each training example, exactly, as the evaluated network has it: without dropout.
///
/// Values and metrics: those of ``JacobianNorm``.
struct TrainingJacobianNorm: MeasuredQuantity {
  var title: String { "norms of the Jacobian at training examples" }
  var expectedAnswers: Int { 11 * 2000 }

  func examples(of run: Run, from library: DataLibrary) throws -> ExampleSet {
    try library.load(run.data).training
  }

  func findings(in context: MeasurementContext) throws -> Findings {
    try jacobianNorms(at: Array(0..<context.examples.count), in: context)
  }
}
