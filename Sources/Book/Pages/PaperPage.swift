import Exhibits
import Reports

/// A work's page: its exhibits, and what was found of its sentences.
struct PaperPage {
  struct Line {
    let target: String
    let label: String
    let exhibitTitle: String
    let cellSummary: String
    let findingSummary: String
    let isOurs: Bool
    let tally: TallyView
  }

  struct Missing {
    let label: String
    let exhibitTitle: String
    let needs: String
  }

  struct Unexamined {
    let quotation: String
    let place: String
  }

  let pageID: String
  let work: WorkView
  let exhibits: [Line]
  let missing: [Missing]
  let hasMissing: Bool
  let unexaminedSentences: [Unexamined]
  let hasUnexamined: Bool
  let scaleName: String
  let code: String?

  init(_ paper: Paper, work: WorkView, in results: BookResults) {
    pageID = BookPlace.paper(paper.id)
    self.work = work
    scaleName = results.scale.rawValue
    let entries = results.entries(of: paper)
    exhibits = entries.map { entry in
      Line(
        target: BookPlace.exhibit(entry.id), label: entry.label,
        exhibitTitle: entry.report.title, cellSummary: entry.report.summary.description,
        findingSummary: entry.report.findings.summary ?? "no sentence of the paper",
        isOurs: entry.report.isOurs, tally: TallyView(Tally([entry.report])))
    }
    let known = Set(entries.map(\.id.name))
    missing = results.published.exhibits(of: paper.id).filter { !known.contains($0.id) }
      .map { exhibit in
        Missing(
          label: exhibit.source.exhibit == "text" ? exhibit.id : exhibit.source.exhibit,
          exhibitTitle: exhibit.title, needs: exhibit.requires.joined(separator: ", "))
      }
    hasMissing = !missing.isEmpty
    unexaminedSentences = WorkFindings(results, paper: paper.id).unexamined.map {
      Unexamined(quotation: InlineText.html($0.claim.text), place: $0.claim.section)
    }
    hasUnexamined = !unexaminedSentences.isEmpty
    code = entries.compactMap(\.published.source.repositoryText).first
  }
}
