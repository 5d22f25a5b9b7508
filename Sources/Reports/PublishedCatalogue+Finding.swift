import Foundation

extension PublishedCatalogue {
  /// Finds the papers folder and reads it.
  ///
  /// - Throws: `PublishedError`.
  package static func found() throws(PublishedError) -> PublishedCatalogue {
    try PublishedCatalogue(directory: find())
  }

  /// The papers folder: the one that `REPLICATE_PAPERS` names, else the nearest `papers` at or
  /// above the working directory, else the nearest one at or above the executable's folder.
  ///
  /// A folder counts when a folder in it holds a TOML file, so that another `papers` on the way
  /// isn't taken.
  ///
  /// - Throws: `PublishedError.folderNotFound`. A variable that names no such folder is an error,
  ///   not passed over.
  package static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    workingDirectory: URL = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
    executable: URL? = Bundle.main.executableURL
  ) throws(PublishedError) -> URL {
    if let path = environment[environmentVariable], !path.isEmpty {
      let named = URL(filePath: path, relativeTo: workingDirectory).absoluteURL
      guard holdsExhibits(named) else {
        throw .folderNotFound(searched: ["\(environmentVariable)=\(path)"])
      }
      return named
    }
    let executableFolder = executable?.resolvingSymlinksInPath().deletingLastPathComponent()
    let starts = [workingDirectory, executableFolder].compactMap(\.self)
    for start in starts {
      if let folder = folder(atOrAbove: start) { return folder }
    }
    throw .folderNotFound(searched: starts.map { "\($0.path) and above" })
  }

  private static func folder(atOrAbove start: URL) -> URL? {
    var components = start.standardizedFileURL.pathComponents
    while !components.isEmpty {
      let candidate = URL(filePath: NSString.path(withComponents: components + ["papers"]))
      if holdsExhibits(candidate) { return candidate }
      components.removeLast()
    }
    return nil
  }

  private static func holdsExhibits(_ folder: URL) -> Bool {
    let manager = FileManager.default
    let papers = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    return papers.contains { paper in
      let files = (try? manager.contentsOfDirectory(atPath: folder.path + "/" + paper)) ?? []
      return files.contains { $0.hasSuffix(".toml") }
    }
  }
}
