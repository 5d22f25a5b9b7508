import Files
import Foundation

/// A hidden folder in which files are made before they take their places one level up.
struct StagingFolder {
  let url: URL
  private let place: URL
  private let name: String
  private let scratch: ScratchFolder

  /// Makes the folder in `place`, and `place` if need be; those of the same name that killed
  /// processes left are removed.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  init(in place: URL, name: String) throws(ReportError) {
    self.place = place
    self.name = name
    do throws(FileFault) {
      try Folder.create(place.path)
      scratch = try ScratchFolder(in: place.path, named: ".\(name).partial-")
    } catch {
      throw ReportError(error)
    }
    url = URL(fileURLWithPath: scratch.path, isDirectory: true)
  }

  /// Writes `text` to the file `name` and waits until the disk has it.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  func write(_ text: String, to name: String) throws(ReportError) {
    let file = url.appendingPathComponent(name)
    do {
      try Data(text.utf8).write(to: file)
      let handle = try FileHandle(forUpdating: file)
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .cannotWrite(path: place.appendingPathComponent(name).path, reason: Self.reason(error))
    }
  }

  /// Gives the files `names` their places, replacing older ones, and removes `obsolete`, while no
  /// other process does so.
  ///
  /// A link stays one; what is no plain file is left alone, and no link is removed.
  ///
  /// - Throws: `ReportError.cannotWrite`; before any file is replaced where one can't be for what
  ///   it is.
  func publish(_ names: [String], removing obsolete: [String] = []) throws(ReportError) -> [URL] {
    let targets = names.map { place.appendingPathComponent($0) }
    do throws(FileFault) {
      let lock = try FileLock.wait(at: place.appendingPathComponent(".\(name).lock").path)
      defer { lock.release() }
      for target in targets {
        guard case .file = try FilePlace(target.path) else {
          throw FileFault(
            refusing: target.path, "replace it", because: "it is a pipe or a device")
        }
      }
      for (name, target) in zip(names, targets) {
        try FileReplacement.publish(url.appendingPathComponent(name).path, as: target.path)
      }
      for path in obsolete.map({ place.appendingPathComponent($0).path }) {
        let type =
          try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type == .typeRegular else { continue }
        guard unlink(path) == 0 || errno == ENOENT else {
          throw FileFault(errno, path, "remove it")
        }
      }
    } catch {
      throw ReportError(error)
    }
    return targets
  }

  /// Removes the folder with whatever is left in it.
  func remove() {
    scratch.remove()
  }

  /// The system's words for a Foundation error, in one line.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    for candidate in [underlying, error as NSError].compactMap({ $0 })
    where candidate.domain == NSPOSIXErrorDomain {
      return systemMessage(Int32(candidate.code))
    }
    return error.localizedDescription
  }
}
