import Exhibits
import Scheduling
import Testing
import Training

/// What `replicate cache prune` keeps of what a device trained.
@Suite struct KeptRecordsTests {
  private let device = DeviceEngine(
    printer: 1, platform: "cuda", device: "NVIDIA H100 80GB HBM3",
    plugin: String(repeating: "1a", count: 32), precision: .single, flags: [:])

  @Test func aDevicesResultIsKeptWhereTheProcessorsIsPlanned() throws {
    let plan = try ExhibitPlan(MeasuredExhibit(), Request(scale: .smoke, data: .synthetic))
    let planned = Set(plan.work.map(\.key))
    var kept = KeptRecords(planned: planned, data: .synthetic)
    for work in plan.work.map({ $0.trained(by: device) }) {
      #expect(!planned.contains(work.key))
      #expect(try kept.keeps(work.key, work.specification))
    }
    let run = try TinyExhibit().run(seed: 1, learningRate: 0.5, data: .synthetic)
    for other in [run, run.trained(by: device)].map(PlannedWork.run) {
      #expect(try !kept.keeps(other.key, other.specification))
    }
    #expect(kept.unplanned == 0)
  }
}
