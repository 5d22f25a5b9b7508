import Autodiff
import Benchmarks
import Datasets
import Testing
import Timing

@Suite struct AlternationTests {
  /// A step of SIN that notes when it is done.
  private final class Noted: Workload {
    private let workload: any Workload
    private let name: String
    private let note: (String) -> Void

    init(_ name: String, note: @escaping (String) -> Void) throws {
      let data = DataLibrary(folders: DataFolders([]))
      workload = try BenchmarkStep.sineSpectReg.workload(data: data)
      self.name = name
      self.note = note
    }

    var program: Program<Float> { workload.program }

    func run() throws {
      note(name)
      try workload.run()
    }
  }

  @Test func workloadsTakeTurnsAndTheFirstRoundIsNotCounted() throws {
    var order = ""
    let workloads = try ["a", "b"].map { try Noted($0) { order += $0 } }
    let times = try Alternation.milliseconds(of: workloads, rounds: 3, secondsPerRound: 0)
    #expect(order == "abababab")
    #expect(times.map(\.count) == [3, 3] && times.joined().allSatisfy { $0 > 0 })
  }
}
