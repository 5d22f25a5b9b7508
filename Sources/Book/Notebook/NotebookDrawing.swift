import Reports

/// A drawing of some of an exhibit's cells, by a function of the notebook's first cell of code.
///
/// Headings that hold a number make curves over it; all else is points with their intervals, and
/// beside them the differences where there are verdicts.
package struct NotebookDrawing: Hashable, Sendable {
  /// The line of Python, which draws from the table that is named as the exhibit.
  package let call: String

  /// A drawing for each quantity that an exhibit measures; none where nothing is known of it.
  package static func all(of report: ExhibitReport, table: String) -> [NotebookDrawing] {
    let cells = report.cells.filter { $0.measured?.mean.isFinite ?? ($0.published != nil) }
    return parts(of: cells, of: report).flatMap { part in
      curves(part, table: table) ?? [
        NotebookDrawing(call: call("means", [part.selection(of: table)] + part.named))
      ]
    }
  }

  /// Cells that measure the same.
  private struct Part {
    var cells: [Cell]
    /// The labels that choose them among the exhibit's, as arguments in Python.
    var labels: [String] = []
    /// What they measure where it isn't their metric's name.
    var name: String?

    func selection(of table: String) -> String {
      labels.isEmpty ? table : call("only", [table] + labels)
    }

    /// The last argument, for a name of its own.
    var named: [String] { name.map { [quoted($0)] } ?? [] }
  }

  /// The cells by metric and unit; by column in an exhibit without published numbers or numbered
  /// headings, whose columns are different quantities under one metric.
  private static func parts(of cells: [Cell], of report: ExhibitReport) -> [Part] {
    let metrics = unique(report.cells.map(\.metric.name))
    let columns = unique(cells.map(\.column))
    let areNumbered = [\Cell.column, \Cell.row].contains { label in
      cells.allSatisfy { NumberedLabel($0[keyPath: label]) != nil }
    }
    guard
      metrics.count > 1 || columns.count == 1 || areNumbered
        || report.cells.contains(where: { $0.published != nil })
    else {
      return columns.map { column in
        Part(
          cells: cells.filter { $0.column == column }, labels: ["column=\(quoted(column))"],
          name: column)
      }
    }
    return unique(cells.map(\.metric.name)).flatMap { metric in
      let alike = cells.filter { $0.metric.name == metric }
      let units = unique(report.cells.filter { $0.metric.name == metric }.map(\.metric.unit))
      return unique(alike.map(\.metric.unit)).map { unit in
        let labels =
          (metrics.count > 1 ? ["metric=\(quoted(metric))"] : [])
          + (units.count > 1 ? ["unit=\(quoted(unit))"] : [])
        return Part(cells: alike.filter { $0.metric.unit == unit }, labels: labels)
      }
    }
  }

  /// Curves over the columns' numbers or else the rows'; nil where not all have one of three or
  /// more.
  private static func curves(_ part: Part, table: String) -> [NotebookDrawing]? {
    for (axis, label) in [("column", \Cell.column), ("row", \Cell.row)] {
      let found = part.cells.compactMap { NumberedLabel($0[keyPath: label]) }
      guard found.count == part.cells.count, let first = found.first,
        unique(found.map(\.form)).count == 1, unique(found.map(\.digits)).count > 2
      else { continue }
      let over = first.name.isEmpty ? axis : first.name
      let prefixes = unique(found.map(\.prefix))
      // A column's prefix is what is measured, a row's is what it is measured of.
      guard axis == "column", prefixes.count > 1 else {
        let pattern = first.pattern(keepsPrefix: prefixes.count > 1)
        return [draw(part, over, axis, pattern, named: part.name, table: table)]
      }
      return prefixes.compactMap { prefix in
        found.first { $0.prefix == prefix }.map {
          draw(
            part, over, axis, $0.pattern(keepsPrefix: false),
            named: prefix.isEmpty ? nil : prefix, table: table)
        }
      }
    }
    return nil
  }

  private static func draw(
    _ part: Part, _ over: String, _ axis: String, _ pattern: String, named name: String?,
    table: String
  ) -> NotebookDrawing {
    let arguments = [part.selection(of: table), quoted(axis), "r\"\(pattern)\"", quoted(over)]
    return NotebookDrawing(call: call("curves", arguments + (name.map { [quoted($0)] } ?? [])))
  }

  /// A call in one line, or with an argument a line where that would be long.
  private static func call(_ function: String, _ arguments: [String]) -> String {
    let line = "\(function)(\(arguments.joined(separator: ", ")))"
    guard line.count > 100 else { return line }
    return "\(function)(\n" + arguments.map { "    \($0),\n" }.joined() + ")"
  }

  /// `text` as a string of Python.
  package static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      character.isNewline ? #"\n"# : #""\"#.contains(character) ? "\\\(character)" : "\(character)"
    }
    return "\"\(escaped.joined())\""
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
