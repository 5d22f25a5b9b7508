import Autodiff
import Datasets
import Timing
import Training

extension BenchmarkStep {
  /// Steps of training before a network is measured, or its gradient compared: enough that it is
  /// right on most images, and that no bias is zero any more; on colour images, whose steps take
  /// long, for the latter alone.
  var preparatorySteps: Int {
    switch self {
    case .resNetPlain, .resNetSpectReg: 3
    case .ddNetPlain, .ddNetJacobian: 20
    default: 100
    }
  }

  /// Loads the data and compiles the programs of the step.
  package func workload(data: DataLibrary) throws -> any Workload {
    let run = try run(data: data)
    let split = try data.load(run.data)
    switch self {
    case .evaluate:
      let parameters = try trainedParameters(run, split.training)
      return AccuracyWorkload(run, images: split.test, parameters: parameters)
    case .jacobianNorm:
      let parameters = try trainedParameters(run, split.training)
      return JacobianNormWorkload(run, images: split.test, parameters: parameters)
    default:
      return try TrainingWorkload(run, examples: split.training, name: name)
    }
  }

  /// The parameters after ``preparatorySteps`` of `run`.
  func trainedParameters(
    _ run: Run, _ examples: ExampleSet
  ) throws -> ParameterBuffer<Float> {
    let workload = try TrainingWorkload(run, examples: examples, name: name)
    for _ in 0..<preparatorySteps { try workload.run() }
    return workload.step.parameters
  }
}
