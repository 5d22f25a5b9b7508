import Reports

/// A report's cells by their means and spreads, to tell of a mark in a drawing what it stands for.
struct CellsByMean {
  private let cells: [(sample: Sample, isPublished: Bool, text: String)]

  init(_ report: ExhibitReport) {
    cells = report.cells.flatMap { cell in
      let verdict = cell.verdict.map { ": \($0.rawValue)" } ?? ""
      return [
        cell.published.map { ($0, true, "published \(cell.sentence(of: $0))") },
        cell.measured.map { ($0, false, "ours \(cell.sentence(of: $0))\(verdict)") },
      ].compactMap { $0 }.filter { $0.0.mean.isFinite }
    }
  }

  /// What is said of the sample that a mark draws; nil where none or several different ones are
  /// drawn so.
  ///
  /// One with a spread is known by the ends of its bar, a standard deviation either way. One
  /// without is known by its mean only where it is published: a curve of other things may go
  /// through ours.
  func cell(ofMean mean: Double, bar: ClosedRange<Double>?) -> String? {
    // A script's numbers have ten digits.
    func isEqual(_ first: Double, _ second: Double) -> Bool {
      abs(first - second) <= 1e-8 * max(abs(first), abs(second))
    }
    let found = cells.filter { cell in
      guard isEqual(cell.sample.mean, mean) else { return false }
      guard let spread = cell.sample.standardDeviation, spread.isFinite, spread > 0 else {
        return cell.isPublished && bar == nil
      }
      return bar.map {
        isEqual($0.lowerBound, mean - spread) && isEqual($0.upperBound, mean + spread)
      } ?? false
    }
    let texts = Set(found.map(\.text))
    return texts.count == 1 ? texts.first : nil
  }
}

extension Cell {
  /// "97.28 (sd 0.15, 10 runs)".
  func sentence(of sample: Sample) -> String {
    let spread = sample.standardDeviation.flatMap { deviation in
      deviation.isFinite
        ? "sd \(NumberText.fixed(deviation, decimals: metric.decimals))" : nil
    }
    let count = sample.count.map { "\($0) \($0 == 1 ? "run" : "runs")" }
    let details = [spread, count].compactMap { $0 }.joined(separator: ", ")
    let mean =
      sample.mean.isFinite
      ? NumberText.visible(sample.mean, decimals: metric.decimals) : "not finite"
    let unit = metric.unit == "%" ? " %" : ""
    return mean + unit + (details.isEmpty ? "" : " (\(details))")
  }
}
