import Foundation
import PJRT
import Synchronization
import Testing

/// A plugin that is there to be tested on.
struct TestPlugin: Sendable, CustomTestStringConvertible {
  /// The library's file.
  let path: String

  var testDescription: String { URL(fileURLWithPath: path).lastPathComponent }

  /// The one that `REPLICATE_PJRT_PLUGIN` names, or those that `Scripts/plugins.sh` installed.
  static let all: [TestPlugin] = {
    if let named = ProcessInfo.processInfo.environment["REPLICATE_PJRT_PLUGIN"] {
      return [TestPlugin(path: named)]
    }
    return known.map { folder.appendingPathComponent($0).path }
      .filter { FileManager.default.fileExists(atPath: $0) }.map { TestPlugin(path: $0) }
  }()

  private static let known = [
    "lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so", "xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so",
  ]

  private static let folder = root.appendingPathComponent(".cache/plugins")

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The official header, where the plugin ships it.
  var officialHeader: URL? {
    let header = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("include/pjrt_c_api.h")
    return FileManager.default.fileExists(atPath: header.path) ? header : nil
  }

  /// One client a plugin: tests share it, as a training's steps do.
  func client() throws -> Client {
    try Self.clients.withLock { clients in
      if let client = clients[path] { return client }
      let client = try Client(Plugin(path: path))
      clients[path] = client
      return client
    }
  }

  private static let clients = Mutex<[String: Client]>([:])
}

extension Trait where Self == ConditionTrait {
  /// Skips, saying so, where there is no plugin.
  static var wherePluginsAre: Self {
    .enabled(
      if: !TestPlugin.all.isEmpty,
      "no plugin: Scripts/plugins.sh installs two, REPLICATE_PJRT_PLUGIN names another")
  }
}
