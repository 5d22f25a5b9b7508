import Datasets
import Networks
import ResultStore
import Scheduling
import Testing
import Timing
import Training

/// Timings among results: what of them is compared.
@Suite struct TimingRecordTests {
  /// Two steps, the second held against the first.
  private static let timing: StepTiming = {
    func run(_ width: Int) -> Run {
      Run(
        data: .wholeMNIST, dataDigest: "digest",
        network: .multilayerPerceptron(
          widths: [16, width, 4], activation: .hyperbolicTangent, dropout: nil),
        initializer: .xavierUniform, loss: .softmaxCrossEntropy,
        optimizer: .adam(learningRate: 0.01), iterations: 1, batch: 20, seed: 1)
    }
    return StepTiming(
      [
        .init("narrow", .training(run(8))),
        .init("wide, 64", .training(run(64)), against: ["narrow"]),
      ], rounds: 3, secondsPerRound: 0)
  }()

  /// ``ResultStore/Contradiction/isTime(_:)`` knows the names that ``Timing/TimedMetric`` gives.
  @Test func timesAreKnownByTheirNames() throws {
    let metrics = try #require(try Self.timing.perform()).metrics
    let times = [
      TimedMetric.milliseconds("narrow"), TimedMetric.milliseconds("wide, 64"),
      TimedMetric.factor("wide, 64", over: "narrow"),
      TimedMetric.excess("wide, 64", over: "narrow"),
    ]
    #expect(
      Set(metrics.keys.filter(Contradiction.isTime))
        == Set(times + times.map(TimedMetric.deviation)))
  }

  /// In two empty caches, as by `verify` or on two machines.
  @Test func aTimingThatIsTakenTwiceIsOneResult() throws {
    let folder = try TemporaryFolder()
    let stores = try ["one", "two"].map { try ResultStore(path: folder.file($0)) }
    for store in stores {
      let summary = try WorkScheduler(store: store, data: .synthetic, jobs: 1)
        .obtain([.timing(Self.timing)], title: "test")
      #expect(summary.measured == 1)
    }
    let key = Self.timing.key
    let label = LedgerLabel(key: key, exhibits: ["tiny table"], seed: 1)
    let ledgers = try stores.map { try Ledger(exporting: [label], from: $0) }
    let line = try #require(ledgers[0].entries[key])
    try #require(line.metrics != ledgers[1].entries[key]?.metrics, "the same times twice")
    #expect(try LedgerVerdict(on: line, by: stores[1].outcome(for: key)) == .equal)
    let merge = ledgers[0].merging(ledgers[1])
    #expect(merge.contradictions.isEmpty && merge.ledger.entries[key]?.metrics == line.metrics)
    #expect(try stores[0].merge(stores[1]).unchanged == 1)
  }
}
