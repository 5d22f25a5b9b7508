import Reports

/// The page of every quoted sentence, which the script searches.
struct ClaimsPage {
  struct Line {
    let claimTarget: String
    let quotation: String
    let place: String
    let exhibitName: String
    let verdict: String
    let style: String
    let evidence: String
  }

  struct Option {
    let value: String
  }

  let pageID = BookPlace.claims
  let lines: [Line]
  let verdictOptions: [Option]
  let lineCount: Int

  init(_ results: BookResults) {
    lines = results.entries.flatMap { entry in
      let names = ClaimNames(entry)
      return entry.report.claims.map { claim in
        Line(
          claimTarget: BookPlace.claim(names.name(of: claim), of: entry.id),
          quotation: InlineText.html(claim.text), place: claim.section,
          exhibitName: "\(entry.published.source.citation), \(entry.label)",
          verdict: claim.verdict.rawValue, style: claim.verdict.style,
          evidence: InlineText.html(claim.evidence))
      }
    }
    lineCount = lines.count
    verdictOptions = Claim.Verdict.allCases.map { Option(value: $0.rawValue) }
  }
}
