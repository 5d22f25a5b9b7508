import Foundation

/// Looks for plugins where they are usually installed, without loading any.
///
/// Python's packages bring them, in folders that have kept their names; no Python is run to find
/// them.
package struct PluginSearch {
  /// The variable that names a plugin's file.
  package static let variable = "REPLICATE_PJRT_PLUGIN"

  /// Where `Scripts/plugins.sh` installs plugins, in the working folder.
  package static let ownFolder = ".cache/plugins"

  /// The folders that are looked through, in order.
  package let folders: [String]
  private let named: String?

  /// Looks by the variables of an environment, from a working folder.
  ///
  /// - Parameters:
  ///   - environment: variables by name: `REPLICATE_PJRT_PLUGIN`, `VIRTUAL_ENV`, `CONDA_PREFIX` and
  ///     `HOME` count.
  ///   - roots: where the system's own Python has its packages.
  package init(environment: [String: String], roots: [String] = ["/usr/local", "/usr"]) {
    let named = environment[Self.variable] ?? ""
    self.named = named.isEmpty ? nil : named
    let prefixes =
      ["VIRTUAL_ENV", "CONDA_PREFIX"].compactMap { environment[$0] }
      + (environment["HOME"].map { [$0 + "/.local"] } ?? []) + roots
    folders = [Self.ownFolder] + prefixes.filter { !$0.isEmpty }.flatMap(Self.packageFolders)
  }

  /// The files that may be plugins: first the one that the variable names, there or not, then what
  /// is found.
  ///
  /// Each is listed once, however many links lead to it.
  package var files: [String] {
    var seen: Set<String> = []
    let found = folders.flatMap { folder in
      Self.places.flatMap { Self.files(matching: $0, in: folder) }
    }
    return ((named.map { [$0] } ?? []) + found).filter {
      seen.insert(URL(fileURLWithPath: $0).resolvingSymlinksInPath().path).inserted
    }
  }

  /// Where in a folder of packages a plugin lies; `*` stands for any one name, or a part of it.
  private static let places = [
    ["lammps_jax_pjrt_cpu", "pjrt_c_api_cpu_plugin.so"],
    ["xla_plugins", "*", "*.so"],
    ["jax_plugins", "*", "*plugin*.so"],
    ["libtpu", "libtpu.so"],
  ]

  /// `<prefix>/lib/python3*/site-packages` and Debian's `dist-packages`.
  private static func packageFolders(_ prefix: String) -> [String] {
    ["site-packages", "dist-packages"].flatMap { packages in
      ["lib", "lib64"].flatMap { files(matching: [$0, "python3*", packages], in: prefix) }
    }
  }

  /// The paths below a folder that match, name by name, in order.
  private static func files(matching names: [String], in folder: String) -> [String] {
    guard let name = names.first else { return [folder] }
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return entries.filter { matches($0, name) }.sorted().flatMap {
      files(matching: Array(names.dropFirst()), in: folder + "/" + $0)
    }
  }

  /// Whether a name is a pattern's parts in their order, with anything in place of each `*`.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return name == pattern }
    guard name.hasPrefix(parts[0]), name.dropFirst(parts[0].count).hasSuffix(parts[parts.count - 1])
    else { return false }
    var rest = name.dropFirst(parts[0].count).dropLast(parts[parts.count - 1].count)
    for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
