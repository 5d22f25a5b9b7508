/// How many numbers match and findings hold of each paper, and what its runs took.
extension ReadmeSource {
  /// A line a paper; exhibits of our own, which depart from it on purpose, count no numbers.
  ///
  /// - Throws: as ``claims(of:)``.
  func summary(of papers: [String]) throws(ReadmeError) -> [String] {
    var table = MarkdownTable(
      ["work"],
      numbers: [
        "numbers: match", "compatible", "too few runs", "borderline", "differ", "of", "not run",
        "findings: hold", "fail", "undecided", "sentences not examined", "core hours",
      ])
    for paper in papers {
      let reports = try reports(of: paper)
      let found = try Self.findings(of: paper, in: reports)
      let numbers = ExhibitReport.Summary(
        reports.filter { !$0.report.isOurs }.flatMap(\.report.cells)
          .filter { $0.published != nil })
      let counts =
        [Verdict.matches, .compatible, .tooFewRuns, .borderline].map(numbers.count)
        + [numbers.differing, numbers.compared, numbers.count(.notRun)]
        + Self.decisions.map { Self.count($0, in: found) }
        + [notExamined(of: paper, in: reports).count]
      table.append(
        ["[\(paper)](papers/\(paper)/README.md)"] + counts.map(String.init)
          + [hoursText(of: paper)])
    }
    return table.lines
  }
}
