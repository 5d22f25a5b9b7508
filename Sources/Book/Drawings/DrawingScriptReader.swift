import Foundation

/// Reads a drawing's script line by line: see ``DrawingScript``.
struct DrawingScriptReader {
  private(set) var panels: [DrawingScript.Panel] = []
  private var blocks: [String: [[Double]]] = [:]
  private var openBlock: String?
  private var panel = DrawingScript.Panel()
  /// The parts of a plot command that goes on in the next line.
  private var clauses: [Substring]?

  /// Takes the next line.
  mutating func read(_ line: Substring) {
    if let block = openBlock {
      if line == "EOD" {
        openBlock = nil
      } else {
        blocks[block]?.append(
          line.split(separator: " ").map { Double($0) ?? .nan })
      }
    } else if line.hasPrefix("$"), let end = line.range(of: " << EOD") {
      let name = String(line[..<end.lowerBound])
      openBlock = name
      blocks[name] = []
    } else if line.hasPrefix("plot ") || clauses != nil {
      plot(line)
    } else {
      // A text may hold a semicolon, and then its command stands alone in its line.
      for command in line.contains("'") ? [line] : line.split(separator: ";") {
        set(String(command).trimmingCharacters(in: .whitespaces))
      }
    }
  }

  private mutating func set(_ command: String) {
    for (name, axis) in [
      ("x", \DrawingScript.Panel.x), ("y", \.y), ("y2", \.secondary),
    ] {
      if command.hasPrefix("set logscale \(name) ") { panel[keyPath: axis].isLogarithmic = true }
      if command == "unset logscale \(name)" { panel[keyPath: axis].isLogarithmic = false }
      if command.hasPrefix("set \(name)range ["), let range = Self.range(command) {
        panel[keyPath: axis].range = range
      }
    }
    if command.hasPrefix("set title ") { panel.title = Self.quoted(command) }
    if command.hasPrefix("set xlabel ") { panel.xLabel = Self.quoted(command) }
    if command.hasPrefix("set ylabel ") { panel.yLabel = Self.quoted(command) }
    if command.hasPrefix("set xtics ") { panel.ticks = Self.ticks(command) }
    if command.hasPrefix("set ytics ") { panel.yTicks = Self.ticks(command) }
  }

  private mutating func plot(_ line: Substring) {
    var parts = clauses ?? []
    let isOpen = line.hasSuffix(", \\")
    var clause = line.hasPrefix("plot ") ? line.dropFirst(5) : line
    if isOpen { clause = clause.dropLast(3) }
    parts.append(clause)
    clauses = isOpen ? parts : nil
    if !isOpen { close(parts.map { String($0).trimmingCharacters(in: .whitespaces) }) }
  }

  /// Makes the panel of a whole plot command; the legend's own has no data.
  private mutating func close(_ clauses: [String]) {
    var looks: [String: [String]] = [:]
    var order: [String] = []
    for clause in clauses where clause.hasPrefix("$") {
      let name = String(clause.prefix { $0 != " " })
      if looks[name] == nil { order.append(name) }
      looks[name, default: []].append(clause)
    }
    let keys = clauses.filter { $0.hasPrefix("keyentry ") }
    panel.series = order.compactMap { name in
      guard let rows = blocks[name], let all = looks[name],
        !all.contains(where: { $0.contains("with filledcurves") }), !name.contains("raster"),
        !name.contains("segments")
      else { return nil }
      let look = all.joined(separator: " ")
      return DrawingScript.Series(
        name: Self.name(of: look, in: keys), rows: rows,
        hasMarks: look.contains("points ") || look.contains("with boxes"),
        isSecondary: look.contains("axes x1y2"))
    }
    if !order.isEmpty { panels.append(panel) }
    panel = DrawingScript.Panel()
  }

  /// The text of the legend's entry that looks like a series.
  private static func name(of look: String, in keys: [String]) -> String {
    let found = keys.first { key in
      guard feature("lc rgb ", of: key) == feature("lc rgb ", of: look) else { return false }
      return [" dt ", " pt "].allSatisfy { word in
        guard let wanted = feature(word, of: key), let own = feature(word, of: look) else {
          return true
        }
        return wanted == own
      }
    }
    guard let found, let place = found.range(of: " title ") else { return "" }
    return quoted(String(found[place.lowerBound...]))
  }

  /// The word after `name`.
  private static func feature(_ name: String, of text: String) -> Substring? {
    text.range(of: name).map { place in text[place.upperBound...].prefix { $0 != " " } }
  }

  private static func range(_ command: String) -> ClosedRange<Double>? {
    let inside = command.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    let ends = inside.split(separator: ":").compactMap { Double($0) }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  /// The first text in single quotes, in which a quote is doubled.
  private static func quoted(_ text: String) -> String {
    var result = ""
    var rest = text.drop { $0 != "'" }.dropFirst()
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "'" {
        guard rest.first == "'" else { break }
        rest = rest.dropFirst()
      }
      result.append(first)
    }
    return result
  }

  /// The ticks' texts by place; minor ones have none.
  private static func ticks(_ command: String) -> [Double: String] {
    guard let open = command.range(of: " ('") else { return [:] }
    var result: [Double: String] = [:]
    for part in command[open.upperBound...].components(separatedBy: ", '") {
      guard let close = part.range(of: "' ", options: .backwards) else { continue }
      let place = part[close.upperBound...].prefix { $0 != " " && $0 != ")" }
      let text = part[..<close.lowerBound].replacing("''", with: "'").replacing("%%", with: "%")
      if let place = Double(place), !text.isEmpty { result[place] = String(text) }
    }
    return result
  }
}
