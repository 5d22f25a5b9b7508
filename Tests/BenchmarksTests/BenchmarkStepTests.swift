import Benchmarks
import Datasets
import Foundation
import Networks
import Testing
import Training

@Suite struct BenchmarkStepTests {
  /// Needs no file: runs are specifications, and SIN is made.
  private let data = DataLibrary(folders: DataFolders([]))

  @Test func namesAreUniqueAndSoAreTheRunsOfTrainingSteps() throws {
    #expect(Set(BenchmarkStep.allCases.map(\.name)).count == BenchmarkStep.allCases.count)
    let training = BenchmarkStep.allCases.filter(\.isTraining)
    #expect(Set(try training.map { try $0.run(data: data).key }).count == training.count)
  }

  @Test(arguments: BenchmarkStep.allCases.filter(\.isTraining))
  func aStepHasAFiniteObjectiveAndMovesEveryParameter(_ step: BenchmarkStep) throws {
    let run = try step.run(data: data)
    let examples = try examples(for: run)
    let workload = TrainingWorkload(run, examples: examples, name: step.name)
    let before = workload.step.parameters.flattened
    try workload.run()
    let after = workload.step.parameters
    #expect(after.flattened.allSatisfy { $0.isFinite })
    #expect(zip(before, after.flattened).contains { $0 != $1 })
    let layout = after.layout
    var start = 0
    for (index, entry) in layout.entries.enumerated() {
      let values = after.values(index)
      let moved = zip(values, before[start..<start + values.count]).contains { $0 != $1 }
      #expect(moved, "\(entry.name) stands still")
      start += values.count
    }
  }

  @Test func regularizedStepsComputeMoreThanPlainOnes() throws {
    func operations(_ step: BenchmarkStep) throws -> Int {
      let run = try step.run(data: data)
      return TrainingWorkload(run, examples: try examples(for: run), name: step.name)
        .program.multiplyAddOperations
    }
    let plain = try operations(.leNetPlain)
    let once = try operations(.leNetSpectReg)
    let exact = try operations(.leNetFrobReg)
    #expect(plain < once && once < exact)
  }

  /// The data of SIN, or random images in place of MNIST's.
  private func examples(for run: Run) throws -> ExampleSet {
    guard case .leNet5 = run.network else { return try data.load(run.data).training }
    return RandomImages.set(count: 120)
  }
}
