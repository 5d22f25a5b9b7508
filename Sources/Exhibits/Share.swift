import Reports

/// A share of a count, with its 95 % interval by Wilson.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22, 1927, doi:10.1080/01621459.1927.10502953.
package struct Share {
  /// The share itself.
  package let value: Double
  /// The 95 % interval.
  package let interval: ClosedRange<Double>

  /// `count` of `total`, which is above zero.
  package init(count: Int, of total: Int) {
    precondition(total > 0 && 0...total ~= count, "Share: \(count) of \(total)")
    let (n, z) = (Double(total), 1.959963984540054)
    value = Double(count) / n
    let center = (value + z * z / (2 * n)) / (1 + z * z / n)
    let half =
      z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    interval = max(0, center - half)...min(1, center + half)
  }

  /// Whether the interval lies at or above `bar`.
  package func isAbove(_ bar: Double) -> Bool { interval.lowerBound >= bar }

  /// Whether the interval lies below `bar`.
  package func isBelow(_ bar: Double) -> Bool { interval.upperBound < bar }

  /// "92.5 % (88.0 to 95.4)".
  package var text: String {
    func percent(_ share: Double) -> String { NumberText.telling(100 * share, decimals: 1) }
    return
      "\(percent(value)) % (\(percent(interval.lowerBound)) to \(percent(interval.upperBound)))"
  }
}
