/// An axis: label, scale, range and ticks.
public struct Axis: Hashable, Sendable {
  /// How values are spread along an axis.
  public enum Scale: Hashable, Sendable {
    case linear
    /// Base 10; series must be positive along it (others are left out, as gnuplot does).
    case logarithmic
  }

  /// A tick put by hand.
  public struct Tick: Hashable, Sendable {
    /// Where it stands, in the axis's unit.
    public var position: Double
    /// Its text.
    public var label: String

    /// Creates a tick.
    public init(_ position: Double, _ label: String) {
      self.position = position
      self.label = label
    }
  }

  /// The axis's name with its unit, such as "test accuracy (%)".
  public var label: String

  /// How values are spread along it.
  public var scale: Scale

  /// The ends; nil lets the data choose.
  public var range: ClosedRange<Double>?

  /// Ticks put by hand; empty lets the scale choose.
  public var ticks: [Tick]

  /// Creates an axis.
  public init(
    _ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil, ticks: [Tick] = []
  ) {
    self.label = label
    self.scale = scale
    self.range = range
    self.ticks = ticks
  }
}
