import Foundation
import PJRT
import Synchronization

/// A plugin that is there to be tested on.
package struct TestPlugin: Sendable, CustomStringConvertible {
  /// The library's file.
  package let path: String

  /// For a test's arguments.
  package var description: String { URL(fileURLWithPath: path).lastPathComponent }

  /// The one that `REPLICATE_PJRT_PLUGIN` names, or those that `Scripts/plugins.sh` installed.
  package static let all: [TestPlugin] = {
    let named = ProcessInfo.processInfo.environment[PluginSearch.variable] ?? ""
    if !named.isEmpty { return [TestPlugin(path: named)] }
    let folder = root.appendingPathComponent(PluginSearch.ownFolder)
    return known.map { folder.appendingPathComponent($0).path }
      .filter { FileManager.default.fileExists(atPath: $0) }.map { TestPlugin(path: $0) }
  }()

  private static let known = [
    "lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so", "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so",
  ]

  /// Why tests on plugins are skipped where there is none.
  package static let absence: String =
    "no plugin: Scripts/plugins.sh installs two, \(PluginSearch.variable) names another"

  /// The package's folder.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The official header, where the plugin ships it.
  package var officialHeader: URL? {
    let header = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("include/pjrt_c_api.h")
    return FileManager.default.fileExists(atPath: header.path) ? header : nil
  }

  /// One client a plugin: tests share it, as a training's steps do.
  package func client() throws -> Client {
    try Self.clients.withLock { clients in
      if let client = clients[path] { return client }
      let client = try Client(Plugin(path: path))
      clients[path] = client
      return client
    }
  }

  private static let clients = Mutex<[String: Client]>([:])
}
