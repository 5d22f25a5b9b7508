import Autodiff
import Datasets
import PJRT
import StableHLO
import Training

/// A run's training on a device, many steps a call.
///
/// Parameters, the optimizer's moments and all examples stay there; a call takes the examples'
/// indices and brings the objectives back.
package final class DeviceStep {
  /// Examples in a step.
  package var batch: Int { module.batch }

  private let module: TrainingModule
  private let executable: Executable
  private let client: Client
  private let optimizer: OptimizerState
  private let layout: ParameterLayout
  private let listCount: Int
  private let data: [Buffer]
  /// Parameters, then moments, one buffer a parameter.
  private var state: [Buffer]
  private var order: BatchOrder?
  private var indices: [Int]

  /// Compiles the steps, and brings the starting parameters and the examples to the device.
  ///
  /// - Parameters:
  ///   - run: what is trained.
  ///   - examples: all of them in memory.
  ///   - stepsPerCall: the greatest number of steps in a call, at least 1; the bits don't depend on
  ///     it.
  ///   - precision: of matrix products and convolutions.
  /// - Throws: `DeviceError` for a run that isn't done on a device, `TrainingError` where it
  ///   doesn't fit its examples, `PluginError` for what the plugin says.
  package init(
    _ run: Run, examples: ExampleSet, on client: Client, stepsPerCall: Int = 100,
    precision: Precision = .highest, options: CompileOptions = CompileOptions()
  ) throws {
    try run.checkForDevice(examples)
    let seen = try run.seeing(examples)
    module = TrainingModule(
      seen, examples: examples, stepsPerCall: stepsPerCall, precision: precision)
    executable = try client.compile(module.text, options: options)
    self.client = client
    let parameters = seen.startingParameters()
    layout = parameters.layout
    optimizer = seen.optimizerState(layout)
    listCount = 1 + run.optimizer.momentCount
    data = try client.buffers(of: examples)
    state = []
    indices = Array(0..<module.batch)
    order =
      module.batch < examples.count
      ? BatchOrder(
        count: examples.count, batch: module.batch, seed: run.seed, order: run.order) : nil
    let zeros = [Float](repeating: 0, count: layout.count)
    try setLists([parameters.flattened] + Array(repeating: zeros, count: listCount - 1))
  }

  /// Makes the steps of those iterations, counted from 0, until one whose objective isn't finite.
  ///
  /// - Returns: the objectives before each step that was made, and last the one that isn't finite,
  ///   whose step wasn't: fewer than asked for then.
  /// - Throws: `PluginError`; what was reached is lost then.
  package func run(_ iterations: Range<Int>) throws(PluginError) -> [Float] {
    var objectives: [Float] = []
    var start = iterations.lowerBound
    while start < iterations.upperBound {
      let count = min(module.stepsPerCall, iterations.upperBound - start)
      let made = try call(start..<start + count)
      objectives += made
      guard made.count == count, made.last?.isFinite == true else { break }
      start += count
    }
    return objectives
  }

  /// One call; at most as many iterations as the module has places for.
  private func call(_ iterations: Range<Int>) throws(PluginError) -> [Float] {
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
    let arguments = [
      try client.buffer(examples, [places, batch]), try client.buffer(settings, [places, width]),
      try client.buffer([Int32(iterations.count)], []),
      try client.buffer([UInt64(iterations.lowerBound)], []),
    ]
    let results = try executable.run(state + data + arguments)
    state = Array(results[..<state.count])
    let made = try results[state.count + 1].values(of: Int32.self)
    let objectives = try results[state.count].values(of: Float.self)
    return Array(objectives.prefix(Int(made[0])))
  }

  /// The parameters, then the optimizer's moments, as a checkpoint lists them.
  package func lists() throws(PluginError) -> [[Float]] {
    let count = layout.entries.count
    var lists: [[Float]] = []
    for list in 0..<listCount {
      var values: [Float] = []
      for buffer in state[list * count..<(list + 1) * count] { values += try buffer.values() }
      lists.append(values)
    }
    return lists
  }

  /// Sets parameters and moments, from what ``lists()`` gave.
  package func setLists(_ lists: [[Float]]) throws(PluginError) {
    var buffers: [Buffer] = []
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
  fileprivate func buffers(of examples: ExampleSet) throws(PluginError) -> [Buffer] {
    let count = examples.count
    var buffers: [Buffer] = []
    switch examples.features {
    case .bytes(let bytes): buffers.append(try buffer(bytes, [count, examples.featureCount]))
    case .floats(let floats): buffers.append(try buffer(floats, [count, examples.featureCount]))
    case .streamed: preconditionFailure("DeviceStep: streamed images aren't in memory")
    }
    switch examples.targets {
    case .classes(let classes, _): buffers.append(try buffer(classes.map { Int32($0) }, [count]))
    case .values(let values): buffers.append(try buffer(values, [count]))
    }
    if let derivatives = examples.derivatives { buffers.append(try buffer(derivatives, [count])) }
    return buffers
  }
}
