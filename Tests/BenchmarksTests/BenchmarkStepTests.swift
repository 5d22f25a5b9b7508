import Benchmarks
import Datasets
import Foundation
import Networks
import Testing
import Timing
import Training

@Suite struct BenchmarkStepTests {
  /// Needs no file: runs are specifications, and SIN is made.
  private let data = DataLibrary(folders: DataFolders([]))

  @Test func namesAreUniqueAndSoAreTheRunsOfTrainingSteps() throws {
    #expect(Set(BenchmarkStep.allCases.map(\.name)).count == BenchmarkStep.allCases.count)
    let training = BenchmarkStep.allCases.filter(\.isTraining)
    #expect(Set(try training.map { try $0.run(data: data).key }).count == training.count)
  }

  /// A small batch is enough.
  ///
  /// What a normalization knows of the population isn't moved by steps.
  @Test(arguments: BenchmarkStep.allCases.filter(\.isTraining))
  func aStepHasAFiniteObjectiveAndMovesEveryTrainedParameter(_ step: BenchmarkStep) throws {
    var run = try step.run(data: data)
    run.batch = run.batch.map { min($0, 20) }
    let examples = try examples(for: run)
    let workload = try TrainingWorkload(run, examples: examples, name: step.name)
    let before = workload.step.parameters.flattened
    try workload.run()
    let after = workload.step.parameters
    #expect(after.flattened.allSatisfy { $0.isFinite })
    #expect(zip(before, after.flattened).contains { $0 != $1 })
    let layout = after.layout
    let roles = run.network.architecture.parameters.map(\.role)
    var start = 0
    for (index, entry) in layout.entries.enumerated() {
      let values = after.values(index)
      let moved = zip(values, before[start..<start + values.count]).contains { $0 != $1 }
      #expect(moved == roles[index].isTrained, "\(entry.name)")
      start += values.count
    }
  }

  @Test func stepsWithoutTheirDataAreLeftOut() throws {
    let (steps, missing) = try BenchmarkStep.available(in: data)
    #expect(steps == [.sineSpectReg])
    #expect(missing.count == 2)
  }

  @Test func regularizedStepsComputeMoreThanPlainOnes() throws {
    func operations(_ step: BenchmarkStep) throws -> Int {
      let run = try step.run(data: data)
      return try TrainingWorkload(run, examples: try examples(for: run), name: step.name)
        .program.multiplyAddOperations
    }
    let plain = try operations(.leNetPlain)
    let once = try operations(.leNetSpectReg)
    let exact = try operations(.leNetFrobReg)
    #expect(plain < once && once < exact)
  }

  /// The data of SIN, or random images in place of those of files.
  private func examples(for run: Run) throws -> ExampleSet {
    guard run.data.datasetName != nil else { return try data.load(run.data).training }
    return RandomImages.set(count: 120, shape: run.network.architecture.inputDimensions)
  }
}
