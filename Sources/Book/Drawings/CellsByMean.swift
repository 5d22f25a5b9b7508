import Reports

/// A report's cells by their means, to tell of a mark in a drawing what it stands for.
struct CellsByMean {
  private let cells: [(mean: Double, text: String)]

  init(_ report: ExhibitReport) {
    cells = report.cells.flatMap { cell -> [(mean: Double, text: String)] in
      func entry(_ side: String, _ sample: Sample?) -> (mean: Double, text: String)? {
        guard let sample, sample.mean.isFinite else { return nil }
        return (sample.mean, "\(side) \(cell.sentence(of: sample))")
      }
      let verdict = cell.verdict.map { ": \($0.rawValue)" } ?? ""
      let ours = entry("ours", cell.measured).map { (mean: $0.mean, text: $0.text + verdict) }
      return [entry("published", cell.published), ours].compactMap { $0 }
    }
  }

  /// What is said of the sample with that mean; nil where none or several different ones have it.
  ///
  /// A script's numbers have ten digits.
  func cell(ofMean mean: Double) -> String? {
    let found = Set(cells.filter { abs($0.mean - mean) <= 1e-9 * abs(mean) }.map(\.text))
    return found.count == 1 ? found.first : nil
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
