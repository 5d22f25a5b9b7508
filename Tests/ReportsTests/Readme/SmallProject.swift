import Foundation
import Reports

/// A root folder with one paper, "small", its published numbers, and reports of two scales.
struct SmallProject {
  static let published = Sample(mean: 97.26, standardDeviation: 0.1, count: 10)

  /// Two rows and two readings; of six cells one isn't measured and one isn't published.
  static let table = ExhibitReport(
    exhibit: "small table1", title: "A small table", scale: "paper",
    command: "replicate small table1", data: [], numericVersion: 2,
    cells: [
      cell("plain", "A", Sample(mean: 97.254, standardDeviation: 0.151, count: 10), published),
      cell(
        "plain", "A", Sample(mean: 10, standardDeviation: 0.26, count: 3), published,
        reading: "other rate"),
      cell("decayed", "A", Sample(mean: 97.5), Sample(mean: 97.4)),
      cell("decayed", "B | C", Sample(mean: .nan, count: 3), published),
      cell("decayed", "C", nil, published),
      cell("decayed", "D", Sample(mean: 1), nil),
    ],
    claims: [
      Claim(text: "B is better | than A", section: "3.1", verdict: .fails, evidence: "97 and 98"),
      Claim(text: "A is good", section: "3.1", verdict: .holds, evidence: "97", finding: "A"),
      Claim(text: "A is very good", section: "4", verdict: .holds, evidence: "97", finding: "A"),
      Claim(text: "C is new", section: "4", verdict: .notExamined, evidence: "no such run"),
      Claim(text: "D is open", section: "5", verdict: .undecided, evidence: "too few runs"),
    ])

  private static let claims = """
    title = "A small table"
    caption = "C"
    metric = "test accuracy"
    unit = "%"
    better = "higher"
    spread = "none"
    requires = []
    [source]
    authors = "A"
    year = 2018
    exhibit = "Table 1"
    section = "4"
    [[claim]]
    id = "good"
    text = "A is good"
    section = "3.1"
    [[claim]]
    id = "new"
    text = "C is new"
    section = "4"
    """

  /// Four results: one of two papers, one of another alone.
  private static let costs = [
    ReadmeSource.Cost(
      exhibits: ["other figure2", "small table1"], iterations: 1500, seconds: 3600),
    ReadmeSource.Cost(exhibits: ["small figure1"], iterations: 20, seconds: 1800),
    ReadmeSource.Cost(exhibits: ["other figure2"], iterations: 1, seconds: 7200),
    ReadmeSource.Cost(exhibits: ["smaller figure2"], iterations: 1, seconds: 7200),
  ]

  let root: URL

  /// Writes the published numbers and, where one is given, the report of paper scale.
  init(in root: URL, report: ExhibitReport? = table) throws {
    self.root = root
    try write(Self.claims, to: "papers/small/table1.toml")
    if let report { try write(report) }
  }

  /// Writes `report` where its scale and its name say.
  func write(_ report: ExhibitReport) throws {
    let path = report.exhibit.replacing(" ", with: "/")
    try write(JSONFormat().text(of: report), to: "figures/\(report.scale)/\(path).json")
  }

  /// Writes a file, creating the folders on the way.
  func write(_ text: String, to name: String) throws {
    let file = root.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What the tables are made of.
  var source: ReadmeSource {
    get throws {
      ReadmeSource(
        root: root,
        published: try PublishedCatalogue(directory: root.appendingPathComponent("papers")),
        costs: Self.costs)
    }
  }

  /// What stands at the place that `opening` opens.
  func lines(_ opening: String) throws -> [String] {
    let kind = opening.prefix { $0 != ":" }
    try write("<!-- \(opening) -->\n<!-- /\(kind) -->\n", to: "README.md")
    let filled = try Readme.all(in: root)[0].filled(from: source)
    return filled.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast(2).map(String.init)
  }

  private static func cell(
    _ row: String, _ column: String, _ measured: Sample?, _ published: Sample?,
    reading: String = Cell.asWritten
  ) -> Cell {
    Cell(
      row: row, column: column, reading: reading, metric: .accuracy, published: published,
      measured: measured)
  }
}
