import Datasets
import Digests
import Foundation
import Testing

@Suite struct CIFARTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let pixels = 3 * 32 * 32

  /// Records of one or two label bytes and as many pixels of that label's value.
  private func records(_ labels: [[UInt8]]) -> [UInt8] {
    labels.flatMap { $0 + [UInt8](repeating: $0.last ?? 0, count: pixels) }
  }

  /// An archive as published, with 4 records in each of six files.
  private func ten(_ change: (inout [(path: String, bytes: [UInt8])]) -> Void = { _ in }) throws
    -> URL
  {
    let names = (1...5).map { "data_batch_\($0).bin" } + ["test_batch.bin", "readme.html"]
    var files = names.enumerated().map { index, name in
      (
        path: "cifar-10-batches-bin/\(name)",
        bytes: records((0..<4).map { [UInt8((4 * index + $0) % 10)] })
      )
    }
    change(&files)
    return try folder.write(gzip(tar(files)), to: "cifar-10-binary.tar.gz")
  }

  @Test func theBatchesFollowEachOther() throws {
    let cifar = try CIFAR(.ten, archive: ten { $0.swapAt(0, 4) })
    #expect(cifar.training.featureShape == [3, 32, 32])
    #expect(cifar.training.targets == .classes((0..<20).map { UInt16($0 % 10) }, count: 10))
    #expect(cifar.test.targets == .classes([0, 1, 2, 3], count: 10))
    guard case .bytes(let bytes) = cifar.training.features else {
      Issue.record("no bytes")
      return
    }
    #expect(bytes == (0..<20).flatMap { [UInt8](repeating: UInt8($0 % 10), count: pixels) })
  }

  @Test func theFineClassIsCIFAR100s() throws {
    let file = try folder.write(
      gzip(
        tar([
          ("cifar-100-binary/train.bin", records([[19, 99], [3, 0]])),
          ("cifar-100-binary/test.bin", records([[1, 42]])),
        ])), to: "cifar-100-binary.tar.gz")
    let cifar = try CIFAR(.hundred, archive: file)
    #expect(cifar.training.targets == .classes([99, 0], count: 100))
    #expect(cifar.test.targets == .classes([42], count: 100))
  }

  @Test func splitsHoldOutTheLastAndDrawByClass() throws {
    let cifar = try CIFAR(.ten, archive: ten())
    let whole = try cifar.split(CIFARSpecification(.ten))
    #expect(whole.training == cifar.training && whole.validation.count == 0)
    let held = try cifar.split(CIFARSpecification(.ten, perClass: 1, subsetSeed: 3, heldOut: 10))
    #expect(held.training.targets == .classes((0..<10).map(UInt16.init), count: 10))
    #expect(held.validation.targets == .classes((0..<10).map(UInt16.init), count: 10))
    #expect(
      datasetError { _ = try cifar.split(CIFARSpecification(.ten, perClass: 3)) }
        == .tooFewExamples(dataset: "cifar-10", label: 0, asked: 3, available: 2))
    guard
      case .invalidSpecification = datasetError({
        _ = try cifar.split(CIFARSpecification(.ten, heldOut: 20))
      })
    else {
      Issue.record("all images can be held out")
      return
    }
  }

  /// Of 20 images 7, whatever their classes; the same seed takes fewer of the same ones.
  @Test func imagesCanBeDrawnWhateverTheirClasses() throws {
    let cifar = try CIFAR(.ten, archive: ten())
    func labels(_ count: Int, _ seed: UInt64) throws -> [UInt16] {
      let drawn = try cifar.split(CIFARSpecification(.ten, count: count, subsetSeed: seed))
      guard case .classes(let labels, 10) = drawn.training.targets else { return [] }
      #expect(drawn.training.count == count && drawn.validation.count == 0)
      return labels
    }
    let seeds = try (1...4).map { try labels(7, $0) }
    #expect(Set(seeds).count > 1 && seeds.contains { Set($0).count < 7 })
    let (few, more) = (try labels(3, 1), try labels(7, 1))
    #expect(Set(few).isSubset(of: Set(more)))
    for unfit in [
      CIFARSpecification(.ten, count: 21), CIFARSpecification(.ten, perClass: 1, count: 1),
      CIFARSpecification(.ten, count: 0),
    ] {
      #expect(
        datasetError {
          try DataSpecification.cifar(unfit).validate()
          _ = try cifar.split(unfit)
        } != nil)
    }
    #expect(
      DataSpecification.cifar(CIFARSpecification(.hundred, count: 20_000)).title
        == "CIFAR-100, 20,000 of 50,000 images")
  }

  @Test func titlesCountTheImagesThatAreLeft() {
    func title(_ cifar: CIFARSpecification) -> String { DataSpecification.cifar(cifar).title }
    #expect(title(CIFARSpecification(.tenAsJPEG)) == "CIFAR-10 (JPEG), 50,000 images")
    #expect(
      title(CIFARSpecification(.ten, perClass: 200, heldOut: 10_000))
        == "CIFAR-10 200 a class of 40,000")
    #expect(title(CIFARSpecification(.hundred, heldOut: 500)) == "CIFAR-100, 49500 images")
  }

  @Test func damageIsNamed() throws {
    func reason(_ change: @escaping (inout [(path: String, bytes: [UInt8])]) -> Void) throws
      -> String?
    {
      let archive = try ten(change)
      guard
        case .damagedArchive(archive, let reason) = datasetError({
          _ = try CIFAR(.ten, archive: archive)
        })
      else { return nil }
      return reason
    }
    #expect(try reason { $0.removeFirst() } == "data_batch_1.bin is not in it")
    #expect(
      try reason { $0[1].bytes.removeLast() }?.hasPrefix("data_batch_2.bin has 12291 bytes") == true
    )
    #expect(
      try reason { $0[2].bytes[0] = 10 }
        == "record 1 of data_batch_3.bin has the label 10, not one of 0...9")
    #expect(try reason { $0[3].bytes = [] } != nil)
    let cut = try folder.write(Array(try Data(contentsOf: ten()).dropLast(5000)), to: "cut.tar.gz")
    guard case .damagedArchive(cut, _) = datasetError({ _ = try CIFAR(.ten, archive: cut) }) else {
      Issue.record("a part of an archive was taken")
      return
    }
    guard
      case .unreadable = datasetError({
        _ = try CIFAR(.ten, archive: folder.url.appending(path: "nowhere"))
      })
    else {
      Issue.record("a file that isn't there was read")
      return
    }
  }

  @Test func othersBytesAreRefused() throws {
    let file = try ten()
    let library = DataLibrary(directory: folder.url)
    let specification = DataSpecification.cifar(CIFARSpecification(.ten))
    guard case .digestMismatch = datasetError({ _ = try library.load(specification) }) else {
      Issue.record("\(file.lastPathComponent) was taken for the published one")
      return
    }
    guard
      case .missingFile = datasetError({
        _ = try library.load(.cifar(CIFARSpecification(.hundred)))
      })
    else {
      Issue.record("CIFAR-100 was found")
      return
    }
  }

  private static let classes = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  /// JPEG files of the fixture's colours, one a class for training and for testing, with 32 × 32
  /// pixels.
  private func images(_ change: (inout [(path: String, bytes: [UInt8])]) -> Void = { _ in }) throws
    -> URL
  {
    let fixtures = try JPEGFixture.all()
    var files = ["test", "train"].enumerated().flatMap { part, name in
      Self.classes.map { (path: "\(name)/\($0)/0007.jpg", bytes: Array(fixtures[part].file)) }
    }
    files.append(("train/cat/0003.jpg", Array(fixtures[3].file)))
    change(&files)
    return try folder.write(tar(files), to: "cifar10-jpeg.tar")
  }

  @Test func jpegFilesTakeTurnsByNumber() throws {
    let cifar = try CIFAR(.tenAsJPEG, archive: images())
    #expect(cifar.training.targets == .classes([3] + (0..<10).map(UInt16.init), count: 10))
    #expect(cifar.test.targets == .classes((0..<10).map(UInt16.init), count: 10))
    guard case .bytes(let bytes) = cifar.training.features else {
      Issue.record("no bytes")
      return
    }
    let fixtures = try JPEGFixture.all()
    #expect(Array(bytes.prefix(pixels)) == Array(fixtures[3].planes))
    #expect(Array(bytes.suffix(pixels)) == Array(fixtures[1].planes))
  }

  @Test func aDamagedImageIsNamed() throws {
    func error(_ change: (inout [(path: String, bytes: [UInt8])]) -> Void) throws -> DatasetError? {
      let archive = try images(change)
      return datasetError { _ = try CIFAR(.tenAsJPEG, archive: archive) }
    }
    let odd = Array(try JPEGFixture.all()[2].file)
    for bytes in [noise(50), odd] {
      guard case .damagedImage(_, "test/bird/0007.jpg", _) = try error({ $0[2].bytes = bytes })
      else {
        Issue.record("test/bird/0007.jpg was taken")
        continue
      }
    }
    func reason(_ change: (inout [(path: String, bytes: [UInt8])]) -> Void) throws -> String? {
      guard case .damagedArchive(_, let reason) = try error(change) else { return nil }
      return reason
    }
    #expect(try reason { $0.remove(at: 4) } == "test/deer has no images")
    #expect(
      try reason { $0[0].path = "test/aeroplane/1.jpg" }
        == "test/aeroplane/1.jpg isn't train or test, a class and a number")
  }

  /// The images at hand, where they are, against the bytes that Pillow decodes them to.
  @Test(
    .enabled(
      if: realData.map { FileManager.default.fileExists(atPath: $0.path + "/cifar10") } ?? false))
  func theImagesAtHandAreTheOtherDecoders() throws {
    let library = DataLibrary(directory: try #require(realData))
    let split = try library.load(.cifar(CIFARSpecification(.tenAsJPEG)))
    func digests(_ set: ExampleSet) -> [String] {
      guard case .bytes(let pixels) = set.features, case .classes(let labels, 10) = set.targets
      else { return [] }
      return [pixels, labels.map(UInt8.init)].map { SHA256Digest.hex(of: Data($0)) }
    }
    #expect(
      digests(split.training) == [
        "28808e4cdbe0debd926b6d8e483126fef583c732e55eade45f3f99a8a23de11c",
        "741d364c93cfbab39cefe8aa0d712b9b29a59bdc0e1b6c1785f8a6a295dfc91e",
      ])
    #expect(
      digests(split.test) == [
        "8a6a9f0a8f3f9ec47222e50c74d840f2aa979054a81c730d63ef7a3939488b90",
        "f24756e9fc27107597cd054b9df7247b4e5ab61780d1e5d55e7b1015307573de",
      ])
  }
}
