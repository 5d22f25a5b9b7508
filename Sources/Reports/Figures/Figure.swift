/// A figure: one or more panels in a grid, drawn by gnuplot as SVG.
///
/// A value without behavior; `FigureScript` turns it into a script that draws it by hand as well.
package struct Figure: Hashable, Sendable {
  /// The heading of the whole drawing; empty for none.
  package var title: String

  /// Panels in reading order: left to right, then down.
  package var panels: [Panel]

  /// How many panels stand side by side.
  package var columns: Int

  /// Width and height of the drawing in pixels; nil for 760 × 480, or by the grid for more panels.
  package var size: Size?

  /// Creates a figure of `panels` in `columns` columns.
  package init(title: String = "", panels: [Panel], columns: Int = 1, size: Size? = nil) {
    precondition(
      !panels.isEmpty && columns >= 1,
      "Figure: needs a panel and a column, has \(panels.count) and \(columns)")
    self.title = title
    self.panels = panels
    self.columns = min(columns, panels.count)
    self.size = size
  }

  /// Creates a figure of one panel.
  package init(_ panel: Panel) {
    self.init(panels: [panel])
  }

  /// Width and height in pixels.
  package struct Size: Hashable, Sendable {
    /// Pixels across.
    package var width: Int

    /// Pixels down.
    package var height: Int

    /// Creates a size in pixels.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// How many rows of panels there are.
  package var rows: Int { (panels.count + columns - 1) / columns }

  /// The size to draw at, given or chosen by the grid.
  package var drawnSize: Size {
    if let size { return size }
    switch (columns, rows) {
    case (1, 1): return Size(width: 760, height: 480)
    case (1, _): return Size(width: 760, height: 340 * rows + 40)
    case (2, _): return Size(width: 960, height: 350 * rows + 40)
    default: return Size(width: min(390 * columns, 1400), height: 330 * rows + 40)
    }
  }
}
