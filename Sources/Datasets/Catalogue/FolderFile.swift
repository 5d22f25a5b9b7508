import Digests
import Foundation

/// A file of a folder, with what the system says of it without reading it.
struct FolderFile {
  let path: String
  let size: Int
  /// When its bytes changed, when anything of it did (which no copying program sets back), and
  /// which file it is.
  let state: String

  /// The files of those parts of `folder`, sorted by path; hidden ones are left out.
  ///
  /// - Throws: `unreadable`.
  static func all(in folder: URL, _ parts: [String]) throws -> [FolderFile] {
    var files: [FolderFile] = []
    for part in parts { try append(part, of: folder, to: &files) }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return files
  }

  /// One digest of the state of all files.
  static func state(of files: [FolderFile]) -> String {
    digest(files.lazy.map { "\($0.path) \($0.size) \($0.state)\n" })
  }

  /// The digest of `lines`, one after the other.
  static func digest(_ lines: some Sequence<String>) -> String {
    let digest = SHA256Digest()
    for var line in lines { line.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) } }
    return digest.finish()
  }

  /// Appends the file `path` of `folder`, or the files below the folder of that path.
  private static func append(
    _ path: String, of folder: URL, to files: inout [FolderFile]
  ) throws {
    let location = folder.appendingPathComponent(path)
    var state = stat()
    guard stat(location.path, &state) == 0 else {
      throw DatasetError.unreadable(file: location, reason: String(cString: strerror(errno)))
    }
    guard state.st_mode & S_IFMT == S_IFDIR else {
      let (bytes, any) = (state.st_mtim, state.st_ctim)
      files.append(
        FolderFile(
          path: path, size: Int(state.st_size),
          state: "\(bytes.tv_sec).\(bytes.tv_nsec) \(any.tv_sec).\(any.tv_nsec) \(state.st_ino)"))
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: location.path)
    } catch {
      throw DatasetError.unreadable(file: location, reason: FileBytes.reason(error))
    }
    for name in names where !name.hasPrefix(".") {
      try append("\(path)/\(name)", of: folder, to: &files)
    }
  }
}
