/// Lines along which a function on a grid has a given value: marching squares with straight
/// segments.
///
/// A saddle is split by the value at its middle, the mean of the four corners.
package struct ContourLines {
  /// The function's values, `[height][width]`, the lowest row first.
  ///
  /// Squares with one that isn't finite are left out.
  package let values: [[Double]]
  /// The places of the columns and rows, evenly spread between the ends.
  package let x: ClosedRange<Double>
  /// The range of the rows' places.
  package let y: ClosedRange<Double>

  /// Lines on a grid of at least two rows of equal length, at least two long.
  package init(values: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let width = values.first?.count ?? 0
    precondition(
      values.count > 1 && width > 1 && values.allSatisfy { $0.count == width },
      "ContourLines: needs at least 2 rows of equal length, has \(values.count) by \(width)")
    self.values = values
    self.x = x
    self.y = y
  }

  /// The segments along which the function, linear on each side of a square, has the value `level`.
  package func segments(at level: Double) -> [Segment] {
    (0..<values.count - 1).flatMap { row in
      (0..<values[row].count - 1).flatMap { column in
        segments(row: row, column: column, level: level)
      }
    }
  }

  private func segments(
    row: Int, column: Int, level: Double
  ) -> [Segment] {
    // The corners once around, from the lower left.
    let corners = [(0, 0), (0, 1), (1, 1), (1, 0)].map { (row + $0.0, column + $0.1) }
    let heights = corners.map { values[$0.0][$0.1] }
    guard heights.allSatisfy(\.isFinite) else { return [] }
    let crossings = (0..<4).compactMap { side -> Annotation.Point? in
      let (from, to) = (side, (side + 1) % 4)
      guard (heights[from] < level) != (heights[to] < level) else { return nil }
      let share = (level - heights[from]) / (heights[to] - heights[from])
      return place(
        row: Double(corners[from].0) + share * Double(corners[to].0 - corners[from].0),
        column: Double(corners[from].1) + share * Double(corners[to].1 - corners[from].1))
    }
    switch crossings.count {
    case 2: return [Segment(from: crossings[0], to: crossings[1])]
    case 4:
      let isHigh = heights.reduce(0, +) / 4 >= level
      // A middle on the first corner's side cuts the second and fourth corners off.
      return isHigh == (heights[0] >= level)
        ? [
          Segment(from: crossings[0], to: crossings[1]),
          Segment(from: crossings[2], to: crossings[3]),
        ]
        : [
          Segment(from: crossings[3], to: crossings[0]),
          Segment(from: crossings[1], to: crossings[2]),
        ]
    default: return []
    }
  }

  private func place(row: Double, column: Double) -> Annotation.Point {
    let across = column / Double(values[0].count - 1)
    let up = row / Double(values.count - 1)
    return Annotation.Point(
      x: x.lowerBound + across * (x.upperBound - x.lowerBound),
      y: y.lowerBound + up * (y.upperBound - y.lowerBound))
  }
}
