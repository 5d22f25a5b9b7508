import Datasets
import Exhibits
import ResultStore
import Scheduling
import Testing
import Training

/// A device that fails for a while, as where others have its memory.
@Suite struct KeptCheckpointTests {
  private struct Full: Error {}

  /// A device that trains as the processor does, unless it is full.
  private struct Device: TrainingEngine {
    let identity = DeviceEngine(
      printer: 1, platform: "test", device: "none", plugin: String(repeating: "0", count: 64),
      precision: .single, flags: [:])
    var isFull = false

    func lacks(_ run: Run) -> String? { nil }
    func step(of run: Run, examples: ExampleSet) throws -> any OptimizationStep {
      if isFull { throw Full() }
      return TrainingStep(run, examples: examples)
    }
  }

  private let folder: TemporaryFolder
  private let run: Run

  init() throws {
    folder = try TemporaryFolder()
    run = try TinyExhibit().run(seed: 1, learningRate: 0.01, data: .synthetic)
      .trained(by: Device().identity)
  }

  private func obtain(
    in store: ResultStore, by device: Device
  ) throws -> WorkScheduler.Summary {
    try WorkScheduler(store: store, data: .synthetic, jobs: 1, engine: device)
      .obtain([run], title: "test")
  }

  @Test func aRunGoesOnFromThereOnceTheDeviceIsFree() throws {
    let store = try ResultStore(path: folder.file("cache.sqlite"))
    var steps = 0
    let result = try Trainer(
      run, split: DataLibrary.synthetic.load(run.data), engine: Device()
    ).train(onProgress: { steps = $0.iteration }, shouldStop: { steps >= 10 })
    guard case .stopped(let checkpoint) = result else {
      Issue.record("the training wasn't stopped")
      return
    }
    try store.saveCheckpoint(run.key, iteration: steps, state: checkpoint)

    #expect(try obtain(in: store, by: Device(isFull: true)).failures[run.key] != nil)
    #expect(try store.checkpoint(for: run.key)?.state == checkpoint)
    #expect(try obtain(in: store, by: Device()).trained == 1)
    #expect(try store.checkpoint(for: run.key) == nil)

    let whole = try ResultStore(path: folder.file("whole.sqlite"))
    _ = try obtain(in: whole, by: Device())
    #expect(
      try store.outcome(for: run.key)?.weightsDigest
        == whole.outcome(for: run.key)?.weightsDigest)
  }
}
