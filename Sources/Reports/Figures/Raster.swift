/// Coloured cells filling a panel: a map from a plane's grid to places in a palette.
package struct Raster: Hashable, Sendable {
  /// Places in `palette`, `[height][width]`; row 0 is the lowest.
  package var cells: [[Int]]

  /// Colours as `#rrggbb`, at least as many as the cells name.
  package var palette: [String]

  /// The centres of the leftmost and the rightmost cells.
  package var x: ClosedRange<Double>

  /// The centres of the lowest and the highest cells.
  package var y: ClosedRange<Double>

  /// Creates a raster; the rows must be equally long and their colours in the palette.
  package init(
    cells: [[Int]], palette: [String], x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    let width = cells.first?.count ?? 0
    precondition(
      cells.count > 1 && width > 1 && cells.allSatisfy { $0.count == width },
      "Raster: needs at least 2 rows of equal length, has \(cells.count) by \(width)")
    precondition(
      cells.allSatisfy { $0.allSatisfy { palette.indices.contains($0) } },
      "Raster: a cell names a colour outside the palette of \(palette.count)")
    self.cells = cells
    self.palette = palette
    self.x = x
    self.y = y
  }
}
