import Foundation

/// A folder of this process alone, for what is made before it takes its place; a later one removes
/// it if this process is killed.
package final class ScratchFolder: Sendable {
  /// Its path.
  package let path: String
  private let descriptor: Int32

  /// Makes a folder in `place` whose name starts with `prefix`, and removes those that killed
  /// processes left.
  package init(in place: String, named prefix: String) throws(FileFault) {
    Leftovers.removeFolders(named: prefix, in: place)
    var template = Array("\(place)/\(prefix)\(getpid())-XXXXXX".utf8CString)
    let number = template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let path = buffer.baseAddress, mkdtemp(path) != nil else { return errno }
      return 0
    }
    guard number == 0 else { throw FileFault(number, place, "make a folder in it") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  /// Removes the folder with whatever is in it.
  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  deinit {
    remove()
    if descriptor >= 0 { close(descriptor) }
  }
}
