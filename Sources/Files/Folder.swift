import Foundation

/// Folders, and the rights that what is made in them gets.
package enum Folder {
  /// Creates `path` and its parents unless it is there; each gets the rights of the folder that it
  /// is in.
  package static func create(_ path: String) throws(FileFault) {
    if mkdir(path, 0o777) == 0 {
      share(path, in: parent(of: path), 0o777)
      return
    }
    let number = errno
    if isFolder(path) { return }
    guard number == ENOENT, parent(of: path) != path else {
      throw FileFault(number == EEXIST ? ENOTDIR : number, path, "create the folder")
    }
    try create(parent(of: path))
    guard mkdir(path, 0o777) == 0 else {
      if errno == EEXIST, isFolder(path) { return }
      throw FileFault(errno, path, "create the folder")
    }
    share(path, in: parent(of: path), 0o777)
  }

  /// Gives what this process made at `path` to those who may write to its folder.
  ///
  /// A folder that its group may write to is one that several people work in: a file of theirs that
  /// only one of them may write would keep the others out. What is in a sticky folder, such as
  /// /tmp, stays its maker's.
  ///
  /// - Parameter most: the most rights that such a thing has.
  package static func share(_ path: String, in folder: String, _ most: mode_t) {
    var (own, outer) = (stat(), stat())
    guard stat(folder, &outer) == 0, outer.st_mode & S_ISVTX == 0, stat(path, &own) == 0 else {
      return
    }
    var added: mode_t = 0
    if outer.st_mode & S_IWGRP != 0 { added |= most & 0o070 }
    if outer.st_mode & S_IWOTH != 0 { added |= most & 0o007 }
    let mode = own.st_mode & 0o7777
    if mode | added != mode { chmod(path, mode | added) }
  }

  /// Whether there is a folder at `path`.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that `path` is in.
  package static func parent(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Forces the folder's entries to disk; some file systems refuse, and the files are whole all the
  /// same.
  static func synchronize(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
