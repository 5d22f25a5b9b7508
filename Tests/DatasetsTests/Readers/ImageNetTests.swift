import Datasets
import Foundation
import Testing

@Suite struct ImageNetTests {
  private let fixture: ImageFixture
  private let small = ImageNetSpecification(resizedSide: 32, side: 28)

  init() throws { fixture = try ImageFixture("imagenet") }

  @Test func labelsFollowTheNamesOfTheClasses() throws {
    let split = try ImageNet(fixture.url).split(small)
    #expect(split.training.targets == .classes([0, 1, 0, 1, 0, 1], count: 2))
    #expect(split.test.targets == .classes([0, 1], count: 2))
    #expect(split.validation.count == 0 && split.training.featureShape == [3, 28, 28])
  }

  /// Every image, whatever its size and colours, is evaluated as the middle of itself resized; a
  /// step gets it whole.
  @Test func imagesOfAllSizesAndColoursAreEvaluatedAlike() throws {
    let stream = try #require(try ImageNet(fixture.url).split(small).training.stream)
    let names = ["n01_0", "n02_0", "n01_1", "n02_1", "n01_2", "n02_2"]
    for (index, name) in names.enumerated() {
      let file = fixture.url.appendingPathComponent("train/\(name.prefix(3))/\(name).JPEG")
      let image = try JPEGImage(decoding: Array(try Data(contentsOf: file)))
      let whole = try stream.decoded(index)
      #expect(whole.planes == image.planes && whole.height == image.height)
      let centre = whole.centre(resizedSide: 32, side: 28)
      #expect(try stream.planes(of: index) == centre.planes && centre.planes.count == 3 * 28 * 28)
    }
  }

  @Test func partsAreDrawnByClass() throws {
    var one = small
    one.perClass = 1
    let images = try ImageNet(fixture.url)
    let split = try images.split(one)
    #expect(split.training.labels.sorted() == [0, 1] && split.test.count == 2)
    one.perClass = 4
    #expect(
      datasetError { _ = try images.split(one) }
        == .tooFewExamples(dataset: "imagenet", label: 0, asked: 4, available: 3))
  }

  /// One published training image is a PNG file whatever its name says.
  @Test func theImageThatIsNoJPEGIsLeftOut() throws {
    let name = "train/n01/n02105855_2933.JPEG"
    try Data("\u{89}PNG".utf8).write(to: fixture.url.appendingPathComponent(name))
    #expect(try ImageNet(fixture.url).split(small).training.count == 6)
  }

  @Test func aFolderIsFoundAndKnownByItsOwnDigest() throws {
    let library = DataLibrary(directory: fixture.folder.url)
    #expect(try library.load(.imageNet(small)).test.count == 2)
    let entry = try DataCatalogue.entry(named: "imagenet")
    let status = library.folders.verify(entry)
    guard case .unpinned(_, let found) = status.files.first else {
      Issue.record("the folder has the digest of a published one")
      return
    }
    #expect(status.summary == .unpinned && status.folder?.path == fixture.url.path)
    #expect(
      try FolderDigest(memory: nil).digest(of: fixture.url, parts: ["train", "val"]) == found)
    let other = try ImageFixture("imagenet")
    try other.remove("val/n01/ILSVRC2012_val_00000001.JPEG")
    #expect(
      try library.digest(of: .imageNet(small))
        != DataLibrary(directory: other.folder.url).digest(of: .imageNet(small)))
  }

  @Test func whatIsMissingIsNamedWithTheFix() throws {
    let folder = try TemporaryFolder()
    let error = datasetError {
      _ = try DataLibrary(directory: folder.url).load(.imageNet(small))
    }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("imagenet is not in \(folder.url.path): "))
    #expect(text.hasSuffix("in a folder imagenet of the --data folder") && !text.contains("\n"))
  }

  @Test func damageIsNamed() throws {
    func reason(_ damage: (ImageFixture) throws -> Void) throws -> String? {
      let fixture = try ImageFixture("imagenet")
      try damage(fixture)
      guard case .damagedFolder(_, let reason) = datasetError({ _ = try ImageNet(fixture.url) })
      else { return nil }
      return reason
    }
    #expect(try reason { try $0.empty("train/n02") } == "train/n02 has no images")
    #expect(try reason { try $0.remove("val/n02") } == "val/n02 has no images")
    #expect(try reason { try $0.remove("train/n02") } == "val/n02 is no class of train")
    #expect(try reason { try $0.remove("train") } == "train has 0 class folders")
  }

  @Test func sizesThatMakeNoSenseAreRefused() {
    for (resized, side) in [(20, 28), (10, 0), (5000, 4000)] {
      #expect(throws: DatasetError.self) {
        try DataSpecification.imageNet(ImageNetSpecification(resizedSide: resized, side: side))
          .validate()
      }
    }
  }
}
