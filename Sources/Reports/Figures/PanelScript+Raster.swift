extension PanelScript {
  /// The palette commands of the panel's raster.
  var raster: [String] {
    guard let raster = panel.raster else { return [] }
    // gnuplot interpolates between colours; as many bins as colours gives each its own.
    let palette = raster.palette.count > 1 ? raster.palette : raster.palette + raster.palette
    let places = palette.enumerated().map { "\($0.offset) '\($0.element)'" }
    return [
      "unset colorbox",
      "set palette defined (\(places.joined(separator: ", "))) maxcolors \(palette.count)",
      "set cbrange [-0.5:\(Double(palette.count) - 0.5)]",
      "unset grid",
    ]
  }

  func rasterClause(_ raster: Raster) -> String {
    let (width, height) = (raster.cells[0].count, raster.cells.count)
    let dx = (raster.x.upperBound - raster.x.lowerBound) / Double(width - 1)
    let dy = (raster.y.upperBound - raster.y.lowerBound) / Double(height - 1)
    let x = "(\(raster.x.lowerBound)+$1*\(dx))"
    let y = "(\(raster.y.lowerBound)+$2*\(dy))"
    return "$raster\(number) matrix using \(x):\(y):3 with image notitle"
  }
}

extension Raster {
  /// The outer edges of the first and last cells along each axis.
  var xEdges: [Double] { Self.edges(x, count: cells[0].count) }
  var yEdges: [Double] { Self.edges(y, count: cells.count) }

  private static func edges(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let half = (range.upperBound - range.lowerBound) / Double(count - 1) / 2
    return [range.lowerBound - half, range.upperBound + half]
  }
}
