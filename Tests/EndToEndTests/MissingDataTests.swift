import Foundation
import Testing

/// What a folder of images leaves out, has too much, or hides.
@Suite struct MissingDataTests {
  private let images = TinyImages.folder
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try TinyImages.write(to: bench)
  }

  private func table5(_ more: String...) throws -> Workbench.Outcome {
    try bench.run(
      ["varga", "table5", "--scale", "smoke", "--jobs", "1", "--data", "data"] + more)
  }

  /// The digest that `data verify` finds of the folder.
  private func digest() throws -> String? {
    struct Line: Decodable {
      var name: String
      var unpinnedSHA256: String?
    }
    let outcome = try bench.run("data", "verify", "--data", "data", "--format", "json")
    return try JSONDecoder().decode([Line].self, from: Data(outcome.output.utf8))
      .first { $0.name == "tiny-imagenet-200" }?.unpinnedSHA256
  }

  @Test func pruneKeepsWhatWasTrainedOnDataThatIsNotHere() throws {
    #expect(try table5("--seeds", "1").status == 0)
    let whole = try bench.run("cache", "prune", "--data", "data")
    #expect(whole.status == 0 && whole.output.hasPrefix("dropped the weights or values of 0 "))
    let without = try bench.run("cache", "prune")
    #expect(without.output.hasPrefix("dropped the weights or values of 0 "), "\(without.output)")
    #expect(without.errors.contains("kept 2 that can't be planned here"), "\(without.errors)")
    #expect(without.errors.contains("tiny-imagenet-200"))
    // The same folder with other files.
    try bench.write(Data("n1\n".utf8), to: "\(images)/train/n1000/n1000_boxes.txt")
    let changed = try bench.run("cache", "prune", "--data", "data")
    #expect(changed.output.hasPrefix("dropped the weights or values of 0 "), "\(changed.output)")
    #expect(changed.errors.contains("other files"))
  }

  @Test func hiddenFilesDontExist() throws {
    let before = try digest()
    #expect(before != nil)
    for name in [
      "train/.DS_Store", "train/n1000/images/._n1000_0.JPEG", "val/images/._val_n1000.JPEG",
    ] {
      try bench.write(Data([0, 5, 0x16, 7]), to: "\(images)/\(name)")
    }
    #expect(try digest() == before)
    #expect(try table5("--seeds", "1").status == 0)
  }

  /// A byte of a comment, with size and time set back as copying programs do.
  @Test func anImageChangedAtEqualSizeAndTimeHasAnotherDigest() throws {
    let before = try digest()
    let file = bench.url("\(images)/train/n1000/images/n1000_0.JPEG")
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let handle = try FileHandle(forUpdating: file)
    try handle.seek(toOffset: 13)
    try handle.write(contentsOf: Data([9]))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: file.path)
    #expect(try digest() != before)
  }

  @Test func imagesThatAreCutShortAreAllNamedBeforeTraining() throws {
    let names = (3..<8).map { "train/n100\($0)/images/n100\($0)_1.JPEG" }
    for name in names {
      let whole = try Data(contentsOf: bench.url("\(images)/\(name)"))
      try bench.write(whole.prefix(whole.count / 2), to: "\(images)/\(name)")
    }
    let outcome = try table5()
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("5 images can't be read"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.url(".cache").path))
    let list = try bench.run("data", "verify", "--data", "data", "--list")
    #expect(list.status == 1)
    for name in names { #expect(list.output.contains(name + "\n")) }
  }

  @Test func strayBytesAreReadWithOneWarning() throws {
    let name = "\(images)/train/n1000/images/n1000_0.JPEG"
    let whole = try Data(contentsOf: bench.url(name))
    try bench.write(
      whole.dropLast(2) + Data(repeating: 0x11, count: 16) + whole.suffix(2), to: name)
    let verified = try bench.run("data", "verify", "--data", "data")
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.errors.contains("n1000_0.JPEG is read as other decoders read it"))
    let outcome = try table5("--seeds", "1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errorLines.count { $0.contains("extraneous bytes") } == 1)
  }
}

/// Tiny ImageNet's layout with 200 classes, each image of them one of DatasetsTests' generated
/// ones.
enum TinyImages {
  static let folder = "data/tiny-imagenet-200"
  static let perClass = 3

  static func write(to bench: Workbench) throws {
    let image = try Data(
      contentsOf: Workbench.repository.appendingPathComponent(
        "Tests/DatasetsTests/Fixtures/tiny-imagenet-200/train/n01/images/n01_0.JPEG"))
    let names = (0..<200).map { "n\(1000 + $0)" }
    try bench.write(Data(names.map { $0 + "\n" }.joined().utf8), to: "\(folder)/wnids.txt")
    var annotations = ""
    for name in names {
      for number in 0..<perClass {
        try bench.write(image, to: "\(folder)/train/\(name)/images/\(name)_\(number).JPEG")
      }
      try bench.write(image, to: "\(folder)/val/images/val_\(name).JPEG")
      annotations += "val_\(name).JPEG\t\(name)\t0\t0\t62\t62\n"
    }
    try bench.write(Data(annotations.utf8), to: "\(folder)/val/val_annotations.txt")
  }
}
