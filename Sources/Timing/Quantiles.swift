/// The middle and the width of measurements, by order alone: one slow round moves neither much.
package struct Quantiles: Hashable, Sendable {
  /// The measurements, ascending.
  private let sorted: [Double]

  /// - Parameter values: at least one.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "Quantiles: there is no value")
    sorted = values.sorted()
  }

  /// The middle value, or the mean of the middle two.
  package var median: Double { quantile(0.5) }

  /// The least value.
  package var minimum: Double { sorted[0] }

  /// The greatest value.
  package var maximum: Double { sorted[sorted.count - 1] }

  /// The distance of the quartiles over the median.
  package var relativeInterquartileRange: Double { (quantile(0.75) - quantile(0.25)) / median }

  /// The value below which the share `fraction` lies, linear between values (type 7 of Hyndman, Fan
  /// 1996, the default of R and NumPy).
  package func quantile(_ fraction: Double) -> Double {
    let place = fraction * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
