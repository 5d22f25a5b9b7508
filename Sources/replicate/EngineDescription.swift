import Digests
import Foundation
import PJRT
import Scheduling

/// An engine as `replicate engine` prints it.
struct EngineDescription: Codable {
  /// `cpu` for this program's own, `pjrt` for a plugin.
  var engine: String
  /// The plugin's file.
  var path: String?
  /// What the processor's engine is compiled for.
  var instructionSet: String?
  /// The version of the PJRT C API.
  var api: String?
  /// The version of StableHLO that the plugin was built with.
  var stableHLO: String?
  /// For example `cuda`.
  var platform: String?
  var platformVersion: String?
  /// What each device is.
  var devices: [String]?
  /// The SHA-256 of the plugin's file.
  var sha256: String?
  /// What should be known before it is used.
  var notice: String?
  /// Why it can't be used.
  var trouble: String?

  /// This program's own engine.
  static let processor = EngineDescription(engine: "cpu", instructionSet: InstructionSet.name)

  private init(engine: String, instructionSet: String) {
    self.engine = engine
    self.instructionSet = instructionSet
  }

  /// A plugin that can't be used.
  init(path: String, trouble: String) {
    engine = "pjrt"
    self.path = path
    self.trouble = trouble
  }

  /// Loads a plugin and asks it.
  init(plugin path: String) throws {
    let plugin = try Plugin(path: path)
    let client = try Client(plugin)
    engine = "pjrt"
    self.path = path
    api = plugin.version.description
    stableHLO = try plugin.attributes()["stablehlo_current_version"]
    platform = client.platform
    platformVersion = client.platformVersion
    devices = client.deviceKinds
    sha256 = SHA256Digest.hex(
      of: try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    notice = plugin.notice
  }

  /// For a list.
  var line: String {
    if let instructionSet {
      return
        "cpu   this program's own, \(instructionSet): trains what no other is named for"
    }
    // A trouble begins with the path.
    if let trouble { return "pjrt  \(trouble)" }
    let parts = [devicesText, "PJRT C API \(api ?? "?")", stableHLO.map { "StableHLO \($0)" }]
    let line = "pjrt  \(path ?? ""): " + parts.compactMap { $0 }.joined(separator: ", ")
    return notice.map { "\(line)\n      \($0)" } ?? line
  }

  /// For a page of its own.
  var text: String {
    let rows = [
      ("file", path), ("SHA-256", sha256), ("platform", platform), ("devices", devicesText),
      ("PJRT C API", api), ("StableHLO", stableHLO), ("version", platformVersion),
      ("notice", notice),
    ]
    return rows.compactMap { name, value in
      value.map { "\(name.padding(toLength: 12, withPad: " ", startingAt: 0))\($0)\n" }
    }.joined()
  }

  /// For example `4 × cpu`: kinds in their order, and how many there are of each.
  private var devicesText: String? {
    guard let devices else { return nil }
    var kinds: [String] = []
    for kind in devices where !kinds.contains(kind) { kinds.append(kind) }
    return kinds.map { kind in "\(devices.filter { $0 == kind }.count) × \(kind)" }
      .joined(separator: ", ")
  }
}
