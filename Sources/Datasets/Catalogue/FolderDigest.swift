// A data set of many files is pinned by one digest: SHA-256 over a line `path sha256` for each
// file, sorted by path. To read all of them takes minutes, so the digest is remembered together
// with what the system says of the files.

import Digests
import Files
import Foundation
import Synchronization

/// The digest of a folder's files; hidden ones, such as Finder's, don't exist.
package struct FolderDigest {
  /// What reading a folder's files gave.
  package struct Finding: Hashable, Sendable {
    /// The digest over all files.
    package let digest: String
    /// The images among them that are cut short, by their paths, sorted.
    package let damaged: [String]
  }

  /// Where digests are remembered from one process to the next; nil remembers none.
  package let memory: URL?

  /// Digests remembered in the folder `memory`.
  package init(memory: URL?) { self.memory = memory }

  private static let found = Mutex<[URL: Finding]>([:])

  /// What the files in those parts of `folder` gave; one that the process found before isn't looked
  /// for again.
  ///
  /// - Throws: `unreadable`, `noMemory`.
  func known(of folder: URL, parts: [String]) throws -> Finding {
    let place = folder.resolvingSymlinksInPath()
    return try Self.found.withLock { found in
      if let finding = found[place] { return finding }
      let finding = try finding(of: place, parts: parts)
      found[place] = finding
      return finding
    }
  }

  /// The digest of the files in those parts of `folder`: what is remembered where no file has
  /// changed since.
  ///
  /// - Throws: `unreadable`.
  package func digest(of folder: URL, parts: [String]) throws -> String {
    try finding(of: folder, parts: parts).digest
  }

  /// What is remembered of those files, where none has changed since; nothing is read.
  ///
  /// - Throws: `unreadable`.
  func remembered(of folder: URL, parts: [String]) throws -> Finding? {
    let place = folder.resolvingSymlinksInPath()
    if let finding = Self.found.withLock({ $0[place] }) { return finding }
    return remembered(of: place, state: FolderFile.state(of: try FolderFile.all(in: place, parts)))
  }

  /// Reads every file anew, whatever is remembered, and remembers what it finds.
  ///
  /// - Parameter damaged: images that are known not to be decodable.
  /// - Throws: `unreadable`.
  func read(_ folder: URL, parts: [String], damaged: [String] = []) throws -> Finding {
    let place = folder.resolvingSymlinksInPath()
    let files = try FolderFile.all(in: place, parts)
    let finding = try read(files, in: place, damaged: damaged)
    Self.found.withLock { $0[place] = finding }
    return finding
  }

  private func finding(of folder: URL, parts: [String]) throws -> Finding {
    let files = try FolderFile.all(in: folder, parts)
    if let finding = remembered(of: folder, state: FolderFile.state(of: files)) { return finding }
    return try read(files, in: folder, damaged: [])
  }

  private func read(
    _ files: [FolderFile], in folder: URL, damaged known: [String]
  ) throws -> Finding {
    let all = files.reduce(0) { $0 + $1.size }
    var done = 0
    var damaged = Set(known)
    defer { ReadingNotes.say(.ended) }
    let digest = FolderFile.digest(
      try files.map { file in
        let location = folder.appendingPathComponent(file.path)
        var end: [UInt8] = []
        let digest = SHA256Digest()
        try FileBytes.forEachPiece(of: location) { piece in
          digest.update(piece)
          end = Array((end + piece.suffix(2)).suffix(2))
          done += piece.count
          ReadingNotes.say(.progress(what: folder.path, done: done, of: all))
        }
        // A whole image ends by saying so; one that doesn't is decoded to see.
        if file.path.hasSuffix(".JPEG"), end != [0xFF, 0xD9], try !Self.isImage(location) {
          damaged.insert(file.path)
        }
        return "\(file.path) \(digest.finish())\n"
      })
    let finding = Finding(digest: digest, damaged: damaged.sorted())
    remember(finding, of: folder, state: FolderFile.state(of: files))
    return finding
  }

  /// Whether the file can be decoded; what is passing isn't remembered of it.
  ///
  /// - Throws: `unreadable`, `noMemory`.
  private static func isImage(_ file: URL) throws -> Bool {
    do {
      _ = try JPEGImage(decoding: FileBytes.all(of: file, most: ImageStream.mostBytes))
      return true
    } catch let error as JPEGImage.DecodingError {
      if error.isLackOfMemory { throw DatasetError.noMemory(file: file) }
    } catch let error as DatasetError where error.isPassing {
      throw error
    }
    return false
  }

  /// The file that remembers a folder's digest: the state of its files and the digest, then damaged
  /// images.
  private func file(of folder: URL) -> URL? {
    memory?.appendingPathComponent(SHA256Digest.hex(of: Data(folder.path.utf8)) + ".txt")
  }

  private func remembered(of folder: URL, state: String) -> Finding? {
    guard let file = file(of: folder), let text = try? String(contentsOf: file, encoding: .utf8)
    else { return nil }
    let lines = text.split(separator: "\n").map(String.init)
    let words = (lines.first ?? "").split(separator: " ").map(String.init)
    guard words.count == 2, words[0] == state else { return nil }
    return Finding(digest: words[1], damaged: Array(lines.dropFirst()))
  }

  /// Remembers a digest; where that can't be written, the files are read again next time.
  private func remember(_ finding: Finding, of folder: URL, state: String) {
    guard let memory, let file = file(of: folder) else { return }
    let text = (["\(state) \(finding.digest)"] + finding.damaged).joined(separator: "\n") + "\n"
    try? Folder.create(memory.path)
    try? FileReplacement.write(text, to: file.path)
  }
}
