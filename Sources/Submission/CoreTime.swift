import Reports

/// Processor time in words.
package enum CoreTime {
  /// Such as `12.50 core hours`, in the largest unit of which there is a tenth.
  ///
  /// - Parameter seconds: processor seconds.
  package static func text(_ seconds: Double) -> String {
    let units = [("hours", 3600.0, 2), ("minutes", 60, 1), ("seconds", 1, 1)]
    let (name, length, decimals) = units.first { seconds >= $0.1 / 10 } ?? units[2]
    return "\(NumberText.fixed(seconds / length, decimals: decimals)) core \(name)"
  }
}
