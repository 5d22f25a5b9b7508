extension Palette {
  /// Every colour in several shades, from pale to full: colour by colour, each from its palest
  /// shade on.
  ///
  /// - Parameters:
  ///   - colors: colours as `#rrggbb`.
  ///   - strengths: the shares of the colour, the rest being white, each in 0…1.
  package static func shades(of colors: [String], strengths: [Double]) -> [String] {
    colors.flatMap { color in strengths.map { mixed(color, with: 1 - $0) } }
  }

  /// `color` with a share of white; a text that is no colour is white.
  private static func mixed(_ color: String, with white: Double) -> String {
    let value = Int(color.dropFirst(), radix: 16) ?? 0xFFFFFF
    let parts = [value >> 16, value >> 8, value].map { part in
      Int((Double(part & 0xFF) * (1 - white) + 255 * white).rounded())
    }
    let digits = parts.map { part in
      let text = String(min(max(part, 0), 255), radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
