/// The part of a figure's script that draws one panel.
///
/// Every setting that one panel makes is made or unset by the next, so that the panels don't
/// depend on their order.
struct PanelScript {
  let panel: Panel

  /// The panel's number in the figure, from 1; it names the data blocks.
  let number: Int

  let x: AxisLayout
  let y: AxisLayout
  let secondary: AxisLayout?
  let bars: BarLayout

  /// Where the panel's own legend stands.
  let legendPlace: LegendPlace

  /// How many rows it has where it stands above the axes, which are as wide as it may be.
  let legendRows: Int

  /// The part that draws `panel` in its place of the grid.
  init(panel: Panel, number: Int, in grid: PanelGrid) {
    self.panel = panel
    self.number = number
    bars = BarLayout(panel.series)
    let hasRaster = panel.raster != nil
    y = AxisLayout(
      panel.y,
      values: Self.heights(panel.series, on: .primary) + (panel.raster?.yEdges ?? []),
      margin: hasRaster ? 0 : 0.06, labels: grid.verticalLabels)
    let letters = y.ticks.map(\.label.count).max() ?? 0
    x = AxisLayout(
      panel.x, values: panel.series.flatMap(\.x) + bars.edges + (panel.raster?.xEdges ?? []),
      margin: hasRaster ? 0 : 0.03, labels: grid.horizontalLabels(besideLetters: letters))
    secondary = panel.secondary.map { axis in
      AxisLayout(
        axis, values: Self.heights(panel.series, on: .secondary), margin: 0.06,
        labels: grid.verticalLabels)
    }
    let size = grid.panelSize
    legendRows = LegendRoom.rows(
      panel.series.map(\.name).filter { !$0.isEmpty }, width: size.width, tickLength: letters)
    legendPlace =
      grid.sharesLegend
      ? .none : LegendPlace(panel, width: size.width, height: size.height, x: x, y: y)
  }

  /// All that must fit between the ends of a vertical axis.
  private static func heights(_ series: [Series], on axis: Series.VerticalAxis) -> [Double] {
    series.filter { $0.axis == axis }.flatMap { series in
      (series.kind == .band ? [] : series.y) + series.lower + series.upper
        + (series.kind == .bars ? [0] : [])
    }
  }

  /// Writes the panel's settings and its plot command.
  func draw(to script: GnuplotScript) throws(ReportError) {
    for line in settings + legend + annotations + raster {
      try script.command(line)
    }
    try script.command("plot \(plots.joined(separator: ", \\\n  "))")
    try script.command(removal)
  }

  private var settings: [String] {
    var lines = [
      "set title \(FigureScript.quoted(panel.title)) font ',14' tc rgb '\(Palette.ink)' noenhanced",
      "set border \(secondary == nil ? 3 : 11) lw 1 lc rgb '\(Palette.frame)'",
      "unset grid",
      "set grid \(bars.isEmpty ? "xtics ytics" : "ytics") lt 1 lw 1 lc rgb '\(Palette.grid)'",
      "set clip two",
      panel.isSquare ? "set size ratio -1" : "set size noratio",
    ]
    lines += axis("x", panel.x, x, mirror: "nomirror")
    lines += axis("y", panel.y, y, mirror: "nomirror")
    if let second = panel.secondary, let secondary {
      lines += axis("y2", second, secondary, mirror: "")
    } else {
      lines += ["unset y2tics; unset y2label; unset logscale y2"]
    }
    return lines
  }

  private func axis(
    _ name: String, _ axis: Axis, _ layout: AxisLayout, mirror: String
  ) -> [String] {
    // A tick's label is a format: a percent sign is doubled.
    let ticks = layout.ticks.map { tick in
      let label = FigureScript.quoted(tick.label.replacing("%", with: "%%"))
      return "\(label) \(tick.position)\(tick.label.isEmpty ? " 1" : "")"
    }
    let (tickOffset, labelOffset) = name == "x" ? ("offset 0,0.4", "offset 0,0.6") : ("", "")
    return [
      axis.scale == .logarithmic ? "set logscale \(name) 10" : "unset logscale \(name)",
      "set \(name)range [\(layout.range.lowerBound):\(layout.range.upperBound)] noextend",
      "set \(name)label \(FigureScript.quoted(axis.label)) \(labelOffset) tc rgb '\(Palette.ink)'"
        + " noenhanced",
      "set \(name)tics out \(mirror) scale 0.6,0.3 \(tickOffset) tc rgb '\(Palette.ink)'"
        + " (\(ticks.joined(separator: ", ")))",
    ]
  }

  private var legend: [String] {
    guard let words = legendPlace.words else { return ["set key off"] }
    return [
      "set key default",
      "set key on \(words) noenhanced samplen 3 spacing 1.2 width 1 tc rgb '\(Palette.ink)'",
    ]
  }
}
