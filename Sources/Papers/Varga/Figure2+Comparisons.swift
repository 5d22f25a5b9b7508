import Exhibits
import Reports

extension Figure2 {
  /// What the figure's claims rest on: how flat the function of λ = 10 is, and how steep
  /// at the training points and everywhere.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    let variation = Self.metric("total variation of the learned function")
    let everywhere = Self.metric("mean squared slope on the whole grid")
    let atPoints = Self.metric("mean squared slope at the training points")
    let pairs = [
      (variation, "totalVariation", against: 0.0), (everywhere, "testSquaredSlope", against: 0),
      (atPoints, "trainSlopeError", against: 0), (atPoints, "trainSlopeError", against: 1),
    ]
    return pairs.compactMap { metric, name, weight in
      guard let strong = side(results, weight: 10, name),
        let other = side(results, weight: weight, name)
      else { return nil }
      return PlannedComparison(strong, with: other, metric: metric)
    }
  }

  private static func metric(_ name: String) -> ReportedMetric {
    ReportedMetric(name: name, unit: "", direction: .neither)
  }

  private func side(
    _ results: ExhibitResults, weight: Double, _ metric: String
  ) -> PlannedComparison.Side? {
    let column = SineTask.column(weight)
    let cell = results.cell(row: SineTask.row, column: column, reading: Self.judged.name)
    return cell.map { cell in
      PlannedComparison.Side(column, results.bySeed(cell, metric: metric))
    }
  }
}
