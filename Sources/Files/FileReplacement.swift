import Foundation

/// Replacing a file so that neither a reader nor a power failure ever meets half of it.
///
/// A symbolic link stays one: the file that it leads to is replaced. A file keeps its rights and,
/// where the system allows it, its owner. What is no plain file is never replaced: a pipe or a
/// terminal is written to, anything else refused.
package enum FileReplacement {
  /// Puts `bytes` at `path`, whole or not at all.
  ///
  /// Writes a temporary file beside the place, forces it to disk, renames it, and forces the
  /// folder's entry to disk. The temporary file is removed when any of that fails, and by the next
  /// write there if the process is killed.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    switch try FilePlace(path) {
    case .stream(let path): try write(bytes, through: path)
    case .file(let path, let older):
      try replace(path, older: older) { writeAll(bytes, to: $0) }
    }
  }

  /// Puts a copy of the file `source` at `path`, whole or not at all, however large it is.
  package static func copy(_ source: String, to path: String) throws(FileFault) {
    guard case .file(let target, let older) = try FilePlace(path) else {
      throw FileFault(refusing: path, "replace it", because: "it is a pipe or a device")
    }
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw FileFault(errno, source, "read it") }
    defer { close(from) }
    try replace(target, older: older) { copyAll(of: from, to: $0) }
  }

  /// Gives the finished file `staged` its place `path`, in one step.
  package static func publish(_ staged: String, as path: String) throws(FileFault) {
    switch try FilePlace(path) {
    case .stream:
      throw FileFault(refusing: path, "replace it", because: "it is a pipe or a device")
    case .file(let target, let older):
      adopt(older, at: staged, in: Folder.parent(of: target))
      if rename(staged, target) == 0 { return }
      guard errno == EXDEV else { throw FileFault(errno, path, "write it") }
      // A link led to another file system.
      guard let bytes = FileManager.default.contents(atPath: staged) else {
        throw FileFault(EIO, staged, "read it")
      }
      try replace(target, older: older) { writeAll(Array(bytes), to: $0) }
    }
  }

  /// - Parameter fill: writes what belongs there to a descriptor, and returns 0 or the error's
  ///   number.
  private static func replace(
    _ path: String, older: stat?, filling fill: (Int32) -> Int32
  ) throws(FileFault) {
    let folder = Folder.parent(of: path)
    let name = URL(fileURLWithPath: path).lastPathComponent
    Leftovers.removeFiles(of: name, in: folder)
    let (temporary, descriptor) = try Leftovers.makeFile(for: name, in: folder)
    var number = fill(descriptor)
    if number == 0, fsync(descriptor) != 0 { number = errno }
    if number == 0 {
      adopt(older, at: temporary, in: folder)
      if rename(temporary, path) != 0 { number = errno }
    }
    close(descriptor)
    guard number == 0 else {
      unlink(temporary)
      throw FileFault(number, path, "write it")
    }
    Folder.synchronize(folder)
  }

  /// Puts `text` at `path` as UTF-8, as ``write(_:to:)`` does bytes.
  package static func write(_ text: String, to path: String) throws(FileFault) {
    try write(Array(text.utf8), to: path)
  }

  /// Gives the new file what the older one had: its rights, and its owner if we may.
  private static func adopt(_ older: stat?, at path: String, in folder: String) {
    guard let older else { return Folder.share(path, in: folder, 0o666) }
    if chown(path, older.st_uid, older.st_gid) != 0 { chown(path, uid_t.max, older.st_gid) }
    chmod(path, older.st_mode & 0o7777)
  }

  private static func write(_ bytes: [UInt8], through path: String) throws(FileFault) {
    // A pipe that nobody reads refuses at once instead of waiting for ever.
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      guard errno != ENXIO else {
        throw FileFault(refusing: path, "write to it", because: "nobody reads this pipe")
      }
      throw FileFault(errno, path, "write to it")
    }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    let number = writeAll(bytes, to: descriptor)
    guard number == 0 else { throw FileFault(number, path, "write to it") }
  }

  /// Returns 0 or the number of the error.
  private static func copyAll(of source: Int32, to descriptor: Int32) -> Int32 {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &buffer, buffer.count)
      if count == 0 { return 0 }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      let number = writeAll(buffer[..<count], to: descriptor)
      if number != 0 { return number }
    }
  }

  /// Returns 0 or the number of the error.
  private static func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32) -> Int32 {
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
}

/// What there is at a path, links followed.
package enum FilePlace {
  /// A plain file, or nothing yet: the path to replace and what is there now.
  case file(path: String, older: stat?)
  /// A pipe, a terminal or another device of characters.
  case stream(path: String)

  /// Looks at `path`.
  ///
  /// - Throws: for a folder, a socket or a disk, which nothing of ours may take the place of.
  package init(_ path: String) throws(FileFault) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .file(path: FilePath.resolved(path), older: nil)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(path: FilePath.resolved(path), older: status)
    case S_IFIFO, S_IFCHR: self = .stream(path: path)
    case S_IFDIR: throw FileFault(refusing: path, "write it", because: "it is a folder")
    default:
      throw FileFault(refusing: path, "write it", because: "it is a device or a socket")
    }
  }
}
