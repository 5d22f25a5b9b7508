import Foundation

/// Where a path leads.
package enum FilePath {
  /// The absolute path with every symbolic link followed, those that lead nowhere yet included.
  ///
  /// Two names of one file give one path, whether the file is there or still to be made; a loop of
  /// links is left as it is, for the system to refuse.
  package static func resolved(_ path: String) -> String {
    var current = URL(fileURLWithPath: path).standardizedFileURL.path
    for _ in 0..<40 {
      if let real = real(current) { return real }
      let url = URL(fileURLWithPath: current)
      let folder = url.deletingLastPathComponent().path
      guard let target = link(at: current) else {
        guard folder != current else { return current }
        let parent = resolved(folder)
        return parent == "/" ? "/" + url.lastPathComponent : "\(parent)/\(url.lastPathComponent)"
      }
      current =
        target.hasPrefix("/")
        ? target : URL(fileURLWithPath: "\(folder)/\(target)").standardizedFileURL.path
    }
    return current
  }

  /// A user's path with `~` for the home folder, where no shell expanded it, as in
  /// `--cache=~/runs.sqlite`.
  ///
  /// A name that merely begins with `~` gets a `./`, or Foundation would take it for another user's
  /// home.
  package static func expandingHome(
    _ path: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    guard path.hasPrefix("~") else { return path }
    guard path == "~" || path.hasPrefix("~/") else { return "./" + path }
    let named = environment["HOME"] ?? ""
    let home = named.isEmpty ? FileManager.default.homeDirectoryForCurrentUser.path : named
    return home + path.dropFirst()
  }

  private static func real(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count > 0
      ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
