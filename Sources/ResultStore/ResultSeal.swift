import Digests
import Foundation

/// The digest that a result is sealed with: of its key, the digest of its weights or values, and
/// all its metrics.
///
/// Whatever changes one bit of a metric in a cache or a ledger, a disk or a hand, no longer has it.
package enum ResultSeal {
  /// SHA-256 over the lines `replicate result 1`, the key, the digest of weights or values, and
  /// `name=bits` for each metric, sorted by the bytes of its name, the bits of the Double as 16
  /// hexadecimal digits.
  package static func of(
    key: String, metrics: [String: Double], weightsDigest: String?
  ) -> String {
    var text: [UInt8] = Array("replicate result 1\n".utf8)
    text.reserveCapacity(200 + 48 * metrics.count)
    text += key.utf8
    text.append(newline)
    text += (weightsDigest ?? "").utf8
    text.append(newline)
    let names = metrics.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      text += name.utf8
      text.append(UInt8(ascii: "="))
      let bits = (metrics[name] ?? 0).sealedBits
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(digits[Int(bits >> UInt64(shift) & 15)])
      }
      text.append(newline)
    }
    return SHA256Digest.hex(of: Data(text))
  }

  private static let digits = Array("0123456789abcdef".utf8)
  private static let newline = UInt8(ascii: "\n")
}

extension ResultOutcome {
  /// The seal that its metrics and digest have now; nil for a failed run, which has no result.
  package var computedSeal: String? {
    weightsDigest.map { ResultSeal.of(key: key, metrics: metrics, weightsDigest: $0) }
  }
}
