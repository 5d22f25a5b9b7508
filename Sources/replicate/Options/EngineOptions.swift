import ArgumentParser
import Devices
import Files
import Foundation
import PJRT
import Training

/// What runs are trained by.
struct EngineOptions: ParsableArguments {
  /// The kinds of engines.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// This program's own kernels.
    case cpu
    /// The first device of a PJRT plugin.
    case pjrt
  }

  @Option(
    help: ArgumentHelp(
      "What trains the runs: cpu, this program's own kernels, or pjrt, a plugin's device.",
      discussion: """
        A run on a device is another run, with another key, and its reports have a folder of their \
        own, figures/<scale>-<platform>-<digest>. Networks are evaluated and measured on the \
        processor. 'replicate engine list' shows the plugins that are here.
        """))
  var engine = Kind.cpu

  @Option(
    help: ArgumentHelp(
      "With --engine pjrt: the plugin's library.",
      discussion: "Default: $\(PluginSearch.variable), else the only one that is found.",
      valueName: "file"),
    completion: .file(extensions: ["so"]))
  var plugin: String?

  @Option(
    help: ArgumentHelp(
      "With --engine pjrt: precision of matrix products and convolutions.",
      discussion: "single: as the papers' GPUs had it; fastest: TF32 on GPUs that have it."))
  var precision = DeviceEngine.Precision.single

  @Option(
    help: ArgumentHelp(
      "With --engine pjrt: a flag of XLA's compiler; may be repeated.", valueName: "name=value"))
  var flag: [CompilerFlag] = []

  func validate() throws {
    if engine == .cpu, plugin != nil || precision != .single || !flag.isEmpty {
      throw ValidationError("--plugin, --precision and --flag are a device's: add --engine pjrt")
    }
    if plugin?.isEmpty == true { throw ValidationError("--plugin is empty; name a file") }
  }

  /// Loads the plugin; nil for the processor's own engine.
  ///
  /// - Throws: `PluginError` for one that can't be used, `RequestError` where it isn't clear which
  ///   one is meant.
  func load() throws -> PluginEngine? {
    guard engine == .pjrt else { return nil }
    let loaded = try PluginEngine(
      plugin: try path(), precision: precision, flags: CompilerFlag.merged(flag))
    if let notice = loaded.notice { Message.write(notice) }
    return loaded
  }

  private func path() throws -> String {
    if let plugin { return FilePath.expandingHome(plugin) }
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[PluginSearch.variable], !named.isEmpty { return named }
    let found = PluginSearch(environment: environment).files
    guard let only = found.first else { throw RequestError.noPlugin }
    guard found.count == 1 else { throw RequestError.severalPlugins(found) }
    return only
  }
}

extension DeviceEngine.Precision: ExpressibleByArgument {}
