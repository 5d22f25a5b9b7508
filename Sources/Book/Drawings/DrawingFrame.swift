import Foundation
import Reports

/// The axes' corner and ends of one panel, in the SVG's own units.
struct DrawingFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// The frames of all panels in order: paths of the axes' colour, down and then to the right.
  ///
  /// gnuplot draws each twice, behind the data and before them.
  static func frames(in svg: String) -> [DrawingFrame] {
    let number = #"(-?[0-9.]+)"#
    let point = number + "," + number
    let colour = "stroke='\(SVGColour.pattern(of: Palette.frame))'"
    let pattern = "\(colour)[^>]*d='M\(point) L\(point) L\(point)"
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let text = svg as NSString
    let all = NSRange(location: 0, length: text.length)
    return expression.matches(in: svg, range: all).reduce(into: []) { frames, match in
      let numbers = (1...6).compactMap { Double(text.substring(with: match.range(at: $0))) }
      // Down along the left axis, then along the lower one.
      guard numbers.count == 6, numbers[0] == numbers[2], numbers[3] == numbers[5],
        numbers[1] < numbers[3], numbers[2] < numbers[4],
        !frames.contains(where: { $0.left == numbers[0] && $0.top == numbers[1] })
      else { return }
      frames.append(
        DrawingFrame(left: numbers[0], right: numbers[4], top: numbers[1], bottom: numbers[3]))
    }
  }
}

/// A colour as gnuplot writes it into an SVG.
enum SVGColour {
  /// A regular expression for `#rrggbb` and for `rgb(r, g, b)` with any blanks.
  static func pattern(of hex: String) -> String {
    let digits = Array(hex.dropFirst())
    let parts = stride(from: 0, to: 6, by: 2).map { place in
      "\\s*\(Int(String(digits[place..<place + 2]), radix: 16) ?? 0)"
    }
    return "(?:(?i:\(hex))\\b|rgb\\(\(parts.joined(separator: "\\s*,"))\\s*\\))"
  }
}
