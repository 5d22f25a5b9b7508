import Benchmarks
import Datasets

/// The steps of training that a command is about.
enum TrainingSteps {
  /// Those that were asked for, else all whose data is here; those that are left out are said.
  static func chosen(
    _ asked: [BenchmarkStep], in library: DataLibrary
  ) throws -> [BenchmarkStep] {
    guard asked.isEmpty else { return asked }
    let (steps, missing) = try BenchmarkStep.available(in: library)
    for error in missing { Message.write("\(error); steps that need it are left out") }
    return steps.filter(\.isTraining)
  }
}
