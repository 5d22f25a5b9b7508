import Exhibits
import Foundation
import Reports

/// A work's results as a notebook of Python: what holds, and for each exhibit its cells, drawings
/// and findings, read from the reports beside it.
///
/// The cells' texts are made here, by the reports' values; what code prints and draws is not.
package struct WorkNotebook: Sendable {
  /// The notebook, not run.
  package let document: NotebookDocument
  /// Where it stands in a scale's folder, such as `varga/varga.ipynb`: beside the reports.
  package let name: String

  /// The notebook of a work; nil where it has no report at the scale.
  package init?(_ paper: Paper, in results: BookResults) {
    let entries = results.entries(of: paper)
    guard !entries.isEmpty else { return nil }
    name = Self.name(of: paper)
    let setUp = String(decoding: PackageResources.notebook_py, as: UTF8.self)
    document = NotebookDocument(
      [
        .init(.markdown, id: "title", Self.title(paper, in: results)),
        .init(.markdown, id: "what-holds", Self.findings(paper, in: results)),
        .init(.code, id: "set-up", setUp.trimmingCharacters(in: .newlines)),
      ] + entries.flatMap(\.notebookCells))
  }

  /// Where a work's notebook stands in a scale's folder.
  package static func name(of paper: Paper) -> String { "\(paper.id)/\(paper.id).ipynb" }

  private static func title(_ paper: Paper, in results: BookResults) -> String {
    let work = WorkView(paper, in: results)
    let scale = results.scale.rawValue
    let again =
      "replicate notebook \(paper.id)" + (results.scale == .paper ? "" : " --scale \(scale)")
    return """
      # \(MarkdownFormat.escaped(work.workTitle))

      \(MarkdownFormat.prose(paper.summary))

      Run again from nothing at \(scale) scale: \(work.runCount) runs and measurements, \
      \(work.coreHours) core hours. The numbers below are read from the reports beside this \
      notebook, `<exhibit>.json`; nothing is trained here. It needs pandas and matplotlib, and was \
      written by `\(again) --execute`.
      """
  }

  private static func findings(_ paper: Paper, in results: BookResults) -> String {
    let found = WorkFindings(results, paper: paper.id)
    let tally = TallyView(Tally(results.entries(of: paper).map(\.report)))
    let count =
      "\(found.count(.holds)) hold, \(found.count(.fails)) fail, "
      + "\(found.count(.undecided)) are undecided; \(found.count(.notExamined)) sentences are not "
      + "examined"
    let lines = found.found.compactMap { finding in
      finding.group.claims.first.map { claim in
        "- **\(finding.group.verdict.rawValue)**: \(MarkdownFormat.prose(claim.text)) "
          + "(\(MarkdownFormat.escaped(claim.section)); here \(finding.entry.label))"
      }
    }
    let numbers =
      tally.hasSegments
      ? ["Printed numbers, once for each reading: \(tally.words).", ""] : []
    let caution =
      results.scale == .paper
      ? []
      : [
        "The protocol isn't the paper's, but one cut down: verdicts on numbers say nothing of "
          + "whether the paper's hold.", "",
      ]
    return
      (["## What holds", ""] + caution + numbers
      + ["Findings, each by its first sentence: \(count).", ""] + lines)
      .joined(separator: "\n")
  }
}
