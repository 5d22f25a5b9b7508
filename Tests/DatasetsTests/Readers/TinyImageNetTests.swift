import Datasets
import Foundation
import Testing

@Suite struct TinyImageNetTests {
  private let fixture: ImageFixture

  init() throws { fixture = try ImageFixture("tiny-imagenet-200") }

  /// The decoded pixels of a file of the fixture.
  private func pixels(_ path: String) throws -> [UInt8] {
    try JPEGImage(
      decoding: Array(try Data(contentsOf: fixture.url.appendingPathComponent(path)))
    ).planes
  }

  @Test func labelsFollowTheListOfClasses() throws {
    let images = try TinyImageNet(fixture.url)
    #expect(images.training.featureShape == [3, 64, 64])
    #expect(images.training.targets == .classes([0, 1, 2, 0, 1, 2, 0, 1, 2], count: 3))
    #expect(images.test.targets == .classes([2, 0, 1], count: 3))
    let stream = try #require(images.training.stream)
    #expect(try stream.planes(of: 4) == pixels("train/n01/images/n01_1.JPEG"))
    let grey = try stream.planes(of: 6)
    #expect(grey.prefix(4096) == grey.suffix(4096))
    #expect(
      try images.test.stream?.planes(of: 0) == pixels("val/images/val_0.JPEG"))
  }

  @Test func theArchiveHasTheSameImages() throws {
    let archive = try TinyImageNet(ImageFixture.original("tiny-imagenet-200.zip"))
    let folder = try TinyImageNet(fixture.url)
    for (one, other) in [(archive.training, folder.training), (archive.test, folder.test)] {
      #expect(one.targets == other.targets && one.count > 0)
      for index in 0..<one.count {
        #expect(try one.stream?.planes(of: index) == other.stream?.planes(of: index))
      }
    }
  }

  @Test func heldOutImagesAreNotTrainedOn() throws {
    let images = try TinyImageNet(fixture.url)
    func split(_ seed: UInt64, perClass: Int? = nil) throws -> [[[UInt8]]] {
      let split = try images.split(
        TinyImageNetSpecification(perClass: perClass, heldOutPerClass: 1, subsetSeed: seed))
      return try [split.training, split.validation].map { set in
        try (0..<set.count).map { try #require(set.stream).planes(of: $0) }
      }
    }
    let first = try split(1)
    #expect(first.map(\.count) == [6, 3])
    #expect(Set(first[0]).isDisjoint(with: first[1]) && Set(first[0] + first[1]).count == 9)
    #expect(try split(1) == first)
    #expect(try (2..<6).contains { try split($0) != first })
    let small = try split(1, perClass: 1)
    #expect(small.map(\.count) == [3, 3] && Set(small[0]).isSubset(of: first[0]))
    #expect(small[1] == first[1])
    #expect(
      datasetError { _ = try split(1, perClass: 3) }
        == .tooFewExamples(dataset: "tiny-imagenet-200", label: 0, asked: 3, available: 2))
    #expect(throws: DatasetError.self) {
      try images.split(TinyImageNetSpecification(heldOutPerClass: 3))
    }
    #expect(throws: DatasetError.self) {
      try DataSpecification.tinyImageNet(TinyImageNetSpecification(heldOutPerClass: 500)).validate()
    }
  }

  @Test func aFolderIsFoundAndKnownByItsOwnDigest() throws {
    let library = DataLibrary(directory: fixture.folder.url)
    let specification = DataSpecification.tinyImageNet(
      TinyImageNetSpecification(heldOutPerClass: 1))
    #expect(try library.load(specification).training.count == 6)
    let nowhere = try TemporaryFolder()
    let published = try DataLibrary(directory: nowhere.url).digest(of: specification)
    let own = try library.digest(of: specification)
    #expect(DataLibrary.isPublished("tiny-imagenet-200", digest: published))
    #expect(!DataLibrary.isPublished("tiny-imagenet-200", digest: own) && own != published)
    let entry = try DataCatalogue.entry(named: "tiny-imagenet-200")
    let status = library.folders.verify(entry)
    #expect(status.summary == .unpinned && status.folder?.path == fixture.url.path)
    #expect(
      datasetError { _ = try DataLibrary(directory: nowhere.url).load(specification) }
        == .missingFile(
          dataset: "tiny-imagenet-200", file: "tiny-imagenet-200.zip", searched: [nowhere.url]))
  }

  @Test func aFolderIsFoundThroughALinkAndByItsOwnName() throws {
    let elsewhere = try TemporaryFolder()
    let specification = DataSpecification.tinyImageNet(
      TinyImageNetSpecification(heldOutPerClass: 1))
    try FileManager.default.createSymbolicLink(
      at: elsewhere.url.appendingPathComponent("tiny-imagenet-200"),
      withDestinationURL: fixture.url)
    for folder in [elsewhere.url, fixture.url, URL(fileURLWithPath: fixture.url.path)] {
      let split = try DataLibrary(directory: folder).load(specification)
      #expect(try split.test.stream?.planes(of: 0).count == 3 * 64 * 64)
    }
  }

  @Test func anotherArchiveIsRefused() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: ImageFixture.original("tiny-imagenet-200.zip"),
      to: folder.url.appendingPathComponent("tiny-imagenet-200.zip"))
    guard
      case .digestMismatch = datasetError({
        _ = try DataLibrary(directory: folder.url).load(.tinyImageNet(TinyImageNetSpecification()))
      })
    else {
      Issue.record("a generated archive was taken for the published one")
      return
    }
  }

  @Test func damageIsNamed() throws {
    func error(_ damage: (ImageFixture) throws -> Void) throws -> DatasetError? {
      let fixture = try ImageFixture("tiny-imagenet-200")
      try damage(fixture)
      return datasetError { _ = try TinyImageNet(fixture.url) }
    }
    func reason(_ damage: (ImageFixture) throws -> Void) throws -> String? {
      switch try error(damage) {
      case .damagedFolder(_, let reason), .malformedLine(_, _, let reason): reason
      default: nil
      }
    }
    #expect(try reason { try $0.remove("wnids.txt") } == "wnids.txt is not in it")
    #expect(
      try reason { try $0.change("wnids.txt") { $0 + $0 } }
        == "wnids.txt isn't a list of different classes")
    #expect(
      try reason { try $0.empty("train/n01/images") } == "train/n01/images has no images")
    #expect(try reason { try $0.remove("train/n02") } == "train/n02/images has no images")
    let annotations = "val/val_annotations.txt"
    #expect(
      try reason { try $0.change(annotations) { $0 + Array("val_0.JPEG\tn09\n".utf8) } }
        == "the class n09 is not in wnids.txt")
    #expect(
      try reason { try $0.change(annotations) { $0 + Array("val_9.JPEG\tn01\n".utf8) } }
        == "there is no other image val_9.JPEG in val/images")
    #expect(try reason { try $0.change(annotations) { $0 + [65] } } == "not an image and its class")
    #expect(
      try reason { try $0.change(annotations) { _ in Array("val_0.JPEG\tn01\n".utf8) } }
        == "val/val_annotations.txt has no class for val_1.JPEG")
    let line = try #require(
      try error { try $0.change(annotations) { Array("val_0.JPEG\tx\n".utf8) + $0 } }
    ).description
    #expect(line.hasSuffix("/val_annotations.txt, line 1: the class x is not in wnids.txt"))
  }

  @Test func aDamagedImageIsNamedWhenItIsAskedFor() throws {
    let whole = try Data(contentsOf: fixture.url.appendingPathComponent("val/images/val_0.JPEG"))
    for bytes in [noise(300), Array(whole.dropLast(60)), [], Array(try JPEGFixture.all()[0].file)] {
      try fixture.change("val/images/val_1.JPEG") { _ in bytes }
      let images = try TinyImageNet(fixture.url)
      let stream = try #require(images.test.stream)
      #expect(throws: Never.self) { try stream.planes(of: 0) }
      let error = datasetError { _ = try stream.planes(of: 1) }
      guard case .damagedImage(_, "val/images/val_1.JPEG", _) = error else {
        Issue.record("\(bytes.count) bytes were taken for an image")
        continue
      }
      #expect(error?.description.contains("\n") == false)
    }
    let images = try TinyImageNet(fixture.url)
    try fixture.remove("val/images/val_1.JPEG")
    guard case .unreadable = datasetError({ _ = try images.test.stream?.planes(of: 1) }) else {
      Issue.record("a file that was removed was read")
      return
    }
  }
}
