import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import Testing

/// Varga, Csiszárik, Zombori 2018: its sentences judged by results that are played here.
@Suite struct VargaClaimsTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  /// The verdict on a sentence of Figure 1, where cells have the accuracy that `value` gives them
  /// and three runs, or none where it gives nil.
  private func verdict(
    _ claim: String, _ value: (_ row: String, _ column: String) -> Double?
  ) throws -> Claim.Verdict? {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "figure1")))
    let request = Request(scale: .paper, seeds: 3, data: .synthetic)
    let cells = try exhibit.cells(request)
    var metrics: [String: [String: Double]] = [:]
    for cell in cells where cell.reading == "as in the authors' code" {
      guard let value = value(cell.row, cell.column) else { continue }
      for work in cell.work {
        metrics[work.key, default: [:]][cell.metric] = value + 0.01 * Double(work.run.seed)
      }
    }
    let results = ExhibitResults(
      request: request, published: try exhibit.published(in: catalogue), cells: cells,
      metrics: metrics, bytes: { _ in Data() })
    return try exhibit.claims(results).first { $0.id == claim }?.verdict
  }

  /// SpectReg's advantage over CP can't be called gone before the largest size is run.
  @Test func anAdvantageIsNotGoneWhereNothingIsRun() throws {
    func accuracy(_ row: String, _ column: String, largest: Double?) -> Double? {
      if row == "20000" { return column == "SpectReg" ? largest : largest.map { _ in 97 } }
      return column == "SpectReg" ? 98 : 97
    }
    func verdict(largest: Double?) throws -> Claim.Verdict? {
      try self.verdict("spectreg-over-cp-small") { accuracy($0, $1, largest: largest) }
    }
    #expect(try verdict(largest: nil) == .undecided)
    #expect(try verdict(largest: 97) == .holds)
    #expect(try verdict(largest: 98) == .fails)
  }
}
