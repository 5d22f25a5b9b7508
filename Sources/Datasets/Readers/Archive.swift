import CArchive
import Foundation

/// The files in a tar archive, plain or gzipped, or in a zip archive, read by libarchive.
enum Archive {
  /// Files larger than this are no part of any data set here: a damaged header must not ask for
  /// more memory.
  private static let largest = 1 << 28

  /// Calls `body` with the path and the bytes of each file in `archive`, in the archive's order.
  ///
  /// - Parameter isWanted: whether a file is read, by its path; the others are passed over.
  /// - Throws: `unreadable`, `damagedArchive`, `noMemory`, or what `body` throws.
  static func forEachFile(
    of archive: URL, where isWanted: (_ path: String) -> Bool,
    _ body: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    guard FileManager.default.isReadableFile(atPath: archive.path) else {
      throw DatasetError.unreadable(file: archive, reason: "no file there that may be read")
    }
    guard let reader = archive_read_new() else {
      throw DatasetError.noMemory(file: archive)
    }
    defer { archive_read_free(reader) }
    func damaged() -> DatasetError {
      guard archive_errno(reader) != ENOMEM else { return .noMemory(file: archive) }
      let reason = archive_error_string(reader).map { String(cString: $0) } ?? "it ends early"
      return .damagedArchive(file: archive, reason: reason)
    }
    // These fail for want of memory alone; that an archive is unknown would be said later.
    let supported = [
      archive_read_support_filter_gzip(reader), archive_read_support_format_tar(reader),
      archive_read_support_format_zip(reader),
    ]
    guard supported.allSatisfy({ $0 >= ARCHIVE_WARN }) else {
      throw DatasetError.noMemory(file: archive)
    }
    guard archive_read_open_filename(reader, archive.path, 1 << 18) == ARCHIVE_OK else {
      // It gives a reason for all but this.
      throw archive_error_string(reader) == nil ? .noMemory(file: archive) : damaged()
    }
    var entry: OpaquePointer?
    while true {
      switch archive_read_next_header(reader, &entry) {
      case ARCHIVE_OK: break
      case ARCHIVE_EOF: return
      default: throw damaged()
      }
      guard let name = archive_entry_pathname(entry) else { continue }
      let path = String(cString: name)
      // Folders, links and whatever else has no bytes of its own.
      guard archive_entry_filetype(entry) & 0o170000 == 0o100000, isWanted(path) else { continue }
      let size = Int(archive_entry_size(entry))
      guard (0...largest).contains(size) else {
        throw DatasetError.damagedArchive(file: archive, reason: "\(path) has \(size) bytes")
      }
      var bytes = [UInt8](repeating: 0, count: size)
      let count = bytes.withUnsafeMutableBytes {
        archive_read_data(reader, $0.baseAddress, $0.count)
      }
      guard count == size else { throw damaged() }
      try body(path, bytes)
    }
  }
}
