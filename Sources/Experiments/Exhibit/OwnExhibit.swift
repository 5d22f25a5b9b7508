import Exhibits
import Measurements
import Reports
import Training

/// An experiment of a user's own as an exhibit: planned, cached, resumed and reported as any.
package struct OwnExhibit: Exhibit {
  /// The name under which reports of experiments lie, in place of a paper's.
  package static let paper = "own"

  /// What the file states.
  package let experiment: Experiment

  /// The exhibit of an experiment.
  package init(_ experiment: Experiment) {
    self.experiment = experiment
  }

  /// `own table3-other-weights` for `table3-other-weights.toml`.
  package var id: ExhibitID { ExhibitID(Self.paper, experiment.name) }

  /// `try examples/table3-other-weights.toml`.
  package var commandWords: String {
    let isPlain = experiment.file.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || "/.-_".contains(character))
    }
    let path =
      isPlain ? experiment.file : "'\(experiment.file.replacing("'", with: "'\\''"))'"
    return "try \(path)"
  }

  /// The name of the column in which a cell's measure stands.
  func column(_ cell: Experiment.Cell, _ measure: Measure) -> String {
    guard let column = cell.column else { return measure.name }
    return experiment.measures.count == 1 ? column : "\(column): \(measure.name)"
  }

  /// It is ours.
  package var quotesCaption: Bool { false }

  /// The title, metrics and published numbers that the file states.
  ///
  /// - Throws: `ExperimentError` for published numbers of cells that there aren't.
  package func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let first = experiment.measures[0]
    let frame = PublishedExhibit(
      paper: id.paper, id: id.name, title: experiment.title,
      caption: experiment.question,
      source: PublishedSource(
        authors: "An experiment of one's own", exhibit: id.name, section: experiment.file),
      metric: first.name, unit: first.unit, better: first.better, requires: [])
    let places = experiment.cells.flatMap { cell in
      experiment.measures.map { (cell.row, self.column(cell, $0), $0) }
    }
    var seen: Set<String> = []
    let columns = places.filter { seen.insert($0.1).inserted }.map { _, name, measure in
      PublishedColumn(name, metric: measure.name, unit: measure.unit, better: measure.better)
    }
    guard let numbers = experiment.published else { return frame.measuring(columns) }
    let exhibit = try numbers.exhibit(
      frame, column: columns.count == 1 ? columns[0].name : nil, file: experiment.file)
    let checker = SettingChecker(file: experiment.file)
    for (place, cell) in exhibit.cells.enumerated() {
      let rows = places.filter { $0.0 == cell.row }
      let key = "published.cell[\(place + 1)]"
      guard !rows.isEmpty else {
        throw ExperimentError.unknownName(
          file: experiment.file, key: "\(key).row", name: cell.row, of: "the table",
          nearest: checker.nearest(to: cell.row, Self.distinct(places.map(\.0))).map { "\"\($0)\"" }
        )
      }
      guard rows.contains(where: { $0.1 == cell.column }) else {
        throw ExperimentError.unknownName(
          file: experiment.file, key: "\(key).column", name: cell.column, of: "that row",
          nearest: checker.nearest(to: cell.column, rows.map(\.1)).map { "\"\($0)\"" })
      }
    }
    // The file's source is of the numbers, and cited in the notes; the exhibit is the user's.
    return exhibit.placed(in: frame.source).measuring(columns)
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The file's cells, each with every measure.
  package func cells(_ request: Request) throws -> [PlannedCell] {
    let runs = try experiment.runs(request)
    return try zip(experiment.cells, runs).flatMap { cell, runs in
      let fit = runs.first.map { RunFit($0, in: cell, of: experiment) }
      let split = try fit?.standIn(request.data)
      return try experiment.measures.map { measure in
        let column = column(cell, measure)
        let metric = experiment.metric(of: measure, in: cell, at: request.scale)
        if let fit, let split { try fit.check(measure, called: metric, on: split) }
        guard let quantity = measure.quantity else {
          return PlannedCell(row: cell.row, column: column, metric: metric, runs: runs)
        }
        return PlannedCell(
          row: cell.row, column: column, metric: metric,
          measurements: runs.map { NetworkMeasurement($0, quantity) })
      }
    }
  }

  /// Every column against its row's first one, or, where a row has one setting, every row against
  /// the first; p is corrected for as many as are made of one measure.
  package func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    experiment.measures.flatMap { measure in
      let found = pairs.compactMap { setting, baseline -> PlannedComparison? in
        guard let first = place(setting, measure, results),
          let second = place(baseline, measure, results), !results.values(first).isEmpty,
          !results.values(second).isEmpty
        else { return nil }
        let isWithinRow = setting.row == baseline.row
        return PlannedComparison(
          context: isWithinRow && hasRows ? setting.row : "",
          results.side(first, name: isWithinRow ? setting.column : setting.row),
          with: results.side(second, name: isWithinRow ? baseline.column : baseline.row),
          metric: results.metric(ofColumn: first.column))
      }
      return found.map { $0.amongFamily(of: found.count) }
    }
  }

  private var hasRows: Bool { Set(experiment.cells.map(\.row)).count > 1 }

  /// The cells that are compared, each with its baseline.
  private var pairs: [(Experiment.Cell, Experiment.Cell)] {
    let rows = Dictionary(grouping: experiment.cells, by: \.row)
    if rows.values.contains(where: { $0.count > 1 }) {
      return experiment.cells.compactMap { cell in
        guard let first = rows[cell.row]?.first, first.column != cell.column else { return nil }
        return (cell, first)
      }
    }
    guard let first = experiment.cells.first else { return [] }
    return experiment.cells.dropFirst().map { ($0, first) }
  }

  private func place(
    _ cell: Experiment.Cell, _ measure: Measure, _ results: ExhibitResults
  ) -> PlannedCell? {
    results.cell(row: cell.row, column: column(cell, measure))
  }

  /// Where settings and numbers come from, and what the scale leaves out.
  package func notes(_ results: ExhibitResults) -> [String] {
    var notes: [String] = []
    if let base = experiment.base {
      let reading = base.reading.map { ", \($0)" } ?? ""
      notes.append(
        "Settings that the file doesn't state are those of \(base.exhibit): \(base.row), "
          + "\(base.column)\(reading).")
    }
    if let published = experiment.published { notes.append(published.citation) }
    if results.scale != .paper {
      let hasFewerRuns = experiment.seeds(results.request).count < experiment.seeds
      let isEarlier = experiment.cells.contains { cell in
        experiment.measures.contains {
          experiment.metric(of: $0, in: cell, at: results.scale) != $0.metric
        }
      }
      notes.append(
        "At \(results.scale.rawValue) scale trainings have fewer steps"
          + (hasFewerRuns ? " and cells fewer runs" : "") + " than \(experiment.file) states."
          + (isEarlier ? " What is measured on the way is measured as much earlier." : ""))
    }
    return notes + results.imageNotes
  }
}
