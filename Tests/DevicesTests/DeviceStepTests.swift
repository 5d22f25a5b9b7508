import Devices
import PJRT
import TestPlugins
import Testing
import Training

/// Steps on a device against those of the processor's engine.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)"))
struct DeviceStepTests {
  /// How far twelve steps drift apart: each rounds by some 1e-7, and none of these networks has a
  /// kink where rounding would decide.
  private let tolerance: Float = 1e-5

  private func device(
    _ row: DeviceRun, on plugin: TestPlugin, stepsPerCall: Int = 12
  ) throws -> DeviceStep {
    try DeviceStep(
      row.run, examples: row.examples, on: CompiledModules(on: plugin.client()),
      stepsPerCall: stepsPerCall)
  }

  @Test(arguments: TestPlugin.all.prefix(1), DeviceRun.all)
  func trainsAsTheProcessorDoes(_ plugin: TestPlugin, _ row: DeviceRun) throws {
    try holdAgainstTheProcessor(row, on: plugin)
  }

  /// Another plugin is another reader of the same text: Adam's and momentum's is enough.
  @Test(arguments: TestPlugin.all.dropFirst(), DeviceRun.all.prefix(2))
  func soDoesAnotherPlugin(_ plugin: TestPlugin, _ row: DeviceRun) throws {
    try holdAgainstTheProcessor(row, on: plugin)
  }

  private func holdAgainstTheProcessor(_ row: DeviceRun, on plugin: TestPlugin) throws {
    let processor = TrainingStep(row.run, examples: row.examples)
    let expected = try (0..<12).map { try processor.run(iteration: $0) }
    let device = try device(row, on: plugin)
    let objectives = try device.run(0..<12)
    #expect(objectives.count == 12)
    for (found, expected) in zip(objectives, expected) {
      #expect(abs(found - expected) <= tolerance * abs(expected))
    }
    for (found, expected) in zip(try device.lists(), processor.lists()) {
      let scale = expected.map(abs).max() ?? 0
      let error = zip(found, expected).map { abs($0 - $1) }.max() ?? .infinity
      #expect(error <= tolerance * scale, "\(error) of \(scale)")
    }
    // They moved at all.
    #expect(try device.lists()[0] != row.run.startingParameters().flattened)
  }

  /// However many steps a call makes, and wherever a run is cut and resumed.
  @Test(arguments: TestPlugin.all.prefix(1), [DeviceRun.all[0], DeviceRun.all[8]])
  func calls(_ plugin: TestPlugin, _ row: DeviceRun) throws {
    let whole = try device(row, on: plugin)
    let objectives = try whole.run(0..<12)
    let again = try device(row, on: plugin)
    #expect(try again.run(0..<12) == objectives)
    #expect(try again.lists() == whole.lists())

    let short = try device(row, on: plugin, stepsPerCall: 5)
    #expect(try short.run(0..<7) + short.run(7..<8) == Array(objectives[..<8]))
    let resumed = try device(row, on: plugin, stepsPerCall: 5)
    try resumed.setLists(short.lists())
    #expect(try resumed.run(8..<12) == Array(objectives[8...]))
    #expect(try resumed.lists() == whole.lists())
  }

  @Test(arguments: TestPlugin.all.prefix(1))
  func aStepThatDivergesIsTheLastAndMovesNothing(_ plugin: TestPlugin) throws {
    var row = DeviceRun.all[1]
    row.run.optimizer = .momentum(learningRate: 1e30, momentum: 0.9, nesterov: false)
    let processor = TrainingStep(row.run, examples: row.examples)
    var made = 0
    while made < 12, try processor.run(iteration: made).isFinite { made += 1 }
    try #require(made > 0 && made < 11)

    let step = try device(row, on: plugin)
    let objectives = try step.run(0..<12)
    #expect(objectives.count == made + 1)
    #expect(objectives.dropLast().allSatisfy(\.isFinite) && objectives.last?.isFinite == false)
    let before = try device(row, on: plugin)
    _ = try before.run(0..<made)
    #expect(try step.lists() == before.lists())
  }

  @Test func whatIsNotDoneOnADeviceIsRefused() throws {
    var run = DeviceRun.all[0].run
    run.adversarialTraining = AdversarialTraining(maximumAmplitude: 0.1)
    let error = DeviceError.notOnADevice("adversarial training")
    #expect(throws: error) { try run.checkForDevice() }
    #expect(
      error.description
        == "adversarial training isn't done on a device: train the run on the processor")
  }
}
