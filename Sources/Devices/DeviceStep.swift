import Autodiff
import Datasets
import PJRT
import StableHLO
import Training

/// A run's training on a device, many steps a call.
///
/// Parameters, the optimizer's moments and all examples stay there; a call takes the examples'
/// indices and brings the objectives back.
package final class DeviceStep: OptimizationStep {
  /// What is trained, as the last ``settle()`` brought it.
  package let parameters: ParameterBuffer<Float>
  /// Examples in a step.
  package var batch: Int { module.batch }
  /// As many as take about half a second, so that whoever waits for the device can end soon: a
  /// few first, then by what a step took.
  package private(set) var stepsAtOnce: Int

  private let module: TrainingModule
  private let executable: Executable
  private let client: Client
  private let seed: UInt64
  private let optimizer: OptimizerState
  private let listCount: Int
  private let data: [Buffer]
  /// Parameters, then moments, one buffer a parameter.
  private var state: [Buffer]
  /// What makes the images where they change from step to step.
  private let feed: ImageFeed?
  private let iterations: Int
  private var order: BatchOrder?
  private var indices: [Int]

  private static let secondsAtOnce = 0.5
  private static let firstSteps = 4
  /// The most bytes of images that a call brings.
  private static let mostBytes = 64 << 20

  /// Compiles the steps, and brings the starting parameters and the examples to the device.
  ///
  /// - Parameters:
  ///   - run: what is trained.
  ///   - examples: those that it is trained on.
  ///   - modules: compiled for the device.
  ///   - stepsPerCall: the greatest number of steps in a call, at least 1; the bits don't depend on
  ///     it.
  ///   - precision: of matrix products and convolutions.
  /// - Throws: `DeviceError` for a run that isn't done on a device, `TrainingError` where it
  ///   doesn't fit its examples, `PluginError` for what the plugin says.
  package init(
    _ run: Run, examples: ExampleSet, on modules: CompiledModules, stepsPerCall: Int = 100,
    precision: Precision = .highest
  ) throws {
    try run.checkForDevice()
    let seen = try run.seeing(examples)
    let feed = ImageFeed(run, examples: examples)
    var most = stepsPerCall
    if feed != nil {
      let bytes = min(run.batch ?? examples.count, examples.count) * examples.featureCount
      most = max(1, min(stepsPerCall, Self.mostBytes / bytes))
    }
    self.feed = feed
    iterations = run.iterations
    module = TrainingModule(seen, examples: examples, stepsPerCall: most, precision: precision)
    executable = try modules.executable(module.text)
    client = modules.client
    seed = run.seed
    stepsAtOnce = min(Self.firstSteps, most)
    parameters = seen.startingParameters()
    optimizer = seen.optimizerState(parameters.layout)
    listCount = 1 + run.optimizer.momentCount
    data = try client.buffers(of: examples, areImagesFed: feed != nil)
    state = []
    indices = Array(0..<module.batch)
    order =
      module.batch < examples.count
      ? BatchOrder(
        count: examples.count, batch: module.batch, seed: run.seed, order: run.order) : nil
    let zeros = [Float](repeating: 0, count: parameters.layout.count)
    try setLists([parameters.flattened] + Array(repeating: zeros, count: listCount - 1))
  }

  /// Makes the steps of those iterations, counted from 0, until one whose objective isn't finite;
  /// any number, by as many calls as that takes.
  ///
  /// - Returns: the objectives before each step that was made, and last the one that isn't finite,
  ///   whose step wasn't: fewer than asked for then.
  /// - Throws: `PluginError`; what was reached is lost then.
  package func run(_ iterations: Range<Int>) throws -> [Float] {
    var objectives: [Float] = []
    var start = iterations.lowerBound
    let begin = ContinuousClock.now
    while start < iterations.upperBound {
      let count = min(module.stepsPerCall, iterations.upperBound - start)
      let made = try call(start..<start + count)
      objectives += made
      guard made.count == count, made.last?.isFinite == true else { break }
      start += count
    }
    let secondsPerStep =
      (ContinuousClock.now - begin) / .seconds(1) / Double(max(objectives.count, 1))
    let fitting = Self.secondsAtOnce / max(secondsPerStep, 1e-6)
    stepsAtOnce = min(max(Int(fitting), 1), module.stepsPerCall)
    return objectives
  }

  /// One call; at most as many iterations as the module has places for.
  private func call(_ iterations: Range<Int>) throws -> [Float] {
    let places = module.stepsPerCall
    var examples = [Int32](repeating: 0, count: places * batch)
    var settings: [Float] = []
    for (place, iteration) in iterations.enumerated() {
      order?.fill(&indices, iteration: iteration)
      for (lane, index) in indices.enumerated() {
        examples[place * batch + lane] = Int32(index)
      }
      settings += OptimizerPrinter.settings(optimizer, iteration: iteration)
    }
    let width = settings.count / iterations.count
    settings += [Float](repeating: 0, count: places * width - settings.count)
    var arguments = [
      try client.buffer(examples, [places, batch]), try client.buffer(settings, [places, width]),
      try client.buffer([Int32(iterations.count)], []),
      try client.buffer([UInt64(iterations.lowerBound)], []), try client.buffer([seed], []),
    ]
    if let feed {
      let bytes = try images(of: iterations, from: feed)
      arguments.append(
        try client.buffer(bytes, [places, batch, bytes.count / (places * batch)]))
    }
    let results = try executable.run(state + data + arguments)
    state = Array(results[..<state.count])
    let made = try results[state.count + 1].values(of: Int32.self)
    let objectives = try results[state.count].values(of: Float.self)
    return Array(objectives.prefix(Int(made[0])))
  }

  /// The images of those steps, padded to the module's number of steps, after which those of the
  /// next call are begun.
  private func images(of iterations: Range<Int>, from feed: ImageFeed) throws -> [UInt8] {
    let places = module.stepsPerCall
    let end = min(iterations.upperBound + iterations.count, self.iterations)
    for iteration in iterations.lowerBound..<max(end, iterations.upperBound) {
      order?.fill(&indices, iteration: iteration)
      feed.prepare(indices, iteration: iteration)
    }
    let bytes = try feed.bytes(of: iterations)
    return bytes
      + [UInt8](repeating: 0, count: bytes.count / iterations.count * (places - iterations.count))
  }

  /// Copies the parameters from the device.
  package func settle() throws { parameters.setFlattened(try list(0)) }

  /// The parameters, then the optimizer's moments, as a checkpoint lists them.
  package func lists() throws -> [[Float]] { try (0..<listCount).map(list) }

  private func list(_ place: Int) throws -> [Float] {
    let count = parameters.layout.entries.count
    return try state[place * count..<(place + 1) * count].flatMap { try $0.values(of: Float.self) }
  }

  /// Sets parameters and moments, from what ``lists()`` gave.
  package func setLists(_ lists: [[Float]]) throws {
    var buffers: [Buffer] = []
    let layout = parameters.layout
    for list in lists {
      precondition(
        list.count == layout.count, "DeviceStep: \(list.count) values for \(layout.count)")
      var start = 0
      for entry in layout.entries {
        let end = start + entry.shape.count
        buffers.append(try client.buffer(Array(list[start..<end]), entry.shape.dimensions))
        start = end
      }
    }
    state = buffers
  }
}

extension Client {
  /// The examples in the order of `ExamplesOnDevice.values`.
  fileprivate func buffers(
    of examples: ExampleSet, areImagesFed: Bool
  ) throws(PluginError) -> [Buffer] {
    let count = examples.count
    var buffers: [Buffer] = []
    switch examples.features {
    case _ where areImagesFed: break
    case .bytes(let bytes): buffers.append(try buffer(bytes, [count, examples.featureCount]))
    case .floats(let floats): buffers.append(try buffer(floats, [count, examples.featureCount]))
    case .streamed: break
    }
    switch examples.targets {
    case .classes(let classes, _): buffers.append(try buffer(classes.map { Int32($0) }, [count]))
    case .values(let values): buffers.append(try buffer(values, [count]))
    }
    if let derivatives = examples.derivatives { buffers.append(try buffer(derivatives, [count])) }
    return buffers
  }
}
