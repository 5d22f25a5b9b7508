import Foundation
import GRDB

extension ResultStore {
  /// Writes the cache as it is at one moment to the file `path`: one file, without a log beside it.
  ///
  /// Other threads and processes may go on writing to the cache meanwhile. What is at `path` is
  /// removed before.
  ///
  /// - Throws: `.diskFull`, `.cannotOpen`, `.busy`; then there may be a part of a copy at `path`.
  package func copy(to path: String) throws(ResultStoreError) {
    for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
    do {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }
}
