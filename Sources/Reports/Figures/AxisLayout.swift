import Foundation

/// Where an axis begins and ends, and where its ticks stand.
///
/// Chosen here rather than by gnuplot, so that labels group thousands whatever the locale, and
/// that no data (empty, constant or not finite) makes gnuplot refuse to draw.
package struct AxisLayout: Equatable {
  /// A mark on the axis.
  package struct Tick: Equatable {
    /// Where it is, in the axis' unit.
    package var position: Double
    /// Empty for a minor tick.
    package var label: String

    /// A mark with its label.
    package init(position: Double, label: String) {
      self.position = position
      self.label = label
    }
  }

  /// What the axis shows.
  package var range: ClosedRange<Double>
  /// Its marks, ascending.
  package var ticks: [Tick]

  /// Lays out `axis` for `values`.
  ///
  /// - Parameters:
  ///   - margin: the share of the data's extent left free at both ends of a range not given.
  ///   - labels: about how many labels there is room for.
  package init(_ axis: Axis, values: [Double], margin: Double, labels: Int) {
    let isLogarithmic = axis.scale == .logarithmic
    // Beyond these magnitudes a margin would overflow.
    let drawable = values.filter { abs($0) < 1e250 && (!isLogarithmic || $0 > 1e-250) }
    if let given = axis.range, given.lowerBound < given.upperBound,
      !isLogarithmic || given.lowerBound > 0
    {
      range = given
    } else if isLogarithmic {
      range = Self.logarithmicRange(drawable, margin: margin)
    } else {
      range = Self.linearRange(drawable, margin: margin)
    }
    if !axis.ticks.isEmpty {
      ticks = axis.ticks.map { Tick(position: $0.position, label: $0.label) }
    } else if isLogarithmic {
      ticks = Self.logarithmicTicks(range, labels: labels)
    } else {
      ticks = Self.linearTicks(range, labels: labels)
    }
  }

  private static func linearRange(_ values: [Double], margin: Double) -> ClosedRange<Double> {
    guard let least = values.min(), let most = values.max() else { return 0...1 }
    let extent = most - least
    let smallest = max(abs(most), abs(least)) * 1e-9
    let pad = extent > smallest ? extent * margin : max(abs(most) * 0.1, 0.5)
    // Data that never cross zero don't make the axis do so.
    let low = least >= 0 ? max(least - pad, 0) : least - pad
    let high = most <= 0 ? min(most + pad, 0) : most + pad
    return low < high ? low...high : (least - pad)...(most + pad)
  }

  private static func logarithmicRange(
    _ values: [Double], margin: Double
  ) -> ClosedRange<Double> {
    guard let least = values.min(), let most = values.max() else { return 1...10 }
    let extent = log10(most) - log10(least)
    let factor = pow(10, extent > 1e-9 ? extent * margin : 0.3)
    return (least / factor)...(most * factor)
  }

  private static func linearTicks(_ range: ClosedRange<Double>, labels: Int) -> [Tick] {
    let extent = range.upperBound - range.lowerBound
    let rough = extent / Double(max(labels, 2))
    let power = pow(10, log10(rough).rounded(.down))
    let step = ([1, 2, 2.5, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10) * power
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    let largest = max(abs(range.lowerBound), abs(range.upperBound))
    // Adding zero makes the zero of a negative first tick positive.
    return stride(from: first, through: last, by: 1).map {
      Tick(
        position: $0 * step + 0, label: NumberText.tick($0 * step, step: step, largest: largest))
    }
  }

  private static func logarithmicTicks(_ range: ClosedRange<Double>, labels: Int) -> [Tick] {
    let (low, high) = (log10(range.lowerBound) - 1e-9, log10(range.upperBound) + 1e-9)
    let exponents = Array(Int(low.rounded(.down))...Int(high.rounded(.up)))
    let decades = exponents.filter { Double($0) >= low && Double($0) <= high }
    let every = max(1, (decades.count + labels - 1) / max(labels, 1))
    let labelled: [Double] = decades.count >= 3 ? [1] : decades.count == 2 ? [1, 3] : [1, 2, 5]
    let isPlain = exponents.allSatisfy { $0 >= -4 && $0 <= 6 }
    var ticks: [Tick] = []
    for exponent in exponents {
      for digit in 1...9 {
        let mantissa = Double(digit)
        let place = Double(exponent) + log10(mantissa)
        guard place >= low, place <= high, digit == 1 || decades.count <= 5 else { continue }
        // Dividing by a positive power keeps 0.001 exact where multiplying by 10⁻³ doesn't.
        let value =
          exponent < 0
          ? mantissa / pow(10, Double(-exponent)) : mantissa * pow(10, Double(exponent))
        let isLabelled =
          labelled.contains(mantissa) && (exponent - (decades.first ?? exponent)) % every == 0
        let label =
          isPlain
          ? NumberText.plain(value, decimals: max(0, -exponent))
          : NumberText.power(mantissa, exponent: exponent)
        ticks.append(Tick(position: value, label: isLabelled ? label : ""))
      }
    }
    return ticks
  }

  /// Where a value stands along the axis, from 0 to 1; nil for one that has no place on it.
  func share(_ value: Double, _ scale: Axis.Scale) -> Double? {
    guard value.isFinite else { return nil }
    let isLogarithmic = scale == .logarithmic
    guard !isLogarithmic || value > 0 else { return nil }
    let places = [value, range.lowerBound, range.upperBound].map {
      isLogarithmic ? log10($0) : $0
    }
    let share = (places[0] - places[1]) / (places[2] - places[1])
    return share >= 0 && share <= 1 ? share : nil
  }
}
