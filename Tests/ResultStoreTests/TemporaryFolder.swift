import Digests
import Foundation
import ResultStore

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("ResultStoreTests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String = "cache.sqlite") -> String { path + "/" + name }

  /// Writes `text` to a file of the folder and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}

/// The digest of a file that no store has open.
func digest(ofFile path: String) throws -> String {
  SHA256Digest.hex(of: try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// A key that starts with the digits of `number`.
func key(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return digits + String(repeating: "0", count: 64 - digits.count)
}

/// A finished run whose weights are `bytes`.
func done(
  _ key: String, metrics: [String: Double] = ["accuracy": 0.975],
  weights bytes: [UInt8] = [1, 2, 3]
) -> ResultRecord {
  ResultRecord(
    key: key, specification: #"{"seed":1}"#,
    result: .done(metrics: metrics, weights: Data(bytes)), iterations: 100, seconds: 1.5,
    instructionSet: "native avx512", finishedAt: Date(timeIntervalSince1970: 1_000_000))
}

/// A run that failed at `seconds` since 1970.
func failed(_ key: String, at seconds: Double = 1_000_000) -> ResultRecord {
  ResultRecord(
    key: key, specification: #"{"seed":1}"#, result: .failed(reason: "loss is infinite"),
    iterations: 7, seconds: 0.5, instructionSet: "native avx512",
    finishedAt: Date(timeIntervalSince1970: seconds))
}
