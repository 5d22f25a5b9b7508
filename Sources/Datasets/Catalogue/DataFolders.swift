import Foundation

/// The folders in which data sets are looked for, in order.
package struct DataFolders: Sendable, Hashable {
  /// The folders, first come first served.
  package let directories: [URL]

  /// Where the digests of folders of many files are remembered; nil remembers none.
  package let digestMemory: URL?

  /// Looks in `directories` only.
  package init(_ directories: [URL], digestMemory: URL? = nil) {
    self.directories = directories
    self.digestMemory = digestMemory
  }

  /// The folder of `--data`, or that of `REPLICATE_DATA`, then the tool's cache folder.
  ///
  /// - Parameters:
  ///   - option: what `--data` names, if given.
  ///   - environment: the process's environment.
  package static func standard(
    option: URL?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> DataFolders {
    var directories: [URL] = []
    if let option {
      directories.append(option)
    } else if let path = environment["REPLICATE_DATA"], !path.isEmpty {
      directories.append(URL(fileURLWithPath: path, isDirectory: true))
    }
    let cache = cache(environment: environment)
    directories.append(cache)
    return DataFolders(
      directories,
      digestMemory: cache.deletingLastPathComponent().appendingPathComponent(
        "digests", isDirectory: true))
  }

  /// The tool's own folder for fetched data: `~/.cache/replicate/data`, or below `XDG_CACHE_HOME`.
  package static func cache(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> URL {
    let base: URL
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      // The XDG base directory specification: a relative path is to be ignored.
      base = URL(fileURLWithPath: path, isDirectory: true)
    } else if let home = environment["HOME"], !home.isEmpty {
      base = URL(fileURLWithPath: home, isDirectory: true)
        .appendingPathComponent(".cache", isDirectory: true)
    } else {
      base = FileManager.default.homeDirectoryForCurrentUser
        .appendingPathComponent(".cache", isDirectory: true)
    }
    return base.appendingPathComponent("replicate/data", isDirectory: true)
  }

  /// Where `file` of `entry` lies: in a folder of the entry's name, or directly in a data folder.
  ///
  /// A folder that stands for the file is found where the file isn't.
  package func find(_ file: DatasetFile, of entry: DatasetEntry) -> URL? {
    for directory in directories {
      var places = ([entry.name] + entry.otherFolders).map {
        directory.appendingPathComponent($0, isDirectory: true)
      }
      if Self.mayHoldDirectly(directory, file, of: entry) {
        places.append(directory)
      }
      for place in places {
        for name in file.acceptedNames {
          let candidate = place.appendingPathComponent(name, isDirectory: false)
          var isFolder: ObjCBool = false
          if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
            !isFolder.boolValue
          {
            return candidate
          }
        }
        if let folder = Self.extracted(file, of: entry, in: place) { return folder }
      }
    }
    return nil
  }

  /// The folder that stands for `file`: `place` itself or one in it that is named for the entry.
  private static func extracted(
    _ file: DatasetFile, of entry: DatasetEntry, in place: URL
  ) -> URL? {
    guard !file.extracted.isEmpty else { return nil }
    let own = URL(fileURLWithPath: place.path, isDirectory: true)
    let candidates = [own, own.appendingPathComponent(entry.name, isDirectory: true)]
    return candidates.first { candidate in
      file.extracted.allSatisfy {
        FileManager.default.fileExists(atPath: candidate.appendingPathComponent($0).path)
      }
    }
  }

  /// The digest of what was found at `location` for `file`, remembered if it is a folder.
  ///
  /// - Throws: what reading throws.
  static func digest(
    of file: DatasetFile, at location: URL, digestMemory: URL? = nil
  ) throws -> String {
    location.hasDirectoryPath
      ? try FolderDigest(memory: digestMemory).known(of: location, parts: file.extracted).digest
      : try FileBytes.digest(of: location, scope: file.scope)
  }

  /// Refuses the folder `location` that stands for `file` where images in it are known to be cut
  /// short.
  ///
  /// - Throws: `damagedImage`, `damagedImages`; what reading throws.
  func requireWhole(_ file: DatasetFile, at location: URL) throws {
    let finding = try FolderDigest(memory: digestMemory).known(of: location, parts: file.extracted)
    let images = finding.damaged.map { (image: $0, reason: "it is cut short or damaged") }
    if let error = DatasetError.damaged(images, in: location) { throw error }
  }

  /// As `find`, but an absent file is an error.
  ///
  /// - Throws: `missingFolder` if the folder asked for doesn't exist, `missingData` for what no
  ///   source has, else `missingFile`.
  func require(_ file: DatasetFile, of entry: DatasetEntry) throws -> URL {
    if let found = find(file, of: entry) { return found }
    if directories.count > 0, !FileManager.default.fileExists(atPath: directories[0].path) {
      throw DatasetError.missingFolder(dataset: entry.name, folder: directories[0])
    }
    guard !entry.sources.isEmpty else {
      throw DatasetError.missingData(
        dataset: entry.name, searched: directories, instructions: entry.instructions)
    }
    throw DatasetError.missingFile(dataset: entry.name, file: file.name, searched: directories)
  }

  /// Two data sets of the catalogue share file names: without a folder of its own, such a file is
  /// the first one's, unless the folder itself is named for the other.
  private static func mayHoldDirectly(
    _ directory: URL, _ file: DatasetFile, of entry: DatasetEntry
  ) -> Bool {
    let folder = directory.lastPathComponent
    if folder == entry.name { return true }
    if DataCatalogue.all.contains(where: { $0.name == folder }) { return false }
    let owner = DataCatalogue.all.first { $0.files.contains { $0.name == file.name } }
    return owner == nil || owner?.name == entry.name
  }
}
