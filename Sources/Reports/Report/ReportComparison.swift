/// What `replicate diff` says of a report: the cells and claims that don't hold, and a status.
///
/// Anything but `matches` and `compatible` makes a difference, cells with too few runs and such
/// that were not run too: two runs must not pass for success. So does a claim that fails. Claims
/// that are undecided or not examined are listed and counted. With nothing else there was no
/// comparison at all, which is trouble.
package struct ReportComparison: Hashable, Sendable {
  /// The exit status, as diff(1) has it.
  package enum Status: Int32, Hashable, Sendable {
    /// Every number matches or is compatible, and no claim fails.
    case allAgree = 0
    case someDiffer = 1
    /// Nothing could be compared.
    case trouble = 2
  }

  /// The exit status.
  package let status: Status

  /// A line for each cell or claim that differs or could not be compared; a summary at the end.
  package let lines: [String]

  /// Compares what was measured with what was published.
  package init(_ report: ExhibitReport) {
    let summary = report.summary
    let failing = report.claims.filter { $0.verdict == .fails }
    let undecided = report.claims.filter {
      $0.verdict == .undecided || $0.verdict == .notExamined
    }
    let decided = report.claims.count - undecided.count
    if summary.compared + decided == 0 {
      status = .trouble
    } else {
      let isSame =
        summary.compared + summary.count(.notRun) == summary.agreeing && failing.isEmpty
      status = isSame ? .allAgree : .someDiffer
    }
    let cellLines = report.cells.compactMap(Self.line)
    let claimLines = (failing + undecided).map { claim in
      "claim \(claim.verdict.rawValue) (\(claim.section)): \(claim.text) \(claim.evidence)"
    }
    let claims = report.findings.summary.map { "; \($0)" } ?? ""
    lines =
      cellLines + claimLines + ["\(report.exhibit), \(report.scale) scale: \(summary)\(claims)"]
  }

  private static func line(_ cell: Cell) -> String? {
    let reading = cell.reading == Cell.asWritten ? "" : " [\(cell.reading)]"
    let place = "\(cell.row) / \(cell.column)\(reading)"
    switch cell.verdict {
    case .matches, .compatible, nil:
      return nil
    case .notRun:
      return "\(place): not run" + (cell.note.map { " (\($0))" } ?? "")
    case .better, .worse, .differs, .borderline, .tooFewRuns:
      let p = cell.p?.finite.map { $0 < 0.001 ? "p < 0.001" : "p = \(NumberText.p($0))" }
      let unit = cell.metric.unit.isEmpty ? "" : " \(cell.metric.unit)"
      return "\(place): published \(cell.text(of: cell.published)), "
        + "ours \(cell.text(of: cell.measured))\(unit), difference \(cell.intervalText), "
        + (p.map { $0 + ", " } ?? "") + cell.verdictText
    }
  }
}
