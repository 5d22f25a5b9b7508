// Tiny ImageNet as Stanford's CS231N publishes it: wnids.txt with a class a line,
// train/<class>/images/*.JPEG, and val/images/*.JPEG with their classes in val/val_annotations.txt.
// The images of test/ have no labels and aren't read.

import Foundation
import Synchronization

/// The labelled images: 100,000 for training, and the publisher's 10,000 validation images, which
/// are the test set.
package struct TinyImageNet: Sendable {
  /// The training images, `[3, 64, 64]`, as JPEG files, class by class.
  package let training: ExampleSet
  /// The publisher's validation images.
  package let test: ExampleSet

  /// What of an extracted archive is read.
  static let parts = ["wnids.txt", "train", "val"]
  static let side = 64
  private static let name = "tiny-imagenet-200"

  private static let known = Mutex<[URL: TinyImageNet]>([:])

  /// The images found in `folders`, listed the first time a process asks for them.
  ///
  /// - Throws: `DatasetError`.
  static func shared(in folders: DataFolders) throws -> TinyImageNet {
    let entry = DataCatalogue.tinyImageNet
    let place = try folders.require(entry.files[0], of: entry)
    return try known.withLock { known in
      if let images = known[place] { return images }
      if !place.hasDirectoryPath { try FileBytes.requireDigest(of: place, entry.files[0]) }
      let images = try TinyImageNet(place)
      if place.hasDirectoryPath { try folders.requireWhole(entry.files[0], at: place) }
      known[place] = images
      return images
    }
  }

  /// Lists the images of the published archive or of the folder that it was extracted to.
  ///
  /// - Throws: `damagedFolder`, `damagedArchive`, `malformedLine`.
  package init(_ place: URL) throws {
    let tree =
      place.hasDirectoryPath
      ? FileTree(folder: place)
      : try FileTree(archive: place, root: Self.name, parts: Self.parts)
    let classes = try tree.lines(of: "wnids.txt").map(\.text)
    guard let labels = Self.labels(of: classes), !classes.isEmpty else {
      throw tree.damage("wnids.txt isn't a list of different classes")
    }
    training = try Self.training(classes, in: tree)
    test = try Self.test(labels, in: tree)
  }

  private static func labels(of classes: [String]) -> [String: UInt16]? {
    var labels: [String: UInt16] = [:]
    for (label, name) in classes.enumerated() {
      guard let label = UInt16(exactly: label), labels.updateValue(label, forKey: name) == nil
      else { return nil }
    }
    return labels
  }

  /// The training images, classes taking turns in the order of wnids.txt, each class's images in
  /// that of their names.
  private static func training(_ classes: [String], in tree: FileTree) throws -> ExampleSet {
    let (images, labels) = try classes.map { try tree.images(in: "train/\($0)/images") }
      .takingTurns()
    return set("training", images, labels, classes: classes.count, in: tree)
  }

  /// The publisher's validation images, in the order of their annotations.
  private static func test(_ classes: [String: UInt16], in tree: FileTree) throws -> ExampleSet {
    let path = "val/val_annotations.txt"
    var unlabelled = Set(try tree.names(in: "val/images").filter { $0.hasSuffix(".JPEG") })
    var images: [EncodedImage] = []
    var labels: [UInt16] = []
    for (number, line) in try tree.lines(of: path) {
      func malformed(_ reason: String) -> DatasetError {
        .malformedLine(file: tree.place(path), line: number, reason: reason)
      }
      let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard fields.count >= 2 else { throw malformed("not an image and its class") }
      guard let label = classes[fields[1]] else {
        throw malformed("the class \(fields[1]) is not in wnids.txt")
      }
      guard unlabelled.remove(fields[0]) != nil else {
        throw malformed("there is no other image \(fields[0]) in val/images")
      }
      images.append(tree.image("val/images/\(fields[0])"))
      labels.append(label)
    }
    guard !images.isEmpty else { throw tree.damage("\(path) names no images") }
    if let stray = unlabelled.min() { throw tree.damage("\(path) has no class for \(stray)") }
    return set("test", images, labels, classes: classes.count, in: tree)
  }

  private static func set(
    _ part: String, _ images: [EncodedImage], _ labels: [UInt16], classes: Int, in tree: FileTree
  ) -> ExampleSet {
    ExampleSet(
      name: "\(name) \(part)", featureShape: [3, side, side],
      features: .streamed(
        ImageStream(location: tree.location, images: images, fit: .exact(side: side))),
      targets: .classes(labels, count: classes))
  }

  /// The images that `specification` asks for.
  ///
  /// - Throws: `tooFewExamples`.
  package func split(_ specification: TinyImageNetSpecification) throws -> DataSplit {
    let seed = specification.subsetSeed
    let heldOut = try training.places(
      perClass: specification.heldOutPerClass, among: Array(0..<training.count), seed: seed,
      stream: "\(Self.name) validation", dataset: Self.name)
    let validation = Set(heldOut)
    let kept = (0..<training.count).filter { !validation.contains($0) }
    let chosen =
      if let perClass = specification.perClass {
        try training.places(
          perClass: perClass, among: kept, seed: seed, stream: "\(Self.name) subset",
          dataset: Self.name)
      } else {
        kept
      }
    guard !chosen.isEmpty else {
      throw DatasetError.invalidSpecification(
        "\(Self.name): \(heldOut.count) of \(training.count) images held out leave none")
    }
    return DataSplit(
      training: training.subset(chosen, name: "\(Self.name) training"),
      validation: training.subset(heldOut, name: "\(Self.name) validation"), test: test)
  }
}
