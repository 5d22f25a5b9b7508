import Reports

extension BookResults.Entry {
  /// The exhibit's part of a notebook: caption, table, drawings, directions, findings and notes.
  var notebookCells: [NotebookDocument.Cell] {
    let table = variable
    var cells: [NotebookDocument.Cell] = [
      .init(.markdown, id: id.name, heading),
      .init(
        .code, id: "\(id.name)-table",
        "\(table) = read(\(NotebookDrawing.quoted(id.name)))\nbeside(\(table))",
        report: .init(file: "\(id.name).json", sha256: reportDigest)),
    ]
    let drawings = NotebookDrawing.all(of: report, table: table)
    if !drawings.isEmpty {
      cells.append(
        .init(
          .code, id: "\(id.name)-drawing", drawings.map(\.call).joined(separator: "\n")))
    }
    let text = [directions, findings, notes].filter { !$0.isEmpty }
    if !text.isEmpty {
      let joined = text.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      cells.append(.init(.markdown, id: "\(id.name)-findings", joined))
    }
    return cells
  }

  /// The exhibit's name as one of Python.
  private var variable: String {
    String(id.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private var heading: String {
    let counted = report.summary.description
    let found = report.findings.summary.map { " \($0)." } ?? ""
    let directed = report.directionSummary.map { "\($0). " } ?? ""
    var parts = [
      "## \(label): \(MarkdownFormat.escaped(report.title))",
      MarkdownFormat.prose(report.captionText),
      "**\(directed)\(counted.prefix(1).uppercased() + counted.dropFirst()).**\(found)",
    ]
    if report.reduction != nil { parts.append("At \(MarkdownFormat.prose(report.scaleText)).") }
    let drawn =
      drawing == nil ? "" : " gnuplot's drawing of it is [\(id.name).svg](\(id.name).svg)."
    parts.append("Made again by `\(report.command)`.\(drawn)")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var directions: [String] {
    report.directions.isEmpty
      ? []
      : [
        "Whether effects go the paper's way, although the protocol is smaller than the paper's:",
        "",
      ]
        + report.directions.map { direction in
          "- **\(direction.verdict.rawValue)**: \(MarkdownFormat.escaped(direction.title)): "
            + "published \(direction.difference(direction.published)), "
            + "ours \(direction.difference(direction.measured))"
        }
  }

  private var findings: [String] {
    report.findings.groups.flatMap { group in
      group.claims.map { claim in
        "> \(MarkdownFormat.prose(claim.text)) (\(MarkdownFormat.escaped(claim.section)))\n>"
      } + ["> **\(group.verdict.rawValue)**: \(MarkdownFormat.prose(group.evidence))", ""]
    }.dropLast()
  }

  private var notes: [String] {
    report.notes.isEmpty
      ? [] : ["Notes:", ""] + report.notes.map { "- \(MarkdownFormat.prose($0))" }
  }
}
