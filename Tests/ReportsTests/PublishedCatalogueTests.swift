import Foundation
import Reports
import Testing

/// The published numbers of the repository, some of them checked by hand against the papers.
struct PublishedCatalogueTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    catalogue = try PublishedCatalogue(directory: repository.appending(path: "papers"))
  }

  @Test(
    "Every exhibit has its file",
    arguments: [
      (
        "varga",
        [
          "figure1", "figure2", "figure3", "figure5", "readings", "steps", "table1", "table2",
          "table3",
          "table4", "table5", "table6", "table7", "table8", "text", "vanishing",
        ]
      ),
      ("jacnet", ["conservation", "figure1", "figure2", "figure3"]),
      (
        "hoffman",
        [
          "cost", "cyclopropagation", "figure1", "figure2", "figure3", "figureS1",
          "figureS2", "figureS3", "figureS4", "figureS5", "figureS6", "figureS7", "table1",
          "table2",
          "table3", "variance",
        ]
      ),
      ("tangentprop", ["toy"]),
    ])
  func exhibits(paper: String, ids: [String]) {
    #expect(catalogue.exhibits(of: paper).map(\.id) == ids)
  }

  @Test func papersAreFour() {
    #expect(catalogue.papers == ["hoffman", "jacnet", "tangentprop", "varga"])
  }

  @Test(
    "Cells",
    arguments: [
      ("varga", "table1", "small CIFAR-100", "SpectReg, with weight decay", 52.49, 0.65, 10),
      ("varga", "table2", "Dropout", "DoubleBack", 97.98, 0.12, 10),
      ("varga", "table3", "CP", "SpectReg", 97.89, 0.12, 10),
      ("varga", "table4", "small CIFAR-10", "CP", 58.30, 1.79, 10),
      ("varga", "table5", "TinyImageNet-200", "Top-5 accuracy, Baseline", 70.20, 0.58, 10),
      ("varga", "table6", "small MNIST", "JacReg", 97.63, 0.15, 10),
    ])
  func deviations(
    paper: String, id: String, row: String, column: String, mean: Double, deviation: Double, n: Int
  ) throws {
    let cell = try catalogue.exhibit(paper, id).cell(row: row, column: column)
    #expect(cell.mean == mean)
    #expect(cell.standardDeviation == deviation)
    #expect(cell.confidenceHalfWidth == nil)
    #expect(cell.n == n)
  }

  @Test(
    "Cells without spread",
    arguments: [
      ("table7", "SIN", "λ = 0.03", 1.6), ("table7", "SIN", "λ = 10", 2002.2),
      ("table8", "20000", "SpectReg", 0.001), ("table8", "500", "DoubleBack", 50),
      ("text", "LeNet-5", "parameters", 61706),
    ])
  func bare(id: String, row: String, column: String, mean: Double) throws {
    let cell = try catalogue.exhibit("varga", id).cell(row: row, column: column)
    #expect(cell.mean == mean)
    #expect(cell.standardDeviation == nil)
    #expect(cell.n == nil)
  }

  /// Interval to deviation: `h · √n / t`.
  ///
  /// t(0.975, 14) = 2.144787 and t(0.975, 4) = 2.776445 (Student's table, cut at 1e-6).
  /// Times h · √n below 8 their error stays below 1e-5.
  @Test(
    "Intervals become deviations",
    arguments: [
      ("1", 49.2, 1.9, 15, 2.144787), ("‖J‖_F", 32.9, 3.3, 5, 2.776445),
    ])
  func intervals(column: String, mean: Double, half: Double, n: Int, quantile: Double) throws {
    let cell = try catalogue.exhibit("hoffman", "table1")
      .cell(row: "No regularization", column: column)
    #expect(cell.mean == mean)
    #expect(cell.confidenceHalfWidth == half)
    #expect(cell.n == n)
    let deviation = try #require(cell.standardDeviation)
    #expect(abs(deviation - half * Double(n).squareRoot() / quantile) < 1e-5)
  }

  @Test func columnsHaveTheirOwnMetric() throws {
    let exhibit = try catalogue.exhibit("hoffman", "table1")
    #expect(exhibit.columnNames == ["1", "3", "10", "30", "All", "‖J‖_F"])
    #expect(exhibit.rows.count == 5)
    #expect(exhibit.better(inColumn: "All") == .higher)
    #expect(exhibit.unit(ofColumn: "All") == "%")
    #expect(exhibit.better(inColumn: "‖J‖_F") == .lower)
    #expect(exhibit.unit(ofColumn: "‖J‖_F").isEmpty)
  }

  @Test func hyperparametersFallBackToThoseOfAllRows() throws {
    let exhibit = try catalogue.exhibit("varga", "table2")
    let particular = try exhibit.hyperparameter("λ", row: "Batchnorm", column: "DoubleBack")
    #expect(particular.value == 0.001)
    #expect(try exhibit.hyperparameter("dropout rate", row: "Dropout").value == 0.5)
    #expect(throws: PublishedError.self) {
      try exhibit.hyperparameter("λ", row: "Batchnorm", column: "NoGR")
    }
  }

  @Test func missesNameWhatThereIs() throws {
    let exhibit = try catalogue.exhibit("varga", "table6")
    #expect(
      throws: PublishedError.noCell(
        exhibit: "varga table6", row: "small MNIST", column: "DoubleBack", rows: ["small MNIST"],
        columns: ["SpectReg", "JacReg", "FrobReg"])
    ) { try exhibit.cell(row: "small MNIST", column: "DoubleBack") }
    #expect(throws: PublishedError.self) { try exhibit.claim("none") }
    #expect(throws: PublishedError.self) { try catalogue.exhibit("varga", "table9") }
    #expect(try exhibit.claim("small-differences").section == "Table 6, caption")
  }

  @Test func dataSetsAreNamed() throws {
    #expect(try catalogue.exhibit("hoffman", "table2").requires == ["mnist", "usps"])
    #expect(try catalogue.exhibit("varga", "table7").requires.isEmpty)
    #expect(try catalogue.exhibit("tangentprop", "toy").requires.isEmpty)
  }
}
