import Foundation
import Reports
import Testing

/// Draws with the real gnuplot.
@Suite struct FigureDrawingTests {
  private func report(_ name: String) -> ExhibitReport {
    ExhibitReport(
      exhibit: "paper \(name)", title: name, scale: "smoke", command: "", data: [],
      numericVersion: 1, cells: [])
  }

  @Test func drawsTheSameBytesTwice() throws {
    try withTemporaryFolder { folder in
      let files = ReportFiles(folder: folder)
      let svg = folder.appendingPathComponent("paper/everything.svg")
      let script = folder.appendingPathComponent("paper/everything.gp")
      try files.write(report("everything"), figure: ExampleFigure.everything)
      let first = (try Data(contentsOf: svg), try Data(contentsOf: script))
      try files.write(report("everything"), figure: ExampleFigure.everything)
      #expect(try Data(contentsOf: svg) == first.0)
      #expect(try Data(contentsOf: script) == first.1)
    }
  }

  @Test func scriptRunByHandDrawsTheSameBytes() throws {
    try withTemporaryFolder { folder in
      try ReportFiles(folder: folder).write(
        report("everything"), figure: ExampleFigure.everything)
      let other = folder.appendingPathComponent("elsewhere")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent("paper/everything.gp"),
        to: other.appendingPathComponent("everything.gp"))
      // Another time zone, language and terminal than ours must not show.
      let status = try shell(
        "gnuplot everything.gp", in: other,
        environment: ["TZ": "Pacific/Apia", "LC_ALL": "de_DE.UTF-8", "GNUTERM": "dumb"])
      #expect(status == 0)
      let ours = try Data(contentsOf: folder.appendingPathComponent("paper/everything.svg"))
      #expect(try Data(contentsOf: other.appendingPathComponent("everything.svg")) == ours)
    }
  }

  @Test func drawingHoldsItsTextsAndNoPathOfTheMachine() throws {
    try withTemporaryFolder { folder in
      try ReportFiles(folder: folder).write(
        report("everything"), figure: ExampleFigure.everything)
      let place = folder.appendingPathComponent("paper")
      let svg = try String(
        contentsOf: place.appendingPathComponent("everything.svg"), encoding: .utf8)
      for text in [
        "Quotes &apos; and \\ and 100% λ_JR^{2}", "100%", "20,000", "two lines",
        "diverged (nothing to draw)", "nothing positive (nothing to draw)",
      ] {
        #expect(svg.replacing("'", with: "&apos;").contains(text), "no '\(text)'")
      }
      let script = try String(
        contentsOf: place.appendingPathComponent("everything.gp"), encoding: .utf8)
      #expect(!script.contains(folder.lastPathComponent))
      #expect(!svg.contains(folder.lastPathComponent))
    }
  }

  /// Nothing that data can be makes gnuplot refuse or complain.
  @Test(arguments: [
    [], [1], [1, 1], [.nan, .nan], [0, 0], [-3, .infinity], [1e-300, 1e300], [1e-30, 1e30],
    [1e12, 1e12 + 1],
  ])
  func anyDataIsDrawn(values: [Double]) throws {
    let x = values.indices.map(Double.init)
    let panels = [Axis.Scale.linear, .logarithmic].flatMap { scale in
      [Series.Kind.line, .points, .errorBars, .band, .bars].map { kind in
        Panel(
          x: Axis("x", scale: scale), y: Axis("y", scale: scale),
          series: [Series("s", kind, x: x, y: values, lower: values, upper: values)])
      }
    }
    try withTemporaryFolder { folder in
      try ReportFiles(folder: folder).write(
        report("data"), figure: Figure(panels: panels, columns: 5))
    }
  }
}
