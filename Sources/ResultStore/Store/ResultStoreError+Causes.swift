import Files
import Foundation
import GRDB

extension ResultStoreError {
  /// The case that stands for what a call on the cache at `path` threw.
  init(_ error: any Error, path: String) {
    if let error = error as? ResultStoreError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else {
      self = .database(path: path, code: 1, message: ResultStoreError.oneLine("\(error)"))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = ResultStoreError.oneLine(error.message ?? "no message")
    switch error.extendedResultCode {
    case .SQLITE_IOERR_SHMSIZE:
      // The shared-memory file could not grow.
      self = .diskFull(path: path)
      return
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_SHMLOCK,
      .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_CHECKRESERVEDLOCK:
      self = .withoutLocks(path: path)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notSQLite(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: message)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_NOMEM: self = .noMemory(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, seconds: ResultStore.busySeconds)
    case .SQLITE_PROTOCOL, .SQLITE_NOLFS: self = .withoutLocks(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self =
        ResultStoreError.isUnwritable(path)
        ? .readOnly(path: path) : .cannotOpen(path: path, reason: message)
    default:
      self = .database(path: path, code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }

  /// The case that stands for a file that can't be written or locked.
  init(_ fault: FileFault) {
    if fault.isWithoutLocks {
      self = .withoutLocks(path: fault.path)
    } else if fault.number == 0 {
      self = .file(path: fault.path, operation: fault.operation, reason: fault.reason)
    } else {
      self.init(errno: fault.number, path: fault.path, operation: fault.operation)
    }
  }

  /// What `body` returns; its fault as a case of ours.
  static func translating<Value>(
    _ body: () throws(FileFault) -> Value
  ) throws(ResultStoreError) -> Value {
    do {
      return try body()
    } catch {
      throw ResultStoreError(error)
    }
  }

  /// The case that stands for a failed system call.
  init(errno number: Int32, path: String, operation: String) {
    switch number {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case ENOMEM: self = .noMemory(path: path)
    case EROFS, EACCES, EPERM: self = .readOnly(path: path)
    case ENOENT: self = .missing(path: path)
    default:
      self = .file(path: path, operation: operation, reason: String(cString: strerror(number)))
    }
  }

  /// Whether the file exists and it or its folder refuses writing, as seen by this process.
  private static func isUnwritable(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if access(path, F_OK) != 0 { return access(folder, F_OK) == 0 && access(folder, W_OK) != 0 }
    return access(path, W_OK) != 0 || access(folder, W_OK) != 0
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
