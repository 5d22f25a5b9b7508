import Exhibits
import Reports
import Testing
import Training

/// When a device's means count as the processor's.
@Suite struct EngineAcceptanceTests {
  private static let margin = -0.14...0.14

  private func cell(
    _ processor: Sample?, _ device: Sample?, margin: ClosedRange<Double>? = margin
  ) -> EngineAcceptance.Cell {
    EngineAcceptance.Cell(
      row: "No CP", column: "Baseline", processor: processor, device: device, margin: margin)
  }

  private func sample(_ mean: Double, _ deviation: Double = 0.1, _ count: Int = 20) -> Sample {
    Sample(mean: mean, standardDeviation: deviation, count: count)
  }

  /// t(0.95; 38) = 1.686 times √(2 · 0.1² / 20) = 0.0316 is 0.0533.
  @Test func aDifferenceWithinTheMarginIsNone() {
    let found = cell(sample(97.2), sample(97.25))
    #expect(found.verdict == .equal)
    #expect(abs((found.difference ?? 0) - 0.05) < 1e-9)
    #expect(abs((found.halfWidth ?? 0) - 0.0533) < 1e-4)
    // Just beyond: 0.09 + 0.0533 is more than 0.14, and differs from nothing as well.
    #expect(cell(sample(97.2), sample(97.29)).verdict == .differs)
  }

  @Test func tooFewRunsDecideNothing() {
    #expect(cell(sample(97.2, 0.1, 2), sample(97.25, 0.1, 2)).verdict == .undecided)
    #expect(cell(sample(97.2), Sample(mean: 97.2, count: 1)).verdict == .undecided)
    #expect(cell(sample(97.2), nil).verdict == .undecided)
    #expect(cell(sample(97.2), sample(97.2), margin: nil).verdict == .undecided)
  }

  @Test func allCellsMustBeEqual() {
    let (equal, other) = (cell(sample(97.2), sample(97.2)), cell(sample(97.2), sample(97.6)))
    func acceptance(_ cells: [EngineAcceptance.Cell]) -> EngineAcceptance {
      EngineAcceptance(
        engine: DeviceEngine(
          printer: 1, platform: "cuda", device: "a card", plugin: "", precision: .single, flags: [:]
        ),
        exhibit: "varga table3", reading: "as written", scale: "paper", cells: cells)
    }
    #expect(acceptance([equal, equal]).isAccepted)
    #expect(!acceptance([equal, other]).isAccepted)
    #expect(!acceptance([]).isAccepted)
    #expect(
      acceptance([equal, other]).sentence
        == "The device isn't accepted, and its cells don't count: of 2 cells of varga table3 at "
        + "paper scale, 20 seeds a side, 1 has a mean that equals the processor's.")
  }
}
