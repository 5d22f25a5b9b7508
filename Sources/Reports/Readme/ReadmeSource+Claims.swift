/// The paper's findings with the sentences under them, then the sentences that nothing bears on.
extension ReadmeSource {
  /// What was found, and in which exhibit.
  typealias NamedFinding = (exhibit: String, finding: Findings.Group)

  /// The verdicts of findings, in the order in which they are listed.
  static let decisions = [Claim.Verdict.holds, .fails, .undecided]

  /// A line that counts, and a table with a line a finding, those that hold first.
  ///
  /// - Throws: `ReadmeError.noFindings` beside those of ``reports(of:)``.
  func claims(of paper: String) throws(ReadmeError) -> [String] {
    let reports = try reports(of: paper)
    let found = try Self.findings(of: paper, in: reports)
    let left = notExamined(of: paper, in: reports)
    let sentences = found.reduce(0) { $0 + $1.finding.claims.count }
    let counts = Self.decisions.map { Self.count($0, in: found) }
    var table = MarkdownTable(["verdict", "sentences, with their places", "evidence"])
    for verdict in Self.decisions {
      for (exhibit, finding) in found where finding.verdict == verdict {
        table.append([
          "**\(verdict.rawValue)**",
          finding.claims.map { Self.quoted($0.text, $0.section) }.joined(separator: "<br>"),
          "[\(exhibit)](../../figures/paper/\(paper)/\(exhibit).md)",
        ])
      }
    }
    for (exhibit, claim) in left {
      table.append(["not examined", Self.quoted(claim.text, claim.section), exhibit])
    }
    let summary =
      "\(found.count) findings on \(sentences) sentences: \(counts[0]) hold, \(counts[1]) fail, "
      + "\(counts[2]) are undecided; \(left.count) sentences are not examined."
    return [summary, ""] + table.lines
  }

  /// What `reports` found, exhibit by exhibit.
  ///
  /// - Throws: `ReadmeError.noFindings`.
  static func findings(
    of paper: String, in reports: [NamedReport]
  ) throws(ReadmeError) -> [NamedFinding] {
    let found = reports.flatMap { exhibit, report in
      report.findings.groups.filter { $0.verdict != .notExamined }.map { (exhibit, $0) }
    }
    guard !found.isEmpty else { throw .noFindings(paper: paper) }
    return found
  }

  /// How many findings have a verdict.
  static func count(_ verdict: Claim.Verdict, in found: [NamedFinding]) -> Int {
    found.count { $0.finding.verdict == verdict }
  }

  /// The quoted sentences that no report bears on, with their exhibits, ordered by these.
  func notExamined(
    of paper: String, in reports: [NamedReport]
  ) -> [(exhibit: String, claim: PublishedClaim)] {
    published.exhibits(of: paper).sorted { $0.id < $1.id }.flatMap { exhibit in
      let claims = reports.first { $0.exhibit == exhibit.id }?.report.claims ?? []
      let judged = Set(claims.filter { $0.verdict != .notExamined }.map(\.text))
      return exhibit.claims.filter { !judged.contains($0.text) }.map { (exhibit.id, $0) }
    }
  }

  private static func quoted(_ text: String, _ section: String) -> String {
    MarkdownFormat.prose("\(text) (\(section))")
  }
}
