import Foundation

/// The text by which runs and measurements are identified.
package enum CanonicalJSON {
  /// `value` as JSON without spaces, keys sorted, absent values left out: one value, one text.
  ///
  /// All its numbers must be finite.
  package static func encoded(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      preconditionFailure(
        "CanonicalJSON: \(type(of: value)) can't be written, has it an infinite number? \(error)")
    }
  }
}
