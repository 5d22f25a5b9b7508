/// A straight line between two places of a panel.
public struct Segment: Hashable, Sendable {
  /// One end.
  public var from: Annotation.Point

  /// The other end.
  public var to: Annotation.Point

  /// Creates a line.
  public init(from: Annotation.Point, to: Annotation.Point) {
    self.from = from
    self.to = to
  }
}
