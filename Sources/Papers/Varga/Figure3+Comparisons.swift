import Exhibits
import Reports

extension Figure3 {
  /// The error with a penalty against that without: the cells hold it, though the figure's
  /// published metric is the network's output.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    results.comparisonsWithFirstColumn(
      metric: ReportedMetric(
        name: "mean squared error", unit: "1e-5", direction: .lowerIsBetter, decimals: 1))
  }
}
