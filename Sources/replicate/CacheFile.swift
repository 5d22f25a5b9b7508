import Files
import Foundation
import ResultStore

/// The file of finished runs.
struct CacheFile {
  /// The cache of a working folder, so that each clone of the repository has its own.
  static let standardPath = ".cache/replicate.sqlite"

  /// Where it is.
  let path: String
  /// Whether it may be written to on a network file system, since no other host does.
  let isOfOneHost: Bool

  /// The file named, else that of `$REPLICATE_CACHE`, else the working folder's.
  init(named name: String? = nil, isOfOneHost: Bool = false) {
    let variable = ProcessInfo.processInfo.environment["REPLICATE_CACHE"] ?? ""
    path =
      if let name {
        FilePath.expandingHome(name)
      } else if variable.isEmpty {
        Self.standardPath
      } else {
        FilePath.expandingHome(variable)
      }
    self.isOfOneHost = isOfOneHost
  }

  /// Whether there is a cache yet.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Opens the cache for writing, creating it if need be.
  func open() throws -> ResultStore { try ResultStore(path: path, isOfOneHost: isOfOneHost) }

  /// The cache to look at, or nil when there is none yet, or one whose making was interrupted.
  func openForReading() throws -> ResultStore? {
    guard exists else { return nil }
    do {
      return try ResultStore(readingOnly: path)
    } catch ResultStoreError.empty {
      return nil
    }
  }
}
