// CIFAR-10's images as JPEG files: an archive of `train/<class>/<number>.jpg` and
// `test/<class>/<number>.jpg`, the classes by their English names.

import Foundation

extension CIFAR {
  /// The classes in the order of their labels.
  static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  /// Where one image belongs: the classes take turns, by the number that an image has in its class.
  private struct Place: Comparable {
    let number: Int
    let label: Int

    static func < (first: Place, second: Place) -> Bool {
      (first.number, first.label) < (second.number, second.label)
    }
  }

  /// Reads and decodes all images of `archive`.
  ///
  /// - Throws: `damagedArchive`, `damagedImage`.
  init(images archive: URL) throws {
    var parts: [String: [(place: Place, pixels: [UInt8])]] = ["train": [], "test": []]
    try Archive.forEachFile(of: archive, where: { $0.hasSuffix(".jpg") }) { path, bytes in
      let steps = path.split(separator: "/").suffix(3).map(String.init)
      guard steps.count == 3, parts[steps[0]] != nil,
        let label = Self.classNames.firstIndex(of: steps[1]),
        let number = Int(steps[2].dropLast(".jpg".count))
      else {
        throw DatasetError.damagedArchive(
          file: archive, reason: "\(path) isn't train or test, a class and a number")
      }
      parts[steps[0]]?.append(
        (Place(number: number, label: label), try Self.pixels(bytes, path, of: archive)))
    }
    func set(_ part: String, _ name: String) throws -> ExampleSet {
      let images = (parts[part] ?? []).sorted { $0.place < $1.place }
      let present = Set(images.map(\.place.label))
      if let missing = Self.classNames.indices.first(where: { !present.contains($0) }) {
        throw DatasetError.damagedArchive(
          file: archive, reason: "\(part)/\(Self.classNames[missing]) has no images")
      }
      return ExampleSet(
        name: name, featureShape: [3, Self.side, Self.side],
        features: .bytes(images.flatMap(\.pixels)),
        targets: .classes(images.map { UInt16($0.place.label) }, count: Self.classNames.count))
    }
    training = try set("train", "cifar-10-jpeg training")
    test = try set("test", "cifar-10-jpeg test")
  }

  private static func pixels(
    _ bytes: [UInt8], _ path: String, of archive: URL
  ) throws -> [UInt8] {
    do throws(JPEGImage.DecodingError) {
      return try JPEGImage(decoding: bytes, side: side).planes
    } catch {
      throw error.asDatasetError(of: path, in: archive)
    }
  }
}
