import Reports
import Testing

@Suite struct PublishedMarginTests {
  private func exhibit(_ margins: String, spread: String = "sd") throws -> PublishedExhibit {
    try PublishedCatalogue.exhibit(
      toml: """
        title = "T"
        caption = "C"
        metric = "test accuracy"
        unit = "%"
        better = "higher"
        spread = "\(spread)"
        n = 10
        n_source = "Stated."
        requires = []
        \(margins)
        [source]
        authors = "A"
        year = 2020
        exhibit = "Table 1"
        section = "1"
        [[cell]]
        row = "r"
        column = "a"
        mean = 97.8
        sd = 0.1
        [[cell]]
        row = "r"
        column = "b"
        mean = 2.5
        sd = 0.0
        """, paper: "varga", id: "table1", file: "f.toml")
  }

  private let two = """
    [[margin]]
    deviations = 1
    reason = "R."
    [[margin]]
    column = "b"
    ratio = 1.25
    reason = "S."
    """

  @Test func theMoreParticularMarginCounts() throws {
    let exhibit = try exhibit(two)
    #expect(exhibit.margin(row: "r", column: "a")?.size == .deviations(1))
    #expect(exhibit.margin(row: "r", column: "b")?.size == .ratio(1.25))
    let sample = Sample(mean: 2.5, standardDeviation: 0.3, count: 10)
    let bounds = exhibit.margin(row: "r", column: "b")?.bounds(around: sample)
    // 2.5 · 0.8 and 2.5 · 1.25, to a few roundings.
    #expect(abs((bounds?.lowerBound ?? 0) + 0.5) < 1e-15)
    #expect(abs((bounds?.upperBound ?? 0) - 0.625) < 1e-15)
    #expect(
      exhibit.margin(row: "r", column: "a")?.bounds(around: sample) == -0.3...0.3)
  }

  @Test(arguments: [
    "difference = 0.1\nratio = 2\nreason = \"R.\"", "reason = \"R.\"", "difference = 0.1",
    "ratio = 0.8\nreason = \"R.\"", "difference = 0\nreason = \"R.\"",
    "difference = 1\ncolumn = \"c\"\nreason = \"R.\"", "points = 1\nreason = \"R.\"",
  ])
  func aMarginHasOneSizeAndAReason(margin: String) {
    let error = #expect(throws: PublishedError.self) {
      try exhibit("[[margin]]\n" + margin)
    }
    #expect(error?.description.hasPrefix("f.toml") == true)
  }

  /// 0.1 by ten runs as NumPy's `std` gives it is 0.1 · √(10/9) of a sample.
  @Test func aDeviationDividedByTheNumberOfRuns() throws {
    let cell = try exhibit("spread_divisor = \"n\"").cells[0]
    // A product and a root: a few roundings.
    #expect(abs((cell.standardDeviation ?? 0) - 0.105_409_255_338_945_98) < 1e-15)
    #expect(try exhibit("").cells[0].standardDeviation == 0.1)
    #expect(throws: PublishedError.self) { try exhibit("spread_divisor = \"n - 2\"") }
  }

  @Test func spreadsAreKnownToHalfOfTheirLastDigit() throws {
    let exhibit = try exhibit("")
    let (first, second) = (
      exhibit.deviations(of: exhibit.cells[0]), exhibit.deviations(of: exhibit.cells[1])
    )
    #expect(abs((first?.lowerBound ?? 0) - 0.05) < 1e-15)
    #expect(abs((first?.upperBound ?? 0) - 0.15) < 1e-15)
    #expect(second == 0...0.05)
  }
}
