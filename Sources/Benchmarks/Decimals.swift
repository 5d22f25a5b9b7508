/// Numbers as text, without a locale.
enum Decimals {
  /// `value` with so many decimal places.
  static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 ? "-" : ""
    guard digits > 0 else { return sign + "\(scaled)" }
    let decimals = "\(scaled % scale)"
    return sign + "\(scaled / scale)."
      + String(repeating: "0", count: digits - decimals.count) + decimals
  }
}
