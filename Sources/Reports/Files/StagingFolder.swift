import Foundation

/// A hidden folder in which files are made before they take their places one level up.
struct StagingFolder {
  let url: URL
  private let place: URL

  /// Makes the folder in `place`, and `place` if need be.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  init(in place: URL, name: String) throws(ReportError) {
    self.place = place
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: place.path, reason: Self.reason(error))
    }
    var template = Array(place.appendingPathComponent(".\(name).partial-XXXXXX").path.utf8CString)
    let status = template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let path = buffer.baseAddress, mkdtemp(path) != nil else { return errno }
      return 0
    }
    guard status == 0 else {
      throw .cannotWrite(path: place.path, reason: systemMessage(status))
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    url = URL(fileURLWithPath: path, isDirectory: true)
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

  /// Renames the files `names` to their places, replacing older ones.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  func publish(_ names: [String]) throws(ReportError) -> [URL] {
    var files: [URL] = []
    for name in names {
      let target = place.appendingPathComponent(name)
      guard rename(url.appendingPathComponent(name).path, target.path) == 0 else {
        throw .cannotWrite(path: target.path, reason: systemMessage(errno))
      }
      files.append(target)
    }
    return files
  }

  /// Removes the folder with whatever is left in it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
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
