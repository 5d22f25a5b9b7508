import Datasets
import Devices
import Foundation
import Networks
import Randomness
import Regularizers
import TestPlugins
import Testing
import Training

/// Whole trainings on a device: evaluations on the way, checkpoints, what a network leaves.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)"))
struct PluginEngineTests {
  /// A normalized network, dropout and a penalty with draws of its own, measured on the way.
  private static func run(_ engine: PluginEngine) -> Run {
    var run = DeviceRun.all[0].run.trained(by: engine.identity)
    run.network = .leNet5(
      activation: .hyperbolicTangent, dropoutRate: 0.5, normalization: .batch)
    run.evaluations = [0, 5]
    // Biases before a normalization have no gradient but rounding's, which Adam would make steps
    // of its full length.
    run.optimizer = .momentum(learningRate: 0.001, momentum: 0.9, nesterov: false)
    run.regularizers = [WeightedRegularizer(.spectReg(.varga), weight: 1e-4)]
    return run
  }

  /// 23 images of noise.
  private static let split: DataSplit = {
    var stream = RandomStream(seed: 3, name: "images")
    let images = ExampleSet(
      name: "random images", featureShape: [1, 28, 28],
      features: .bytes((0..<23 * 784).map { _ in UInt8(stream.nextIndex(below: 256)) }),
      targets: .classes((0..<23).map { _ in UInt16(stream.nextIndex(below: 10)) }, count: 10))
    return DataSplit(
      training: images, validation: images.subset([], name: "none"), test: images)
  }()

  @Test(arguments: TestPlugin.all)
  func aTrainingIsTheProcessorsAndGoesOnFromItsCheckpoints(_ plugin: TestPlugin) throws {
    let engine = try PluginEngine(plugin: plugin.path)
    let run = Self.run(engine)
    var checkpoints: [Data] = []
    let whole = try Trainer(run, split: Self.split, engine: engine)
      .train(every: .iterations(4), onCheckpoint: { checkpoints.append($0) })
    #expect(checkpoints.count == 2)
    for checkpoint in checkpoints {
      let resumed = try Trainer(run, split: Self.split, engine: engine).train(from: checkpoint)
      #expect(resumed.digestAndMetrics == whole.digestAndMetrics)
    }
    let again = try PluginEngine(plugin: plugin.path)
    let repeated = try Trainer(run, split: Self.split, engine: again).train()
    #expect(repeated.digestAndMetrics == whole.digestAndMetrics)

    // Population statistics and metrics are the processor's, of the device's weights, which differ
    // by some 1e-6 after twelve steps.
    let processor = try Trainer(run.trained(by: nil), split: Self.split).train()
    let (found, expected) = (whole.digestAndMetrics.metrics, processor.digestAndMetrics.metrics)
    #expect(found.keys == expected.keys)
    for (name, value) in expected {
      #expect(abs(found[name, default: .nan] - value) <= 1e-4 * max(1, abs(value)), "\(name)")
    }
  }

  @Test(arguments: TestPlugin.all)
  func itNamesAllThatDecidesBits(_ plugin: TestPlugin) throws {
    let engine = try PluginEngine(
      plugin: plugin.path, precision: .fastest, flags: ["xla_cpu_enable_fast_math": .bool(false)])
    #expect(engine.identity.platform == "cpu" && engine.identity.precision == .fastest)
    #expect(engine.identity.plugin.count == 64)
    #expect(engine.identity.flags == ["xla_cpu_enable_fast_math": "false"])
    #expect(try PluginEngine(plugin: plugin.path).identity != engine.identity)
  }

  @Test(arguments: TestPlugin.all.prefix(1))
  func whatItLacksIsSaid(_ plugin: TestPlugin) throws {
    let engine = try PluginEngine(plugin: plugin.path)
    var run = DeviceRun.all[0].run
    #expect(engine.lacks(run) == nil)
    run.adversarialTraining = AdversarialTraining(maximumAmplitude: 0.1)
    #expect(engine.lacks(run) == "adversarial training")
  }
}

extension TrainingResult {
  fileprivate var digestAndMetrics: Outcome {
    guard case .finished(let outcome) = self else { return Outcome(digest: "", metrics: [:]) }
    return Outcome(digest: outcome.weightsSHA256, metrics: outcome.metrics)
  }

  fileprivate struct Outcome: Equatable {
    var digest: String
    var metrics: [String: Double]
  }
}
