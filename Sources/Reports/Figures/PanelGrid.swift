/// Where a figure's title, panels and shared legend stand on the drawing.
struct PanelGrid {
  private let figure: Figure
  private let size: Figure.Size

  /// Whether one legend above all panels stands for theirs, which is the same and without a place.
  let sharesLegend: Bool

  /// - Parameter hasStrip: whether a legend that is shared stands above; a single panel's may stand
  ///   within it.
  init(_ figure: Figure, hasStrip: Bool = true) {
    self.figure = figure
    size = figure.drawnSize
    let legends = Set(figure.panels.map(LegendKey.init))
    sharesLegend =
      hasStrip && legends.count == 1
      && figure.panels.allSatisfy { panel in
        panel.legend == .automatic && panel.series.contains { !$0.name.isEmpty }
      }
  }

  /// What makes two panels' legends the same.
  private struct LegendKey: Hashable {
    let entries: [[String]]

    init(_ panel: Panel) {
      entries = panel.series.enumerated().filter { !$0.element.name.isEmpty }.map {
        [$1.name, SeriesStyle($1, index: $0).legend]
      }
    }
  }

  /// About how many tick labels fit along a panel's axes.
  var labels: (x: Int, y: Int) {
    (max(5, size.width / figure.columns / 90), max(3, size.height / figure.rows / 65))
  }

  /// A panel's width and height in pixels, axes and names included.
  var panelSize: Figure.Size {
    let rest = Double(size.height) * (1 - titleHeight - legendHeight)
    return Figure.Size(width: size.width / figure.columns, height: Int(rest) / figure.rows)
  }

  // Shares of the height.
  private var titleHeight: Double { figure.title.isEmpty ? 0 : 36 / Double(size.height) }
  private var legendHeight: Double {
    sharesLegend ? Double(14 + 22 * legendRows) / Double(size.height) : 0
  }

  /// How many rows the shared legend needs: its columns are as wide as the longest name.
  private var legendRows: Int {
    let names = figure.panels.first?.series.map(\.name).filter { !$0.isEmpty } ?? []
    let width = (names.map(\.count).max() ?? 0) * 8 + 75
    let perRow = max(1, size.width / width)
    return (names.count + perRow - 1) / perRow
  }

  /// The command that puts the next plot into the place of panel `index`.
  func frame(_ index: Int) -> String {
    let (row, column) = index.quotientAndRemainder(dividingBy: figure.columns)
    let width = 1 / Double(figure.columns)
    let height = (1 - titleHeight - legendHeight) / Double(figure.rows)
    let bottom = 1 - titleHeight - legendHeight - Double(row + 1) * height
    return Self.frame(x: Double(column) * width, y: bottom, width: width, height: height)
  }

  /// The commands that draw the title.
  func title(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let top = 1 - titleHeight / 2
    return [
      "set label \(FigureScript.quoted(text)) at screen 0.5,\(NumberText.fixed(top, decimals: 5))"
        + " center noenhanced font ',16' tc rgb '\(Palette.ink)'"
    ]
  }

  /// The commands that draw the legend of all panels: a plot of nothing but it.
  func legend(_ entries: [String]) -> [String] {
    [
      Self.frame(x: 0, y: 1 - titleHeight - legendHeight, width: 1, height: legendHeight),
      "set size noratio",
      "set title; unset xlabel; unset ylabel; unset y2label",
      "unset border; unset grid; unset tics; unset logscale",
      "set xrange [0:1]; set yrange [0:1]",
      "set key default",
      "set key on center center horizontal Left reverse noenhanced samplen 3 width 1"
        + " maxrows \(max(legendRows, 1)) tc rgb '\(Palette.ink)'",
      "plot NaN notitle, \\\n  " + entries.joined(separator: ", \\\n  "),
    ]
  }

  private static func frame(x: Double, y: Double, width: Double, height: Double) -> String {
    let numbers = [x, y, width, height].map { NumberText.fixed($0, decimals: 5) }
    return "set origin \(numbers[0]),\(numbers[1]); set size \(numbers[2]),\(numbers[3])"
  }
}
