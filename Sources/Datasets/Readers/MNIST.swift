// MNIST as the papers use it: LeCun, Bottou, Bengio, Haffner 1998; Varga et al. 2018, sections 4
// and B.1 (10,000 of the 60,000 training images set aside for validation; "small MNIST" is 200
// random images a class, another choice each run); Hoffman, Roberts, Yaida 2019, Table 1 (1, 3, 10
// and 30 images a class of all 60,000).
//
// The paper doesn't say which 10,000 are set aside; here the last of the file, as in its authors'
// code, which tests on them and chooses weights by the test file.

import Foundation
import Synchronization

/// The decoded images: 60,000 of the training file, whose last 10,000 also are the validation set,
/// and 10,000 for testing.
package struct MNIST: Sendable {
  /// All images of the training file, `[1, 28, 28]` bytes each, in its order.
  package let whole: ExampleSet
  /// The last 10,000 of them, or as many as the reader was asked for.
  package let validation: ExampleSet
  /// The images of the test file.
  package let test: ExampleSet

  static let classes = 10

  private static let decoded = Mutex<[[URL]: MNIST]>([:])

  /// The images found in `folders`, decoded the first time a process asks for those files.
  ///
  /// Two threads that ask at once share one decoding: the second waits.
  static func shared(in folders: DataFolders) throws -> MNIST {
    let entry = DataCatalogue.mnist
    let files = try entry.files.map {
      try folders.require($0, of: entry).resolvingSymlinksInPath()
    }
    return try decoded.withLock { decoded in
      if let known = decoded[files] { return known }
      let images = try MNIST(files: files, digests: entry.files.map(\.sha256))
      decoded[files] = images
      return images
    }
  }

  /// Reads training images and labels, test images and labels, in this order.
  package init(files: [URL], digests: [String?], validationCount: Int = 10_000) throws {
    precondition(
      files.count == 4 && digests.count == 4, "MNIST: \(files.count) files instead of 4")
    whole = try Self.set(
      "mnist training", files[0], digests[0], labels: files[1], digests[1])
    guard whole.count > validationCount else {
      throw DatasetError.notIDX(
        file: files[0], reason: "it holds \(whole.count) images, not over \(validationCount)")
    }
    validation = whole.subset(
      Array(whole.count - validationCount..<whole.count), name: "mnist validation")
    test = try Self.set("mnist test", files[2], digests[2], labels: files[3], digests[3])
  }

  private static func set(
    _ name: String, _ imageFile: URL, _ imageDigest: String?, labels labelFile: URL,
    _ labelDigest: String?
  ) throws -> ExampleSet {
    let labels = try IDXArray.read(labelFile, rank: 1, sha256: labelDigest)
    let images = try IDXArray.read(imageFile, rank: 3, sha256: imageDigest)
    guard labels.dimensions[0] == images.dimensions[0] else {
      throw DatasetError.notIDX(
        file: labelFile,
        reason: "\(labels.dimensions[0]) labels for \(images.dimensions[0]) images")
    }
    if let stray = labels.values.first(where: { $0 >= classes }) {
      throw DatasetError.notIDX(file: labelFile, reason: "label \(stray) is not in 0...9")
    }
    return ExampleSet(
      name: name, featureShape: [1, images.dimensions[1], images.dimensions[2]],
      features: .bytes(images.values),
      targets: .classes(labels.values.map(UInt16.init), count: classes))
  }

  /// All images not held out, or `perClass` random ones of each class, in the file's order.
  ///
  /// With one seed, a smaller choice is part of a larger one.
  package func split(perClass: Int?, seed: UInt64) throws -> DataSplit {
    let kept = whole.count - validation.count
    let training =
      if let perClass {
        try subset(of: kept, perClass: perClass, seed: seed, stream: "mnist subset")
      } else {
        whole.subset(Array(0..<kept), name: "mnist training")
      }
    return DataSplit(training: training, validation: validation, test: test)
  }

  /// All images of the training file, or `perClass` random ones of each class, and no validation
  /// set.
  ///
  /// With one seed, a smaller choice is part of a larger one; the choice is another one than
  /// ``split(perClass:seed:)`` makes with that seed.
  package func wholeSplit(perClass: Int? = nil, seed: UInt64 = 0) throws -> DataSplit {
    let training =
      if let perClass {
        try subset(of: whole.count, perClass: perClass, seed: seed, stream: "whole mnist subset")
      } else {
        whole
      }
    return DataSplit(
      training: training, validation: whole.subset([], name: "mnist validation (none)"), test: test)
  }

  /// `count` random images of those not held out; those held out are the test set, and the test
  /// file's the validation set.
  ///
  /// - Throws: `invalidSpecification` where there aren't so many.
  package func drawnSplit(count: Int, seed: UInt64) throws -> DataSplit {
    let places = try whole.places(
      count, ofFirst: whole.count - validation.count, seed: seed, stream: "mnist draw",
      dataset: "mnist")
    return DataSplit(
      training: whole.subset(places, name: "mnist training, \(count) drawn"),
      validation: test.named("mnist test file"), test: validation.named("mnist last of training"))
  }

  /// `perClass` random images of each class among the first `count`, in the file's order; `stream`
  /// names the choice.
  private func subset(
    of count: Int, perClass: Int, seed: UInt64, stream: String
  ) throws -> ExampleSet {
    try whole.drawing(
      perClass: perClass, ofFirst: count, seed: seed, stream: stream, dataset: "mnist",
      name: "mnist training, \(perClass) a class")
  }
}
