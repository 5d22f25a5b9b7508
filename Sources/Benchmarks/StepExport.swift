import Autodiff
import Datasets
import Foundation
import Training

/// Writes what another implementation needs to do the same steps, and what must come out.
///
/// The folder gets `manifest.json` and files of Float32, little-endian, row-major, without padding:
/// the data, and for each step the parameters and some batches: the inputs of the step (examples,
/// masks, projections, all `[feature…, batch]`), the objective, its gradient, and the parameters
/// after the update. What a normalization knows of the population is no parameter here: no step
/// reads or moves it.
///
/// Images come with a little noise: see ``NoisyImages``. There are several batches since even so,
/// in one of twenty or so, a pooling window has two greatest values that are equal but for
/// rounding. Which of them wins is chance, and its gradient goes another way.
package struct StepExport {
  /// A list of numbers in a file of its own.
  struct Array: Codable {
    let name: String
    let shape: [Int]
    let file: String
  }

  /// One step.
  struct Step: Codable {
    let name: String
    let summary: String
    let target: Double
    let targetShareOfPeak: Double?
    let memoryLimit: Double?
    let gradientTolerance: Double
    /// The parameters before the step.
    let parameters: [Array]
    /// Each from the same parameters; one for what isn't training.
    let batches: [Batch]
  }

  /// What a step reads beside the parameters, and what must come out.
  struct Batch: Codable {
    /// The objective of a training step, or the accuracy in percent; nil for norms.
    var value: Double?
    /// What a training step reads beside the parameters.
    var inputs: [Array] = []
    /// The gradients, for a training step; the norms, for those.
    var results: [Array] = []
    /// The parameters after a training step.
    var updated: [Array] = []
  }

  /// All that was written.
  struct Manifest: Codable {
    let data: [Array]
    let steps: [Step]
    /// The names of all steps there are, in their order.
    let order: [String]
  }

  /// The batches of a training step.
  private static let batches = 3

  private let data: DataLibrary
  private let folder: URL

  /// Exports to `folder`, which is made where it isn't there.
  package init(data: DataLibrary, folder: URL) {
    self.data = data
    self.folder = folder
  }

  /// Writes `steps`.
  package func write(_ steps: [BenchmarkStep]) throws {
    let manifest = Manifest(
      data: try writeData(of: steps), steps: try steps.map(write),
      order: BenchmarkStep.allCases.map(\.name))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(manifest).write(to: folder.appendingPathComponent("manifest.json"))
  }

  private func write(_ step: BenchmarkStep) throws -> Step {
    let run = try step.run(data: data)
    let split = NoisyImages.split(try data.load(run.data))
    let parameters = try step.trainedParameters(run, split.training)
    let before = try write(parameters, of: run, "parameters", in: step.name)
    let batches: [Batch]
    switch step {
    case .evaluate:
      let workload = AccuracyWorkload(run, images: split.test, parameters: parameters)
      try workload.run()
      batches = [Batch(value: workload.accuracy)]
    case .jacobianNorm:
      let workload = JacobianNormWorkload(run, images: split.test, parameters: parameters)
      try workload.run()
      let norms = try write(workload.norms, [split.test.count], "norms", in: step.name)
      batches = [Batch(results: [norms])]
    default:
      batches = try (1...Self.batches).map { number in
        // Each is a first step, for the optimizer's moments to be zero, under a seed of its own.
        var run = run
        run.seed += UInt64(number)
        let training = TrainingStep(run, examples: split.training)
        training.parameters.setFlattened(parameters.flattened)
        let subfolder = "\(step.name)/\(number)"
        return Batch(
          value: Double(try training.run(iteration: 0)),
          inputs: try writeInputs(of: training, in: subfolder),
          results: try write(training.gradients, of: run, "gradients", in: subfolder),
          updated: try write(training.parameters, of: run, "updated", in: subfolder))
      }
    }
    return Step(
      name: step.name, summary: step.summary, target: step.target,
      targetShareOfPeak: step.targetShareOfPeak, memoryLimit: step.memoryLimit,
      gradientTolerance: step.gradientTolerance, parameters: before, batches: batches)
  }
}

extension StepExport {
  /// Images and labels, points of SIN: what the steps read.
  private func writeData(of steps: [BenchmarkStep]) throws -> [Array] {
    var arrays: [Array] = []
    let ofImages = Dictionary(grouping: steps.filter { $0 != .sineSpectReg }) { $0.images }
    for (images, steps) in ofImages.sorted(by: { $0.key < $1.key }) {
      let split = NoisyImages.split(try data.load(steps[0].run(data: data).data))
      arrays += try write(split.training, "\(images).training")
      if steps.contains(where: { !$0.isTraining }) {
        arrays += try write(split.test, "\(images).test")
      }
    }
    if steps.contains(.sineSpectReg) {
      let points = try data.load(BenchmarkStep.sineSpectReg.run(data: data).data)
      arrays += try write(points.training, "points.training")
    }
    return arrays
  }

  private func write(_ set: ExampleSet, _ name: String) throws -> [Array] {
    let features: [Float] =
      switch try set.held().features {
      case .bytes(let bytes): bytes.map { Float($0) / 255 }
      case .floats(let floats): floats
      case .streamed: []
      }
    let targets: [Float] =
      switch set.targets {
      case .classes(let classes, _): classes.map { Float($0) }
      case .values(let values): values
      }
    return [
      try write(features, [set.count] + set.featureShape, name + ".features", in: "data"),
      try write(targets, [set.count], name + ".targets", in: "data"),
    ]
  }

  private func write(
    _ buffer: ParameterBuffer<Float>, of run: Run, _ prefix: String, in subfolder: String
  ) throws -> [Array] {
    let parameters = run.network.architecture.parameters
    return try parameters.indices.filter { parameters[$0].role.isTrained }.map { index in
      let entry = buffer.layout.entries[index]
      return try write(
        buffer.values(index), entry.shape.dimensions, "\(prefix).\(entry.name)", in: subfolder)
    }
  }

  private func writeInputs(of training: TrainingStep, in subfolder: String) throws -> [Array] {
    let graph = training.training
    var tensors = [("input", graph.input), ("target", graph.target)]
    tensors += graph.masks.map { ($0.name, $0.tensor) }
    for input in graph.penaltyInputs {
      if case .projection = input.content { tensors.append((input.tensor.name, input.tensor)) }
    }
    return try tensors.map { name, tensor in
      let batch = tensor.shape.isBatched ? [graph.graph.batch] : []
      return try write(
        training.program.values(of: tensor), tensor.shape.dimensions + batch, name, in: subfolder)
    }
  }

  private func write(
    _ values: [Float], _ shape: [Int], _ name: String, in subfolder: String
  ) throws -> Array {
    let file = "\(subfolder)/\(name).f32"
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try WeightsData.encoded(values).write(to: url)
    return Array(name: name, shape: shape, file: file)
  }
}

extension BenchmarkStep {
  /// The name of the images that the step reads.
  fileprivate var images: String { isOfColourImages ? "colourImages" : "images" }
}
