import Datasets
import Digests
import Foundation
import PJRT
import StableHLO
import Training

/// The first device of a PJRT plugin, as what trains runs.
package final class PluginEngine: TrainingEngine {
  /// What runs that are trained here name.
  package let identity: DeviceEngine
  /// What should be known before the plugin is used, in a sentence; nil for nothing.
  package let notice: String?

  private let modules: CompiledModules
  private let precision: Precision

  /// Loads a plugin and takes its first device.
  ///
  /// - Parameters:
  ///   - path: the plugin's file.
  ///   - precision: of matrix products and convolutions.
  ///   - flags: of its compiler, beside those for the same bits every time.
  /// - Throws: `PluginError`: no such file, no plugin, no device, or what the plugin says.
  package init(
    plugin path: String, precision: DeviceEngine.Precision = .single,
    flags: [String: CompileOptions.Value] = [:]
  ) throws {
    let client = try Client(Plugin(path: path))
    var options = CompileOptions.deterministic(on: client)
    options.flags.merge(flags) { _, asked in asked }
    modules = CompiledModules(on: client, options: options)
    notice = client.plugin.notice
    self.precision = precision == .single ? .highest : .fastest
    // Where the compiler's own files lie on this machine decides nothing.
    let deciding = options.flags.filter { $0.key != CompileOptions.toolkitFlag }
    identity = DeviceEngine(
      printer: Module.version, platform: client.platform,
      platformVersion: client.platformVersion, device: client.deviceKind,
      plugin: SHA256Digest.hex(
        of: try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)),
      precision: precision, flags: deciding.mapValues(\.text))
  }

  /// What only the processor's engine does.
  package func lacks(_ run: Run) -> String? { run.whatIsNotOnADevice }

  /// The run's steps on the device.
  ///
  /// - Throws: as ``DeviceStep/init(_:examples:on:stepsPerCall:precision:)``.
  package func step(of run: Run, examples: ExampleSet) throws -> any OptimizationStep {
    try DeviceStep(run, examples: examples, on: modules, precision: precision)
  }
}
