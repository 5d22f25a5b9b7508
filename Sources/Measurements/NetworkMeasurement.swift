import Datasets
import Digests
import Foundation
import Training

/// Something measured of a trained network beyond ``Training/Metric``, as a value.
///
/// It holds all that decides its outcome, as a run does: the same measurement gives the same
/// values, bit for bit, and is cached, recorded and verified by its key.
package struct NetworkMeasurement: Codable, Hashable, Sendable {
  /// The run whose network is measured, after its training.
  package let run: Run
  /// What is measured.
  package let quantity: Quantity
  /// The digest of the data that the quantity brings with it; nil where it is measured on the run's
  /// own.
  package let dataDigest: String?
  /// The version of how the quantity is measured: see ``Quantity/version``.
  package let version: Int

  /// The measurement of `quantity` after `run`.
  package init(_ run: Run, _ quantity: Quantity) {
    self.run = run
    self.quantity = quantity
    dataDigest = quantity.dataDigest
    version = quantity.version
  }

  /// The same of runs that are trained by `engine`; the processor's own when nil.
  package func trained(by engine: DeviceEngine?) -> NetworkMeasurement {
    NetworkMeasurement(run.trained(by: engine), quantity.trained(by: engine))
  }

  /// The measurement as ``Training/CanonicalJSON``; all its numbers must be finite.
  package var canonicalJSON: Data { CanonicalJSON.encoded(self) }

  /// The measurement's identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits.
  package var key: String { SHA256Digest.hex(of: canonicalJSON) }
}
