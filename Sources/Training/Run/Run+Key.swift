import Digests
import Foundation

extension Run {
  /// The run as ``CanonicalJSON``.
  package var canonicalJSON: Data { CanonicalJSON.encoded(self) }

  /// The run's identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits.
  package var key: String { SHA256Digest.hex(of: canonicalJSON) }
}
