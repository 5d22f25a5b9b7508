import Digests
import Foundation

extension Run {
  /// The run as JSON without spaces, keys sorted, absent values left out: one run, one text.
  ///
  /// All numbers of a run must be finite.
  public var canonicalJSON: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self)
    } catch {
      preconditionFailure("Run: it can't be written as JSON, has it an infinite number? \(error)")
    }
  }

  /// The run's identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits.
  public var key: String { SHA256Digest.hex(of: canonicalJSON) }
}
