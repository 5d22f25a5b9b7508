/// The room that a legend takes in a panel's corner, as shares of the axes.
struct LegendRoom {
  private let width: Double
  private let height: Double
  /// How wide a letter is.
  let letter: Double

  /// The room for `names` in a panel of so many pixels, axes included.
  ///
  /// gnuplot reckons about 8 pixels a letter and 60 for a sample with its margins. It keeps 10 for
  /// each letter of the longest tick at the left, `tickLength`, and some 60 for the axis's name and
  /// the margins; above and below 110.
  init(_ names: [String], width: Int, height: Int, tickLength: Int) {
    let inner = (
      x: Double(Self.innerWidth(width, tickLength: tickLength)), y: Double(max(height - 110, 1))
    )
    letter = 8 / inner.x
    self.width = Double(names.map(\.count).max() ?? 0) * letter + 60 / inner.x
    self.height = Double(names.count * 19 + 12) / inner.y
  }

  /// How many rows gnuplot makes of a legend above the axes of a panel so many pixels wide.
  ///
  /// It is as wide as the axes; a column takes 74 pixels and 7.6 a letter of the longest name, as
  /// drawings of names of 7, 15 and 21 letters show.
  static func rows(_ names: [String], width: Int, tickLength: Int) -> Int {
    let column = 74 + 7.6 * Double(names.map(\.count).max() ?? 0)
    let perRow = max(1, Int(Double(innerWidth(width, tickLength: tickLength)) / column))
    return (names.count + perRow - 1) / perRow
  }

  /// The width of the axes in a panel of so many pixels.
  private static func innerWidth(_ width: Int, tickLength: Int) -> Int {
    max(width - 60 - 10 * tickLength, 1)
  }

  /// The first corner in which no point lies; nil where there is none.
  ///
  /// Nor is there one where the legend would take more than about half of the panel.
  func corner(freeOf points: [(x: Double, y: Double)]) -> Panel.Legend? {
    guard width <= 0.6, height <= 0.5 else { return nil }
    let places: [(Panel.Legend, ClosedRange<Double>, ClosedRange<Double>)] = [
      (.topRight, (1 - width)...1, (1 - height)...1), (.topLeft, 0...width, (1 - height)...1),
      (.bottomRight, (1 - width)...1, 0...height), (.bottomLeft, 0...width, 0...height),
    ]
    return places.first { place in
      !points.contains { place.1.contains($0.x) && place.2.contains($0.y) }
    }?.0
  }
}
