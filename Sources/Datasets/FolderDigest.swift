// A data set of many files is pinned by one digest: SHA-256 over a line `path sha256` for each file, sorted by path.
// To read all of them takes minutes, so the digest is remembered together with the files' sizes and times of change.

import Digests
import Foundation
import Synchronization

/// The digest of a folder's files.
package struct FolderDigest {
  /// Where digests are remembered from one process to the next; nil remembers none.
  package let memory: URL?

  /// Digests remembered in the folder `memory`.
  package init(memory: URL?) { self.memory = memory }

  private static let found = Mutex<[URL: String]>([:])

  /// The digest of the files in those parts of `folder`; one that the process found before isn't looked for again.
  ///
  /// - Throws: `unreadable`.
  func known(of folder: URL, parts: [String]) throws -> String {
    let place = folder.resolvingSymlinksInPath()
    return try Self.found.withLock { found in
      if let digest = found[place] { return digest }
      let digest = try digest(of: place, parts: parts)
      found[place] = digest
      return digest
    }
  }

  /// The digest of the files in those parts of `folder`: what is remembered where no file has changed since.
  ///
  /// - Throws: `unreadable`.
  package func digest(of folder: URL, parts: [String]) throws -> String {
    var files: [File] = []
    for part in parts { try Self.append(part, of: folder, to: &files) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let state = Self.digest(files.lazy.map { "\($0.path) \($0.size) \($0.changed)\n" })
    if let remembered = remembered(of: folder, state: state) { return remembered }
    let digest = Self.digest(
      try files.map { file in
        let location = folder.appendingPathComponent(file.path)
        return "\(file.path) \(try FileBytes.digest(of: location, scope: .published))\n"
      })
    remember(digest, of: folder, state: state)
    return digest
  }

  private struct File {
    let path: String
    let size: Int
    /// Seconds and nanoseconds.
    let changed: String
  }

  /// Appends the file `path` of `folder`, or the files below the folder of that path.
  private static func append(_ path: String, of folder: URL, to files: inout [File]) throws {
    let location = folder.appendingPathComponent(path)
    var state = stat()
    guard stat(location.path, &state) == 0 else {
      throw DatasetError.unreadable(file: location, reason: String(cString: strerror(errno)))
    }
    guard state.st_mode & S_IFMT == S_IFDIR else {
      files.append(
        File(
          path: path, size: Int(state.st_size),
          changed: "\(state.st_mtim.tv_sec).\(state.st_mtim.tv_nsec)"))
      return
    }
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: location.path) {
        try append("\(path)/\(name)", of: folder, to: &files)
      }
    } catch let error as DatasetError {
      throw error
    } catch {
      throw DatasetError.unreadable(file: location, reason: FileBytes.reason(error))
    }
  }

  private static func digest(_ lines: some Sequence<String>) -> String {
    let digest = SHA256Digest()
    for var line in lines { line.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) } }
    return digest.finish()
  }

  /// The file that remembers a folder's digest: the state of its files, then the digest.
  private func file(of folder: URL) -> URL? {
    memory?.appendingPathComponent(SHA256Digest.hex(of: Data(folder.path.utf8)) + ".txt")
  }

  private func remembered(of folder: URL, state: String) -> String? {
    guard let file = file(of: folder), let text = try? String(contentsOf: file, encoding: .utf8)
    else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.count == 2 && words[0] == state ? words[1] : nil
  }

  /// Remembers a digest; where that can't be written, the files are read again next time.
  private func remember(_ digest: String, of folder: URL, state: String) {
    guard let memory, let file = file(of: folder) else { return }
    try? FileManager.default.createDirectory(at: memory, withIntermediateDirectories: true)
    try? Data("\(state) \(digest)\n".utf8).write(to: file, options: .atomic)
  }
}
