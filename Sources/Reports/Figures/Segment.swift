/// A straight line between two places of a panel.
package struct Segment: Hashable, Sendable {
  /// One end.
  package var from: Annotation.Point

  /// The other end.
  package var to: Annotation.Point

  /// Creates a line.
  package init(from: Annotation.Point, to: Annotation.Point) {
    self.from = from
    self.to = to
  }
}
