import Exhibits

extension Table1 {
  /// SpectReg against no penalty, without weight decay and with it, and against weight decay alone:
  /// what the table's claims are about.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    results.comparisons(ofColumns: [
      "SpectReg, without weight decay": "Baseline, without weight decay",
      "SpectReg, with weight decay": "Baseline, with weight decay",
      "SpectReg, without weight decay": "Baseline, with weight decay",
    ])
  }
}
