import Foundation

/// The folders in which data sets are looked for, in order.
public struct DataFolders: Sendable, Hashable {
  /// The folders, first come first served.
  public let directories: [URL]

  /// Looks in `directories` only.
  public init(_ directories: [URL]) {
    self.directories = directories
  }

  /// The folder of `--data`, or that of `REPLICATE_DATA`, then the tool's cache folder.
  ///
  /// - Parameters:
  ///   - option: what `--data` names, if given.
  ///   - environment: the process's environment.
  public static func standard(
    option: URL?, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> DataFolders {
    var directories: [URL] = []
    if let option {
      directories.append(option)
    } else if let path = environment["REPLICATE_DATA"], !path.isEmpty {
      directories.append(URL(fileURLWithPath: path, isDirectory: true))
    }
    directories.append(cache(environment: environment))
    return DataFolders(directories)
  }

  /// The tool's own folder for fetched data: `~/.cache/replicate/data`, or below `XDG_CACHE_HOME`.
  public static func cache(
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
  public func find(_ file: DatasetFile, of entry: DatasetEntry) -> URL? {
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
      }
    }
    return nil
  }

  /// As `find`, but an absent file is an error.
  ///
  /// - Throws: `missingFolder` if the folder asked for doesn't exist, else `missingFile`.
  func require(_ file: DatasetFile, of entry: DatasetEntry) throws -> URL {
    if let found = find(file, of: entry) { return found }
    if directories.count > 0, !FileManager.default.fileExists(atPath: directories[0].path) {
      throw DatasetError.missingFolder(dataset: entry.name, folder: directories[0])
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
