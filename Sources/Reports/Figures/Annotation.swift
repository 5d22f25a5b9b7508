/// A mark beside the data, placed in the panel's own coordinates (of the primary axes).
package enum Annotation: Hashable, Sendable {
  /// A grey dashed line across the whole height at `x`.
  case verticalLine(x: Double, label: String)
  /// A grey dashed line across the whole width at `y`.
  case horizontalLine(y: Double, label: String)
  case arrow(from: Point, to: Point, label: String)
  case text(at: Point, label: String)
  /// A dot, black or of another colour (`#rrggbb`) with a black rim.
  case dot(at: Point, color: String = "#000000")
  /// A black circle, its radius in the horizontal axis' unit; round where the panel is square.
  case circle(around: Point, radius: Double)

  /// A place in the panel's coordinates.
  package struct Point: Hashable, Sendable {
    /// The place along the horizontal axis.
    package var x: Double

    /// The place along the primary vertical axis.
    package var y: Double

    /// Creates a place.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }
}
