import Exhibits
import Reports

/// A work in figures, for the first page and its own.
struct WorkView {
  struct Holding {
    let quotation: String
    let place: String
    let target: String
    let exhibitLabel: String
    let verdict: String
    let style: String
  }

  let paperID: String
  let target: String
  let workTitle: String
  let workSummary: String
  let tally: TallyView
  let holds: Int
  let fails: Int
  let undecided: Int
  let unexamined: Int
  let examined: Int
  let runCount: Int
  let coreHours: String
  let exhibitCount: Int
  /// The first sentence of each finding.
  let findings: [Holding]

  init(_ paper: Paper, in results: BookResults) {
    paperID = paper.id
    target = BookPlace.paper(paper.id)
    workTitle = paper.title.hasSuffix(".") ? String(paper.title.dropLast()) : paper.title
    workSummary = paper.summary
    let entries = results.entries(of: paper)
    exhibitCount = entries.count
    tally = TallyView(Tally(entries.map(\.report)))
    let found = WorkFindings(results, paper: paper.id)
    holds = found.count(.holds)
    fails = found.count(.fails)
    undecided = found.count(.undecided)
    unexamined = found.count(.notExamined)
    examined = found.found.count
    let lines = results.lines(of: paper.id)
    runCount = lines.count
    coreHours = NumberText.fixed(
      lines.reduce(0) { $0 + $1.seconds } / 3600, decimals: 1)
    findings = found.found.compactMap { finding in
      guard let claim = finding.group.claims.first else { return nil }
      return Holding(
        quotation: InlineText.html(claim.text), place: claim.section,
        target: BookPlace.claim(ClaimNames(finding.entry).name(of: claim), of: finding.entry.id),
        exhibitLabel: finding.entry.label, verdict: finding.group.verdict.rawValue,
        style: finding.group.verdict.style)
    }
  }
}
