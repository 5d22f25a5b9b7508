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

  @Test func anEngineThatIsNotClearIsRefusedBeforeAnythingIsDone() throws {
    let none = try bench.run("varga", "table7", "--engine", "pjrt", "--scale", "smoke")
    #expect(none.status == 2 && none.errorLines.count == 1)
    #expect(none.errors.contains("no plugin was found") || none.errors.contains("plugins are here"))
    let missing = try bench.run("varga", "table7", "--engine", "pjrt", "--plugin", "no.so")
    #expect(missing.status == 2 && missing.errors.hasPrefix("replicate: no.so: no such file"))
    let lonely = try bench.run("varga", "table7", "--plugin", "no.so")
    #expect(lonely.status == 64 && lonely.errors.contains("add --engine pjrt"))
    let flag = try bench.run("varga", "table7", "--engine", "pjrt", "--flag", "xla_flag")
    #expect(flag.status == 64 && flag.errors.contains("name=value"))
    for name in ["figures", "cache.sqlite"] {
      #expect(!FileManager.default.fileExists(atPath: bench.url(name).path))
    }
  }

  /// An exhibit trained on a device, killed in between: a folder, keys and reports of its own.
  @Test(.enabled(if: plugin != nil, "no plugin: Scripts/plugins.sh installs two"))
  func anExhibitIsTrainedOnADevice() throws {
    let path = try #require(Self.plugin)
    let words = [
      "varga", "table7", "--scale", "smoke", "--seeds", "1", "--only", "λ = 0.03", "--engine",
      "pjrt", "--plugin", path, "--checkpoint-seconds", "0",
    ]
    let whole = try Workbench()
    let outcome = try whole.run(words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Trained by cpu (cpu), plugin "))
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: whole.url("figures").path).first)
    #expect(folder.hasPrefix("smoke-cpu-"))
    let report = "figures/\(folder)/varga/table7.json"

    for milliseconds in [400, 900] {
      let process = bench.process(words)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(try bench.run(words).status == 0)
    #expect(try bench.text(report) == whole.text(report))
    #expect(try bench.digests() == whole.digests())

    // The processor's runs of the same settings are others.
    let own = try whole.run(
      "varga", "table7", "--scale", "smoke", "--seeds", "1", "--only", "λ = 0.03", "--plan")
    #expect(own.output.contains(" 0 in the cache"))
    let shown = try whole.run(
      "diff", "varga", "table7", "--scale", "smoke", "--output",
      "figures/\(folder)")
    #expect([0, 1].contains(shown.status) && shown.errors.isEmpty, "\(shown.errors)")
  }
}
