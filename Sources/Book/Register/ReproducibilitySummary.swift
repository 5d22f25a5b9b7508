import Exhibits
import Foundation
import Reports

/// A work's results under the headings of the Machine Learning Reproducibility Challenge, as
/// Markdown: scope, methodology, results, what was easy, what was difficult, communication.
///
/// Nothing is written by hand: what was easy and difficult are the readings of exhibits whose
/// numbers all agree, and those of which most differ.
package struct ReproducibilitySummary {
  struct Line {
    let text: String
  }

  struct Finding {
    let word: String
    let quotation: String
    let place: String
  }

  let citation: String
  let scaleName: String
  let aim: String
  let sentenceCount: Int
  let exhibitCount: Int
  let exhibits: [Line]
  let code: String?
  let readings: [Line]
  let data: [Line]
  let runCount: Int
  let coreHours: String
  let numericVersion: Int
  let tally: String?
  let holds: Int
  let fails: Int
  let undecided: Int
  let unexamined: Int
  let findings: [Finding]
  let easy: [Line]
  let hasEasy: Bool
  let difficult: [Line]
  let hasDifficult: Bool
  let missing: [Line]
  let hasMissing: Bool

  /// Nil for a work that has no report at the scale.
  package init?(_ paper: Paper, in results: BookResults) {
    let entries = results.entries(of: paper)
    guard let first = entries.first else { return nil }
    let work = WorkView(paper, in: results)
    let found = WorkFindings(results, paper: paper.id)
    citation = first.published.source.citation
    scaleName = results.scale.rawValue
    aim = paper.summary
    exhibitCount = entries.count
    sentenceCount = entries.reduce(0) { $0 + $1.report.claims.count }
    exhibits = entries.map { Line(text: "\($0.label): \($0.report.title)") }
    code = entries.compactMap(\.published.source.repositoryText).first
    readings = Self.unique(entries.flatMap { $0.report.cells.map(\.reading) })
    data = Self.unique(
      entries.flatMap { $0.report.data.map { "\($0.name), SHA-256 `\($0.sha256)`" } })
    runCount = work.runCount
    coreHours = work.coreHours
    numericVersion = first.report.numericVersion
    tally = work.tally.hasSegments ? work.tally.words : nil
    (holds, fails, undecided, unexamined) = (
      work.holds, work.fails, work.undecided, work.unexamined
    )
    findings = found.found.compactMap { finding in
      finding.group.claims.first.map {
        Finding(word: finding.group.verdict.rawValue, quotation: $0.text, place: $0.section)
      }
    }
    let readings = entries.filter { !$0.report.isOurs }.flatMap(Self.agreements)
    easy = readings.filter { $0.agreeing == $0.compared }.map { Line(text: $0.text) }
    difficult = readings.filter { 2 * $0.differing > $0.compared }.map { Line(text: $0.text) }
    let known = Set(entries.map(\.id.name))
    missing = results.published.exhibits(of: paper.id).filter { !known.contains($0.id) }.map {
      let needs = $0.requires.isEmpty ? "" : ", needs \($0.requires.joined(separator: ", "))"
      return Line(text: "\($0.source.exhibit): \($0.title)\(needs)")
    }
    (hasEasy, hasDifficult, hasMissing) = (!easy.isEmpty, !difficult.isEmpty, !missing.isEmpty)
  }

  /// The page.
  ///
  /// - Throws: `BookError.template`.
  package func markdown() throws(BookError) -> String {
    try BookTemplates().render(self, with: "summary")
  }

  private struct Agreement {
    let text: String
    let agreeing: Int
    let differing: Int
    let compared: Int
  }

  /// How many numbers of an exhibit agree in each reading that was run.
  private static func agreements(of entry: BookResults.Entry) -> [Agreement] {
    unique(entry.report.cells.map(\.reading)).compactMap { reading in
      let verdicts = entry.report.cells
        .filter { $0.reading == reading.text && $0.published != nil && $0.verdict != .notRun }
        .compactMap(\.verdict)
      guard !verdicts.isEmpty else { return nil }
      let (agreeing, differing) = (
        verdicts.count(where: \.agrees), verdicts.count(where: \.isDifference)
      )
      return Agreement(
        text: "\(entry.label), \(reading.text): \(agreeing) of \(verdicts.count) numbers agree, "
          + "\(differing) differ",
        agreeing: agreeing, differing: differing, compared: verdicts.count)
    }
  }

  private static func unique(_ texts: [String]) -> [Line] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.map { Line(text: $0) }
  }
}
