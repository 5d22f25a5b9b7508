import Datasets
import Foundation
import Networks
import Randomness
import Testing
import Training

/// Training on images that are decoded when a step needs them, and on random parts of them.
@Suite struct ImageTrainingTests {
  private let crop = Augmentation.randomResizedCrop(RandomResizedCrop())

  /// The generated Tiny ImageNet of DatasetsTests.
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(
      "DatasetsTests/Fixtures/tiny-imagenet-200", isDirectory: true)

  private func split(_ folder: URL = folder) throws -> DataSplit {
    try TinyImageNet(folder).split(TinyImageNetSpecification(heldOutPerClass: 1))
  }

  private func held(_ split: DataSplit) throws -> DataSplit {
    DataSplit(
      training: try split.training.held(), validation: try split.validation.held(),
      test: try split.test.held())
  }

  private func run(augmentation: Augmentation? = nil, batch: Int? = 4) -> Run {
    Run(
      data: .tinyImageNet(TinyImageNetSpecification(heldOutPerClass: 1)), dataDigest: "generated",
      preprocessing: .standardizedPerChannel(
        means: [0.485, 0.456, 0.406], deviations: [0.229, 0.224, 0.225]),
      augmentation: augmentation,
      network: .residual(
        ResidualNetwork(
          imageSide: 64, stem: .large, widths: [4], blocks: [1], shortcut: .projection,
          epsilon: 1e-5, classes: 3)),
      initializer: .heUniform, loss: .softmaxCrossEntropy, optimizer: .adam(learningRate: 0.01),
      iterations: 5, batch: batch, seed: 3)
  }

  private func outcome(_ run: Run, _ split: DataSplit) throws -> TrainingOutcome {
    try #require(try Trainer(run, split: split).train().outcome)
  }

  /// The same bytes reach the network, so every bit is the same.
  @Test(arguments: [true, false])
  func decodingLaterChangesNothing(isAugmented: Bool) throws {
    let run = run(augmentation: isAugmented ? crop : nil)
    let split = try split()
    let (streamed, inMemory) = (try outcome(run, split), try outcome(run, held(split)))
    #expect(streamed.weightsSHA256 == inMemory.weightsSHA256)
    #expect(streamed.metrics == inMemory.metrics && streamed.metrics["testAccuracy"] != nil)
  }

  /// What a step sees depends on seed and iteration alone, so a resumed run sees the same; also
  /// where every step takes all examples.
  @Test(arguments: [4, nil])
  func resumingAnAugmentedRunChangesNothing(batch: Int?) throws {
    let run = run(augmentation: crop, batch: batch)
    let split = try split()
    let trainer = try Trainer(run, split: split)
    var asked = 0
    let stopped = try trainer.train(shouldStop: {
      asked += 1
      return asked == 3
    })
    let checkpoint = Data(try #require(stopped.checkpoint))
    let resumed = try Trainer(run, split: split).train(from: checkpoint).outcome
    let whole = try outcome(run, split)
    #expect(resumed?.weightsSHA256 == whole.weightsSHA256)
    #expect(try outcome(self.run(batch: batch), split).weightsSHA256 != whole.weightsSHA256)
    var other = run
    other.seed = 4
    #expect(try outcome(other, split).weightsSHA256 != whole.weightsSHA256)
  }

  @Test func aDamagedImageEndsTheRunWithItsName() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "training-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.copyItem(at: Self.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let split = try split(folder)
    for wnid in ["n01", "n02", "n03"] {
      try Data("no image".utf8).write(
        to: folder.appendingPathComponent("train/\(wnid)/images/\(wnid)_1.JPEG"))
    }
    var steps = 0
    let trainer = try Trainer(run(), split: split)
    #expect {
      try trainer.train(onProgress: { _ in steps += 1 })
    } throws: { error in
      guard case .damagedImage(folder, let image, _)? = error as? DatasetError else { return false }
      return image.hasSuffix("_1.JPEG")
    }
    #expect(steps < 5)
  }

  /// All steps are made before a test image is looked at: what they came to is handed out, and is
  /// evaluated once the image is there again.
  @Test func aDamagedTestImageCostsNoStep() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "training-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.copyItem(at: Self.folder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let split = try split(folder)
    let image = folder.appendingPathComponent("val/images/val_2.JPEG")
    let bytes = try Data(contentsOf: image)
    try FileManager.default.removeItem(at: image)
    var kept: Data?
    let trainer = try Trainer(run(), split: split)
    #expect(throws: DatasetError.self) { try trainer.train(onCheckpoint: { kept = $0 }) }
    try bytes.write(to: image)
    var steps = 0
    let checkpoint = try #require(kept)
    let outcome = try trainer.train(from: checkpoint, onProgress: { _ in steps += 1 }).outcome
    let whole = try self.outcome(run(), self.split())
    #expect(steps == 0 && outcome?.weightsSHA256 == whole.weightsSHA256)
    #expect(outcome?.metrics == whole.metrics)
  }

  @Test func whatCannotBeAugmentedIsRefused() throws {
    let points = TrainingExamples.separable()
    var ofPoints = TrainingExamples.perceptron()
    ofPoints.augmentation = crop
    #expect(throws: TrainingError.unfitAugmentation(set: "training")) {
      try Trainer(ofPoints, split: points)
    }
    let empty = run(augmentation: .randomResizedCrop(RandomResizedCrop(minimumArea: 0)))
    #expect(throws: TrainingError.self) { try Trainer(empty, split: try split()) }
    var grey = run()
    grey.preprocessing = .standardizedPerChannel(means: [0.5], deviations: [0.5])
    #expect(throws: TrainingError.unfitPreprocessing(dimensions: [3, 64, 64])) {
      try Trainer(grey, split: try split())
    }
  }

  /// An absent augmentation is absent from a run's text, so that keys from before there was one
  /// stay.
  @Test func theKeyOfARunWithoutAugmentationStays() throws {
    let text = { (run: Run) in String(decoding: run.canonicalJSON, as: UTF8.self) }
    #expect(!text(run()).contains("augmentation"))
    #expect(
      text(run(augmentation: crop)).hasPrefix(
        #"{"augmentation":{"randomResizedCrop":{"_0":{"flips":true,"maximumArea":1,"#))
  }

  @Test func classesBeyondAByteAreFed() throws {
    let set = ExampleSet(
      name: "many classes", featureShape: [1], features: .floats([0, 0]),
      targets: .classes([999, 256], count: 1000))
    let target = UnsafeMutableBufferPointer<Float>.allocate(capacity: 8000)
    defer { target.deallocate() }
    target.initialize(repeating: 0)
    ExampleFeeder(set).copyTargets(of: [0, 1], into: target)
    #expect(target.indices.filter { target[$0] == 1 } == [256 * 8 + 1, 999 * 8])
  }
}
