import Datasets
import Reports
import Scheduling

/// Whether a report that was written earlier still says what a new one would.
package enum ReportCurrency {
  /// Whether every published number, every margin and every claim of `report` is the one that the
  /// papers' files have now.
  package static func agrees(
    _ report: ExhibitReport, with published: PublishedExhibit, on plan: ExhibitPlan
  ) -> Bool {
    let results = ExhibitResults(
      request: plan.request, published: published, cells: plan.cells, metrics: [:],
      bytes: { throw SchedulingError.bytesMissing(key: $0) })
    let cells = report.cells.allSatisfy { cell in
      let metric = results.metric(ofColumn: cell.column)
      return cell.published == results.publishedSample(row: cell.row, column: cell.column)
        && cell.metric.name == metric.name && cell.metric.unit == metric.unit
        && cell.metric.direction == metric.direction
        && isStated(cell.margin, of: cell, in: published)
    }
    let reported = Set(report.cells.map { [$0.row, $0.column] })
    return cells && published.cells.allSatisfy { reported.contains([$0.row, $0.column]) }
      && report.title == published.title && report.caption == published.caption
      && report.claims.map { [$0.text, $0.section] }
        == published.claims.map { [$0.text, $0.section] }
  }

  /// Whether a cell's margin is the one that its file states, where it states one; a cell without
  /// results was held against none.
  private static func isStated(
    _ margin: ClosedRange<Double>?, of cell: Cell, in exhibit: PublishedExhibit
  ) -> Bool {
    guard cell.measured != nil, let published = cell.published,
      let stated = exhibit.margin(row: cell.row, column: cell.column)?.bounds(around: published)
    else { return true }
    return margin == stated
  }

  /// Whether `report` is of runs and measurements that `plan` has.
  ///
  /// - Parameter isWhole: whether the report must have all of them.
  package static func isOf(
    _ plan: ExhibitPlan, _ report: ExhibitReport, isWhole: Bool
  ) -> Bool {
    let keys = Set(report.cells.flatMap(\.runs))
    let planned = Set(plan.cells.flatMap(\.work).map(\.key))
    return keys.isEmpty == planned.isEmpty && keys.isSubset(of: planned)
      && (!isWhole || keys.count == planned.count)
  }
}
