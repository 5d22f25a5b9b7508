import Foundation
import Testing

/// An exhibit on folders of images, by a user whose folder lacks something.
@Suite struct ImageExhibitTests {
  private let bench: Workbench
  private static let images = "data/tiny-imagenet-200"
  private static let perClass = 3

  /// Tiny ImageNet's layout with 200 classes, each image of them one of DatasetsTests' generated ones.
  init() throws {
    bench = try Workbench()
    let image = try Data(
      contentsOf: Workbench.repository.appendingPathComponent(
        "Tests/DatasetsTests/Fixtures/tiny-imagenet-200/train/n01/images/n01_0.JPEG"))
    let names = (0..<200).map { "n\(1000 + $0)" }
    try bench.write(Data(names.map { $0 + "\n" }.joined().utf8), to: "\(Self.images)/wnids.txt")
    var annotations = ""
    for name in names {
      for number in 0..<Self.perClass {
        try bench.write(
          image, to: "\(Self.images)/train/\(name)/images/\(name)_\(number).JPEG")
      }
      try bench.write(image, to: "\(Self.images)/val/images/val_\(name).JPEG")
      annotations += "val_\(name).JPEG\t\(name)\t0\t0\t62\t62\n"
    }
    try bench.write(Data(annotations.utf8), to: "\(Self.images)/val/val_annotations.txt")
  }

  private func table5(data: String = "data") throws -> Workbench.Outcome {
    try bench.run(
      "varga", "table5", "--scale", "smoke", "--jobs", "1", "--data", data, "--cache",
      "cache.sqlite")
  }

  private var hasWritten: Bool {
    ["cache.sqlite", "figures"].contains {
      FileManager.default.fileExists(atPath: bench.url($0).path)
    }
  }

  @Test func dataThatAreMissingAreNamedAndNothingIsWritten() throws {
    let outcome = try table5(data: "elsewhere")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("tiny-imagenet-200") && outcome.errors.contains("--data"))
    #expect(!hasWritten)
  }

  @Test func aClassWithoutImagesIsNamedAndNothingIsWritten() throws {
    for number in 0..<Self.perClass {
      try FileManager.default.removeItem(
        at: bench.url("\(Self.images)/train/n1007/images/n1007_\(number).JPEG"))
    }
    let outcome = try table5()
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("train/n1007/images has no images"), "\(outcome.errors)")
    #expect(!hasWritten)
  }

  /// The runs that need the image fail and are told, and they are done once it can be read.
  @Test func anImageThatIsDamagedCostsNoMoreThanItsRuns() throws {
    let name = "\(Self.images)/train/n1003/images/n1003_1.JPEG"
    let whole = try Data(contentsOf: bench.url(name))
    try bench.write(whole.dropLast(40), to: name)
    let failed = try table5()
    #expect(failed.status == 2, "\(failed.errors)")
    #expect(failed.errors.contains("n1003_1.JPEG is no image that can be read"), "\(failed.errors)")
    #expect(failed.errorLines.allSatisfy { $0.hasPrefix("replicate: ") }, "\(failed.errors)")
    try bench.write(whole, to: name)
    let mended = try table5()
    #expect(mended.status == 0, "\(mended.errors)")
    let page = try bench.text("figures/smoke/varga/table5.md")
    #expect(page.contains("(unpinned)") && page.contains("Top-5 accuracy, SpectReg"))
  }
}
