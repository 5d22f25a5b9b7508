import Foundation

/// Why a file can't be written, replaced or locked.
package struct FileFault: Error, Hashable {
  /// The file or folder.
  package let path: String
  /// What was tried, as after "can't".
  package let operation: String
  /// The number of the system's error; 0 where it isn't the system that refuses.
  package let number: Int32
  /// Why, in words.
  package let reason: String

  /// The fault of a system call that failed with `number`.
  package init(_ number: Int32, _ path: String, _ operation: String) {
    self.path = path
    self.operation = operation
    self.number = number
    reason = String(cString: strerror(number))
  }

  /// A refusal of our own.
  package init(refusing path: String, _ operation: String, because reason: String) {
    self.path = path
    self.operation = operation
    number = 0
    self.reason = reason
  }

  /// Whether the file system has no locks, as network file systems often haven't.
  package var isWithoutLocks: Bool {
    [ENOLCK, EOPNOTSUPP, ENOSYS].contains(number)
  }
}
