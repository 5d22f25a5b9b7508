import Datasets
import Exhibits
import Foundation
import Networks
import ResultStore
import Scheduling
import Testing
import Training

/// A run that meets an image that can't be read.
@Suite struct DamagedImageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(
      "DatasetsTests/Fixtures/tiny-imagenet-200", isDirectory: true)

  /// Six steps of one image each: all images are seen.
  private func run(seed: UInt64) -> Run {
    Run(
      data: .tinyImageNet(TinyImageNetSpecification(heldOutPerClass: 1)), dataDigest: "generated",
      network: .multilayerPerceptron(
        widths: [3 * 64 * 64, 4, 3], activation: .rectified, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.001), iterations: 6, batch: 1, seed: seed)
  }

  /// It fails with the image's name and keeps where it was; others go on; with the image back, it
  /// does as well, to the weights of a run that nothing happened to.
  @Test func endsAndGoesOnOnceTheImageIsBack() throws {
    let data = URL(fileURLWithPath: folder.file("data"), isDirectory: true)
    let copy = data.appendingPathComponent("tiny-imagenet-200", isDirectory: true)
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.fixture, to: copy)
    let library = DataLibrary(directory: data)
    let runs = [run(seed: 1), run(seed: 2)]
    let good = try ResultStore(path: folder.file("good.sqlite"))
    #expect(
      try WorkScheduler(store: good, data: library, jobs: 1).obtain(runs, title: "good").trained
        == 2
    )

    let image = copy.appendingPathComponent("train/n02/images/n02_0.JPEG")
    let bytes = try Data(contentsOf: image)
    try bytes.dropLast(40).write(to: image)
    let store = try ResultStore(path: folder.file("cache.sqlite"))
    let other = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, seeds: 1, data: .synthetic))
      .runs
    let summary = try WorkScheduler(store: store, data: library, jobs: 2)
      .obtain(runs + other, title: "damaged")
    #expect(summary.trained == other.count)
    try #require(!summary.failures.isEmpty, "the damaged image isn't among those trained on")
    for run in runs {
      let reason = try #require(summary.failures[run.key])
      #expect(reason.contains("train/n02/images/n02_0.JPEG is no image that can be read"))
      #expect(try store.outcome(for: run.key)?.state == .failed(reason: reason))
    }
    let steps = try runs.map { try #require(try store.checkpoint(for: $0.key)).iteration }
    #expect(steps.contains { $0 > 0 }, "no run made a step before it met the image: \(steps)")
    #expect(steps.allSatisfy { $0 < 6 })

    try bytes.write(to: image)
    let again = try WorkScheduler(store: store, data: library, jobs: 2).obtain(runs, title: "again")
    #expect(again.trained == 2 && again.failures.isEmpty)
    for run in runs {
      let digest = try store.outcome(for: run.key)?.weightsDigest
      #expect(try digest == good.outcome(for: run.key)?.weightsDigest)
    }
  }
}
