import Benchmarks
import Datasets
import Devices
import PJRT
import TestPlugins
import Testing

/// The step that needs no data set, measured on a plugin's device.
@Suite(.enabled(if: !TestPlugin.all.isEmpty, "\(TestPlugin.absence)"))
struct DeviceMeasurementTests {
  @Test(arguments: TestPlugin.all.prefix(1))
  func aStepIsRightAndGivesTheSameBits(_ plugin: TestPlugin) throws {
    let client = try plugin.client()
    let measurement = DeviceMeasurement(
      on: client, data: DataLibrary(folders: DataFolders([])), precision: .highest,
      options: .deterministic(on: client), stepsPerCall: 5)
    let report = try measurement.report([.sineSpectReg])
    let step = try #require(report.steps.first)
    #expect(step.isRight, "\(step)")
    #expect(step.gradient.choices > 0 && step.gradient.valueError < 1e-6)
    let timing = try #require(step.timing)
    #expect(timing.milliseconds >= timing.fastest && timing.fastest > 0)
    #expect(report.platform == client.platform && report.text.contains("| sin-mlp-spectreg | "))

    // Without times the rest is the same but for the clock's.
    let gradients = DeviceMeasurement(
      on: client, data: DataLibrary(folders: DataFolders([])), precision: .highest,
      options: .deterministic(on: client), stepsPerCall: 5, isTimed: false)
    let alone = try #require(try gradients.report([.sineSpectReg]).steps.first)
    #expect(alone.timing == nil && alone.isRight)
    #expect(alone.gradient == step.gradient && alone.processor == step.processor)
    #expect(alone.moduleBytes == step.moduleBytes && alone.processor.error < Referee.tolerance)
  }
}
