import Foundation
import Reports
import Testing

/// A legend stands where no data are, and never under the axis's name.
@Suite struct LegendPlaceTests {
  /// The script's line that places the legend of a panel.
  private func key(_ series: [Series], y: Axis = Axis("y", range: 0...1)) throws -> String {
    try withTemporaryFolder { folder in
      let report = ExhibitReport(
        exhibit: "paper legend", title: "a title", scale: "smoke", command: "", data: [],
        numericVersion: 1, cells: [])
      let panel = Panel(x: Axis("x", range: 0...1), y: y, series: series)
      try ReportFiles(folder: folder).write(report, figure: Figure(panel))
      let script = try String(
        contentsOf: folder.appendingPathComponent("paper/legend.gp"), encoding: .utf8)
      let lines = script.split(separator: "\n")
      return String(try #require(lines.first { $0.hasPrefix("set key on") }))
    }
  }

  @Test(arguments: [
    // From a corner to the opposite one.
    ([0.0, 1], [0.0, 1], "top left"), ([0, 1], [1, 0], "top right"),
    // Along the upper edge, and three corners.
    ([0, 1], [0.95, 0.95], "bottom right"), ([0, 1, 1, 0.99], [1, 1, 0, 0], "bottom left"),
  ])
  func isInAFreeCorner(x: [Double], y: [Double], place: String) throws {
    #expect(try key([Series("a", .line, x: x, y: y)]).contains("inside \(place)"))
  }

  @Test func isAboveWhereEveryCornerIsTaken() throws {
    let frame = Series("a", .line, x: [0, 1, 1, 0, 0], y: [0, 0, 1, 1, 0])
    // A single panel's legend then has a strip of its own, in the drawing's middle.
    #expect(try key([frame]).contains("center center horizontal"))
  }

  /// A legend that its panel has no corner for makes the drawing higher, not the axes lower, by as
  /// many rows as gnuplot makes.
  @Test(arguments: [
    (["one", "another", "a third"], 1), (["|x|", "at the start", "trained", "training points"], 2),
    (["points", "true function sin(5x)", "learned"], 3),
  ])
  func aboveItHasAHeightOfItsOwn(names: [String], rows: Int) throws {
    try withTemporaryFolder { folder in
      let frame = (x: [0.0, 1, 1, 0, 0], y: [0.0, 0, 1, 1, 0])
      let crowded = Panel(
        x: Axis("x", range: 0...1), y: Axis("y", range: 0...1),
        series: names.map { Series($0, .line, x: frame.x, y: frame.y) })
      let free = Panel(
        x: Axis("x", range: 0...1), y: Axis("y", range: 0...1),
        series: [Series("a line", .line, x: [0, 1], y: [0, 1])])
      let report = ExhibitReport(
        exhibit: "paper heights", title: "", scale: "smoke", command: "", data: [],
        numericVersion: 1, cells: [])
      try ReportFiles(folder: folder).write(
        report, figure: Figure(panels: [crowded, free, free, free], columns: 2))
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("paper/\(name)"), encoding: .utf8)
      }
      let svg = try text("heights.svg")
      let drawn = try names.map { name in
        let text = try #require(svg.range(of: "<text>\(name)</text>"))
        let before = svg[..<text.lowerBound]
        let place = try #require(before.range(of: "translate(", options: .backwards))
        return before[place.upperBound...].prefix { $0 != ")" }.split(separator: ",").last
      }
      #expect(Set(drawn).count == rows)

      // Rows of 24 pixels beside 350 a panel and 40.
      let script = try text("heights.gp")
      let size = try #require(script.firstMatch(of: /svg size (\d+),(\d+)/))
      let height = try #require(Double(size.2))
      let legend = Double(24 * rows)
      #expect(height == 740 + legend)
      let frames = script.matches(
        of: /set origin ([\d.]+),([\d.]+); set size ([\d.]+),([\d.]+)/
      ).map { (bottom: (Double($0.2) ?? 0) * height, height: (Double($0.4) ?? 0) * height) }
      try #require(frames.count == 4)
      #expect(abs(frames[0].bottom - frames[1].bottom) < 0.1)
      #expect(abs(frames[0].height - frames[1].height - legend) < 0.1)
      #expect(abs(frames[1].height - frames[2].height) < 0.1)
      #expect(abs(frames[2].bottom) < 0.1 && abs(frames[0].bottom - frames[2].height) < 0.1)
    }
  }

  @Test func barsAndTheirErrorsCount() throws {
    let bars = Series(
      "a", .bars, x: [0.1, 0.9], y: [0.2, 0.2], lower: [0.1, 0.1], upper: [0.3, 0.95])
    #expect(try key([bars]).contains("inside top left"))
  }

  @Test func aLogarithmicAxisCounts() throws {
    // In the middle by its logarithm, though at the lower end by its value.
    let line = Series("a", .line, x: [0, 1], y: [1, 1])
    let key = try key([line], y: Axis("y", scale: .logarithmic, range: 0.01...100))
    #expect(key.contains("inside top right"))
  }

  @Test func whatIsPublishedIsOpenAndBlack() throws {
    try withTemporaryFolder { folder in
      let series = [
        Series("published", .points, x: [0], y: [0], role: .published),
        Series("truth", .line, x: [0, 1], y: [0, 1], role: .reference),
        Series("ours", .points, x: [1], y: [1]),
      ]
      let report = ExhibitReport(
        exhibit: "paper roles", title: "a title", scale: "smoke", command: "", data: [],
        numericVersion: 1, cells: [])
      try ReportFiles(folder: folder).write(
        report, figure: Figure(Panel(x: Axis("x"), y: Axis("y"), series: series)))
      let script = try String(
        contentsOf: folder.appendingPathComponent("paper/roles.gp"), encoding: .utf8)
      #expect(script.contains("with points pt 6 ps 0.8 lc rgb '\(Palette.ink)'"))
      #expect(script.contains("with lines lw 2 dt solid lc rgb '\(Palette.ink)'"))
      #expect(script.contains("with points pt 9 ps 0.7 lc rgb '\(Palette.colors[2])'"))
    }
  }

  @Test func aDrawingStatesWhatWasFound() throws {
    try withTemporaryFolder { folder in
      let files = ReportFiles(folder: folder)
      let line = Series("", .line, x: [0, 1], y: [0, 1])
      let figure = Figure(Panel(x: Axis("x"), y: Axis("y"), series: [line]))
      try files.write(Example.report, figure: figure)
      let script = try String(
        contentsOf: folder.appendingPathComponent("varga/table1.gp"), encoding: .utf8)
      let title = "1 of 2 numbers agree, 1 differs; 0 of 2 findings hold, 1 fails, 1 undecided"
      #expect(script.contains("set label '\(title)'"))
      #expect(try files.differing(from: Example.report, figure: figure).isEmpty)
    }
  }

  /// A drawing that can't be made anew, as without weights, has its report's present title.
  @Test func aKeptDrawingIsRetitled() throws {
    try withTemporaryFolder { folder in
      let files = ReportFiles(folder: folder)
      let line = Series("", .line, x: [0, 1], y: [0, 1])
      try files.write(
        Example.report, figure: Figure(Panel(x: Axis("x"), y: Axis("y"), series: [line])))
      var report = Example.report
      report.claims = []
      #expect(
        try files.differing(from: report, figure: nil, keepsDrawing: true).contains("table1.gp"))
      try files.write(report, keepsDrawing: true)
      #expect(try files.differing(from: report, figure: nil, keepsDrawing: true).isEmpty)
      for name in ["table1.gp", "table1.svg"] {
        let text = try String(
          contentsOf: folder.appendingPathComponent("varga/\(name)"), encoding: .utf8)
        #expect(text.contains("1 of 2 numbers agree, 1 differs") && !text.contains("findings"))
      }
    }
  }

  /// Of two readings of one number the first counts alone; of one each all numbers do.
  @Test func ofSeveralReadingsTheFirstCounts() {
    var report = Example.report
    let findings = "0 of 2 findings hold, 1 fails, 1 undecided"
    #expect(report.headline == "1 of 2 numbers agree, 1 differs; \(findings)")
    for index in report.cells.indices {
      report.cells[index].row = "a row"
      report.cells[index].column = "a column"
    }
    #expect(report.headline == "as written: 1 of 1 numbers agree; \(findings)")
  }
}
