import Exhibits
import Reports

/// Varga, Csiszárik, Zombori 2018, Table 6 (§4.6): the random projection against the whole
/// Jacobian.
///
/// Weights from C.6: SpectReg 0.03, JacReg 1, FrobReg 0.03.
struct Table6: Exhibit {
  let id = ExhibitID("varga", "table6")

  static let spectReg = cell(.spectReg, 0.03)
  static let jacReg = cell(.jacReg, 1)
  static let frobReg = cell(.frobReg, 0.03)

  static let cells = [spectReg, jacReg, frobReg]

  private static func cell(_ kind: PrintedPenalty.Kind, _ weight: Double) -> MNISTCell {
    MNISTCell(column: kind.rawValue, MNISTSetting(penalties: [PrintedPenalty(kind, weight)]))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try MNISTTable(Self.cells).planned(request) + StepOperations.cells()
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    StepOperations.columns.reduce(try catalogue.exhibit(id.paper, id.name)) { $0.measuring($1) }
  }

  /// The three pairs of the table: the family of the caption's correction.
  private static let pairs = [
    ("SpectReg", "JacReg"), ("FrobReg", "JacReg"), ("SpectReg", "FrobReg"),
  ]

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results)
    let spectReg = accuracies.values(column: "SpectReg")
    let jacReg = accuracies.values(column: "JacReg")
    let frobReg = accuracies.values(column: "FrobReg")
    let losesNothing = Finding.losesNothing(
      spectReg, against: frobReg, margin: accuracies.margin(column: "SpectReg") ?? 0)
    return [
      ClaimJudgement("small-differences", corrected(accuracies)),
      ClaimJudgement(
        "logits-over-probabilities",
        .all([.isGreater(spectReg, than: jacReg), .isGreater(frobReg, than: jacReg)])),
      ClaimJudgement("projection-loses-nothing", losesNothing),
      ClaimJudgement(
        "projection-reduces-burden", .all([losesNothing, StepOperations.burden(results)])),
    ]
  }

  /// Bonferroni's correction over the three pairs: of them, only SpectReg against JacReg may
  /// differ.
  private func corrected(_ accuracies: TestAccuracies) -> Finding {
    let samples = Dictionary(
      uniqueKeysWithValues: Self.cells.compactMap { cell in
        accuracies.values(column: cell.column).sample.map { (cell.column, $0) }
      })
    let comparisons = Self.pairs.compactMap { pair -> StatisticalComparison? in
      guard let first = samples[pair.0], let second = samples[pair.1] else { return nil }
      return StatisticalComparison(
        .init(pair.0, first), with: .init(pair.1, second),
        metric: accuracies.results.metric(ofColumn: pair.0), familySize: Self.pairs.count)
    }
    guard comparisons.count == Self.pairs.count, comparisons.allSatisfy({ $0.test != nil }) else {
      return Finding(.undecided, "too few runs for the three tests")
    }
    let different = comparisons.filter { $0.test?.showsDifference ?? false }
      .map { "\($0.first.name) and \($0.second.name)" }
    let best = samples.sorted { $0.key < $1.key }.max { $0.value.mean < $1.value.mean }?.key
    let found = different.isEmpty ? "none" : different.joined(separator: ", ")
    return Finding(
      different == ["SpectReg and JacReg"] && best == "SpectReg" ? .holds : .fails,
      "highest mean: \(best ?? "none"); significantly different: \(found). "
        + comparisons.map(\.sentence).joined(separator: " "))
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panel = AccuracyPanel(places: Self.cells.map { .init(column: $0.column) })
    return Figure(
      panels: [panel.panel(results, .authorsCode), panel.panel(results, .smallerRate)], columns: 2)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Operations are the multiplications and additions of a step's products, by count; no time is \
      taken. How much memory a step needs isn't measured.
      """
    ] + MNISTReading.notes(results)
  }
}

extension Table6: Tunable {
  func searches(_ request: Request) throws -> [WeightSearch] {
    try MNISTSearch.searches(of: Self.cells, request)
  }
}
