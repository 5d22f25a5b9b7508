import Foundation
import Testing

/// What `replicate engine` says with and without plugins.
@Suite struct EngineTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// A plugin that `Scripts/plugins.sh` installed, if it did.
  private static let plugin: String? = {
    let file = Workbench.repository
      .appendingPathComponent(".cache/plugins/lammps_jax_pjrt_cpu/pjrt_c_api_cpu_plugin.so")
    return FileManager.default.fileExists(atPath: file.path) ? file.path : nil
  }()

  @Test func theProcessorsEngineIsAlwaysThere() throws {
    let outcome = try bench.run("engine", "list")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("cpu   this program's own, "))
    #expect(outcome.output.contains("\npjrt  "))
  }

  @Test func whatIsNoPluginIsListedWithItsReason() throws {
    try bench.write(Data("no library".utf8), to: "plugin.so")
    let variables = ["REPLICATE_PJRT_PLUGIN": bench.url("plugin.so").path]
    let list = try bench.run("engine", "list", environment: variables)
    #expect(list.status == 0)
    #expect(list.output.contains("pjrt  \(bench.url("plugin.so").path): can't be loaded"))
    let json = try bench.run("engine", "list", "--format", "json", environment: variables)
    #expect(json.output.contains("\"trouble\""))
    let page = try bench.run("engine", "show", "plugin.so")
    #expect(page.status == 2 && page.output.isEmpty)
    #expect(page.errorLines.count == 1 && page.errors.contains("plugin.so: can't be loaded"))
  }

  @Test func aMissingFileIsNamed() throws {
    let outcome = try bench.run("engine", "show", "no.so")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("replicate: no.so: no such file"))
  }

  @Test func whatCannotBeMeasuredIsRefusedBeforeAnythingIsLoaded() throws {
    let evaluation = try bench.run("engine", "measure", "no.so", "--step", "evaluate")
    #expect(evaluation.status == 64 && evaluation.errors.contains("no step of training"))
    let flag = try bench.run("engine", "measure", "no.so", "--flag", "xla_flag")
    #expect(flag.status == 64 && flag.errors.contains("name=value"))
    let steps = try bench.run("engine", "measure", "no.so", "--steps", "0")
    #expect(steps.status == 64)
    let missing = try bench.run("engine", "measure", "no.so", "--step", "sin-mlp-spectreg")
    #expect(missing.status == 2 && missing.errors.contains("no.so: no such file"))
  }

  @Test(.enabled(if: plugin != nil, "no plugin: Scripts/plugins.sh installs two"))
  func aPluginSaysWhatItIs() throws {
    let path = try #require(Self.plugin)
    let page = try bench.run("engine", "show", path)
    #expect(page.status == 0)
    for word in [path, "SHA-256", "4 × cpu", "0.115", "1.20.0"] {
      #expect(page.output.contains(word), "\(word) is missing")
    }
    let list = try bench.run("engine", "list", environment: ["REPLICATE_PJRT_PLUGIN": path])
    #expect(list.output.contains("pjrt  \(path): 4 × cpu, PJRT C API 0.115, StableHLO 1.20.0\n"))
  }
}
