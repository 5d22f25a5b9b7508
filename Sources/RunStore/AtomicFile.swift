import Foundation

/// Replacing a file so that neither a reader nor a power failure ever meets half of it.
enum AtomicFile {
  /// Puts `bytes` at `path`, whole or not at all.
  ///
  /// Writes a temporary file beside `path`, forces it to disk, renames it over `path`, and forces
  /// the folder's entry to disk. The temporary file is removed when any of that fails.
  static func write(_ bytes: [UInt8], to path: String) throws(RunStoreError) {
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent().path
    let stem = "\(folder)/.\(target.lastPathComponent).\(getpid())."
    var attempt = 0
    var descriptor: Int32 = -1
    repeat {
      // Another thread, or a killed process of the same number, may have the name.
      attempt += 1
      descriptor = open(stem + "\(attempt)", O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    } while descriptor < 0 && (errno == EEXIST || errno == EINTR)
    guard descriptor >= 0 else {
      throw RunStoreError(errno: errno, path: path, operation: "create a file beside it")
    }
    let temporary = stem + "\(attempt)"
    var number = writeAll(bytes, to: descriptor)
    if number == 0, fsync(descriptor) != 0 { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    if number == 0, rename(temporary, path) != 0 { number = errno }
    guard number == 0 else {
      unlink(temporary)
      throw RunStoreError(errno: number, path: path, operation: "write it")
    }
    synchronizeFolder(folder)
  }

  /// Returns 0 or the number of the error.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(written)
      }
      return 0
    }
  }

  /// Some file systems refuse this; the file is whole all the same.
  private static func synchronizeFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
