import Book
import Foundation
import Reports
import Testing

/// Which drawing an exhibit's cells get.
@Suite struct NotebookDrawingTests {
  private static func cell(
    _ row: String, _ column: String, metric: String = "accuracy", unit: String = "%",
    published: Double? = nil, measured: Double? = 1
  ) -> Cell {
    Cell(
      row: row, column: column,
      metric: ReportedMetric(name: metric, unit: unit, direction: .higherIsBetter),
      published: published.map { Sample(mean: $0) }, measured: measured.map { Sample(mean: $0) })
  }

  private static func calls(_ cells: [Cell]) -> [String] {
    let report = ExhibitReport(
      exhibit: "sample table1", title: "", scale: "smoke", command: "", data: [],
      numericVersion: 2, cells: cells)
    return NotebookDrawing.all(of: report, table: "t").map(\.call)
  }

  @Test(arguments: [
    ("σ = 0.2", ["", "σ", "0.2"], #"σ = (?P<x>\S+)"#),
    ("DDNet, λ_JR = 1e-3", ["DDNet", "λ_JR", "1e-3"], #"DDNet, λ_JR = (?P<x>\S+)"#),
    (
      "error, n = 1, |B| = 30", ["error, n = 1", "|B|", "30"], #"error, n = 1, \|B\| = (?P<x>\S+)"#
    ),
    (
      "loss on [-1, 1]², 20 iterations", ["loss on [-1, 1]²", "iterations", "20"],
      #"loss on \[-1, 1\]², (?P<x>\S+) iterations"#
    ),
    ("2000", ["", "", "2000"], #"(?P<x>\S+)"#),
  ])
  func labelsWithANumber(text: String, parts: [String], pattern: String) throws {
    let label = try #require(NumberedLabel(text))
    #expect([label.prefix, label.name, label.digits] == parts)
    #expect(label.pattern(keepsPrefix: false) == pattern)
  }

  @Test(arguments: [
    "Baseline", "784-100-10", "n_proj = all", "2000 images, at test images", "", "1.2.3", "‖J‖_F",
  ])
  func labelsWithoutOne(text: String) { #expect(NumberedLabel(text) == nil) }

  @Test func columnsWithNumbersMakeACurve() {
    let cells = ["0", "0.1", "1"].map { Self.cell("a", "λ = \($0)") }
    #expect(Self.calls(cells) == [#"curves(t, "column", r"λ = (?P<x>\S+)", "λ")"#])
    // Two points are no curve, nor are three of which one has no number.
    #expect(Self.calls(Array(cells.prefix(2))) == ["means(t)"])
    #expect(Self.calls(cells + [Self.cell("a", "All")]).first?.hasPrefix("means(") == true)
  }

  @Test func rowsWithNumbersMakeACurveForEachPrefix() {
    let cells = ["n = 1", "n = 2", "B, n = 1", "B, n = 3"].map {
      Self.cell($0, "accuracy", published: 1)
    }
    #expect(
      Self.calls(cells) == [#"curves(t, "row", r"(?:(?P<rest>.+), )?n = (?P<x>\S+)", "n")"#])
  }

  @Test func columnsOfSeveralQuantitiesMakeADrawingEach() {
    let numbered = [1, 2, 5].flatMap { count in
      ["loss", "error"].map { Self.cell("a", "\($0), \(count) steps") }
    }
    #expect(
      Self.calls(numbered) == [
        #"curves(t, "column", r"loss, (?P<x>\S+) steps", "steps", "loss")"#,
        #"curves(t, "column", r"error, (?P<x>\S+) steps", "steps", "error")"#,
      ])
    let plain = ["loss", "slope"].map { Self.cell("a", $0) }
    #expect(
      Self.calls(plain) == [
        #"means(only(t, column="loss"), "loss")"#, #"means(only(t, column="slope"), "slope")"#,
      ])
  }

  @Test func metricsAndUnitsAreApart() {
    let cells = [
      Self.cell("a", "x"), Self.cell("a", "y", metric: "size", unit: ""),
      Self.cell("a", "z", metric: "size", unit: "million"),
    ]
    #expect(
      Self.calls(cells) == [
        #"means(only(t, metric="accuracy"))"#, #"means(only(t, metric="size", unit=""))"#,
        #"means(only(t, metric="size", unit="million"))"#,
      ])
  }

  @Test func whatIsNotKnownIsNotDrawn() {
    #expect(Self.calls([Self.cell("a", "b", measured: nil)]).isEmpty)
    #expect(Self.calls([Self.cell("a", "b", published: 1, measured: nil)]) == ["means(t)"])
  }

  @Test func stringsOfPythonHoldAnyText() {
    #expect(NotebookDrawing.quoted("a \"b\" \\c\nd") == #""a \"b\" \\c\nd""#)
  }
}
