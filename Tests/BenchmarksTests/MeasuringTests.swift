import Benchmarks
import Datasets
import Foundation
import Testing

@Suite struct MeasuringTests {
  /// SIN is made, so no file is needed.
  private let data = DataLibrary(folders: DataFolders([]))

  @Test func aReportHasARowAStepAndShares() throws {
    let report = try Benchmark(data: data).report([.sineSpectReg], rounds: 2)
    let row = try #require(report.steps.first)
    #expect(report.steps.count == 1 && row.step == "sin-mlp-spectreg" && row.rounds.count == 2)
    #expect(report.peak > 0 && row.minimum > 0 && row.minimum <= row.milliseconds)
    #expect(row.shareOfPeak > 0 && row.shareOfTime > 0 && row.shareOfTime <= 1)
    #expect(report.text.contains("sin-mlp-spectreg"))
    let decoded = try JSONDecoder().decode(
      BenchmarkReport.self, from: JSONEncoder().encode(report))
    #expect(decoded == report)
  }

  /// The slowest first, and every instruction of the program counted.
  @Test func aProfileListsTheInstructions() throws {
    let profile = try #require(try Benchmark(data: data).profile([.sineSpectReg]).first)
    let times = profile.rows.map(\.microseconds)
    #expect(profile.step == "sin-mlp-spectreg" && times == times.sorted(by: >))
    let workload = try BenchmarkStep.sineSpectReg.workload(data: data)
    #expect(profile.rows.reduce(0) { $0 + $1.count } == workload.program.instructionCount)
    #expect(
      profile.rows.contains { $0.gigaflops > 0 } && profile.rows.contains { $0.gigaflops == 0 })
    #expect(profile.text.contains("| outerProduct [64, 64] | 8 |"))
  }

  @Test func theServerAnswersEachRequestInJSON() throws {
    let server = BenchmarkServer(data: data)
    func answer(_ line: String) throws -> [String: Double] {
      try JSONDecoder().decode([String: Double].self, from: Data(server.answer(line).utf8))
    }
    let time = try answer("time sin-mlp-spectreg 0.01")
    #expect((time["milliseconds"] ?? 0) > 0 && (time["repetitions"] ?? 0) >= 1)
    #expect(try answer("peak 0.01").keys.sorted() == ["gigaflops"])
    let profile = try answer("profile sin-mlp-spectreg 0.01")
    #expect((profile["operations"] ?? 0) > 0)
    #expect((profile["seconds"] ?? 0) <= (profile["allSeconds"] ?? 0))
  }

  @Test(arguments: [
    "", "time", "time sin-mlp-spectreg", "time sin 1", "dance sin-mlp-spectreg 1", "peak -1",
    "peak nan", "time sin-mlp-spectreg soon",
  ])
  func theServerRefusesWhatItDoesNotKnow(_ line: String) {
    let server = BenchmarkServer(data: data)
    #expect(throws: BenchmarkError.unknownRequest(line)) { try server.answer(line) }
  }

  @Test func anExportHoldsWhatItsManifestLists() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("MeasuringTests-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try StepExport(data: data, folder: folder).write([.sineSpectReg])
    let manifest = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appendingPathComponent("manifest.json")))
        as? [String: Any])
    let steps = try #require(manifest["steps"] as? [[String: Any]])
    let step = try #require(steps.first)
    #expect(step["name"] as? String == "sin-mlp-spectreg")
    let batches = try #require(step["batches"] as? [[String: Any]])
    var arrays = try #require(step["parameters"] as? [[String: Any]])
    let parameterCount = arrays.count
    for batch in batches {
      for key in ["inputs", "results", "updated"] {
        arrays += try #require(batch[key] as? [[String: Any]])
      }
    }
    // Points, targets and a projection; a gradient and an update of each parameter.
    #expect(arrays.count == parameterCount + batches.count * (3 + 2 * parameterCount))
    for array in arrays {
      let file = try #require(array["file"] as? String)
      let shape = try #require(array["shape"] as? [Int])
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file)).count
      let size = file.hasSuffix(".f64") ? 8 : 4
      #expect(bytes == size * shape.reduce(1, *), "\(file)")
    }
    #expect(Set(arrays.compactMap { $0["file"] as? String }).count == arrays.count)
  }
}
