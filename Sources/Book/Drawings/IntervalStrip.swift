import Foundation
import Reports

/// A cell's difference from the published number in units of its margin, as a small drawing in the
/// table's row: what lies in the band of ±1 is the same for the exhibit's purpose.
struct IntervalStrip {
  /// The SVG element.
  let html: String
  /// The difference in margins, by which the column is sorted.
  let value: Double

  /// A greater difference is an arrow at the edge.
  private static let edge = 4.0
  private static let width = 120.0
  private static let inset = 6.0

  /// Nil for a cell that has no difference or no margin.
  init?(_ cell: Cell) {
    guard let difference = cell.difference, difference.isFinite, let margin = cell.margin,
      margin.lowerBound < 0, margin.upperBound > 0, let verdict = cell.verdict
    else { return nil }
    func inMargins(_ value: Double) -> Double {
      value < 0 ? value / -margin.lowerBound : value / margin.upperBound
    }
    value = inMargins(difference)
    let interval = cell.halfWidth.flatMap { half in
      half.isFinite ? (inMargins(difference - half), inMargins(difference + half)) : nil
    }
    let tip = InlineText.escaped(cell.tip)
    html =
      "<svg class=\"strip \(verdict.style)\" viewBox=\"0 0 120 18\" width=\"120\" height=\"18\" "
      + "role=\"img\" aria-label=\"\(tip)\" data-tip=\"\(tip)\">" + Self.background
      + (interval.map(Self.line) ?? "") + Self.mark(value) + "</svg>"
  }

  /// The margin and the place of no difference.
  private static var background: String {
    let (left, right) = (place(-1), place(1))
    return "<rect class=\"band\" x=\"\(text(left))\" y=\"0\" height=\"18\" "
      + "width=\"\(text(right - left))\"/><path class=\"zero\" d=\"M\(text(place(0))) 0V18\"/>"
  }

  private static func line(from low: Double, to high: Double) -> String {
    "<path class=\"interval\" d=\"M\(text(place(low))) 9H\(text(place(high)))\"/>"
  }

  private static func mark(_ value: Double) -> String {
    let x = place(value)
    guard abs(value) > edge else {
      return "<circle class=\"mark\" cx=\"\(text(x))\" cy=\"9\" r=\"4\"/>"
    }
    let (back, tip) = value < 0 ? (x + 4, x - 3) : (x - 4, x + 3)
    return "<path class=\"mark\" d=\"M\(text(back)) 4.5L\(text(tip)) 9L\(text(back)) 13.5z\"/>"
  }

  /// Where a difference in margins stands.
  private static func place(_ value: Double) -> Double {
    let clamped = min(max(value, -edge), edge)
    return inset + (clamped + edge) / (2 * edge) * (width - 2 * inset)
  }

  private static func text(_ number: Double) -> String { NumberText.fixed(number, decimals: 1) }
}

extension Cell {
  /// What a reader is told over the cell's mark: both samples, the difference with its interval,
  /// the margin, the verdict.
  var tip: String {
    let samples = [
      measured.map { "ours \(sentence(of: $0))" },
      published.map { "published \(sentence(of: $0))" },
    ]
    return samples.compactMap { $0 }.joined(separator: "; ")
      + "; D \(intervalText), δ \(marginText): \(verdictText)"
  }
}
