import Reports
import Scheduling
import Training

/// The comparisons that exhibits share.
extension ExhibitResults {
  /// Every column against its row's first one, within each row and reading.
  ///
  /// Left out are cells without a finished run and columns that measure something else than the
  /// first; a row whose first column wasn't run has no baseline and gives none.
  ///
  /// - Parameter metric: what the cells measure, where the published metric says it wrongly.
  package func comparisonsWithFirstColumn(metric: ReportedMetric? = nil) -> [PlannedComparison] {
    comparisons(metric: metric) { cells in
      cells.first.map { baseline in cells.dropFirst().map { ($0, baseline) } } ?? []
    }
  }

  /// One column against another, by their names, within each row and reading that has both.
  ///
  /// - Parameter corrected: whether those of one row and reading are a family whose p values are
  ///   corrected for their number (Bonferroni). The papers correct nothing unless they say so.
  package func comparisons(
    ofColumns pairs: KeyValuePairs<String, String>, metric: ReportedMetric? = nil,
    corrected: Bool = false
  ) -> [PlannedComparison] {
    comparisons(metric: metric, corrected: corrected) { cells in
      pairs.compactMap { pair in
        guard let first = cells.first(where: { $0.column == pair.key }),
          let second = cells.first(where: { $0.column == pair.value })
        else { return nil }
        return (first, second)
      }
    }
  }

  /// A cell as a side of a comparison, by seed.
  ///
  /// - Parameter name: what sentences call it; its column's name where nil.
  package func side(_ cell: PlannedCell, name: String? = nil) -> PlannedComparison.Side {
    PlannedComparison.Side(
      name ?? cell.column, bySeed(cell), published: publishedSample(cell))
  }

  /// A metric of a cell's runs or measurements: ``bySeed(_:metric:factor:)`` without the seeds.
  package func measurements(
    _ cell: PlannedCell, metric: String? = nil, factor: Double? = nil
  ) -> [Double] {
    bySeed(cell, metric: metric, factor: factor).values
  }

  /// What the paper prints in a cell's place, if anything.
  package func publishedSample(_ cell: PlannedCell) -> Sample? {
    publishedSample(row: cell.row, column: cell.column)
  }

  /// What the paper prints there, if anything.
  package func publishedSample(row: String, column: String) -> Sample? {
    published.cells.first { $0.row == row && $0.column == column }?.sample
  }

  /// Whether the run, or the one behind the measurement, ended in numbers that aren't finite.
  package func diverged(_ work: PlannedWork) -> Bool {
    work.timing == nil && (metrics[work.run.key]?[Metric.diverged.rawValue] ?? 0) != 0
  }

  /// The comparisons of the pairs that `pairs` picks from the cells of each row and reading.
  private func comparisons(
    metric: ReportedMetric?, corrected: Bool = false,
    _ pairs: ([PlannedCell]) -> [(first: PlannedCell, second: PlannedCell)]
  ) -> [PlannedComparison] {
    let families = rowsAndReadings.map { cells in
      pairs(cells).filter { isComparable($0.first, $0.second) }
    }.filter { !$0.isEmpty }
    let hasRows = Set(families.map { $0[0].first.row }).count > 1
    let hasReadings = Set(families.map { $0[0].first.reading }).count > 1
    return families.flatMap { family in
      family.map { first, second in
        let context = (hasRows ? [first.row] : []) + (hasReadings ? [first.reading] : [])
        return PlannedComparison(
          context: context.joined(separator: ", "),
          side(first), with: side(second),
          metric: metric ?? self.metric(of: first, and: second),
          familySize: corrected ? family.count : 1)
      }
    }
  }

  /// The cells by row and reading, in order of first appearance.
  private var rowsAndReadings: [[PlannedCell]] {
    var places: [[String]: Int] = [:]
    return cells.reduce(into: []) { groups, cell in
      let key = [cell.row, cell.reading]
      if let place = places[key] {
        groups[place].append(cell)
      } else {
        places[key] = groups.count
        groups.append([cell])
      }
    }
  }

  private func isComparable(_ first: PlannedCell, _ second: PlannedCell) -> Bool {
    first.metric == second.metric && first.factor == second.factor
      && published.metric(ofColumn: first.column) == published.metric(ofColumn: second.column)
      && published.unit(ofColumn: first.column) == published.unit(ofColumn: second.column)
      && !measurements(first).isEmpty && !measurements(second).isEmpty
  }

  /// The first column's metric, with the decimals of whichever has more.
  private func metric(of first: PlannedCell, and second: PlannedCell) -> ReportedMetric {
    var metric = metric(ofColumn: first.column)
    metric.decimals = max(metric.decimals, self.metric(ofColumn: second.column).decimals)
    return metric
  }
}
