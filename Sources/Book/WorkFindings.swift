import Reports

/// What was found of a work's sentences, counted as README counts them.
package struct WorkFindings: Sendable {
  /// A finding with the exhibit that it was found in.
  struct Found {
    let entry: BookResults.Entry
    let group: Findings.Group
  }

  /// The examined findings, those that hold first, in the exhibits' order within a verdict.
  let found: [Found]
  /// The sentences that no report bears on, with the exhibit whose file quotes them.
  let unexamined: [(claim: PublishedClaim, exhibit: PublishedExhibit)]

  /// The findings of a work.
  package init(_ results: BookResults, paper: String) {
    let entries = results.entries.filter { $0.id.paper == paper }
    let all = entries.flatMap { entry in
      entry.report.findings.groups.map { Found(entry: entry, group: $0) }
    }
    found = [Claim.Verdict.holds, .fails, .undecided].flatMap { verdict in
      all.filter { $0.group.verdict == verdict }
    }
    unexamined = results.published.exhibits(of: paper).flatMap { exhibit in
      let report = entries.first { $0.id.name == exhibit.id }?.report
      let judged = Set(
        (report?.claims ?? []).filter { $0.verdict != .notExamined }.map(\.text))
      return exhibit.claims.filter { !judged.contains($0.text) }.map { ($0, exhibit) }
    }
  }

  /// The number of findings of a verdict.
  package func count(_ verdict: Claim.Verdict) -> Int {
    verdict == .notExamined
      ? unexamined.count : found.count { $0.group.verdict == verdict }
  }
}
