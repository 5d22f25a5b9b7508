/// A figure as a gnuplot script that holds its data and draws an SVG beside itself.
///
/// The script has no date, no path and no setting of the machine's: run by hand in its folder it
/// draws the same bytes. Texts are plain: no markup, so that `λ_JR` reads as it is written.
struct FigureScript {
  let figure: Figure

  /// The file that the script draws, in the folder where it is run.
  let drawing: String

  /// Writes the script to `path`.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  func write(to path: String) throws(ReportError) {
    let script = try GnuplotScript(path: path)
    let (grid, panels) = layout
    for line in header(grid.size) { try script.command(line) }
    for panel in panels { try panel.sendData(to: script) }
    try script.command("set output \(Self.quoted(drawing))")
    try script.command("set multiplot")
    for line in grid.title(figure.title) { try script.command(line) }
    for (index, panel) in panels.enumerated() {
      try script.command(grid.frame(index))
      try panel.draw(to: script)
    }
    if grid.sharesLegend, let first = panels.first {
      for line in grid.legend(first.legendEntries) { try script.command(line) }
    }
    try script.command("unset multiplot")
    try script.command("unset output")
    try script.close()
  }

  /// The places of panels and legends: a single panel's legend stands within it where it can, and
  /// one that doesn't fit into its panel stands above it, in a height of its own.
  private var layout: (grid: PanelGrid, panels: [PanelScript]) {
    if figure.panels.count == 1 {
      let grid = PanelGrid(figure, hasStrip: false)
      let panels = panels(in: grid)
      if panels[0].legendPlace != .above { return (grid, panels) }
    }
    let grid = PanelGrid(figure)
    let placed = panels(in: grid)
    let above = Dictionary(
      uniqueKeysWithValues: placed.indices.filter { placed[$0].legendPlace == .above }.map {
        ($0, placed[$0].legendRows)
      })
    return (above.isEmpty ? grid : PanelGrid(figure, legendsAbove: above), placed)
  }

  private func panels(in grid: PanelGrid) -> [PanelScript] {
    figure.panels.enumerated().map { index, panel in
      PanelScript(panel: panel, number: index + 1, in: grid)
    }
  }

  private func header(_ size: Figure.Size) -> [String] {
    let stem = drawing.prefix { $0 != "." }
    let name = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return [
      "# Draws \(stem).svg (gnuplot 5.4 or later): gnuplot -d \(stem).gp",
      "reset",
      "set encoding utf8",
      "set terminal svg size \(size.width),\(size.height) dynamic noenhanced name '\(name)'"
        + " font 'sans-serif,13' background '\(Palette.card)' dashlength 0.5",
      "set datafile missing 'nan'",
    ]
  }

  /// `text` as a gnuplot string: in single quotes nothing but a quote is special.
  static func quoted(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return "'" + line.replacing("'", with: "''") + "'"
  }
}
