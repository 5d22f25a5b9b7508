// CIFAR-10 and CIFAR-100 as Krizhevsky 2009 publishes them ("binary version"): a record is one
// label byte (two in CIFAR-100, of which the second is the fine class), then 1024 bytes each of
// red, green and blue, rows first.

import Foundation
import Synchronization

/// The decoded images: 50,000 for training and 10,000 for testing.
package struct CIFAR: Sendable {
  /// The 50,000 training images, `[3, 32, 32]` bytes each.
  package let training: ExampleSet
  /// The 10,000 test images.
  package let test: ExampleSet

  static let side = 32
  static let trainingCount = 50_000
  static let pixels = 3 * side * side

  private static let decoded = Mutex<[URL: CIFAR]>([:])

  /// The images of `source` found in `folders`, decoded the first time a process asks for that
  /// file.
  ///
  /// - Throws: `DatasetError`.
  static func shared(_ source: CIFARSpecification.Source, in folders: DataFolders) throws -> CIFAR {
    let entry = try DataCatalogue.entry(named: source.rawValue)
    let file = try folders.require(entry.files[0], of: entry)
    return try decoded.withLock { decoded in
      let place = file.resolvingSymlinksInPath()
      if let known = decoded[place] { return known }
      try FileBytes.requireDigest(of: file, entry.files[0])
      let images = try CIFAR(source, archive: file)
      decoded[place] = images
      return images
    }
  }

  /// Reads the published archive, or that of JPEG files.
  package init(_ source: CIFARSpecification.Source, archive: URL) throws {
    switch source {
    case .ten:
      try self.init(
        source, archive: archive, training: (1...5).map { "data_batch_\($0).bin" },
        test: ["test_batch.bin"])
    case .hundred:
      try self.init(source, archive: archive, training: ["train.bin"], test: ["test.bin"])
    case .tenAsJPEG:
      try self.init(images: archive)
    }
  }

  /// Reads records out of the members of `archive` that have those names, in their order.
  private init(
    _ source: CIFARSpecification.Source, archive: URL, training: [String], test: [String]
  ) throws {
    var members: [String: [UInt8]] = [:]
    func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    try Archive.forEachFile(of: archive, where: { (training + test).contains(name($0)) }) {
      members[name($0)] = $1
    }
    func set(_ names: [String], _ part: String) throws -> ExampleSet {
      var records = Records(source)
      for name in names {
        guard let bytes = members[name] else {
          throw DatasetError.damagedArchive(file: archive, reason: "\(name) is not in it")
        }
        try records.append(bytes, of: name, in: archive)
      }
      return records.set(named: "\(source.rawValue) \(part)")
    }
    self.training = try set(training, "training")
    self.test = try set(test, "test")
  }

  /// Labels and pixels as they are gathered.
  struct Records {
    let source: CIFARSpecification.Source
    var labels: [UInt16] = []
    var pixels: [UInt8] = []

    init(_ source: CIFARSpecification.Source) { self.source = source }

    /// Adds the records in `bytes`, the file `name`.
    ///
    /// - Throws: `damagedArchive` for a part of a record or a label that isn't a class.
    mutating func append(_ bytes: [UInt8], of name: String, in archive: URL) throws {
      let labelBytes = source == .hundred ? 2 : 1
      let size = labelBytes + CIFAR.pixels
      guard !bytes.isEmpty, bytes.count % size == 0 else {
        throw DatasetError.damagedArchive(
          file: archive, reason: "\(name) has \(bytes.count) bytes, no number of records of \(size)"
        )
      }
      for start in stride(from: 0, to: bytes.count, by: size) {
        let label = bytes[start + labelBytes - 1]
        guard label < source.classes else {
          throw DatasetError.damagedArchive(
            file: archive,
            reason: "record \(start / size + 1) of \(name) has the label \(label), "
              + "not one of 0...\(source.classes - 1)")
        }
        labels.append(UInt16(label))
        pixels += bytes[start + labelBytes..<start + size]
      }
    }

    func set(named name: String) -> ExampleSet {
      ExampleSet(
        name: name, featureShape: [3, CIFAR.side, CIFAR.side], features: .bytes(pixels),
        targets: .classes(labels, count: source.classes))
    }
  }

  /// The images that `specification` asks for.
  ///
  /// - Throws: `tooFewExamples`; `invalidSpecification` where as many images aren't there.
  package func split(_ specification: CIFARSpecification) throws -> DataSplit {
    let name = specification.source.rawValue
    let kept = training.count - specification.heldOut
    guard kept > 0 else {
      throw DatasetError.invalidSpecification(
        "\(name): \(specification.heldOut) of \(training.count) images held out leave none")
    }
    let chosen =
      if let count = specification.count {
        training.subset(
          try training.places(
            count, ofFirst: kept, seed: specification.subsetSeed, stream: "\(name) draw",
            dataset: name), name: "\(name) training, \(count) drawn")
      } else if let perClass = specification.perClass {
        try training.drawing(
          perClass: perClass, ofFirst: kept, seed: specification.subsetSeed,
          stream: "\(name) subset", dataset: name, name: "\(name) training, \(perClass) a class")
      } else {
        kept == training.count
          ? training : training.subset(Array(0..<kept), name: "\(name) training")
      }
    return DataSplit(
      training: chosen,
      validation: training.subset(Array(kept..<training.count), name: "\(name) validation"),
      test: test)
  }
}
