/// How exact the products of matrix products and convolutions are.
package enum Precision: String, Codable, Hashable, Sendable {
  /// Single precision throughout (FP32), as the papers' GPUs had it.
  case highest = "HIGHEST"
  /// What the device is fastest at: TF32's 11 bits on GPUs that have it.
  case fastest = "DEFAULT"

  /// The attribute of an operation with two operands.
  var attribute: String {
    let one = "#stablehlo<precision \(rawValue)>"
    return "precision_config = [\(one), \(one)]"
  }
}
