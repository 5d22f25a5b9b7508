import Foundation
import PJRT
import Testing

/// Which files are taken for plugins.
@Suite struct PluginSearchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("PluginSearchTests-\(UUID().uuidString)").path

  /// An environment of Python with those files of its packages.
  private func environment(_ name: String, _ files: [String]) throws -> String {
    let prefix = "\(folder)/\(name)"
    for file in files {
      let path = "\(prefix)/lib/python3.12/site-packages/\(file)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: path))
    }
    return prefix
  }

  @Test func pythonsPackagesAreLookedThrough() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let virtual = try environment(
      "virtual",
      [
        "jax_plugins/xla_cuda13/xla_cuda_plugin.so", "jax_plugins/xla_cuda13/__init__.py",
        "jax_plugins/xla_cuda13/other.so", "libtpu/libtpu.so", "numpy/core.so",
      ])
    let system = try environment("system", ["lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so"])
    let search = PluginSearch(environment: ["VIRTUAL_ENV": virtual], roots: [system])
    let packages = "lib/python3.12/site-packages"
    #expect(
      search.files.filter { $0.hasPrefix(folder) } == [
        "\(virtual)/\(packages)/jax_plugins/xla_cuda13/xla_cuda_plugin.so",
        "\(virtual)/\(packages)/libtpu/libtpu.so",
        "\(system)/\(packages)/lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so",
      ])
  }

  @Test func theNamedFileComesFirstAndOnce() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let virtual = try environment("virtual", ["xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"])
    let file = "\(virtual)/lib/python3.12/site-packages/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so"
    let link = "\(folder)/link.so"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let variables = ["VIRTUAL_ENV": virtual, PluginSearch.variable: link]
    let search = PluginSearch(environment: variables, roots: [])
    #expect(search.files.filter { $0.hasPrefix(folder) } == [link])
  }

  @Test func aNamedFileThatIsMissingIsListed() {
    let search = PluginSearch(environment: [PluginSearch.variable: "/no/such.so"], roots: [])
    #expect(search.files.first == "/no/such.so")
  }

  @Test func emptyVariablesNameNothing() {
    let variables = [PluginSearch.variable: "", "VIRTUAL_ENV": "", "CONDA_PREFIX": ""]
    let search = PluginSearch(environment: variables, roots: [])
    #expect(search.folders == [PluginSearch.ownFolder])
  }
}
