import Foundation

/// The files of a folder, or of the archive that it was extracted from, by their paths in it.
struct FileTree: Sendable {
  /// The folder or the archive.
  let location: URL
  /// The bytes of an archive's files; nil for a folder, whose files are read when they are asked
  /// for.
  private let members: [String: [UInt8]]?
  /// The names in each of an archive's folders.
  private var names: [String: [String]] = [:]

  /// The files of `folder`; nothing is read.
  init(folder: URL) {
    location = folder
    members = nil
  }

  /// Reads the files of `archive` below its folder `root` whose path there begins with one of
  /// `parts`.
  ///
  /// - Throws: `unreadable`, `damagedArchive`.
  init(archive: URL, root: String, parts: [String]) throws {
    location = archive
    var members: [String: [UInt8]] = [:]
    func isWanted(_ path: String) -> Bool {
      parts.contains { path.hasPrefix("\(root)/\($0)") }
    }
    try Archive.forEachFile(of: archive, where: isWanted) { path, bytes in
      members[String(path.dropFirst(root.count + 1))] = bytes
    }
    self.members = members
    for path in members.keys {
      let steps = path.split(separator: "/")
      names[steps.dropLast().joined(separator: "/"), default: []].append(String(steps.last ?? ""))
    }
  }

  /// The names of the files (and, in a folder, of the folders) in `folder`, sorted; none where it
  /// isn't there.
  ///
  /// Hidden files, such as those that Finder and unzip leave beside each image, don't exist.
  ///
  /// - Throws: `unreadable`.
  func names(in folder: String) throws -> [String] {
    if members != nil {
      return (names[folder] ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
    let place = place(folder)
    guard FileManager.default.fileExists(atPath: place.path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: place.path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw DatasetError.unreadable(file: place, reason: FileBytes.reason(error))
    }
  }

  /// The names of the folders in `folder`, sorted; hidden ones and an archive's are left out.
  ///
  /// - Throws: `unreadable`.
  func folders(in folder: String) throws -> [String] {
    try names(in: folder).filter { name in
      var isFolder: ObjCBool = false
      let path = place("\(folder)/\(name)").path
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return exists && isFolder.boolValue
    }
  }

  /// The images in `folder`, by their names, sorted.
  ///
  /// - Throws: ``damage(_:)`` where it has none; `unreadable`.
  func images(in folder: String) throws -> [EncodedImage] {
    let images = try names(in: folder).filter { $0.hasSuffix(".JPEG") }
    guard !images.isEmpty else { throw damage("\(folder) has no images") }
    return images.map { image("\(folder)/\($0)") }
  }

  /// The image at `path`.
  func image(_ path: String) -> EncodedImage {
    EncodedImage(path: path, bytes: members?[path])
  }

  /// The lines of the text file at `path`, without those that are empty.
  ///
  /// - Throws: ``damage(_:)`` where it isn't there; `unreadable`.
  func lines(of path: String) throws -> [(number: Int, text: String)] {
    let bytes: [UInt8]
    if let members {
      guard let member = members[path] else { throw damage("\(path) is not in it") }
      bytes = member
    } else {
      guard FileManager.default.fileExists(atPath: place(path).path) else {
        throw damage("\(path) is not in it")
      }
      bytes = try FileBytes.all(of: place(path))
    }
    return String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated().map { (number: $0 + 1, text: $1.trimmingCharacters(in: .whitespaces)) }
      .filter { !$0.text.isEmpty }
  }

  /// Where the file `path` is, for errors: within an archive, as if that were a folder.
  func place(_ path: String) -> URL { location.appendingPathComponent(path) }

  /// The error that says what is wrong with the tree.
  func damage(_ reason: String) -> DatasetError {
    members == nil
      ? .damagedFolder(folder: location, reason: reason)
      : .damagedArchive(file: location, reason: reason)
  }
}
