import Autodiff
import Datasets
import Devices
import Digests
import PJRT
import StableHLO
import Timing
import Training

/// Measures steps of training on a device: gradients against Double, milliseconds, the same bits.
package struct DeviceMeasurement {
  private let client: Client
  private let data: DataLibrary
  private let precision: Precision
  private let options: CompileOptions
  private let stepsPerCall: Int
  private let isTimed: Bool

  /// The seconds that the calls of a step are timed for.
  package static let seconds = 3.0
  /// Calls that are timed at least.
  private static let leastRounds = 3

  /// Measures on the first device of `client`.
  ///
  /// - Parameters:
  ///   - precision: of matrix products and convolutions.
  ///   - options: the compiler's flags.
  ///   - stepsPerCall: how many steps a call makes.
  ///   - isTimed: whether steps are made and timed, or only the gradient of one is held to Double.
  package init(
    on client: Client, data: DataLibrary, precision: Precision, options: CompileOptions,
    stepsPerCall: Int, isTimed: Bool = true
  ) {
    self.client = client
    self.data = data
    self.precision = precision
    self.options = options
    self.stepsPerCall = stepsPerCall
    self.isTimed = isTimed
  }

  /// Measures the steps, which are of training, one after the other.
  ///
  /// - Throws: `DatasetError` for data that can't be loaded, `PluginError`, `DeviceError`, and
  ///   `TimingError` for a step that diverges.
  package func report(_ steps: [BenchmarkStep]) throws -> DeviceReport {
    DeviceReport(
      platform: client.platform, device: client.deviceKind,
      precision: precision == .highest ? "FP32" : "the device's fastest",
      flags: options.flags.mapValues(\.text), steps: try steps.map(measure))
  }

  private func measure(_ step: BenchmarkStep) throws -> DeviceReport.Step {
    let run = try step.run(data: data)
    let referee = try referee(of: step, run)
    return DeviceReport.Step(
      name: step.name, gradient: referee.finding, processor: referee.processor,
      compileSeconds: referee.compileSeconds, moduleBytes: referee.moduleBytes,
      timing: isTimed ? try timing(of: step, run) : nil)
  }

  private func timing(of step: BenchmarkStep, _ run: Run) throws -> DeviceReport.Timing {
    let examples = try data.load(run.data).training
    let clock = ContinuousClock()
    let start = clock.now
    let first = try device(run, examples)
    let compileSeconds = (clock.now - start) / .seconds(1)
    let digest = try digest(after: first, of: step)
    let second = try device(run, examples)
    let isReproducible = try digest == self.digest(after: second, of: step)

    var (rounds, total, iteration) = ([Double](), 0.0, stepsPerCall)
    while rounds.count < Self.leastRounds || total < Self.seconds {
      let start = clock.now
      _ = try advance(first, over: iteration..<iteration + stepsPerCall, of: step)
      let seconds = (clock.now - start) / .seconds(1)
      rounds.append(1000 * seconds / Double(stepsPerCall))
      total += seconds
      iteration += stepsPerCall
    }
    let ordered = rounds.sorted()
    return DeviceReport.Timing(
      milliseconds: ordered[ordered.count / 2], fastest: ordered[0], rounds: rounds.count,
      stepsPerCall: stepsPerCall, compileSeconds: compileSeconds, isReproducible: isReproducible,
      digest: digest)
  }

  private func device(_ run: Run, _ examples: ExampleSet) throws -> DeviceStep {
    try DeviceStep(
      run, examples: examples, on: CompiledModules(on: client, options: options),
      stepsPerCall: stepsPerCall, precision: precision)
  }

  /// Makes the first call, and gives the digest of what it leaves.
  private func digest(after device: DeviceStep, of step: BenchmarkStep) throws -> String {
    _ = try advance(device, over: 0..<stepsPerCall, of: step)
    return SHA256Digest.hex(of: WeightsData.encoded(try device.lists().flatMap { $0 }))
  }

  private func advance(
    _ device: DeviceStep, over iterations: Range<Int>, of step: BenchmarkStep
  ) throws -> [Float] {
    let objectives = try device.run(iterations)
    guard objectives.count == iterations.count, objectives.last?.isFinite == true else {
      throw TimingError.diverged(
        step: step.name, iteration: iterations.lowerBound + objectives.count - 1)
    }
    return objectives
  }

  /// The gradient of a first step from trained parameters, on images with noise.
  private func referee(of step: BenchmarkStep, _ run: Run) throws -> DeviceReferee {
    let examples = NoisyImages.split(try data.load(run.data)).training
    let parameters = try step.trainedParameters(run, examples)
    let training = TrainingStep(run, examples: examples)
    training.parameters.setFlattened(parameters.flattened)
    _ = try training.run(iteration: 0)
    return try DeviceReferee(
      training.training, parameters: parameters, inputs: training.refereeInputs, on: client,
      precision: precision, options: options)
  }
}

extension TrainingStep {
  /// What the last step read beside the parameters.
  var refereeInputs: Referee.Inputs {
    var tensors = [training.input, training.target] + training.masks.map(\.tensor)
    tensors += training.penaltyInputs.map(\.tensor)
    return tensors.map { ($0, program.values(of: $0)) }
  }
}
