import Datasets
import Foundation

/// A copy of an image folder of `Scripts/fixtures/images.py`, to be damaged at will.
struct ImageFixture {
  let folder: TemporaryFolder
  /// The copy, in a folder of the same name as the data set.
  let url: URL

  init(_ name: String) throws {
    folder = try TemporaryFolder()
    url = folder.url.appendingPathComponent(name, isDirectory: true)
    try FileManager.default.copyItem(at: Self.original(name), to: url)
  }

  static func original(_ name: String) -> URL {
    let fixtures = Bundle.module.bundleURL.appendingPathComponent("Fixtures", isDirectory: true)
    return fixtures.appendingPathComponent(name)
  }

  /// Replaces the file at `path` by what `change` makes of its bytes.
  func change(_ path: String, _ change: ([UInt8]) -> [UInt8]) throws {
    let file = url.appendingPathComponent(path)
    try Data(change(Array(try Data(contentsOf: file)))).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  /// Removes every image of a folder; the folder stays.
  func empty(_ path: String) throws {
    for name in try FileManager.default.contentsOfDirectory(
      atPath: url.appendingPathComponent(path).path)
    { try remove("\(path)/\(name)") }
  }
}

extension ExampleSet {
  /// The labels; none where the set has no classes.
  var labels: [UInt16] {
    guard case .classes(let labels, _) = targets else { return [] }
    return labels
  }

  /// The images that are decoded when they are asked for.
  var stream: ImageStream? {
    guard case .streamed(let images) = features else { return nil }
    return images
  }
}
