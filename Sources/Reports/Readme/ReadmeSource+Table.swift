/// An exhibit's numbers: a line a row and column, published once, ours and its verdict for each
/// reading.
extension ReadmeSource {
  /// The table, with a line that says whose numbers these are.
  ///
  /// - Throws: `ReadmeError.metrics` beside those of ``report(_:_:scale:)``.
  func numbers(of paper: String, _ exhibit: String) throws(ReadmeError) -> [String] {
    let report = try report(paper, exhibit)
    let cells = report.cells.filter { $0.measured != nil }
    let metrics = unique(cells.map(\.metric.heading))
    guard let metric = metrics.first, metrics.count == 1 else {
      throw .metrics(
        path: Self.path(paper, exhibit, scale: report.scale), count: metrics.count)
    }
    let hasRows = Set(cells.map(\.row)).count > 1
    func label(_ cell: Cell) -> String { hasRows ? "\(cell.row), \(cell.column)" : cell.column }
    let readings = unique(cells.map(\.reading))
    let byPlace = Dictionary(grouping: cells, by: label)

    var columns: [MarkdownTable.Column] = [.text(metric), .number("published")]
    for reading in readings {
      columns += [.number(readings.count == 1 ? "ours" : "ours, \(reading)"), .text("verdict")]
    }
    var table = MarkdownTable(columns)
    for place in unique(cells.map(label)) {
      let ofPlace = byPlace[place] ?? []
      let ours = readings.flatMap { reading in
        ofPlace.last { $0.reading == reading }
          .map { [$0.meanText(of: $0.measured), $0.verdict?.rawValue ?? ""] } ?? ["", ""]
      }
      let published = ofPlace.first.map { $0.meanText(of: $0.published) } ?? ""
      table.append([MarkdownFormat.prose(place), published] + ours)
    }
    return table.lines
      + [
        "",
        "*\(report.title); scale \(report.scale), mean ± standard deviation (runs).*",
      ]
  }
}

extension Cell {
  /// "97.25 ± 0.22 (10)", mean with standard deviation and number of runs where known; "–" for no
  /// sample and "not finite" for one that diverged.
  func meanText(of sample: Sample?) -> String {
    guard let sample else { return "–" }
    guard sample.mean.isFinite else { return "not finite" }
    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: metric.decimals) }
    return text(sample.mean)
      + (sample.standardDeviation?.finite.map { " ± " + text($0) } ?? "")
      + (sample.count.map { " (\($0))" } ?? "")
  }
}

extension ReportedMetric {
  /// Name and unit, for the head of a column: "test accuracy, %".
  var heading: String { unit.isEmpty ? name : "\(name), \(unit)" }
}

/// The values in order of first appearance, each once.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
