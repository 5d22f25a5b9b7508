import Exhibits
import Foundation
import Measurements
import Networks
import Regularizers
import ResultStore
import Scheduling
import Testing
import Training

/// Why runs are made, by the settings in which they differ from those that a cache has.
@Suite struct WorkDifferenceTests {
  private func run(seed: UInt64, rate: Double = 0.1, decay: WeightDecay? = nil) -> Run {
    Run(
      data: .sine(.init(seed: 1)), dataDigest: "d",
      network: .multilayerPerceptron(widths: [1, 3, 1], activation: .rectified, dropout: nil),
      initializer: .xavierUniform, loss: .meanSquaredError, weightDecay: decay,
      optimizer: .momentum(learningRate: rate, momentum: 0, nesterov: false), iterations: 5,
      batch: nil, seed: seed)
  }

  /// A cache of those runs, in a folder that `body` may use.
  private func withCache(of runs: [Run], _ body: (ResultStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("WorkDifferenceTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ResultStore(path: folder.appendingPathComponent("cache.sqlite").path)
    for run in runs {
      try store.record(
        ResultRecord(
          key: run.key, specification: String(decoding: run.canonicalJSON, as: UTF8.self),
          result: .done(metrics: ["testMSE": 1], weights: Data([1, 2, 3, 4])), iterations: 5,
          seconds: 1, instructionSet: "test"))
    }
    try body(store)
  }

  @Test func runsOfOtherSeedsAreOneGroup() throws {
    try withCache(of: [run(seed: 1)]) { store in
      let missing = [2, 3].map { PlannedWork.run(run(seed: $0)) }
      let found = try WorkDifference.all(of: missing, in: store)
      #expect(found.count == 1)
      #expect(found.first?.keys == missing.map(\.key))
      #expect(found.first?.nearest == run(seed: 1).key)
      let setting = try #require(found.first?.settings.first)
      #expect(found.first?.settings.count == 1 && setting.path == "seed")
      #expect(setting.wanted == ["2", "3"] && setting.had == ["1"])
    }
  }

  @Test func theNearestDiffersInTheFewestSettings() throws {
    let near = run(seed: 2, rate: 0.1)
    try withCache(of: [run(seed: 1, rate: 0.3), near, run(seed: 3, rate: 0.4)]) { store in
      let found = try WorkDifference.all(of: [.run(run(seed: 2, rate: 0.2))], in: store)
      #expect(found.first?.nearest == near.key)
      #expect(found.first?.settings.map(\.path) == ["optimizer.momentum.learningRate"])
      #expect(found.first?.settings.first?.wanted == ["0.2"])
      #expect(found.first?.settings.first?.had == ["0.1"])
    }
  }

  /// Settings are called as files of experiments call them.
  @Test func settingsHaveTheNamesOfFiles() throws {
    func regularized(
      _ kind: Regularizer, weight: Double = 0.1, schedule: Schedule = .constant
    ) -> Run {
      var changed = run(seed: 1)
      changed.regularizers = [.init(kind, weight: weight)]
      changed.schedule = schedule
      return changed
    }
    try withCache(of: [regularized(.spectReg(.varga))]) { store in
      func settings(_ run: Run) throws -> [WorkDifference.Setting] {
        try WorkDifference.all(of: [.run(run)], in: store).first?.settings ?? []
      }
      let heavier = regularized(.spectReg(.varga), weight: 0.2)
      #expect(try settings(heavier).map(\.path) == ["regularizers.0.weight"])
      let other = try settings(regularized(.frobReg(FrobReg())))
      #expect(other.first?.path == "regularizers.0.kind" && other.first?.wanted == ["frobReg"])
      #expect(
        other.dropFirst().allSatisfy { $0.path.hasPrefix("regularizers.0.kind.spectReg.") }
          && other.count > 1)
      let scheduled = try settings(
        regularized(.spectReg(.varga), schedule: .steps(fractions: [0.5], factor: 0.1)))
      #expect(
        scheduled.map(\.path)
          == ["schedule", "schedule.steps.factor", "schedule.steps.fractions"])
      #expect(scheduled.first?.had == ["constant"])
      #expect(scheduled.last?.wanted == ["[0.5]"])
    }
  }

  @Test func aSettingMayBeAbsentOnOneSide() throws {
    let decay = WeightDecay(
      coefficient: 0.5, convention: .halfSquaredNorm, appliesToBiases: true)
    try withCache(of: [run(seed: 1)]) { store in
      let found = try WorkDifference.all(of: [.run(run(seed: 1, decay: decay))], in: store)
      let settings = try #require(found.first?.settings)
      #expect(settings.allSatisfy { $0.path.hasPrefix("weightDecay.") && $0.had == [nil] })
      #expect(settings.contains { $0.path == "weightDecay.coefficient" && $0.wanted == ["0.5"] })
    }
  }

  @Test func aMeasurementIsHeldAgainstMeasurements() throws {
    try withCache(of: [run(seed: 1)]) { store in
      let measurement = NetworkMeasurement(run(seed: 1), .jacobianNorm())
      let found = try WorkDifference.all(of: [.measurement(measurement)], in: store)
      #expect(found.first?.nearest == nil && found.first?.settings.isEmpty == true)
    }
  }

  @Test func withoutACacheNothingIsNear() throws {
    let found = try WorkDifference.all(of: [.run(run(seed: 1))], in: nil)
    #expect(found.map(\.keys) == [[run(seed: 1).key]] && found.first?.nearest == nil)
    #expect(try WorkDifference.all(of: [], in: nil).isEmpty)
  }
}
