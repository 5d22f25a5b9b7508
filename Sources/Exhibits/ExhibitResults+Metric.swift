import Foundation
import Reports

extension ExhibitResults {
  /// What a column's numbers measure; percentages within 0.2 points count as reproduced.
  func metric(ofColumn name: String) -> Reports.Metric {
    let unit = published.unit(ofColumn: name)
    let direction: Reports.Metric.Direction =
      switch published.better(inColumn: name) {
      case .higher: .higherIsBetter
      case .lower: .lowerIsBetter
      case .neither: .neither
      }
    return Reports.Metric(
      name: published.metric(ofColumn: name), unit: unit, direction: direction,
      tolerance: unit == "%" ? 0.2 : nil, decimals: decimals(ofColumn: name))
  }

  /// As many decimals as the paper prints in the column; where it prints none, two for percentages,
  /// else as many as leave the smallest of our means two digits.
  private func decimals(ofColumn name: String) -> Int {
    guard published.cells.contains(where: { $0.column == name }) else {
      return published.unit(ofColumn: name) == "%" ? 2 : measuredDecimals(ofColumn: name)
    }
    let numbers = published.cells.filter { $0.column == name }.flatMap { cell in
      [cell.mean, cell.confidenceHalfWidth ?? cell.standardDeviation ?? cell.mean]
    }
    return numbers.map(Self.printedDecimals).max().map { min($0, 6) } ?? 2
  }

  private func measuredDecimals(ofColumn name: String) -> Int {
    let means = cells.filter { $0.column == name }.compactMap { cell in
      Sample(values(cell)).map { abs($0.mean) }
    }
    guard let least = means.filter({ $0 > 0 && $0.isFinite }).min() else { return 2 }
    return min(max(1 - Int(log10(least).rounded(.down)), 0), 6)
  }

  private static func printedDecimals(_ number: Double) -> Int {
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 2 }
    let fraction = text[text.index(after: point)...]
    return fraction == "0" ? 0 : fraction.count
  }
}
