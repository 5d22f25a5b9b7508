import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import Testing
import Timing
import Training

/// Verdicts on Hoffman's sentences from made-up measurements.
@Suite struct HoffmanClaimsTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  /// An exhibit's results with some seeds, where a run's metric is `value` and a little more for
  /// each seed.
  private func results(
    _ exhibit: any Exhibit, seeds: Int = 5, at scale: Scale = .smoke,
    _ value: (PlannedCell) -> Double
  ) throws -> ExhibitResults {
    let cells = try exhibit.cells(Request(scale: scale, seeds: seeds, data: .synthetic))
    var metrics: [String: [String: Double]] = [:]
    for cell in cells {
      for work in cell.work {
        metrics[work.key, default: [:]][cell.metric] =
          value(cell) * (1 + 1e-4 * Double(work.run.seed))
      }
    }
    return ExhibitResults(
      request: Request(scale: scale, data: .synthetic),
      published: try exhibit.published(in: catalogue), cells: cells,
      metrics: metrics, bytes: { _ in Data() })
  }

  private func exhibit(_ id: String) throws -> any Exhibit {
    try #require(ExhibitCatalogue.exhibit(ExhibitID("hoffman", id)))
  }

  private func verdicts(
    _ id: String, seeds: Int = 5, at scale: Scale = .smoke, _ value: (PlannedCell) -> Double
  ) throws -> [String: Claim.Verdict] {
    let exhibit = try exhibit(id)
    let judgements = try exhibit.claims(results(exhibit, seeds: seeds, at: scale, value))
    return Dictionary(uniqueKeysWithValues: judgements.map { ($0.id, $0.verdict) })
  }

  /// Accuracies of 98 with 2 points more for `row`; ‖J‖_F as given.
  private func table(
    better row: String? = nil, gain: Double = 2, norms: [String: Double] = [:], seeds: Int = 5
  ) throws -> [String: Claim.Verdict] {
    try verdicts("table1", seeds: seeds) { cell in
      cell.column == "‖J‖_F" ? norms[cell.row] ?? 1 : cell.row == row ? 98 + gain : 98
    }
  }

  @Test func equalAccuraciesAreNoSignificantChange() throws {
    #expect(try table()["no-significant-change"] == .holds)
    #expect(try table(seeds: 4)["no-significant-change"] == .undecided)
    #expect(try table(better: "Dropout", seeds: 4)["no-significant-change"] == .fails)
    #expect(try table(better: "All Combined")["no-significant-change"] == .holds)
    #expect(try table(better: "Dropout")["no-significant-change"] == .fails)
    #expect(try table(better: "L²", gain: -2)["no-significant-change"] == .fails)
  }

  @Test func theNormMustFallTenfoldAgainstEachOther() throws {
    let others = ["No regularization": 12.0, "L²": 11, "Dropout": 20]
    #expect(try table(norms: others)["order-of-magnitude"] == .holds)
    #expect(try table(norms: others.merging(["L²": 5]) { $1 })["order-of-magnitude"] == .fails)
    #expect(try table(norms: others)["reduces-norm"] == .holds)
    #expect(try table()["reduces-norm"] != .holds)
    #expect(try table(norms: others)["retains-accuracy"] == .holds)
    #expect(
      try table(better: "Jacobian", gain: -2, norms: others)["retains-accuracy"] == .fails)
    #expect(try table(norms: others)["maintaining-generalization"] == .holds)
  }

  @Test func fewSamplesMustGainTogether() throws {
    #expect(try table(better: "All Combined")["few-samples-combined"] == .holds)
    #expect(try table(better: "All Combined", gain: -2)["few-samples-combined"] == .fails)
    #expect(try table()["few-samples-combined"] != .holds)
  }

  /// Norms as Table 3 prints them, or with one more pair the other way round.
  @Test func colourNormsAreJudgedByTheirOrderAndSize() throws {
    let printed = [
      "No regularization": 115.1, "L²": 29.4, "Dropout": 184.2, "Jacobian": 4, "All Combined": 5.2,
    ]
    func judged(
      _ norms: [String: Double], at scale: Scale = .paper
    ) throws -> [String: Claim.Verdict] {
      try verdicts("table3", at: scale) { cell in
        cell.column == "‖J‖_F" ? norms[cell.row] ?? 1 : cell.row == "Dropout" ? 80 : 77
      }
    }
    #expect(Set(try judged(printed).values) == [.holds])
    let other = printed.merging(["All Combined": 3.5]) { $1 }
    #expect(try judged(other)["same-order"] == .fails)
    #expect(try judged(other, at: .reduced)["same-order"] == .undecided)
    let small = printed.merging(["Jacobian": 12]) { $1 }
    #expect(try judged(small)["orders-of-magnitude"] == .fails)
    #expect(try judged(small, at: .reduced)["orders-of-magnitude"] == .undecided)
    #expect(try judged(printed.merging(["Jacobian": 200]) { $1 })["reduces-norm"] == .fails)
  }

  @Test(arguments: ["n_proj = 1", "n_proj = 3"])
  func aFarEstimatorIsNoNegligibleDifference(row: String) throws {
    func judged(accuracy: Double, norm: Double) throws -> [String: Claim.Verdict] {
      try verdicts("figure2") { cell in
        let isOther = cell.row == row
        return cell.column.hasPrefix("test accuracy")
          ? (isOther ? accuracy : 99) : (isOther ? norm : 1)
      }
    }
    #expect(try judged(accuracy: 99.05, norm: 1.02)["negligible-difference"] == .holds)
    #expect(try judged(accuracy: 98.5, norm: 1)["negligible-difference"] == .fails)
    #expect(try judged(accuracy: 99, norm: 1.2)["negligible-difference"] == .fails)
  }

  /// Six times the operations are no orders of magnitude, whatever the accuracy.
  @Test func theCostOfTheExactMethodIsNoOrderOfMagnitude() throws {
    func judged(_ factor: Double) throws -> [String: Claim.Verdict] {
      try verdicts("figure2") { cell in
        cell.column.hasPrefix("10⁶") && cell.row == "exact" ? factor : 1
      }
    }
    #expect(try judged(6)["orders-of-magnitude-cheaper"] == .fails)
    #expect(try judged(20)["orders-of-magnitude-cheaper"] == .holds)
    #expect(try judged(6)["nearly-identical"] == .holds)
  }

  /// What was printed of a GPU isn't decided by one core; what is the same everywhere is.
  @Test func costsOfAGPUAreNotJudgedByOneCore() throws {
    let verdicts = try verdicts("cost") { _ in 1 }
    #expect(verdicts["only-1.3"] == .undecided && verdicts["largest-2"] == .undecided)
    // The same overhead for 5, 10 and 20 classes doesn't grow with them.
    #expect(verdicts["exact-scales-with-classes"] == .fails)
    #expect(verdicts["constant-overhead"] == .undecided)
  }

  /// Counted by hand, an addition for each multiplication, 100 images.
  ///
  /// A pass has 134² · 6 terms of the first convolution (without those outside the image), 50² · 96
  /// of the second and 58,920 of the dense layers. A plain step makes one forward, one for the
  /// weights, and one backward without the first layer. A projection adds three: back to the image,
  /// and there and to the weights again for its derivative, which ends before the last layer's
  /// product.
  @Test func theOperationsOfAStepAreThoseOfItsPasses() throws {
    let cells = try exhibit("cost").cells(Request(scale: .smoke, seeds: nil, data: .synthetic))
    let planned = cells.lazy.flatMap(\.work).compactMap { work -> StepTiming? in
      guard case .timing(let timing) = work else { return nil }
      return timing
    }.first
    let timing = StepTiming(
      Array(try #require(planned).steps.prefix(3)), rounds: 0, secondsPerRound: 0)
    let metrics = try #require(try timing.perform()).metrics
    func operations(_ method: String) throws -> Double {
      try #require(metrics[TimedMetric.operations(method)])
    }
    let first = 2e-4 * 134 * 134 * 6
    let last = 2e-4 * 84 * 10
    let pass = first + 2e-4 * (50 * 50 * 96 + 58_920)
    // Counts are whole numbers below 2⁵³; only the scaling by 10⁻⁶ rounds.
    func expectEqual(_ method: String, _ expected: Double) throws {
      #expect(abs(try operations(method) - expected) < 1e-9 * expected, "\(method)")
    }
    try expectEqual("plain", 3 * pass - first)
    try expectEqual("one projection", 6 * pass - first - last)
    try expectEqual("three projections", 12 * pass - first - 3 * last)
  }

  /// Sentences that no run bears on yet.
  private static let notExamined: Set = ["practically-effective"]

  @Test func everySentenceIsJudged() throws {
    for id in ["table1", "table3", "figure1", "figure2", "cost"] {
      let claims = try catalogue.exhibit("hoffman", id).claims.map(\.id)
      let judged = try Set(verdicts(id) { _ in 1 }.keys)
      #expect(judged == Set(claims).subtracting(Self.notExamined), "\(id)")
    }
  }

  @Test func everyFigureIsDrawnFromItsResults() throws {
    for (id, panels) in [("table1", 5...6), ("table3", 5...6), ("figure2", 2...2), ("cost", 1...1)]
    {
      let exhibit = try exhibit(id)
      let figure = try #require(try exhibit.figure(results(exhibit) { _ in 1 }))
      #expect(panels.contains(figure.panels.count), "\(id)")
    }
  }
}
