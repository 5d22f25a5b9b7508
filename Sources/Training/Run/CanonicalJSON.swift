import Foundation

/// The text by which runs and measurements are identified.
package enum CanonicalJSON {
  /// `value` as JSON without spaces, keys sorted, absent values left out: one value, one text.
  ///
  /// Numbers that aren't finite are strings there, so that a run with such a setting, which
  /// training refuses, has a key to be recorded under.
  package static func encoded(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try encoder.encode(value)
    } catch {
      preconditionFailure("CanonicalJSON: \(type(of: value)) can't be written: \(error)")
    }
  }
}
