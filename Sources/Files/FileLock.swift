import Foundation
import Synchronization

/// An exclusive lock that the operating system takes back when its process dies, however it dies.
///
/// It is `flock(2)` on a file of its own. Each lock opens the file anew, so two threads of one
/// process exclude each other as two processes do.
///
/// The file is removed on release. That is safe because it happens while the lock is held, and
/// because whoever gets the lock then checks that the file it locked still is the one at the path;
/// if not, someone removed it in between, and it starts over.
package final class FileLock: Sendable {
  private let path: String
  private let descriptor: Mutex<Int32?>

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  /// The lock, or nil when someone else has it.
  package static func attempt(at path: String) throws(FileFault) -> FileLock? {
    try lock(path, flags: LOCK_EX | LOCK_NB)
  }

  /// The lock, as soon as nobody else has it.
  package static func wait(at path: String) throws(FileFault) -> FileLock {
    while true {
      if let lock = try lock(path, flags: LOCK_EX) { return lock }
    }
  }

  /// Removes the lock files in `folder` that killed processes left: to get a lock proves that
  /// nobody has it.
  package static func removeAbandoned(in folder: String) throws(FileFault) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".lock") {
      try attempt(at: "\(folder)/\(name)")?.release()
    }
  }

  /// Removes the file and lets the lock go.
  ///
  /// Calling it again does nothing.
  package func release() {
    descriptor.withLock { held in
      guard let open = held else { return }
      unlink(path)
      close(open)
      held = nil
    }
  }

  private static func lock(_ path: String, flags: Int32) throws(FileFault) -> FileLock? {
    while true {
      let descriptor = try openFile(path)
      while flock(descriptor, flags) != 0 {
        if errno == EINTR { continue }
        let number = errno
        close(descriptor)
        if number == EWOULDBLOCK { return nil }
        throw FileFault(number, path, "lock the file")
      }
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
        held.st_dev == named.st_dev
      {
        return FileLock(path: path, descriptor: descriptor)
      }
      close(descriptor)
    }
  }

  private static func openFile(_ path: String) throws(FileFault) -> Int32 {
    while true {
      let made = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o666)
      if made >= 0 {
        Folder.share(path, in: Folder.parent(of: path), 0o666)
        return made
      }
      switch errno {
      case EINTR: continue
      case ENOENT: try Folder.create(Folder.parent(of: path))
      case EEXIST:
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        if descriptor >= 0 { return descriptor }
        // Removed in between, it is made anew.
        guard errno == ENOENT || errno == EINTR else {
          throw FileFault(errno, path, "open the lock file")
        }
      default: throw FileFault(errno, path, "open the lock file")
      }
    }
  }
}
