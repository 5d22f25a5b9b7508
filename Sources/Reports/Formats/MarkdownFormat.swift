/// The page of an exhibit: summary, figure, cells, claims, statistics, notes, and how to get it
/// again.
///
/// Headings of rows and columns are escaped; claims, evidence and notes may hold inline Markdown.
package struct MarkdownFormat: ReportFormat {
  /// The figure's file beside the page; nil without a figure.
  package var drawing: String?

  /// The file of the differences over their margins (``ForestPlot``); nil without one.
  package var forest: String?

  /// Creates the format of a page with the figure `drawing` and the differences' drawing `forest`.
  package init(drawing: String?, forest: String? = nil) {
    self.drawing = drawing
    self.forest = forest
  }

  /// The file name's ending.
  package var fileExtension: String { "md" }

  /// The whole page.
  package func text(of report: ExhibitReport) -> String {
    let sections = [
      ["# \(Self.prose(report.title)) (\(Self.prose(report.scaleText)))"],
      [
        Self.sentence(directionsOf: report) + Self.sentence(report.summary)
          + Self.sentence(claimsOf: report)
      ],
      figure(report), directions(report), cells(report), cellNotes(report), forest(report),
      claims(report), statistics(report),
      notes(report), origin(report), runs(report),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func figure(_ report: ExhibitReport) -> [String] {
    guard let drawing else { return [] }
    let caption = report.caption.isEmpty ? [] : ["", Self.prose(report.captionText)]
    return ["![\(Self.escaped(report.title))](\(drawing))"] + caption
  }

  private func forest(_ report: ExhibitReport) -> [String] {
    guard let forest else { return [] }
    return [
      "![\(Self.escaped(report.title)): differences over their margins](\(forest))", "",
      ForestPlot.caption,
    ]
  }

  private func cells(_ report: ExhibitReport) -> [String] {
    guard !report.cells.isEmpty else { return [] }
    let notes = report.cellNotes
    let metric = report.commonMetric
    var table = MarkdownTable(
      ["row", "column", "reading"] + (metric == nil ? ["metric"] : []),
      numbers: [
        "published (sd)", "ours (sd)", "n (published)", "D ± half-width", "δ", "p", "adjusted p",
      ], last: ["verdict"])
    for cell in report.cells {
      let mark = report.noteMark(of: cell, in: notes)
      let verdict = Self.isNews(cell.verdict) ? "**\(cell.verdictText)**" : cell.verdictText
      table.append(
        [Self.escaped(cell.row), Self.escaped(cell.column), Self.escaped(cell.reading)]
          + (metric == nil ? [Self.escaped(cell.metric.text)] : [])
          + [cell.publishedText, cell.measuredText, cell.countText]
          + [cell.intervalText, cell.marginText, cell.pText, cell.adjustedPText]
          + [verdict + (mark.isEmpty ? "" : " \\\(mark)")])
    }
    return (metric.map { ["\(Self.prose($0)).", ""] } ?? []) + table.lines
  }

  private func cellNotes(_ report: ExhibitReport) -> [String] {
    let lines = report.cellNotes.enumerated().map {
      "\\[\($0.offset + 1)] \(Self.prose($0.element))"
    }
    // Two spaces at a line's end break it.
    return lines.isEmpty ? [] : [lines.joined(separator: "  \n")]
  }

  private func claims(_ report: ExhibitReport) -> [String] {
    guard !report.claims.isEmpty else { return [] }
    var table = MarkdownTable(["sentences, with their places", "verdict", "evidence"])
    for finding in report.findings.groups {
      let sentences = finding.claims.map {
        "\(Self.prose($0.text)) (\(Self.escaped($0.section)))"
      }
      table.append([
        sentences.joined(separator: "<br>"), "**\(finding.verdict.rawValue)**",
        Self.prose(finding.evidence),
      ])
    }
    return ["## Findings", ""] + table.lines
  }

  private func notes(_ report: ExhibitReport) -> [String] {
    report.notes.isEmpty ? [] : ["## Notes", ""] + report.notes.map { "- \(Self.prose($0))" }
  }

  private func origin(_ report: ExhibitReport) -> [String] {
    var lines = ["## How to get it", "", "```sh", report.command, "```", ""]
    if !report.data.isEmpty {
      var table = MarkdownTable(["data", "SHA-256"])
      for data in report.data { table.append([Self.escaped(data.name), "`\(data.sha256)`"]) }
      lines += table.lines + [""]
    }
    let engine = report.engine.map {
      " Runs were trained by \(Self.escaped($0)), and measured by the processor's engine."
    }
    return lines + ["Numeric version \(report.numericVersion).\(engine ?? "")"]
  }

  private func runs(_ report: ExhibitReport) -> [String] {
    let withRuns = report.cells.filter { !$0.runs.isEmpty }
    guard !withRuns.isEmpty else { return [] }
    var table = MarkdownTable(["row", "column", "reading", "runs"])
    for cell in withRuns {
      table.append(
        [Self.escaped(cell.row), Self.escaped(cell.column), Self.escaped(cell.reading)]
          + [cell.runs.map { "`\($0.prefix(12))`" }.joined(separator: " ")])
    }
    return ["<details>", "<summary>Runs, one a seed</summary>", ""] + table.lines
      + ["", "</details>"]
  }
}
