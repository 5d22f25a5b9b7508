/// One number that a paper prints, with its spread and its number of runs.
public struct PublishedCell: Hashable, Sendable {
  /// The row's name, as the exhibit's file spells it.
  public internal(set) var row: String
  /// The column's name, as the exhibit's file spells it.
  public internal(set) var column: String
  /// The printed mean, in the column's unit.
  public let mean: Double
  /// The sample standard deviation of one run, in the column's unit; nil where the paper prints no
  /// spread.
  ///
  /// Where the paper prints a 95% confidence interval instead, this is the deviation behind it,
  /// read as a
  /// Student interval (`Spread`). The papers don't say how theirs were made; a normal interval of
  /// the same width
  /// would stem from a larger deviation (by 42% at five runs), so this reading makes the comparison
  /// the stricter.
  public let standardDeviation: Double?
  /// The half-width of the printed 95% confidence interval of the mean; nil where none is printed.
  public let confidenceHalfWidth: Double?
  /// The number of runs that the mean is over; nil where the paper doesn't say.
  public let n: Int?
}

/// A sentence of a paper that the exhibit's runs can support or refute.
public struct PublishedClaim: Hashable, Sendable, Decodable {
  /// A short name, unique in its exhibit.
  public let id: String
  /// The paper's own words.
  public let text: String
  /// Where the paper says it: a section's number, "caption", or both.
  public let section: String
}

/// A column whose metric isn't the exhibit's own.
public struct PublishedColumn: Hashable, Sendable, Decodable {
  /// The column's name, as its cells spell it.
  public let name: String
  /// What the column's numbers measure.
  public let metric: String
  /// Their unit; empty for a pure number.
  public let unit: String
  /// Which direction is an improvement.
  public let better: PublishedDirection
}

/// A setting that a paper prints for an exhibit: what a run needs, not what it yields.
public struct PublishedHyperparameter: Hashable, Sendable {
  /// The setting's name, as the exhibit's file spells it.
  public let name: String
  /// The row it applies to; nil for all.
  public let row: String?
  /// The column it applies to; nil for all.
  public let column: String?
  /// The printed value, in its unit.
  public let value: Double
  /// The unit; empty for a pure number.
  public let unit: String
  /// The section that prints it.
  public let section: String
}

/// Where a paper prints an exhibit.
public struct PublishedSource: Hashable, Sendable, Decodable {
  /// The authors' family names.
  public let authors: String
  /// The year that the project cites the work by.
  public let year: Int
  /// The table, the figure, or "text".
  public let exhibit: String
  /// The section that holds it.
  public let section: String
  /// The words that open the numbers in the paper's text, where the caption doesn't (for `check-
  /// published`).
  public let anchor: String?
  /// The authors' own code as a source of settings that the text leaves open, where it is public: its repository.
  public let repository: String?
  /// The commit that was read.
  public let commit: String?
  /// The files there that the settings stand in.
  public let file: String?
}

/// Which direction of a metric is an improvement.
public enum PublishedDirection: String, Hashable, Sendable, Decodable, CaseIterable {
  /// A larger number is better.
  case higher
  /// A smaller number is better.
  case lower
  /// The number is a setting or a count, not a quality.
  case neither = "none"
}

/// What a paper prints beside a mean.
public enum PublishedSpread: String, Hashable, Sendable, Decodable, CaseIterable {
  /// The standard deviation over the runs.
  case standardDeviation = "sd"
  /// The half-width of a 95% confidence interval of the mean.
  case confidenceInterval = "ci95"
  /// Nothing.
  case nothing = "none"
}
