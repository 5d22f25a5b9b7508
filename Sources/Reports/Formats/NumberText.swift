import Foundation

/// Numbers as text, the same in any locale.
package enum NumberText {
  /// `value` with `decimals` decimals, the minus a hyphen; "-0.00" is "0.00".
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let text = String(format: "%.\(max(decimals, 0))f", value)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// The same with as many decimals more as a number that isn't zero needs not to look like it.
  package static func visible(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    guard value != 0, decimals < 12, text.allSatisfy({ "-0.".contains($0) }) else { return text }
    return visible(value, decimals: max(decimals, 0) + 1)
  }

  /// How many decimals show a digit of `value`, `least` or more, twelve at most; `least` for zero.
  package static func decimals(showing value: Double, from least: Int) -> Int {
    guard value != 0, value.isFinite else { return least }
    var decimals = least
    while decimals < 12, fixed(value, decimals: decimals).allSatisfy({ "-0.".contains($0) }) {
      decimals = max(decimals, 0) + 1
    }
    return decimals
  }

  /// A difference with its sign; zero has none.
  package static func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
  }

  /// `value` with that many decimals, or with two digits and an exponent where those would be
  /// zeros.
  package static func telling(_ value: Double, decimals: Int) -> String {
    let fixed = String(format: "%.\(decimals)f", value)
    guard value != 0, Double(fixed) == 0 else { return fixed }
    return String(format: "%.1e", value)
  }

  /// The same with a plus before what is above zero.
  package static func tellingSigned(_ value: Double, decimals: Int) -> String {
    (value > 0 ? "+" : "") + telling(value, decimals: decimals)
  }

  /// All digits of `value` that say something, without a trailing `.0`.
  package static func shortest(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
  }

  /// A p value: three decimals, "< 0.001" below that.
  package static func p(_ value: Double) -> String {
    value < 0.001 ? "< 0.001" : fixed(value, decimals: 3)
  }

  /// A tick's label: thousands in groups from 10,000 on, powers of ten where zeros would crowd.
  ///
  /// - Parameters:
  ///   - step: the distance to the next tick, which says how many decimals matter.
  ///   - largest: the largest magnitude on the axis.
  package static func tick(_ value: Double, step: Double, largest: Double) -> String {
    if abs(value) < step * 1e-9 { return "0" }
    if step < 0.9e-4 || largest >= 1e7 {
      let exponent = Int(log10(abs(value) * (1 + 1e-12)).rounded(.down))
      return power(value / pow(10, Double(exponent)), exponent: exponent)
    }
    let decimals = max(0, -Int(log10(step * (1 + 1e-9)).rounded(.down)))
    // A step such as 2.5 needs one decimal more than its leading digit tells.
    let scaled = step * pow(10, Double(decimals))
    let more = abs(scaled - scaled.rounded()) > 1e-6 ? 1 : 0
    return plain(value, decimals: decimals + more)
  }

  /// `value` with `decimals` decimals and grouped thousands, for a drawing.
  package static func plain(_ value: Double, decimals: Int) -> String {
    grouped(fixed(value, decimals: decimals))
  }

  /// `mantissa` × ten to the `exponent`, a mantissa of 1 left out.
  package static func power(_ mantissa: Double, exponent: Int) -> String {
    let sign = mantissa < 0 ? "−" : ""
    let digits = String(format: "%.6g", abs(mantissa))
    return sign + (digits == "1" ? "" : digits + "·") + "10" + superscript(exponent)
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return (exponent < 0 ? "⁻" : "")
      + String(String(abs(exponent)).compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  /// A count with grouped thousands: "1,500".
  package static func grouped(_ count: Int) -> String {
    (count < 0 ? "−" : "") + separated(String(count.magnitude))
  }

  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let whole = String(parts.first ?? "0")
    return (isNegative ? "−" : "") + (whole.count > 4 ? separated(whole) : whole)
      + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Digits with a comma before every three.
  private static func separated(_ digits: String) -> String {
    var text = digits
    for offset in stride(from: text.count - 3, to: 0, by: -3) {
      text.insert(",", at: text.index(text.startIndex, offsetBy: offset))
    }
    return text
  }
}
