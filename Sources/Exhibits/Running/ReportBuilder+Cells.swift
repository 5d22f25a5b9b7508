import Reports
import Scheduling
import Training

extension ReportBuilder {
  /// The cells, judged among the tests of `family`.
  func cells(judgedIn family: TestFamily = TestFamily()) throws -> [Cell] {
    try plan.cells.map { try cell($0, family) } + unplannedCells
  }

  /// The p values of the published numbers that were tested.
  func p() throws -> [Double] { try cells().compactMap(\.p) }

  private func cell(_ planned: PlannedCell, _ family: TestFamily) throws -> Cell {
    try checkMetric(of: planned)
    let printed = results.published.cells.first {
      $0.row == planned.row && $0.column == planned.column
    }
    return Cell(
      row: planned.row, column: planned.column, reading: planned.reading,
      metric: results.metric(ofColumn: planned.column), published: printed?.sample,
      measured: try plan.exhibit.isTelling(planned, results)
        ? plan.exhibit.measured(planned, results) ?? results.sample(planned) : nil,
      margin: printed.flatMap(margin), publishedSpread: printed.flatMap(published.deviations),
      family: family, note: note(planned), runs: planned.work.map(\.key))
  }

  private func margin(of cell: PublishedCell) -> ClosedRange<Double>? {
    published.margin(row: cell.row, column: cell.column)?.bounds(around: cell.sample)
  }

  /// - Throws: `ExhibitError.unknownMetric` where a finished run that didn't diverge lacks the
  ///   cell's metric.
  private func checkMetric(of cell: PlannedCell) throws {
    for work in cell.work where work.timing == nil {
      guard let metrics = results.metrics[work.key], metrics[cell.metric] == nil,
        !results.diverged(work)
      else { continue }
      // Whether a run diverged is recorded among its metrics, and none that a cell asks for.
      let ends = [Metric.diverged, .divergedAtIteration].map(\.rawValue)
      throw ExhibitError.unknownMetric(
        exhibit: plan.exhibit.id.description, metric: cell.metric,
        known: metrics.keys.filter { !ends.contains($0) }.sorted())
    }
  }

  private func note(_ cell: PlannedCell) -> String? {
    if let reason = cell.notRun { return reason }
    var parts = cell.shortfall.map { [$0] } ?? []
    let work = cell.work.map { (work: $0, key: $0.key) }
    let failed = work.filter { results.metrics[$0.key] == nil }
    if let first = failed.first {
      let kind = ProgressState.Kind(first.work).rawValue
      parts.append(
        "\(failed.count) of \(work.count) \(kind)s failed: \(failures[first.key] ?? "no result")")
    }
    let diverged = work.count { results.diverged($0.work) }
    if diverged > 0 { parts.append("\(diverged) of \(work.count) runs diverged") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The published cells that the exhibit has no runs for.
  private var unplannedCells: [Cell] {
    let planned = Set(plan.cells.map { [$0.row, $0.column] })
    return published.cells.filter { !planned.contains([$0.row, $0.column]) }.map { cell in
      Cell(
        row: cell.row, column: cell.column, metric: results.metric(ofColumn: cell.column),
        published: cell.sample, measured: nil,
        note: "no runs planned at this scale")
    }
  }

  /// What the verdicts of `cells` rest on: the margins with their reasons, and the tests made
  /// together.
  func verdictNotes(_ cells: [Cell], _ family: TestFamily) -> [String] {
    let tested = cells.filter { $0.p != nil }
    guard cells.contains(where: { $0.verdict != nil && $0.verdict != .notRun }) else { return [] }
    let used = published.margins.filter { margin in
      cells.contains {
        $0.difference != nil && published.margin(row: $0.row, column: $0.column) == margin
      }
    }
    let places = used.map { margin in
      let place = [margin.row, margin.column].compactMap { $0 }.joined(separator: ", ")
      return (place.isEmpty ? "" : "\(place): ") + "\(margin.text), \(margin.reason)"
    }
    var notes: [String] = []
    if !places.isEmpty {
      notes.append("Margins δ, stated before looking: " + places.joined(separator: " "))
    } else if !tested.isEmpty {
      notes.append(
        "No margin is stated for this exhibit: δ is one published standard deviation, or half of "
          + "the last digit printed."
      )
    }
    if !tested.isEmpty {
      notes.append(
        "p is adjusted for the \(family.count) numbers of "
          + (plan.exhibit.isOurs ? "this exhibit" : "this paper") + " that were tested at this "
          + "scale (Benjamini and "
          + "Hochberg, 5 %); unadjusted, "
          + NumberText.telling(0.05 * Double(family.count), decimals: 1)
          + " of so many would differ by chance, on average."
      )
    }
    return notes
  }
}
