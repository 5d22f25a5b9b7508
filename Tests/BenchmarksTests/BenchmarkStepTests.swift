import Benchmarks
import Datasets
import Foundation
import Networks
import Regularizers
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

  /// What the peers in Scripts/bench implement, of the exhibits' runs: the penalty, its weight, the
  /// factor of weights' decay and the images of a step.
  ///
  /// An exhibit that changes asks for another peer.
  @Test(
    arguments: [
      (BenchmarkStep.leNetPlain, nil, 0, nil, 50),
      (.leNetSpectReg, .spectReg(.varga), 0.03, nil, 50),
      (.leNetDoubleBack, .doubleBack(DoubleBack()), 50, 0.001, 50),
      (.leNetFrobReg, .frobReg(FrobReg()), 0.03, 0.001, 50),
      (.leNetJacReg, .jacReg(JacReg()), 1, 0.001, 50),
      (.leNetTanhPlain, nil, 0, 0.0005, 100),
      (.leNetTanhJacobian, .spectReg(.hoffman(projections: 1)), 0.005, 0.0005, 100),
      (.sineSpectReg, .spectReg(.varga), 0.01, nil, nil),
      (.resNetPlain, nil, 0, 0.003, 128),
      (.resNetSpectReg, .spectReg(.varga), 0.03, 0.003, 128),
      (.ddNetPlain, nil, 0, 0.0005, 100),
      (.ddNetJacobian, .spectReg(.hoffman(projections: 1)), 0.005, 0.0005, 100),
    ] as [(BenchmarkStep, Regularizer?, Double, Double?, Int?)])
  func thePeersImplementTheExhibitsRuns(
    _ step: BenchmarkStep, penalty: Regularizer?, weight: Double, decay: Double?, batch: Int?
  ) throws {
    let run = try step.run(data: data)
    #expect(run.regularizers.map(\.kind) == [penalty].compactMap { $0 })
    #expect(run.regularizers.allSatisfy { $0.weight == weight && $0.pass == nil })
    let factor = run.weightDecay.map {
      $0.convention == .squaredNorm ? 2 * $0.coefficient : $0.coefficient
    }
    #expect(factor == decay)
    #expect(run.batch == batch)
  }

  /// The peers know the pixels' mean and deviation, and the dense layers that dropout follows.
  @Test func thePeersImplementTheExhibitsNetworks() throws {
    for step in BenchmarkStep.allCases {
      let run = try step.run(data: data)
      switch step {
      case .leNetTanhPlain, .leNetTanhJacobian:
        #expect(run.preprocessing == .standardized(mean: 0.1307, deviation: 0.3081))
        #expect(run.network == .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5))
        #expect(run.optimizer == .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false))
      case .ddNetPlain, .ddNetJacobian:
        #expect(run.preprocessing == .standardized(mean: 0.5, deviation: 0.5))
        let dropout = Dropout(rate: 0.5, hiddenLayers: [1, 2])
        #expect(run.network == .ddNet(dropout: dropout, classes: 10))
        #expect(run.optimizer == .momentum(learningRate: 0.01, momentum: 0.9, nesterov: false))
      case .resNetPlain, .resNetSpectReg:
        #expect(run.preprocessing == nil && run.network == .residual(.varga(classes: 10)))
        #expect(run.optimizer == .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true))
      case .sineSpectReg:
        #expect(run.optimizer == .adam(learningRate: 0.001) && run.loss == .meanSquaredError)
      default:
        #expect(run.preprocessing == nil)
        #expect(run.network == .leNet5(activation: .rectified, dropoutRate: 0.5))
        #expect(run.optimizer == .adam(learningRate: 0.001))
      }
    }
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
