import Reports
import Testing

@Suite struct ForestPlotTests {
  private func report(_ cells: [Cell]) -> ExhibitReport {
    ExhibitReport(
      exhibit: "varga table1", title: "T", scale: "paper", command: "", data: [],
      numericVersion: 1, cells: cells)
  }

  private func cell(_ mean: Double, _ margin: ClosedRange<Double>) -> Cell {
    Cell(
      row: "r", column: "\(mean)", metric: .accuracy,
      published: Sample(mean: 97, standardDeviation: 0.2, count: 10),
      measured: Sample(mean: mean, standardDeviation: 0.2, count: 10), margin: margin)
  }

  @Test func differencesAreInMargins() throws {
    let figure = try #require(
      ForestPlot.figure(
        of: report([cell(97.25, -0.5...0.5), cell(96.9, -0.2...0.4), cell(99, -0.1...0.1)])))
    let points = figure.panels[0].series.filter { $0.kind == .points }
    let places = zip(points.flatMap(\.y), points.flatMap(\.x)).sorted { $0.0 > $1.0 }.map(\.1)
    // Sums of decimal numbers: a few roundings; the last is at the edge.
    #expect(zip(places, [0.5, -0.5, 6]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(figure.panels[0].segments.count == 3)
    #expect(figure.panels[0].y.ticks.map(\.label) == ["97.25", "96.9", "99.0"])
  }

  @Test func longNamesHaveRoomBesideTheIntervals() throws {
    let long = String(repeating: "n", count: 110)
    let cells = [long, "short"].map { row in
      Cell(
        row: row, column: "c", metric: .accuracy,
        published: Sample(mean: 97, standardDeviation: 0.2, count: 10),
        measured: Sample(mean: 97.1, standardDeviation: 0.2, count: 10), margin: -0.5...0.5)
    }
    let size = try #require(ForestPlot.figure(of: report(cells))?.size)
    // gnuplot refuses a canvas that the labels fill.
    #expect(size.width > 110 * 10 + 300)
    #expect(size.height >= 220)
  }

  @Test func withoutComparedNumbersThereIsNone() {
    let alone = Cell(
      row: "r", column: "c", metric: .accuracy, published: nil, measured: Sample(mean: 1))
    #expect(ForestPlot.figure(of: report([alone])) == nil)
  }
}
