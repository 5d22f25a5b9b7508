import Digests
import Foundation

extension Run {
  /// The run as JSON without spaces, keys sorted, absent values left out: one run, one text.
  ///
  /// Numbers that aren't finite are strings there, so that a run with such a setting, which training refuses,
  /// has a key to be recorded under.
  public var canonicalJSON: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try encoder.encode(self)
    } catch {
      preconditionFailure("Run: it can't be written as JSON: \(error)")
    }
  }

  /// The run's identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits.
  public var key: String { SHA256Digest.hex(of: canonicalJSON) }
}
