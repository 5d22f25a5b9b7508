import Autodiff
import Datasets
import Foundation
import Kernels
import Timing
import Training

/// Writes what another implementation needs to do the same steps, and what must come out.
///
/// The folder gets `manifest.json` and files of Float32, little-endian, row-major, without padding:
/// the data, and for each step the parameters and some batches: the inputs of the step (examples,
/// masks, projections, all `[feature…, batch]`), the objective and its gradient in Double, by which
/// everyone is judged (``Referee``; these are files of Float64), and the parameters after our
/// update. What a normalization knows of the population is no parameter here: no step reads or
/// moves it.
///
/// Images come with a little noise: see ``NoisyImages``. Even so a batch has choices that are
/// nearly ties, which rounding decides. So each batch comes twice where its examples are
/// independent of each other: as drawn, and with the examples that have such a choice replaced by
/// others. On the latter nobody may differ from Double by more than rounding.
package struct StepExport {
  /// A list of numbers in a file of its own.
  package struct Array: Codable {
    /// What the numbers are, such as `projections`.
    package let name: String
    /// Their shape, `[feature…, batch]`.
    package let shape: [Int]
    /// The file that holds them.
    package let file: String
  }

  /// One step.
  package struct Step: Codable {
    /// The step, as ``BenchmarkStep`` names it.
    package let name: String
    /// What it does, in a line.
    package let summary: String
    /// How many times as fast as the better peer it shall be.
    package let target: Double
    /// What share of the peak its products shall reach, if any is asked.
    package let targetShareOfPeak: Double?
    /// Gigabytes that its process may take, if a limit is asked.
    package let memoryLimit: Double?
    /// How far a peer's gradient may be from Double's, relative to its norm.
    package let gradientTolerance: Double
    /// See ``Referee/tolerance``.
    package let tolerance: Double
    /// See ``Referee/closeness``.
    package let closeness: Double
    /// The parameters before the step.
    package let parameters: [Array]
    /// Each from the same parameters; one for what isn't training.
    package let batches: [Batch]
  }

  /// What a step reads beside the parameters, and what must come out.
  package struct Batch: Codable {
    /// The objective of a training step in Double, or the accuracy in percent; nil for norms.
    package var value: Double?
    /// What a training step reads beside the parameters.
    package var inputs: [Array] = []
    /// The gradients in Double, for a training step; the norms, for those.
    package var results: [Array] = []
    /// The parameters after a training step.
    package var updated: [Array] = []
    /// How ours in Float stand to Double, for a training step.
    package var ours: Referee.Finding?
    /// Whether it is as training would draw it, and not with some examples replaced.
    package var isDrawn = true
    /// Whether no choice is nearly a tie, so that all must agree to rounding.
    package var isClear = true
  }

  /// All that was written.
  package struct Manifest: Codable {
    /// The examples that batches are drawn from.
    package let data: [Array]
    /// The steps.
    package let steps: [Step]
    /// The names of all steps there are, in their order.
    package let order: [String]
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
      batches = try (1...Self.batches).flatMap { number in
        // Each is a first step, for the optimizer's moments to be zero, under a seed of its own.
        var run = run
        run.seed += UInt64(number)
        let training = TrainingStep(run, examples: split.training)
        training.parameters.setFlattened(parameters.flattened)
        _ = try training.run(iteration: 0)
        let batches = RefereedBatch.both(
          training.refereeInputs, of: run, training.training, parameters)
        guard batches.allSatisfy(\.finding.isFinite) else {
          throw TimingError.diverged(step: step.name, iteration: 0)
        }
        return try write(batches, of: run, in: "\(step.name)/\(number)")
      }
    }
    return Step(
      name: step.name, summary: step.summary, target: step.target,
      targetShareOfPeak: step.targetShareOfPeak, memoryLimit: step.memoryLimit,
      gradientTolerance: step.gradientTolerance, tolerance: Referee.tolerance,
      closeness: Referee.closeness, parameters: before, batches: batches)
  }

  private func write(
    _ batches: [RefereedBatch], of run: Run, in subfolder: String
  ) throws -> [Batch] {
    try batches.enumerated().map { place, batch in
      let subfolder = place == 0 ? subfolder : subfolder + "-cleared"
      return Batch(
        value: batch.double.value, inputs: try write(batch.inputs, of: batch, in: subfolder),
        results: try write(batch.double.gradients, of: run, "gradients", in: subfolder),
        updated: try write(batch.updated, of: run, "updated", in: subfolder),
        ours: batch.finding, isDrawn: place == 0, isClear: batch.finding.nearTies == 0)
    }
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

  private func write<Scalar: KernelScalar>(
    _ buffer: ParameterBuffer<Scalar>, of run: Run, _ prefix: String, in subfolder: String
  ) throws -> [Array] {
    let parameters = run.network.architecture.parameters
    return try parameters.indices.filter { parameters[$0].role.isTrained }.map { index in
      let entry = buffer.layout.entries[index]
      return try write(
        buffer.values(index), entry.shape.dimensions, "\(prefix).\(entry.name)", in: subfolder)
    }
  }

  /// All but what is the same in every step.
  private func write(
    _ inputs: Referee.Inputs, of batch: RefereedBatch, in subfolder: String
  ) throws -> [Array] {
    let constants = batch.training.penaltyInputs.compactMap { input in
      if case .constant = input.content { input.tensor.name } else { nil }
    }
    return try inputs.filter { !constants.contains($0.tensor.name) }.map { tensor, values in
      let batch = tensor.shape.isBatched ? [tensor.graph.batch] : []
      return try write(values, tensor.shape.dimensions + batch, tensor.name, in: subfolder)
    }
  }

  private func write<Scalar: KernelScalar>(
    _ values: [Scalar], _ shape: [Int], _ name: String, in subfolder: String
  ) throws -> Array {
    let isDouble = Scalar.self == Double.self
    let file = "\(subfolder)/\(name).\(isDouble ? "f64" : "f32")"
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes =
      isDouble
      ? ValueBytes.encoded(values.map { Double($0) })
      : WeightsData.encoded(values.map { Float($0) })
    try bytes.write(to: url)
    return Array(name: name, shape: shape, file: file)
  }
}

/// Numbers of Float64 as bytes.
private enum ValueBytes {
  /// The bytes of `values`, little-endian.
  static func encoded(_ values: [Double]) -> Data {
    values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }
}

extension BenchmarkStep {
  /// The name of the images that the step reads.
  fileprivate var images: String { isOfColourImages ? "colourImages" : "images" }
}
