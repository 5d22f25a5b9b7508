import ArgumentParser
import Files
import Foundation
import ResultStore

/// Where finished runs are kept.
struct CacheOptions: ParsableArguments {
  /// The cache of a working folder, so that each clone of the repository has its own.
  static let standardPath = ".cache/replicate.sqlite"

  @Option(
    help: ArgumentHelp(
      "The file of finished runs.",
      discussion: "Default: $REPLICATE_CACHE, or \(standardPath) in the working folder.",
      valueName: "file"))
  var cache: String?

  @Flag(
    help: ArgumentHelp(
      "Write to the cache though it lies on a network file system: no other host does.",
      discussion: """
        Without it a cache there is only read. Two hosts that write to one cache destroy it.
        """))
  var oneHost = false

  /// The file's path.
  var path: String {
    if let cache { return FilePath.expandingHome(cache) }
    let named = ProcessInfo.processInfo.environment["REPLICATE_CACHE"] ?? ""
    return named.isEmpty ? Self.standardPath : FilePath.expandingHome(named)
  }

  /// Whether there is a cache yet.
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  func validate() throws {
    if cache?.isEmpty == true {
      throw ValidationError("--cache is empty; name a file")
    }
  }

  /// Opens the cache for writing, creating it if need be.
  func open() throws -> ResultStore { try ResultStore(path: path, isOfOneHost: oneHost) }

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
