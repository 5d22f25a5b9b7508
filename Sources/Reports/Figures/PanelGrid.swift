/// Where a figure's title, panels and shared legend stand on the drawing.
struct PanelGrid {
  private let figure: Figure

  /// The drawing's width and height in pixels: the figure's, and what legends above panels add.
  let size: Figure.Size

  /// The height for a panel's own legend above its axes, in pixels, by the panel's index.
  private let legendsAbove: [Int: Int]

  /// Whether one legend above all panels stands for theirs, which is the same and without a place.
  let sharesLegend: Bool

  /// - Parameters:
  ///   - hasStrip: whether a legend that is shared stands above; a single panel's may stand within
  ///     it.
  ///   - legendsAbove: how many rows the legend of a panel has that stands above its axes, by the
  ///     panel's index.
  init(_ figure: Figure, hasStrip: Bool = true, legendsAbove: [Int: Int] = [:]) {
    self.figure = figure
    let plain = figure.drawnSize
    self.legendsAbove = legendsAbove.mapValues { Self.ownLegendLine * $0 }
    let added = Self.rowHeights(self.legendsAbove, in: figure).reduce(0, +)
    size = Figure.Size(width: plain.width, height: plain.height + added)
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

  /// About how many tick labels fit along a panel's horizontal axis, which the vertical axis's
  /// labels, so many letters long, leave narrower where they are names rather than numbers.
  func horizontalLabels(besideLetters count: Int) -> Int {
    let width = size.width / figure.columns
    return max(5, (count > 12 ? width - 10 * count : width) / 90)
  }

  /// About how many tick labels fit along a panel's vertical axis.
  var verticalLabels: Int { max(3, figure.drawnSize.height / figure.rows / 65) }

  /// A panel's width and height in pixels, axes and names included, a legend above them not.
  var panelSize: Figure.Size {
    let rest = figure.drawnSize.height - titlePixels - stripPixels
    return Figure.Size(width: size.width / figure.columns, height: rest / figure.rows)
  }

  /// What legends above panels add to each row of the grid.
  private static func rowHeights(_ legends: [Int: Int], in figure: Figure) -> [Int] {
    (0..<figure.rows).map { row in
      legends.filter { $0.key / figure.columns == row }.values.max() ?? 0
    }
  }

  private var titlePixels: Int { figure.title.isEmpty ? 0 : 36 }
  private var stripPixels: Int { sharesLegend ? 14 + Self.legendLine * legendRows : 0 }

  // Shares of the height.
  private var titleHeight: Double { Double(titlePixels) / Double(size.height) }
  private var legendHeight: Double { Double(stripPixels) / Double(size.height) }

  /// The height of a line of the shared legend, in pixels.
  private static let legendLine = 22

  /// The height that gnuplot gives a line of a panel's own legend, in pixels.
  private static let ownLegendLine = 24

  /// How many rows the shared legend needs.
  private var legendRows: Int {
    figure.panels.first.map { Self.rows(of: $0, width: size.width) } ?? 0
  }

  /// How many rows a panel's legend needs in so many pixels: its columns are as wide as the longest
  /// name.
  private static func rows(of panel: Panel, width: Int) -> Int {
    let names = panel.series.map(\.name).filter { !$0.isEmpty }
    let column = (names.map(\.count).max() ?? 0) * 8 + 75
    let perRow = max(1, width / column)
    return (names.count + perRow - 1) / perRow
  }

  /// The command that puts the next plot into the place of panel `index`.
  func frame(_ index: Int) -> String {
    let (row, column) = index.quotientAndRemainder(dividingBy: figure.columns)
    let width = 1 / Double(figure.columns)
    let rows = Self.rowHeights(legendsAbove, in: figure).map { Double($0) / Double(size.height) }
    let top = 1 - titleHeight - legendHeight
    let plain = (top - rows.reduce(0, +)) / Double(figure.rows)
    let bottom = top - Double(row + 1) * plain - rows[...row].reduce(0, +)
    // Axes stand at one height across a row: what a panel has no legend for stays empty.
    let height = plain + Double(legendsAbove[index] ?? 0) / Double(size.height)
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
