import Autodiff
import Datasets
import Foundation
import Networks
import Testing
import Training

/// Runs that name an engine, and who may train them.
@Suite struct DeviceEngineTests {
  static let engine = DeviceEngine(
    printer: 1, platform: "cuda", device: "NVIDIA H100 80GB HBM3",
    plugin: String(repeating: "1a", count: 32), precision: .single,
    flags: ["xla_gpu_autotune_level": "0"])

  /// A step that makes several at once, by the processor's.
  private final class SeveralAtOnce: OptimizationStep {
    let step: TrainingStep
    var calls: [Range<Int>] = []
    var isSettled = true

    init(_ run: Run, examples: ExampleSet) { step = TrainingStep(run, examples: examples) }

    var parameters: ParameterBuffer<Float> {
      #expect(isSettled, "parameters are read before they are brought")
      return step.parameters
    }
    var stepsAtOnce: Int { 4 }
    var batch: Int { step.batch }

    func run(_ iterations: Range<Int>) throws -> [Float] {
      calls.append(iterations)
      isSettled = false
      return try step.run(iterations)
    }
    func settle() { isSettled = true }
    func lists() -> [[Float]] { step.lists() }
    func setLists(_ lists: [[Float]]) { step.setLists(lists) }
  }

  /// An engine whose last step can be looked at.
  private final class Engine: TrainingEngine, @unchecked Sendable {
    let identity = DeviceEngineTests.engine
    var last: SeveralAtOnce?

    func lacks(_ run: Run) -> String? { nil }
    func step(of run: Run, examples: ExampleSet) throws -> any OptimizationStep {
      let step = SeveralAtOnce(run, examples: examples)
      last = step
      return step
    }
  }

  private static var run: Run {
    var run = TrainingExamples.perceptron(iterations: 11)
    run.evaluations = [0, 6, 7]
    return run
  }

  @Test func theProcessorsRunsKeepTheirKeys() {
    let run = Self.run
    #expect(!String(decoding: run.canonicalJSON, as: UTF8.self).contains("engine"))
    #expect(run.trained(by: nil) == run)
    #expect(run.trained(by: Self.engine).key != run.key)
  }

  @Test func aRunOfADeviceIsReadBack() throws {
    let run = Self.run.trained(by: Self.engine)
    #expect(try JSONDecoder().decode(Run.self, from: run.canonicalJSON) == run)
  }

  @Test func onlyTheEngineThatARunNamesTrainsIt() throws {
    let run = Self.run.trained(by: Self.engine)
    let split = TrainingExamples.separable()
    #expect(throws: TrainingError.otherEngine(run: Self.engine, here: nil)) {
      try Trainer(run, split: split)
    }
    _ = try Trainer(run, split: split, engine: Engine())
    // One that names none is the processor's, whatever engine is at hand.
    let engine = Engine()
    _ = try Trainer(Self.run, split: split, engine: engine).train()
    #expect(engine.last == nil)
  }

  /// Steps are cut where something is measured, at checkpoints and at the end, and give what they
  /// give one by one.
  @Test func severalAtOnceAreCut() throws {
    let split = TrainingExamples.separable()
    let engine = Engine()
    let run = Self.run.trained(by: engine.identity)
    var checkpoints: [Data] = []
    var reached: [Int] = []
    let outcome = try #require(
      try Trainer(run, split: split, engine: engine).train(
        every: .iterations(5), onCheckpoint: { checkpoints.append($0) },
        onProgress: { reached.append($0.iteration) }
      ).outcome)
    #expect(engine.last?.calls == [0..<4, 4..<5, 5..<6, 6..<7, 7..<10, 10..<11])
    #expect(reached == [4, 5, 6, 7, 10, 11])
    #expect(checkpoints.count == 2)
    let one = try #require(try Trainer(Self.run, split: split).train().outcome)
    #expect(outcome.weightsSHA256 == one.weightsSHA256)
    #expect(outcome.metrics == one.metrics)
    let resumed = try #require(
      try Trainer(run, split: split, engine: engine).train(from: checkpoints[1]).outcome)
    #expect(engine.last?.calls == [10..<11])
    #expect(resumed.weightsSHA256 == one.weightsSHA256)
    #expect(resumed.metrics == one.metrics)
  }

  @Test func titlesSayWhatDecidesBits() {
    #expect(
      Self.engine.title
        == "cuda (NVIDIA H100 80GB HBM3), plugin 1a1a1a1a1a1a, single precision, "
        + "xla_gpu_autotune_level=0")
    #expect(Self.engine.shortName.hasPrefix("cuda-"))
    #expect(Self.engine.shortName.count == 13)
  }
}
