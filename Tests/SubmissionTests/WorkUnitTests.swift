import Datasets
import Exhibits
import Papers
import Scheduling
import Submission
import Testing

/// What belongs into one task.
@Suite struct WorkUnitTests {
  private let work: [PlannedWork]

  /// JacNet's Figure 3: runs on synthetic data, and measurements of them.
  init() throws {
    let id = ExhibitID("jacnet", "figure3")
    let exhibit = try #require(ExhibitCatalogue.exhibit(id))
    let library = DataLibrary(folders: DataFolders([]))
    work = try ExhibitPlan(exhibit, Request(scale: .smoke, data: library)).work
  }

  private func units(
    missing: Set<String>, withWeights: Set<String> = []
  ) -> [WorkUnit] {
    WorkUnit.units(of: work, missing: missing, withWeights: withWeights) { $0.isRun ? 100 : 1 }
  }

  @Test func aMeasurementIsWithItsRun() throws {
    let keys = Set(work.map(\.key))
    let units = units(missing: keys)
    #expect(units.flatMap(\.keys).sorted() == keys.sorted())
    #expect(work.contains { !$0.isRun })
    for item in work {
      let unit = try #require(units.first { $0.keys.contains(item.key) })
      #expect(item.trainings.allSatisfy { unit.keys.contains($0.key) })
    }
    // No two units share a run, or one of them would train it for nothing.
    let byKey = Dictionary(uniqueKeysWithValues: work.map { ($0.key, $0) })
    let runs = units.map { unit in
      Set(unit.keys.compactMap { byKey[$0] }.flatMap { $0.trainings.map(\.key) })
    }
    let all = runs.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(runs.map(\.count).reduce(0, +) == all.count)
  }

  @Test func aRunWithoutWeightsIsTrainedForItsMeasurement() throws {
    let measurement = try #require(work.first { !$0.isRun })
    let runs = Set(measurement.trainings.map(\.key))
    let alone = units(missing: [measurement.key])
    #expect(alone == [WorkUnit(keys: [measurement.key], seconds: 100 * Double(runs.count) + 1)])
    let given = units(missing: [measurement.key], withWeights: runs)
    #expect(given == [WorkUnit(keys: [measurement.key], seconds: 1)])
  }
}
