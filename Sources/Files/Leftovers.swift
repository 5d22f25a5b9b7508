import Foundation

/// Temporary files and folders, by whose names and locks a later process sees that their maker is
/// gone.
///
/// A name holds the number of its process, and the process holds a lock on it, which the system
/// takes back however the process ends. What has neither a living process of that number here nor a
/// lock (a process on another machine or in another container has one) is left over, and is
/// removed.
enum Leftovers {
  /// Makes an empty temporary file beside the file `name` of `folder` and returns its path, open
  /// and locked.
  static func makeFile(
    for name: String, in folder: String
  ) throws(FileFault) -> (path: String, descriptor: Int32) {
    var attempt = 0
    while true {
      // Another thread, or a killed process of the same number, may have the name.
      attempt += 1
      let path = "\(folder)/.\(name).\(getpid()).\(attempt)"
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        flock(descriptor, LOCK_EX | LOCK_NB)
        return (path, descriptor)
      }
      guard errno == EEXIST || errno == EINTR else {
        throw FileFault(errno, "\(folder)/\(name)", "create a file beside it")
      }
    }
  }

  /// Removes the temporary files of the file `name` in `folder` whose process is gone.
  static func removeFiles(of name: String, in folder: String) {
    let prefix = ".\(name)."
    for entry in names(in: folder, startingWith: prefix) {
      let parts = entry.dropFirst(prefix.count).split(
        separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let process = pid_t(parts[0]), Int(parts[1]) != nil,
        isGone(process), isUnlocked("\(folder)/\(entry)")
      else { continue }
      unlink("\(folder)/\(entry)")
    }
  }

  /// Removes the folders in `place` whose names are `prefix`, a process that is gone, and anything.
  static func removeFolders(named prefix: String, in place: String) {
    for entry in names(in: place, startingWith: prefix) {
      let path = "\(place)/\(entry)"
      let parts = entry.dropFirst(prefix.count).split(separator: "-")
      let process = parts.count == 2 ? pid_t(parts[0]) : nil
      guard Folder.isFolder(path), process.map(isGone) ?? isOld(path), isUnlocked(path) else {
        continue
      }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static func names(in folder: String, startingWith prefix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }
  }

  private static func isGone(_ process: pid_t) -> Bool {
    process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  private static func isUnlocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Whether nothing was made in the folder for an hour: earlier versions put no process into its
  /// name.
  private static func isOld(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mtim.tv_sec < time(nil) - 3600
  }
}
