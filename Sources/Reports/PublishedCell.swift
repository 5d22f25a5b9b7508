/// One number that a paper prints, with its spread and its number of runs.
package struct PublishedCell: Hashable, Sendable {
  /// The row's name, as the exhibit's file spells it.
  package internal(set) var row: String
  /// The column's name, as the exhibit's file spells it.
  package internal(set) var column: String
  /// The printed mean, in the column's unit.
  package let mean: Double
  /// The sample standard deviation of one run, in the column's unit; nil where the paper prints no
  /// spread.
  ///
  /// Where the paper prints a 95% confidence interval instead, this is the deviation behind it,
  /// read as a
  /// Student interval (`Spread`). The papers don't say how theirs were made; a normal interval of
  /// the same width
  /// would stem from a larger deviation (by 42% at five runs), so this reading makes the comparison
  /// the stricter.
  package let standardDeviation: Double?
  /// The half-width of the printed 95% confidence interval of the mean; nil where none is printed.
  package let confidenceHalfWidth: Double?
  /// The number of runs that the mean is over; nil where the paper doesn't say.
  package let n: Int?
  /// The printed standard deviation; nil where none is printed.
  let printedDeviation: Double?
  /// What the sum of squares behind it was divided by.
  let divisor: PublishedSpreadDivisor

  /// The sample standard deviation of one run for a spread of that much in print.
  func deviation(ofPrinted spread: Double) -> Double? {
    guard confidenceHalfWidth == nil else {
      return n.flatMap { Spread.confidenceHalfWidth(spread).standardDeviation(count: $0) }
    }
    guard divisor == .count else { return spread }
    return n.flatMap { $0 > 1 ? spread * (Double($0) / Double($0 - 1)).squareRoot() : nil }
  }
}

/// What a printed standard deviation's sum of squares was divided by.
package enum PublishedSpreadDivisor: String, Hashable, Sendable, Decodable, CaseIterable {
  /// The number of runs less one, as a sample's is.
  case sample = "n - 1"
  /// The number of runs, as NumPy's `std` does by itself: too small by √((n − 1) / n).
  case count = "n"
}

extension PublishedExhibit {
  /// The sample standard deviations that a cell's printed spread may stand for: it is known to half
  /// of its last digit; nil where no spread is printed.
  package func deviations(of cell: PublishedCell) -> ClosedRange<Double>? {
    guard let printed = cell.confidenceHalfWidth ?? cell.printedDeviation,
      let decimals = printedDecimals(ofColumn: cell.column)
    else { return nil }
    let half = (0..<decimals).reduce(0.5) { unit, _ in unit / 10 }
    guard let lower = cell.deviation(ofPrinted: max(printed - half, 0)),
      let upper = cell.deviation(ofPrinted: printed + half)
    else { return nil }
    return lower...upper
  }

  /// The most decimals with which the numbers of a column are printed, six at most; nil without
  /// numbers.
  package func printedDecimals(ofColumn name: String) -> Int? {
    let numbers = cells.filter { $0.column == name }.flatMap { cell in
      [cell.mean, cell.confidenceHalfWidth ?? cell.printedDeviation ?? cell.mean]
    }
    return numbers.map(Self.decimals).max().map { min($0, 6) }
  }

  private static func decimals(of number: Double) -> Int {
    let text = "\(number)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 2 }
    let fraction = text[text.index(after: point)...]
    return fraction == "0" ? 0 : fraction.count
  }
}

/// A sentence of a paper that the exhibit's runs can support or refute.
package struct PublishedClaim: Hashable, Sendable, Decodable {
  /// A short name, unique in its exhibit.
  package let id: String
  /// The paper's own words.
  package let text: String
  /// Where the paper says it: a section's number, "caption", or both.
  package let section: String
}

/// A column whose metric isn't the exhibit's own.
package struct PublishedColumn: Hashable, Sendable, Decodable {
  /// The column's name, as its cells spell it.
  package let name: String
  /// What the column's numbers measure.
  package let metric: String
  /// Their unit; empty for a pure number.
  package let unit: String
  /// Which direction is an improvement.
  package let better: PublishedDirection
}

/// A setting that a paper prints for an exhibit: what a run needs, not what it yields.
package struct PublishedHyperparameter: Hashable, Sendable {
  /// The setting's name, as the exhibit's file spells it.
  package let name: String
  /// The row it applies to; nil for all.
  package let row: String?
  /// The column it applies to; nil for all.
  package let column: String?
  /// The printed value, in its unit.
  package let value: Double
  /// The unit; empty for a pure number.
  package let unit: String
  /// The section that prints it.
  package let section: String
}

/// Where a paper prints an exhibit.
package struct PublishedSource: Hashable, Sendable, Decodable {
  /// The authors' family names.
  package let authors: String
  /// The year that the project cites the work by.
  package let year: Int
  /// The table, the figure, or "text".
  package let exhibit: String
  /// The section that holds it.
  package let section: String
  /// The words that open the numbers in the paper's text, where the caption doesn't (for `check-
  /// published`).
  package let anchor: String?
  /// The authors' own code as a source of settings that the text leaves open, where it is public:
  /// its repository.
  package let repository: String?
  /// The commit that was read.
  package let commit: String?
  /// The files there that the settings stand in.
  package let file: String?
}

/// Which direction of a metric is an improvement.
package enum PublishedDirection: String, Hashable, Sendable, Decodable, CaseIterable {
  /// A larger number is better.
  case higher
  /// A smaller number is better.
  case lower
  /// The number is a setting or a count, not a quality.
  case neither = "none"
}

/// What a paper prints beside a mean.
package enum PublishedSpread: String, Hashable, Sendable, Decodable, CaseIterable {
  /// The standard deviation over the runs.
  case standardDeviation = "sd"
  /// The half-width of a 95% confidence interval of the mean.
  case confidenceInterval = "ci95"
  /// Nothing.
  case nothing = "none"
}
