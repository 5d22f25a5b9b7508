import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import Testing
import Training

/// The search for a weight, on accuracies given by hand.
@Suite struct TuningTests {
  private let catalogue: PublishedCatalogue
  private let exhibit: any Tunable
  private let tuning: Tuning

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
    exhibit = try #require(ExhibitCatalogue.tunable.first { $0.id.name == "table3" })
    tuning = Tuning(of: exhibit, cells: ["No CP, SpectReg"])
  }

  /// Results of `seeds` runs a weight, each `accuracy(weight, seed)`.
  private func results(
    seeds: Int, _ accuracy: (Double, UInt64) -> Double?
  ) throws -> ExhibitResults {
    let cells = try tuning.cells(Request(scale: .smoke, seeds: seeds, data: .synthetic))
    var metrics: [String: [String: Double]] = [:]
    for cell in cells {
      let weight = try #require(Double(cell.column.dropFirst(4)))
      for run in cell.runs {
        metrics[run.key] = accuracy(weight, run.seed).map { ["validationAccuracy": $0] }
      }
    }
    return ExhibitResults(
      request: Request(scale: .smoke, data: .synthetic),
      published: try tuning.published(in: catalogue), cells: cells,
      metrics: metrics, bytes: { _ in Data() })
  }

  @Test func onlyTheChosenCellIsSearchedOverTheWholeInterval() throws {
    let cells = try tuning.cells(Request(scale: .smoke, seeds: 2, data: .synthetic))
    #expect(Set(cells.map(\.row)) == ["No CP, SpectReg"])
    // Appendix B: SpectReg [0.0001, 1].
    #expect(cells.map(\.column).contains("λ = 0.0001"))
    #expect(cells.last?.column == "λ = 1")
    #expect(cells.allSatisfy { $0.runs.count == 2 })
    let plan = try ExhibitPlan(tuning, Request(scale: .quick, seeds: 2, data: .synthetic))
    #expect(
      plan.command
        == "replicate tune varga table3 --cell \"No CP, SpectReg\" --scale quick --seeds 2")
    #expect(cells.first?.runs.first?.regularizers.isEmpty == true)
  }

  @Test func theBestWeightIsToldBesideThePublishedOne() throws {
    let results = try results(seeds: 2) { weight, seed in
      (weight == 0.1 ? 98 : weight == 0.03 ? 97.5 : 97) + 0.01 * Double(seed)
    }
    let sentence = try #require(tuning.notes(results).first)
    #expect(sentence.contains("the best weight of SpectReg is 0.1 (98.0"))
    #expect(sentence.contains("the published 0.03 gives 97.5"))
    #expect(sentence.contains("without it 97.0"))
    #expect(sentence.contains("p = "))
  }

  @Test func thePublishedWeightCanBeTheBest() throws {
    let results = try results(seeds: 1) { weight, _ in weight == 0.03 ? 98 : 97 }
    let sentence = try #require(tuning.notes(results).first)
    #expect(sentence.contains("is 0.03 (98.00 %, n 1), the published one"))
  }

  @Test func theCurveHasItsBandAndThePublishedWeightMarked() throws {
    let results = try results(seeds: 3) { weight, seed in 97 + weight + Double(seed) }
    let panel = try #require(try tuning.figure(results)?.panels.first)
    let band = try #require(panel.series.first { $0.kind == .band })
    let deviation = 1.0
    #expect(band.x.first == 0.0001 && band.x.last == 1)
    // Seeds 1, 2, 3 have the standard deviation 1; sums of a few numbers near 100 round at 1e-14.
    #expect(zip(band.y, band.upper).allSatisfy { abs($1 - $0 - deviation) < 1e-12 })
    #expect(panel.annotations == [.verticalLine(x: 0.03, label: "published")])
  }

  /// Of two weights the printed one would be the best more often than not.
  @Test func aSearchThatIsNotWholeHasNoBestWeight() throws {
    let results = try results(seeds: 1) { weight, _ in [0, 0.03].contains(weight) ? 98 : nil }
    #expect(
      tuning.notes(results).first == "No CP, SpectReg: 2 of 10 weights run, no best one yet.")
  }

  @Test func withoutResultsThereIsNoCurveAndNoBest() throws {
    let results = try results(seeds: 1) { _, _ in nil }
    #expect(try tuning.figure(results) == nil)
    #expect(tuning.notes(results).first == "No CP, SpectReg: not searched.")
  }
}
