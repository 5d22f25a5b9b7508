import Reports

/// What the steps take on this machine.
package struct BenchmarkReport: Codable, Hashable, Sendable {
  /// One step's numbers.
  package struct Row: Codable, Hashable, Sendable {
    /// The step's name.
    package let step: String
    /// What it does.
    package let summary: String
    /// Milliseconds for one, in each round.
    package let rounds: [Double]
    /// The median of the rounds.
    package let milliseconds: Double
    /// The fastest round.
    package let minimum: Double
    /// The distance of the rounds' quartiles over their median.
    package let spread: Double
    /// Useful GFLOP/s of the convolutions and matrix products.
    package let gigaflops: Double
    /// These over the core's peak.
    package let shareOfPeak: Double
    /// The share of the program's time that convolutions and matrix products take.
    package let shareOfTime: Double
  }

  /// The core's peak in single precision, in GFLOP/s.
  package let peak: Double
  /// The steps, in the order asked for.
  package let steps: [Row]

  /// Lines for a person.
  package var text: String {
    let width = steps.map(\.step.count).max() ?? 0
    let peak = NumberText.fixed(peak, decimals: 1)
    var lines = ["one core's peak: \(peak) GFLOP/s (fused multiply-adds)", ""]
    lines.append(
      Self.padded("step", width)
        + ["ms", "least", "spread", "GFLOP/s", "of peak"].map { Self.padded($0, -10) }.joined())
    for row in steps {
      let columns = [
        NumberText.fixed(row.milliseconds, decimals: 3), NumberText.fixed(row.minimum, decimals: 3),
        NumberText.fixed(100 * row.spread, decimals: 1) + " %",
        NumberText.fixed(row.gigaflops, decimals: 1),
        NumberText.fixed(100 * row.shareOfPeak, decimals: 0) + " %",
      ]
      lines.append(Self.padded(row.step, width) + columns.map { Self.padded($0, -10) }.joined())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `text` filled with spaces to `width`: behind it, or before it where `width` is negative.
  private static func padded(_ text: String, _ width: Int) -> String {
    let space = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? space + text : text + space
  }
}
