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

  /// The verdicts of an exhibit where the authors' cells have three runs with what `value` gives
  /// them in each metric, or none where it gives nil.
  private func verdicts(
    _ id: String, paper: String = "varga", metrics names: [String] = [],
    _ value: (_ row: String, _ column: String, _ metric: String) -> Double?
  ) throws -> [String: Claim.Verdict] {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID(paper, id)))
    let request = Request(scale: .paper, seeds: 3, data: .synthetic)
    let cells = try exhibit.cells(request)
    var metrics: [String: [String: Double]] = [:]
    for cell in cells where cell.reading.hasPrefix("as in the authors' code") {
      for name in [cell.metric] + names {
        guard let value = value(cell.row, cell.column, name) else { continue }
        for work in cell.work {
          for key in Set([work.key, work.run.key]) {
            metrics[key, default: [:]][name] = value + 0.01 * Double(work.run.seed)
          }
        }
      }
    }
    let results = ExhibitResults(
      request: request, published: try exhibit.published(in: catalogue), cells: cells,
      metrics: metrics, bytes: { _ in Data() })
    return Dictionary(
      uniqueKeysWithValues: try exhibit.claims(results).map { ($0.id, $0.verdict) })
  }

  /// SpectReg's advantage over CP can't be called gone before the largest size is run.
  @Test func anAdvantageIsNotGoneWhereNothingIsRun() throws {
    func verdict(largest: Double?) throws -> Claim.Verdict? {
      try verdicts("figure1") { row, column, _ in
        if row == "20000" { return column == "SpectReg" ? largest : largest.map { _ in 97 } }
        return column == "SpectReg" ? 98 : 97
      }["spectreg-over-cp-small"]
    }
    #expect(try verdict(largest: nil) == .undecided)
    #expect(try verdict(largest: 97) == .holds)
    #expect(try verdict(largest: 98) == .fails)
  }

  /// "On a wide variety of image classification datasets": MNIST alone can refute that, and can't
  /// show it.
  @Test func aSentenceOnManyDataSetsHoldsOnAllOnly() throws {
    func verdict(
      on rows: [String], doubleBack: Double = 98
    ) throws -> [String: Claim.Verdict] {
      try verdicts("table1") { row, column, _ in
        guard rows.contains(row) else { return nil }
        return column.hasPrefix("Baseline") ? 97 : column.hasPrefix("Double") ? doubleBack : 97.8
      }
    }
    let all = ["small MNIST", "small CIFAR-10", "small CIFAR-100"]
    #expect(try verdict(on: ["small MNIST"])["consistently-increase"] == .undecided)
    #expect(try verdict(on: all)["consistently-increase"] == .holds)
    #expect(try verdict(on: all)["consistently-improves"] == .holds)
    // DoubleBack belongs to the first sentence, not to the abstract's.
    let worse = try verdict(on: ["small MNIST"], doubleBack: 96)
    #expect(worse["consistently-increase"] == .fails)
    #expect(worse["consistently-improves"] == .undecided)
    #expect(worse["doubleback-on-mnist"] == .fails)
  }

  /// JacReg vanishes where its norm falls far below its greatest, and those of the logits don't:
  /// from when the training images are fit, here after 1,000 steps, and to the end.
  @Test func aPenaltyVanishesByWhatIsLeftOfIt() throws {
    func verdict(
      whenFit: Double, end: Double?, logits: Double = 60, underDropout: Double? = nil,
      accuracy: Double = 99.9
    ) throws -> Claim.Verdict? {
      try verdicts("vanishing", metrics: ["trainAccuracy"]) { row, column, metric in
        let isEarly = ["0 steps", "10 steps", "30 steps", "100 steps", "300 steps"].contains(row)
        if metric == "trainAccuracy" { return isEarly ? 90 : accuracy }
        if isEarly { return row == "300 steps" ? 100 : 1 }
        guard column.contains("probabilities") else { return logits }
        let left = row == "all steps" ? end : whenFit
        return column.hasSuffix("under dropout") ? underDropout ?? left : left
      }["jacreg-vanishes"]
    }
    #expect(try verdict(whenFit: 2, end: 2) == .holds)
    #expect(try verdict(whenFit: 60, end: 60) == .fails)
    #expect(try verdict(whenFit: 2, end: 2, logits: 2) == .fails)
    // Gone in the end alone: the text doesn't say when.
    #expect(try verdict(whenFit: 60, end: 2) == .undecided)
    #expect(try verdict(whenFit: 2, end: nil) == .undecided)
    #expect(try verdict(whenFit: 2, end: 2, accuracy: 95) == .undecided)
    // As it is evaluated alone is not enough.
    #expect(try verdict(whenFit: 2, end: 2, underDropout: 60) == .fails)
  }

  @Test func spectRegDominatesOnBothCIFARsOnly() throws {
    func verdict(on rows: [String]) throws -> Claim.Verdict? {
      try verdicts("table4") { row, column, _ in
        rows.contains(row) ? (column == "SpectReg" ? 98 : 97) : nil
      }["spectreg-dominates"]
    }
    #expect(try verdict(on: ["small CIFAR-10"]) == .undecided)
    #expect(try verdict(on: ["small CIFAR-10", "small CIFAR-100"]) == .holds)
  }

  /// "Significantly reducing the computational burden" is of the operations, whatever the accuracy.
  @Test(arguments: [(3.0, Claim.Verdict.holds), (1.5, .fails)])
  func theBurdenIsThatOfAStep(factor: Double, expected: Claim.Verdict) throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "table6")))
    let request = Request(scale: .paper, seeds: 3, data: .synthetic)
    let cells = try exhibit.cells(request)
    var metrics: [String: [String: Double]] = [:]
    for cell in cells {
      for work in cell.work {
        let value = work.timing == nil ? 98 : cell.column.hasPrefix("SpectReg") ? 1 : factor
        metrics[work.key, default: [:]][cell.metric] =
          value + (work.timing == nil ? 0.01 * Double(work.run.seed) : 0)
      }
    }
    let results = ExhibitResults(
      request: request, published: try exhibit.published(in: catalogue), cells: cells,
      metrics: metrics, bytes: { _ in Data() })
    let claim = try exhibit.claims(results).first { $0.id == "projection-reduces-burden" }
    #expect(claim?.verdict == expected)
  }

  /// With two of the weights run there is no transition to be seen, which refutes nothing.
  @Test func noTransitionIsSoughtBeforeAllWeightsAreRun() throws {
    func verdict(isWhole: Bool) throws -> Claim.Verdict? {
      try verdicts("figure5", metrics: ["weightNorm"]) { _, column, metric in
        isWhole || ["λ = 0", "λ = 0.0001"].contains(column)
          ? (metric == "weightNorm" ? 100 : 97) : nil
      }["phase-transition"]
    }
    #expect(try verdict(isWhole: false) == .undecided)
    #expect(try verdict(isWhole: true) == .fails)
  }

  /// Stuck is a slope at the points as everywhere, and a term of the loss that grows with λ.
  ///
  /// A step function's slope at the points would be small.
  @Test func stuckIsASteepSawtooth() throws {
    func verdicts(atPoints: Double?, everywhere: Double) throws -> [String: Claim.Verdict] {
      try self.verdicts(
        "figure2", metrics: ["testSquaredSlope", "trainSlopeError"]
      ) { _, _, metric in
        switch metric {
        case "trainSlopeError": atPoints
        case "testSquaredSlope": atPoints.map { _ in everywhere }
        default: atPoints.map { _ in 6 }
        }
      }
    }
    #expect(try verdicts(atPoints: 9, everywhere: 9)["stuck"] == .holds)
    #expect(try verdicts(atPoints: 0.1, everywhere: 9)["stuck"] == .fails)
    #expect(try verdicts(atPoints: nil, everywhere: 9)["stuck"] == .undecided)
    // Total variation 6 over a length of 2 is a mean slope of 3, whose square is 9.
    #expect(try verdicts(atPoints: nil, everywhere: 9)["sawtooth"] == .undecided)
  }

  /// Tangent Prop's toy: "it fails" isn't true of what wasn't run.
  @Test func theToyFailsOnlyWhereItIsRun() throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("tangentprop", "toy")))
    let request = Request(scale: .paper, seeds: 3, data: .synthetic)
    let results = ExhibitResults(
      request: request, published: try exhibit.published(in: catalogue),
      cells: try exhibit.cells(request), metrics: [:], bytes: { _ in Data() })
    #expect(try exhibit.claims(results).allSatisfy { $0.verdict == .undecided })
  }
}
