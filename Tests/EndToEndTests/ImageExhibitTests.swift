import Foundation
import Testing

/// An exhibit on folders of images, by a user whose folder lacks something.
@Suite struct ImageExhibitTests {
  private let bench: Workbench
  private static let images = TinyImages.folder

  init() throws {
    bench = try Workbench()
    try TinyImages.write(to: bench)
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
    for number in 0..<TinyImages.perClass {
      try FileManager.default.removeItem(
        at: bench.url("\(Self.images)/train/n1007/images/n1007_\(number).JPEG"))
    }
    let outcome = try table5()
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("train/n1007/images has no images"), "\(outcome.errors)")
    #expect(!hasWritten)
  }

  /// It is named before anything is trained, and all is done once it can be read.
  @Test func anImageThatIsCutShortIsNamedBeforeTraining() throws {
    let name = "\(Self.images)/train/n1003/images/n1003_1.JPEG"
    let whole = try Data(contentsOf: bench.url(name))
    try bench.write(whole.dropLast(40), to: name)
    let failed = try table5()
    #expect(failed.status == 2, "\(failed.errors)")
    #expect(failed.errors.contains("n1003_1.JPEG is no image that can be read"), "\(failed.errors)")
    #expect(failed.errorLines.allSatisfy { $0.hasPrefix("replicate: ") }, "\(failed.errors)")
    #expect(failed.errorLines.count == 1 && !hasWritten, "\(failed.errors)")
    try bench.write(whole, to: name)
    let mended = try table5()
    #expect(mended.status == 0, "\(mended.errors)")
    let page = try bench.text("figures/smoke/varga/table5.md")
    #expect(page.contains("(unpinned)") && page.contains("Top-5 accuracy, SpectReg"))
  }
}
