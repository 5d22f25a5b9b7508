import Book
import Foundation
import Reports
import Testing

/// Targets lie where gnuplot put the marks.
@Suite struct DrawingTests {
  /// The places of gnuplot's marks in an SVG, the legend's left out: those within a plot's group.
  private func marks(in svg: String) throws -> [(x: Double, y: Double)] {
    let groups = try svg.matches(of: #"_plot_\d+a</title>([\s\S]*?)\n\t</g>"#)
    return try groups.flatMap { group in
      try group.matches(of: #"translate\(([-0-9.]+,[-0-9.]+)\) scale"#).map { place in
        let numbers = place.split(separator: ",").compactMap { Double($0) }
        return (numbers[0], numbers[1])
      }
    }
  }

  /// A linear drawing, one with a logarithmic axis, and one of several panels: each mark has a
  /// target within the hundredth of a unit to which gnuplot rounds.
  @Test(arguments: ["table3", "table7", "table1"])
  func marksHaveTargets(exhibit: String) throws {
    let results = try CommittedResults.paper.get()
    let entry = try #require(results.entries.first { $0.id == .init("varga", exhibit) })
    let drawing = try #require(entry.drawing)
    let targets = DrawingTargets(drawing, report: entry.report).targets
    let marks = try marks(in: drawing.svg)
    #expect(marks.count > 5)
    for mark in marks {
      #expect(
        targets.contains { abs($0.x - mark.x) < 0.02 && abs($0.y - mark.y) < 0.02 },
        "\(mark) of \(exhibit)")
    }
  }

  @Test func aTargetTellsMeanIntervalAndRuns() throws {
    let results = try CommittedResults.paper.get()
    let entry = try #require(results.entries.first { $0.id == .init("varga", "table3") })
    let drawing = try #require(entry.drawing)
    let cell = try #require(entry.report.cells.first { $0.column == "DoubleBack" })
    let measured = try #require(cell.measured)
    let mean = NumberText.fixed(measured.mean, decimals: cell.metric.decimals)
    let texts = DrawingTargets(drawing, report: entry.report).targets.map(\.text)
    let text = try #require(texts.first { $0.contains("ours \(mean)") })
    #expect(text.contains("measured, DoubleBack"))
    #expect(text.contains("\(try #require(measured.count)) runs"))
    #expect(text.contains(try #require(cell.verdict).rawValue))
  }

  @Test func aScriptIsRead() throws {
    let script = DrawingScript(
      """
      $panel1_series1 << EOD
      1 10 9 11
      2 100 90 110
      EOD
      set title 'it''s; one'
      set logscale y 10
      unset logscale x
      set xrange [0.5:2.5] noextend
      set yrange [1:1000] noextend
      set xtics out ('a, b' 1.0, 'c 5%%' 2.0, '' 1.5 1)
      plot $panel1_series1 using 1:2 axes x1y1 with lines lw 2 dt solid lc rgb '#D55E00' notitle, \\
        $panel1_series1 using 1:2 axes x1y1 with points pt 5 ps 0.7 lc rgb '#D55E00' notitle, \\
        keyentry with linespoints lw 2 dt solid lc rgb '#D55E00' pt 5 ps 0.7 title 'ours'
      """)
    let panel = try #require(script.panels.first)
    #expect(script.panels.count == 1 && panel.title == "it's; one")
    #expect(panel.ticks == [1: "a, b", 2: "c 5%"])
    #expect(panel.series.map(\.name) == ["ours"])
    #expect(panel.series.first?.rows == [[1, 10, 9, 11], [2, 100, 90, 110]])
    #expect(panel.series.first?.hasMarks == true)
    let share = try #require(panel.y.share(100))
    #expect(abs(share - 2.0 / 3) < 1e-12)
    #expect(panel.y.share(0) == nil && panel.x.share(3) == nil)
  }
}
