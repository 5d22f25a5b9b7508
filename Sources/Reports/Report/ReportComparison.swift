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

  /// The report that is compared.
  package let report: ExhibitReport

  /// The cells that differ, could not be told, or were not run, in the report's order.
  package let cells: [Cell]

  /// The claims that fail, then those that are undecided or not examined.
  package let claims: [Claim]

  /// All in a sentence.
  package let summary: String

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
    self.report = report
    cells = report.cells.filter { $0.verdict?.agrees == false }
    claims = failing + undecided
    let findings = report.findings.summary.map { "; \($0)" } ?? ""
    self.summary = "\(report.exhibit), \(report.scale) scale: \(summary)\(findings)"
  }
}
