// ImageNet's classification task of 2012 as most people keep it, the one that torchvision's
// ImageFolder reads: train/<class>/*.JPEG and val/<class>/*.JPEG, a folder a class. Classes are
// labelled in the order of their names.

import Foundation
import Synchronization

/// The images, none of which is decoded: 1,281,166 for training and the 50,000 of validation, which
/// are the test set.
package struct ImageNet: Sendable {
  private let tree: FileTree
  private let classes: Int
  private let training: (images: [EncodedImage], labels: [UInt16])
  private let test: (images: [EncodedImage], labels: [UInt16])

  /// What of the folder is read.
  static let parts = ["train", "val"]
  private static let name = "imagenet"

  /// A training image that is a PNG file by its bytes, as published; it is left out wherever it is
  /// there.
  private static let notJPEG = "n02105855_2933.JPEG"

  private static let known = Mutex<[URL: ImageNet]>([:])

  /// The images found in `folders`, listed the first time a process asks for them.
  ///
  /// - Throws: `DatasetError`.
  static func shared(in folders: DataFolders) throws -> ImageNet {
    let entry = DataCatalogue.imageNet
    let place = try folders.require(entry.files[0], of: entry)
    return try known.withLock { known in
      if let images = known[place] { return images }
      let images = try ImageNet(place)
      try folders.requireWhole(entry.files[0], at: place)
      known[place] = images
      return images
    }
  }

  /// Lists the images of `folder`.
  ///
  /// - Throws: `damagedFolder`, `unreadable`.
  package init(_ folder: URL) throws {
    let tree = FileTree(folder: folder)
    let names = try tree.folders(in: "train")
    guard !names.isEmpty, names.count <= Int(UInt16.max) else {
      throw tree.damage("train has \(names.count) class folders")
    }
    if let stray = try tree.folders(in: "val").first(where: { !names.contains($0) }) {
      throw tree.damage("val/\(stray) is no class of train")
    }
    func list(_ part: String) throws -> (images: [EncodedImage], labels: [UInt16]) {
      try names.map { name in
        try tree.images(in: "\(part)/\(name)").filter { !$0.path.hasSuffix(Self.notJPEG) }
      }.takingTurns()
    }
    self.tree = tree
    classes = names.count
    training = try list("train")
    test = try list("val")
  }

  /// The images that `specification` asks for, at its sizes.
  ///
  /// - Throws: `tooFewExamples`.
  package func split(_ specification: ImageNetSpecification) throws -> DataSplit {
    func set(_ part: String, _ list: (images: [EncodedImage], labels: [UInt16])) -> ExampleSet {
      let side = specification.side
      return ExampleSet(
        name: "\(Self.name) \(part)", featureShape: [3, side, side],
        features: .streamed(
          ImageStream(
            location: tree.location, images: list.images,
            fit: .centre(resizedSide: specification.resizedSide, side: side))),
        targets: .classes(list.labels, count: classes))
    }
    let whole = set("training", training)
    let chosen =
      if let perClass = specification.perClass {
        try whole.drawing(
          perClass: perClass, ofFirst: whole.count, seed: specification.subsetSeed,
          stream: "\(Self.name) subset", dataset: Self.name,
          name: "\(whole.name), \(perClass) a class")
      } else {
        whole
      }
    return DataSplit(
      training: chosen, validation: whole.subset([], name: "\(Self.name) validation (none)"),
      test: set("test", test))
  }
}
