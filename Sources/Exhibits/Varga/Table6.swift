import Datasets
import Reports

/// Varga, Csiszárik, Zombori 2018, Table 6 (§4.6): the random projection against the whole Jacobian.
///
/// Weights from C.6: SpectReg 0.03, JacReg 1, FrobReg 0.03.
struct VargaTable6: Exhibit {
  let id = ExhibitID("varga", "table6")

  static let cells = [(MNISTPenalty.Kind.spectReg, 0.03), (.jacReg, 1), (.frobReg, 0.03)].map {
    MNISTCell(column: $0.rawValue, MNISTSetting(penalties: [MNISTPenalty($0, $1)]))
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try MNISTTable(Self.cells).planned(at: scale, seeds: seeds, data: data)
  }

  /// The three pairs of the table: the family of the caption's correction.
  private static let pairs = [
    ("SpectReg", "JacReg"), ("FrobReg", "JacReg"), ("SpectReg", "FrobReg"),
  ]

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = MNISTAccuracies(results)
    let spectReg = accuracies.values(column: "SpectReg")
    let jacReg = accuracies.values(column: "JacReg")
    let frobReg = accuracies.values(column: "FrobReg")
    return [
      ClaimJudgement("small-differences", corrected(accuracies)),
      ClaimJudgement(
        "logits-over-probabilities",
        .all([.isGreater(spectReg, than: jacReg), .isGreater(frobReg, than: jacReg)])),
      ClaimJudgement(
        "projection-loses-nothing", .losesNothing(spectReg, against: frobReg, margin: 0.2)),
    ]
  }

  /// Bonferroni's correction over the three pairs: of them, only SpectReg against JacReg may differ.
  private func corrected(_ accuracies: MNISTAccuracies) -> Finding {
    var significant: [String] = []
    var sentences: [String] = []
    var isComplete = true
    for (first, second) in Self.pairs {
      let values = [first, second].map { accuracies.values(column: $0) }
      guard let a = values[0].sample, let b = values[1].sample, let p = MeanComparison(a, b).p
      else {
        isComplete = false
        continue
      }
      let corrected = min(1, p * Double(Self.pairs.count))
      if corrected < ClaimJudgement.significance { significant.append("\(first) and \(second)") }
      sentences.append(
        "\(values[0].summary) against \(values[1].summary), corrected p = "
          + NamedValues.format(corrected, decimals: 4))
    }
    let best = Self.cells.map(\.column)
      .max {
        (accuracies.values(column: $0).sample?.mean ?? 0)
          < (accuracies.values(column: $1).sample?.mean ?? 0)
      }
    let found = significant.isEmpty ? "none" : significant.joined(separator: ", ")
    sentences.append("highest mean: \(best ?? "none"); significantly different: \(found)")
    let isAsSaid = significant == ["SpectReg and JacReg"] && best == "SpectReg"
    return Finding(
      !isComplete ? .undecided : isAsSaid ? .holds : .fails, sentences.joined(separator: "; "))
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panel = AccuracyPanel(places: Self.cells.map { .init(column: $0.column) })
    return Figure(
      panels: [panel.panel(results, .rowSums), panel.panel(results, .smallerRate)], columns: 2)
  }

  func notes(_ results: ExhibitResults) -> [String] { MNISTReading.notes }
}

extension VargaTable6: Tunable {
  func searches(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [WeightSearch] {
    try MNISTSearch.searches(of: Self.cells, at: scale, seeds: seeds, data: data)
  }
}
