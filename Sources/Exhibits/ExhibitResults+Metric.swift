import Foundation
import Reports

extension ExhibitResults {
  /// What a column's numbers measure.
  package func metric(ofColumn name: String) -> ReportedMetric {
    let direction: ReportedMetric.Direction =
      switch published.better(inColumn: name) {
      case .higher: .higherIsBetter
      case .lower: .lowerIsBetter
      case .neither: .neither
      }
    return ReportedMetric(
      name: published.metric(ofColumn: name), unit: published.unit(ofColumn: name),
      direction: direction, decimals: decimals(ofColumn: name))
  }

  /// As many decimals as the paper prints in the column; where it prints none, two for percentages,
  /// else as many as leave the smallest of our means two digits.
  private func decimals(ofColumn name: String) -> Int {
    published.printedDecimals(ofColumn: name)
      ?? (published.unit(ofColumn: name) == "%" ? 2 : measuredDecimals(ofColumn: name))
  }

  private func measuredDecimals(ofColumn name: String) -> Int {
    let means = cells.filter { $0.column == name }.compactMap { cell in
      Sample(values(cell)).map { abs($0.mean) }
    }
    guard let least = means.filter({ $0 > 0 && $0.isFinite }).min() else { return 2 }
    return min(max(1 - Int(log10(least).rounded(.down)), 0), 6)
  }
}
