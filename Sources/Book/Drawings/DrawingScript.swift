import Foundation

/// What a drawing's gnuplot script says: the data blocks, and for each panel its ranges, its ticks,
/// and which series are named what.
///
/// The scripts are those that `FigureScript` writes, a command a line; of others only what looks
/// like those is understood.
package struct DrawingScript: Sendable {
  /// An axis of a panel.
  package struct Axis: Hashable, Sendable {
    /// The ends.
    package var range: ClosedRange<Double>
    /// Whether it is logarithmic.
    package var isLogarithmic = false

    /// Where a value stands, from 0 to 1; nil for one that has no place on the axis.
    package func share(_ value: Double) -> Double? {
      let ends = [value, range.lowerBound, range.upperBound]
      guard ends.allSatisfy(\.isFinite), !isLogarithmic || ends.allSatisfy({ $0 > 0 })
      else { return nil }
      let places = isLogarithmic ? ends.map { log10($0) } : ends
      let share = (places[0] - places[1]) / (places[2] - places[1])
      return share >= -1e-9 && share <= 1 + 1e-9 ? share : nil
    }
  }

  /// A series with its rows: x, y, and lower and upper ends where it has them.
  package struct Series: Hashable, Sendable {
    /// The legend's text; empty for none.
    package var name: String
    /// The rows of numbers, each as long as the block has columns.
    package var rows: [[Double]]
    /// Whether it is drawn with marks or boxes, rather than as a line alone.
    package var hasMarks: Bool
    /// Whether it is read on the axis at the right.
    package var isSecondary: Bool
  }

  /// A pair of axes with the series on it.
  package struct Panel: Hashable, Sendable {
    /// The heading.
    package var title = ""
    /// The horizontal axis.
    package var x = Axis(range: 0...1)
    /// The vertical axis at the left.
    package var y = Axis(range: 0...1)
    /// The vertical axis at the right.
    package var secondary = Axis(range: 0...1)
    /// The horizontal axis's name.
    package var xLabel = ""
    /// The vertical axis's name.
    package var yLabel = ""
    /// The ticks' texts along the horizontal axis, by place.
    package var ticks: [Double: String] = [:]
    /// The ticks' texts along the vertical axis, by place.
    package var yTicks: [Double: String] = [:]
    /// What is drawn, bands left out.
    package var series: [Series] = []
  }

  /// The panels in the order in which they are drawn.
  package let panels: [Panel]

  /// Reads a script.
  package init(_ text: String) {
    var reader = DrawingScriptReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      reader.read(line)
    }
    panels = reader.panels
  }
}
