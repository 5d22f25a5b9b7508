import Foundation

/// What is known of one file of a data set on this machine.
package enum FileStatus: Sendable, Hashable {
  /// It is in none of the folders.
  case missing
  /// It is there; its bytes weren't looked at.
  case present(URL)
  /// It is there and has the catalogue's digest.
  case verified(URL)
  /// It is there, but the catalogue has no digest for it, as for an archive that was extracted.
  case unpinned(URL, found: String)
  /// It is there and its bytes are not the published ones, or can't be read.
  case wrong(URL, DatasetError)
}

/// What is known of a data set on this machine.
package struct DatasetStatus: Sendable, Hashable {
  /// One word for all files together.
  package enum Summary: String, Sendable, Hashable {
    /// No file is there.
    case missing
    /// Some files are there.
    case incomplete
    /// All files are there, unread.
    case present
    /// All files have the catalogue's digests.
    case verified
    /// All files are there; some have no digest to be held against.
    case unpinned
    /// A file has other bytes than published.
    case wrong
  }

  /// The data set.
  package let entry: DatasetEntry

  /// The state of each of its files, in the entry's order.
  package let files: [FileStatus]

  /// One word for all files.
  package var summary: Summary {
    var missing = 0
    var present = false
    var unpinned = false
    for file in files {
      switch file {
      case .missing: missing += 1
      case .present: present = true
      case .unpinned: unpinned = true
      case .verified: break
      case .wrong: return .wrong
      }
    }
    if missing == files.count { return .missing }
    if missing > 0 { return .incomplete }
    if present { return .present }
    return unpinned ? .unpinned : .verified
  }

  /// The folder of the first file found; nil when none is.
  package var folder: URL? {
    for file in files {
      switch file {
      case .missing: continue
      case .present(let location), .verified(let location), .unpinned(let location, _),
        .wrong(let location, _):
        return location.hasDirectoryPath ? location : location.deletingLastPathComponent()
      }
    }
    return nil
  }
}

extension DataFolders {
  /// Which files of `entry` there are; nothing is read.
  package func status(of entry: DatasetEntry) -> DatasetStatus {
    DatasetStatus(
      entry: entry,
      files: entry.files.map { file in find(file, of: entry).map { .present($0) } ?? .missing })
  }

  /// Reads every file of `entry` that is there and holds it against its digest; decodes the images
  /// of a folder, for which no digest is pinned.
  package func verify(_ entry: DatasetEntry) -> DatasetStatus {
    DatasetStatus(
      entry: entry,
      files: entry.files.map { file in
        guard let location = find(file, of: entry) else { return .missing }
        guard location.hasDirectoryPath else { return Self.verify(location, file) }
        do {
          return try inspected(location, file, of: entry)
        } catch let error as DatasetError {
          return .wrong(location, error)
        } catch {
          return .wrong(location, .unreadable(file: location, reason: FileBytes.reason(error)))
        }
      })
  }

  /// Decodes and reads all that a folder has, whatever is remembered of it, and remembers what was
  /// found.
  private func inspected(
    _ location: URL, _ file: DatasetFile, of entry: DatasetEntry
  ) throws -> FileStatus {
    let damaged = try entry.inspect(location)
    let finding = try FolderDigest(memory: digestMemory).read(
      location, parts: file.extracted, damaged: damaged.map(\.image))
    if let error = DatasetError.damaged(damaged, in: location) { return .wrong(location, error) }
    return .unpinned(location, found: finding.digest)
  }

  /// The state of `file` at `location`, by its digest.
  static func verify(
    _ location: URL, _ file: DatasetFile, digestMemory: URL? = nil
  ) -> FileStatus {
    do {
      let found = try digest(of: file, at: location, digestMemory: digestMemory)
      guard let expected = file.sha256, !location.hasDirectoryPath else {
        return .unpinned(location, found: found)
      }
      guard found == expected else {
        return .wrong(
          location, .digestMismatch(file: location, expected: expected, found: found))
      }
      return .verified(location)
    } catch let error as DatasetError {
      return .wrong(location, error)
    } catch {
      return .wrong(location, .unreadable(file: location, reason: FileBytes.reason(error)))
    }
  }
}
