import Datasets
import Foundation
import Networks
import Randomness
import Regularizers
import Testing
import Training

/// Training on images that FGSM corrupts.
@Suite struct AdversarialTrainingTests {
  private let split = TrainingExamples.images()

  /// LeNet-5 with tanh, and with all that a step may have beside it.
  private func run(
    _ adversarialTraining: AdversarialTraining?, network: Network? = nil, batch: Int? = 12
  ) -> Run {
    var run = TrainingExamples.leNet5
    run.network = network ?? .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5)
    run.preprocessing = .standardized(mean: 0.1307, deviation: 0.3081)
    run.optimizer = .momentum(learningRate: 0.01, momentum: 0.9, nesterov: false)
    run.batch = batch
    run.adversarialTraining = adversarialTraining
    return run
  }

  /// What a step sees of its images, `[example][feature]`, clean and as the program is given them.
  private func images(of step: TrainingStep) -> [(clean: Float, seen: Float)] {
    guard case .bytes(let bytes) = split.training.features else { return [] }
    let seen = step.program.storage(of: step.training.input)
    let paddedBatch = seen.count / 784
    return step.indices.enumerated().flatMap { lane, example in
      (0..<784).map { feature in
        (Float(bytes[example * 784 + feature]) / 255, seen[feature * paddedBatch + lane])
      }
    }
  }

  /// Every pixel is `crop(x + ε s)` with s of {−1, 0, 1} and one ε an image, bit for bit.
  @Test(arguments: [12, nil])
  func imagesAreMovedByTheirAmplitudeAndCropped(batch: Int?) throws {
    let maximum: Float = 0.25
    let step = TrainingStep(
      run(AdversarialTraining(maximumAmplitude: 0.25), batch: batch), examples: split.training)
    var amplitudes: Swift.Set<Float> = []
    var cropped = 0
    for iteration in 0..<2 {
      #expect(try step.run(iteration: iteration).isFinite)
      var draws = [Float](repeating: 0, count: step.indices.count)
      var stream = RandomStream(
        seed: 5, name: "adversarial amplitude", index: UInt64(iteration))
      draws.withUnsafeMutableBufferPointer { stream.uniforms(into: $0) }
      for (place, pixel) in images(of: step).enumerated() {
        let amplitude = maximum * draws[place / 784]
        amplitudes.insert(amplitude)
        let moved = [pixel.clean + amplitude, pixel.clean - amplitude, pixel.clean]
        #expect(moved.map { min(max($0, 0), 1) }.contains(pixel.seen))
        if pixel.seen != moved[0], pixel.seen != moved[1] { cropped += 1 }
      }
    }
    #expect(cropped > 0)
    #expect(amplitudes.count == (batch ?? 40) * 2)
  }

  /// The corruption raises the loss that it was made for: without dropout and penalties the
  /// objective is that loss.
  @Test func theLossGrowsByWhatTheGradientSays() throws {
    var plain = run(nil, network: .leNet5(activation: .hyperbolicTangent, dropoutRate: 0))
    plain.regularizers = []
    var adversarial = plain
    adversarial.adversarialTraining = AdversarialTraining(maximumAmplitude: 0.02)
    let before = try TrainingStep(plain, examples: split.training).run(iteration: 0)
    let after = try TrainingStep(adversarial, examples: split.training).run(iteration: 0)
    #expect(after > before)
  }

  @Test func noneChangesNeitherBitsNorJSON() throws {
    let (none, some) = (run(nil), run(.hoffman))
    #expect(!String(decoding: none.canonicalJSON, as: UTF8.self).contains("dversarial"))
    #expect(
      String(decoding: some.canonicalJSON, as: UTF8.self).contains(
        #""adversarialTraining":{"maximumAmplitude":0.01}"#))
    let decoded = try JSONDecoder().decode(Run.self, from: some.canonicalJSON)
    #expect(decoded == some)
    // An amplitude of 0 leaves every image as it is: the same weights as without.
    let zero = try #require(
      try Trainer(run(AdversarialTraining(maximumAmplitude: 0)), split: split).train().outcome)
    let plain = try #require(try Trainer(none, split: split).train().outcome)
    let corrupted = try #require(try Trainer(some, split: split).train().outcome)
    #expect(zero.weights == plain.weights)
    #expect(corrupted.weights != plain.weights)
  }

  @Test(arguments: [nil, Normalization.batch])
  func aResumedRunHasTheSameWeights(normalization: Normalization?) throws {
    let run = run(
      .hoffman,
      network: .leNet5(
        activation: .hyperbolicTangent, dropoutRate: 0.5, normalization: normalization))
    let trainer = try Trainer(run, split: split)
    let whole = try #require(try trainer.train().outcome)
    var steps = 0
    let stopped = try trainer.train(
      onProgress: { _ in steps += 1 }, shouldStop: { steps == 5 })
    let checkpoint = try #require(stopped.checkpoint)
    let resumed = try #require(try trainer.train(from: Data(checkpoint)).outcome)
    #expect(resumed.weights == whole.weights)
  }

  @Test func whatCannotBeCorruptedIsRefused() {
    var perceptron = TrainingExamples.perceptron()
    perceptron.adversarialTraining = .hoffman
    // Points of the plane, some of them outside of [0, 1].
    #expect(throws: TrainingError.unfitAdversarialTraining(set: "training")) {
      try Trainer(perceptron, split: TrainingExamples.separable())
    }
    var line = TrainingExamples.line()
    line.adversarialTraining = .hoffman
    #expect(throws: TrainingError.unfitAdversarialTraining(set: "line")) {
      try Trainer(line, split: TrainingExamples.line)
    }
  }
}
