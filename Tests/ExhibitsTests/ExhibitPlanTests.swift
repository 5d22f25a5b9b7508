import Datasets
import Exhibits
import Foundation
import Scheduling
import Testing
import Training

@Suite struct ExhibitPlanTests {
  /// Cells on MNIST and on SIN.
  private struct Mixed: Exhibit {
    let id = ExhibitID("tiny", "mixed")

    func cells(_ request: Request) throws -> [PlannedCell] {
      let sine = try TinyExhibit().run(seed: 1, learningRate: 0.01, data: request.data)
      var images = sine
      images.data = .mnist(perClass: 2, subsetSeed: 1)
      return [
        PlannedCell(row: "images", column: "plain", metric: "testLoss", runs: [images]),
        PlannedCell(row: "sine", column: "plain", metric: "testMSE", runs: [sine]),
      ]
    }
  }

  @Test func theCommandHasWhatDecidesTheReport() throws {
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .quick, data: .synthetic))
    #expect(plan.command == "replicate tiny table --scale quick")
    let seeded = try ExhibitPlan(TinyExhibit(), Request(scale: .quick, seeds: 5, data: .synthetic))
    #expect(seeded.command == "replicate tiny table --scale quick --seeds 5")
    #expect(seeded.runs.count == 10)
  }

  @Test func aPartHasWhatIsDoneAndSaysWhatIsMissing() throws {
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, seeds: 3, data: .synthetic))
    let done = Set(plan.cells[0].work.prefix(2).map(\.key))
    let part = plan.keeping(finished: done)
    #expect(part.runs == Array(plan.cells[0].runs.prefix(2)))
    #expect(part.cells.map(\.notRun) == [nil, "not run yet: none of 3 runs", "needs images"])
    #expect(part.cells.map(\.intended) == [3, 0, 0])
    #expect(part.command == plan.command + " --cached")

    let wanted = plan.keeping(finished: done, andAllOf: ["plain"])
    #expect(wanted.work == plan.work && wanted.command == plan.command)
    #expect(plan.keeping(finished: Set(plan.work.map(\.key))).command == plan.command)
    let reading = plan.keeping(finished: done, andAllOf: ["faster"])
    #expect(
      reading.work.map(\.key) == plan.work.map(\.key).filter(done.contains)
        + plan.cells[1].work.map(\.key))
  }

  @Test func aMeasurementIsDoneWithItsRun() throws {
    let plan = try ExhibitPlan(MeasuredExhibit(), Request(scale: .smoke, data: .synthetic))
    let cell = plan.cells[0]
    let measurements = cell.measurements.map { PlannedWork.measurement($0).key }
    #expect(plan.keeping(finished: Set(measurements)).work.isEmpty)
    let part = plan.keeping(finished: [measurements[0], cell.measurements[0].run.key])
    #expect(part.work.map(\.key) == [cell.measurements[0].run.key, measurements[0]])
    #expect(
      plan.keeping(finished: []).cells[0].notRun == "not run yet: none of 2 measurements")
  }

  @Test func cellsWithoutTheirDataAreWithheldAndTheOthersStay() throws {
    let folder = try TemporaryFolder()
    let data = DataLibrary(directory: folder.url)
    let plan = try ExhibitPlan(Mixed(), Request(scale: .smoke, data: data))
    let missing = try ExhibitPlan.missingData(of: plan.work, in: data)
    #expect(Array(missing.keys) == ["mnist"])
    let withheld = plan.withholding(missing)
    #expect(withheld.runs == [plan.cells[1].runs[0]])
    #expect(withheld.cells[0].notRun?.contains("replicate data fetch mnist") == true)
    #expect(withheld.cells[1].notRun == nil)
    #expect(throws: DatasetError.self) { try ExhibitPlan.requireData(of: plan.work, in: data) }
  }

  @Test func whatIsDoneNeedsNoData() throws {
    let folder = try TemporaryFolder()
    let data = DataLibrary(directory: folder.url)
    let plan = try ExhibitPlan(Mixed(), Request(scale: .smoke, data: data))
    let missing = try ExhibitPlan.missingData(of: plan.work, in: data)
    let withheld = plan.withholding(missing, done: [plan.cells[0].runs[0].key])
    #expect(withheld.cells[0].runs == [plan.cells[0].runs[0]])
    #expect(withheld.cells[0].notRun == nil)
  }

  @Test func damagedDataIsNoMissingData() throws {
    let folder = try TemporaryFolder()
    for name in ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"] {
      try folder.write("not an IDX file", to: "mnist/\(name)-ubyte")
    }
    let data = DataLibrary(directory: folder.url)
    let plan = try ExhibitPlan(Mixed(), Request(scale: .smoke, data: data))
    #expect(throws: DatasetError.self) { try ExhibitPlan.missingData(of: plan.work, in: data) }
  }
}
