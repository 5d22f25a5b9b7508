import Foundation
import Testing

/// Folders of images, through the commands that look at data: the generated ones of DatasetsTests.
@Suite struct ImageFolderTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.url("data"), withIntermediateDirectories: true)
    for name in ["tiny-imagenet-200", "imagenet"] {
      try FileManager.default.copyItem(
        at: Workbench.repository.appendingPathComponent("Tests/DatasetsTests/Fixtures/\(name)"),
        to: bench.url("data/\(name)"))
    }
  }

  /// State and found digest of a data set.
  private func line(_ name: String, _ words: String...) throws -> (state: String, sha256: String?) {
    struct Line: Decodable {
      var name: String
      var state: String
      var unpinnedSHA256: String?
    }
    let outcome = try bench.run(["data"] + words + ["--data", "data", "--format", "json"])
    let lines = try JSONDecoder().decode([Line].self, from: Data(outcome.output.utf8))
    let found = try #require(lines.first { $0.name == name })
    return (found.state, found.unpinnedSHA256)
  }

  @Test func foldersAreFoundAndVerifiedByADigestOfTheirOwn() throws {
    for name in ["tiny-imagenet-200", "imagenet"] {
      #expect(try line(name, "list").state == "present")
      let first = try line(name, "verify")
      #expect(first.state == "unpinned" && first.sha256?.count == 64)
      #expect(try line(name, "verify").sha256 == first.sha256)
    }
    #expect(FileManager.default.fileExists(atPath: bench.url("home/.cache/replicate/digests").path))
    try bench.write(Data("n99\n".utf8), to: "data/tiny-imagenet-200/train/n01/n01_boxes.txt")
    let before = try line("imagenet", "verify").sha256
    #expect(try line("tiny-imagenet-200", "verify").sha256 != before)
  }

  /// One line that names the file; nothing of the data is changed.
  private func expectComplaint(
    _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try bench.run("data", "verify", "--data", "data")
    #expect(outcome.status == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(
      outcome.errorLines.count == 1 && outcome.errors.contains(words), "\(outcome.errors)",
      sourceLocation: sourceLocation)
  }

  @Test func aTruncatedImageIsNamed() throws {
    let name = "data/imagenet/train/n02/n02_1.JPEG"
    let bytes = try Data(contentsOf: bench.url(name))
    try bench.write(bytes.dropLast(30), to: name)
    try expectComplaint("/data/imagenet: train/n02/n02_1.JPEG is no image that can be read")
  }

  @Test func anImageOfGarbageIsNamed() throws {
    let name = "val/images/val_2.JPEG"
    try bench.write(Data(repeating: 7, count: 500), to: "data/tiny-imagenet-200/\(name)")
    try expectComplaint("/data/tiny-imagenet-200: \(name) is no image that can be read")
  }

  @Test func aClassWithoutImagesIsNamed() throws {
    for number in 0..<3 {
      let name = "data/imagenet/train/n01/n01_\(number).JPEG"
      try FileManager.default.removeItem(at: bench.url(name))
    }
    try expectComplaint("train/n01 has no images")
  }

  @Test func anAnnotationOfAnUnknownClassIsNamed() throws {
    let name = "data/tiny-imagenet-200/val/val_annotations.txt"
    let text = try bench.text(name).replacingOccurrences(of: "n03", with: "n33")
    try bench.write(Data(text.utf8), to: name)
    try expectComplaint("val_annotations.txt, line 2: the class n33 is not in wnids.txt")
  }

  @Test func whatNobodyMayFetchIsSaid() throws {
    let outcome = try bench.run("data", "fetch", "imagenet", "--data", "empty")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("imagenet") && outcome.errors.contains("account"))
  }
}
