import Files
import Foundation
import Glibc

/// A file being written under the name `….partial`, which only `publish` turns into the final name.
///
/// One process at a time writes it, where the file system has locks; the lock ends with the
/// process. It outlives failures, so that a later attempt can resume.
package final class PartialFile: Sendable {
  /// Where it is, beside its target.
  package let location: URL
  private let descriptor: Int32

  /// Opens or creates the partial file of `target`.
  ///
  /// - Parameter lock: locks the open file without waiting, and returns 0 or the error's number;
  ///   tests name others.
  /// - Throws: `writeFailed`, also when another process writes it, or `diskFull`.
  package init(for target: URL, lock: (Int32) -> Int32 = PartialFile.lock) throws {
    let location = target.appendingPathExtension("partial")
    self.location = location
    while true {
      let opened = open(location.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard opened >= 0 else { throw Self.error(location, errno) }
      let number = lock(opened)
      // Where there are no locks, the digest still tells what two writers made of one file.
      guard number == 0 || FileFault(number, location.path, "lock it").isWithoutLocks else {
        close(opened)
        guard number == EWOULDBLOCK else { throw Self.error(location, number) }
        throw DatasetError.writeFailed(file: location, reason: "another process is downloading it")
      }
      if Self.isStillNamed(opened, location) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Locks an open file without waiting; returns 0 or the error's number.
  package static func lock(_ descriptor: Int32) -> Int32 {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }

  /// Whether `location` names the file that is open: another process may have published or removed
  /// it between our opening and our locking.
  private static func isStillNamed(_ descriptor: Int32, _ location: URL) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0 && stat(location.path, &named) == 0
      && open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }

  /// Lets other writers in; nothing may be written afterwards.
  ///
  /// Closing alone would not do: the session keeps its delegate, and that the file, for a moment.
  package func release() {
    flock(descriptor, LOCK_UN)
  }

  deinit {
    close(descriptor)
  }

  /// How many bytes it holds.
  func byteCount() -> Int64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Whether it starts as an HTML page does, such as one that asks for a login.
  func startsLikeAWebPage() -> Bool {
    var start = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &start, start.count, 0)
    let text = String(decoding: start.prefix(max(count, 0)), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace }
    return text.hasPrefix("<!doctype") || text.hasPrefix("<html")
  }

  /// Throws away what it holds.
  func clear() throws {
    guard byteCount() == 0 || ftruncate(descriptor, 0) == 0 else {
      throw Self.error(location, errno)
    }
  }

  /// Appends `bytes`.
  ///
  /// - Throws: `diskFull` or `writeFailed`.
  package func append(_ bytes: UnsafeRawBufferPointer) throws {
    guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw Self.error(location, errno) }
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let written = write(descriptor, base, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.error(location, errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Gives it the final name, in one step, replacing what was there.
  func publish(as target: URL) throws {
    guard fsync(descriptor) == 0, rename(location.path, target.path) == 0 else {
      throw Self.error(target, errno)
    }
  }

  /// Removes it.
  func discard() {
    unlink(location.path)
  }

  /// The error for `errno` value `code` while writing `file`.
  static func error(_ file: URL, _ code: Int32) -> DatasetError {
    code == ENOSPC || code == EDQUOT
      ? .diskFull(file: file) : .writeFailed(file: file, reason: String(cString: strerror(code)))
  }
}
