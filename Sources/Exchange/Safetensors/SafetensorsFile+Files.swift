import Files
import Foundation

extension SafetensorsFile {
  /// Reads the file at `path`.
  ///
  /// - Throws: `ExchangeError.unreadable`, `.damaged`.
  package init(reading path: String) throws(ExchangeError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is no plain file")
    }
    guard status.st_size <= Self.greatestFile else {
      throw .damaged(path: path, .tooLarge(bytes: Int(status.st_size), most: Self.greatestFile))
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "it can't be read")
    }
    do throws(SafetensorsFault) {
      try self.init(parsing: bytes)
    } catch {
      throw .damaged(path: path, error)
    }
  }

  /// Puts the file at `path`, whole or not at all.
  ///
  /// - Throws: `ExchangeError.unwritable`.
  package func write(to path: String) throws(ExchangeError) {
    try ExchangeError.translating { () throws(FileFault) in
      try FileReplacement.write(bytes, to: path)
    }
  }
}

extension ExchangeError {
  /// Runs `body`, with its fault in our words.
  static func translating(_ body: () throws(FileFault) -> Void) throws(ExchangeError) {
    do throws(FileFault) {
      try body()
    } catch {
      throw .unwritable(path: error.path, operation: error.operation, reason: error.reason)
    }
  }
}
