/// An axis: label, scale, range and ticks.
package struct Axis: Hashable, Sendable {
  /// How values are spread along an axis.
  package enum Scale: Hashable, Sendable {
    case linear
    /// Base 10; series must be positive along it (others are left out, as gnuplot does).
    case logarithmic
  }

  /// A tick put by hand.
  package struct Tick: Hashable, Sendable {
    /// Where it stands, in the axis's unit.
    package var position: Double
    /// Its text.
    package var label: String

    /// Creates a tick.
    package init(_ position: Double, _ label: String) {
      self.position = position
      self.label = label
    }
  }

  /// The axis's name with its unit, such as "test accuracy (%)".
  package var label: String

  /// How values are spread along it.
  package var scale: Scale

  /// The ends; nil lets the data choose.
  package var range: ClosedRange<Double>?

  /// Ticks put by hand; empty lets the scale choose.
  package var ticks: [Tick]

  /// Creates an axis.
  package init(
    _ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil, ticks: [Tick] = []
  ) {
    self.label = label
    self.scale = scale
    self.range = range
    self.ticks = ticks
  }
}
