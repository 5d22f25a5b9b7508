import Datasets
import Exhibits
import Foundation
import ResultStore
import Scheduling
import Testing
import Training

@Suite struct WorkSchedulerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ name: String = "cache.sqlite") throws -> ResultStore {
    try ResultStore(path: folder.file(name))
  }

  private func runs(_ exhibit: TinyExhibit = TinyExhibit(), seeds: Int = 3) throws -> [Run] {
    try ExhibitPlan(exhibit, Request(scale: .smoke, seeds: seeds, data: .synthetic)).runs
  }

  private func digests(_ runs: [Run], in store: ResultStore) throws -> [String?] {
    try runs.map { try store.outcome(for: $0.key)?.weightsDigest }
  }

  @Test func anyNumberOfJobsGivesTheSameWeights() throws {
    let runs = try runs()
    let one = try store("one.sqlite")
    let two = try store("two.sqlite")
    let first = try WorkScheduler(store: one, data: .synthetic, jobs: 1).obtain(runs, title: "one")
    let second = try WorkScheduler(store: two, data: .synthetic, jobs: 2).obtain(runs, title: "two")
    #expect(first.trained == 6 && second.trained == 6)
    let found = try digests(runs, in: one)
    #expect(found.allSatisfy { $0 != nil } && Set(found).count == 6)
    #expect(try digests(runs, in: two) == found)
  }

  @Test func whatTheCacheHasIsNotTrainedAgainUnlessAsked() throws {
    let runs = try runs()
    let transcript = Transcript()
    let scheduler = WorkScheduler(
      store: try store(), data: .synthetic, jobs: 2,
      progress: Progress(.lines, write: transcript.write))
    _ = try scheduler.obtain(runs + runs, title: "test")
    #expect(transcript.text.split(separator: "\n").count == 6)
    let again = try scheduler.obtain(runs, title: "test")
    #expect(again.trained == 0 && again.reused == 6)
    let forced = try scheduler.obtain(runs, need: .training, title: "test")
    #expect(forced.trained == 6 && forced.reused == 0)
    #expect(!transcript.text.contains("bit-identical"))
  }

  @Test func aRunThatFailsIsRecordedAndTheOthersGoOn() throws {
    let runs = try runs(TinyExhibit(failingSeeds: [2]))
    let store = try store()
    let summary = try WorkScheduler(store: store, data: .synthetic, jobs: 2)
      .obtain(runs, title: "test")
    #expect(summary.trained == 4 && summary.failures.count == 2 && !summary.wasStopped)
    let key = try #require(runs.first { $0.seed == 2 }?.key)
    guard case .failed(let reason) = try store.outcome(for: key)?.state else {
      Issue.record("the failed run isn't recorded as failed")
      return
    }
    #expect(reason.contains("numeric version"))
    #expect(summary.failures[key] == reason)
  }

  /// The reason is the integrator's own line; the good run beside it is trained.
  @Test func aBadToleranceIsARunThatFailsWithItsReason() throws {
    func integrated(tolerance: Double) throws -> Run {
      let data = DataSpecification.function(FunctionSpecification(.exponential, seed: 1))
      return Run(
        data: data, dataDigest: try DataLibrary.synthetic.digest(of: data),
        network: .multilayerPerceptron(
          widths: [1, 8, 1], activation: .hyperbolicTangent, dropout: nil),
        integration: PathIntegration(
          structure: .bounded(by: 1), start: [0], startValue: [1], firstTolerance: tolerance,
          halvesTolerance: true),
        initializer: .xavierUniform, loss: .meanAbsoluteError,
        optimizer: .adam(learningRate: 0.01), iterations: 2, batch: nil, seed: 1)
    }
    let bad = try [0, .nan, .infinity, -1].map(integrated)
    let store = try store()
    let summary = try WorkScheduler(store: store, data: .synthetic, jobs: 2)
      .obtain(bad + [integrated(tolerance: 0.1)], title: "test")
    #expect(summary.trained == 1 && summary.failures.count == bad.count)
    for (run, value) in zip(bad, ["0.0", "nan", "inf", "-1.0"]) {
      let reason =
        "the relative tolerance is \(value); give a positive, finite number"
      #expect(summary.failures[run.key] == reason)
      let state = try #require(try store.outcome(for: run.key)).state
      #expect(state == .failed(reason: reason))
    }
  }

  @Test func anInterruptedRunResumesToTheSameWeights() throws {
    let runs = try runs(TinyExhibit(iterations: 5000), seeds: 1)
    let whole = try store("whole.sqlite")
    _ = try WorkScheduler(store: whole, data: .synthetic, jobs: 2).obtain(runs, title: "whole")

    let interrupted = try store("interrupted.sqlite")
    let stop = StopFlag()
    let watcher = Thread {
      while (try? interrupted.checkpoint(for: runs[0].key)) == nil { usleep(500) }
      stop.raise()
    }
    watcher.start()
    // A checkpoint after each step makes 5000 of them last long enough to be interrupted.
    let stopped = try WorkScheduler(
      store: interrupted, data: .synthetic, jobs: 2, checkpointSeconds: 0, stop: stop
    ).obtain(runs, title: "interrupted")
    #expect(stopped.wasStopped && stopped.trained < 2)
    let checkpoint = try #require(try interrupted.checkpoint(for: runs[0].key))
    #expect((1..<5000).contains(checkpoint.iteration))

    let resumed = try WorkScheduler(store: interrupted, data: .synthetic, jobs: 2)
      .obtain(runs, title: "resumed")
    #expect(!resumed.wasStopped)
    #expect(try digests(runs, in: interrupted) == digests(runs, in: whole))
    #expect(try interrupted.checkpoint(for: runs[0].key) == nil)
  }

  @Test func aDamagedCheckpointStartsTheRunOverAndSaysSo() throws {
    let runs = try runs(seeds: 1)
    let clean = try store("clean.sqlite")
    _ = try WorkScheduler(store: clean, data: .synthetic, jobs: 1).obtain(runs, title: "clean")
    let store = try store()
    try store.saveCheckpoint(runs[0].key, iteration: 7, state: Data("REPLCKPT rubbish".utf8))
    let transcript = Transcript()
    _ = try WorkScheduler(
      store: store, data: .synthetic, jobs: 1,
      progress: Progress(.silent, write: transcript.write)
    ).obtain(runs, title: "test")
    #expect(transcript.text.contains("the run starts over"))
    #expect(transcript.text.split(separator: "\n").count == 1)
    #expect(try digests(runs, in: store) == digests(runs, in: clean))
  }

  @Test func aRunThatAnotherTrainsIsLeftToItAndWaitedFor() throws {
    let runs = try runs(seeds: 1)
    let store = try store()
    let other = try ResultStore(path: store.path)
    let claim = try #require(try other.tryClaim(runs[0].key))
    let helper = Thread {
      // The free run must be done while the other is still claimed.
      while (try? other.outcome(for: runs[1].key)) == nil { usleep(1000) }
      _ = try? other.record(
        ResultRecord(
          key: runs[0].key, specification: "{}",
          result: .done(metrics: ["testMSE": 1], weights: Data([1, 2, 3, 4])), iterations: 30,
          seconds: 1, instructionSet: "other"))
      claim.release()
    }
    helper.start()
    let summary = try WorkScheduler(store: store, data: .synthetic, jobs: 1)
      .obtain(runs, title: "test")
    #expect(summary.trained == 1 && summary.reused == 1)
    #expect(try store.outcome(for: runs[0].key)?.instructionSet == "other")
  }

  @Test func aFullCacheEndsTheSchedule() throws {
    let store = try store()
    try store.limitGrowth(toPages: 0)
    #expect(throws: ResultStoreError.diskFull(path: store.path)) {
      try WorkScheduler(store: store, data: .synthetic, jobs: 2)
        .obtain(try runs(), title: "test")
    }
  }
}
