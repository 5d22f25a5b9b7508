import Exchange
import Foundation
import Testing

/// Trained networks that are written for PyTorch and taken back for measuring.
@Suite struct ExportTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private struct Entry: Decodable {
    var key: String
    var weightsSHA256: String?
  }

  private struct Page: Decodable {
    var key: String
    var metrics: [String: Double]
    var specification: String
  }

  private struct Imported: Decodable {
    var right: Int?
    var testLoss: Double?
    var jacobianNorm: Double
    var normExamples: Int
    var testExamples: Int
  }

  private func decoded<Value: Decodable>(_: Value.Type, _ words: [String]) throws -> Value {
    let outcome = try bench.run(words + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Value.self, from: Data(outcome.output.utf8))
  }

  /// A run of an exhibit at smoke scale, as the cache shows it.
  private func trained(
    _ paper: String, _ exhibit: String, having setting: String = "network"
  ) throws -> Page {
    let outcome = try bench.run(paper, exhibit, "--scale", "smoke", "--seeds", "1")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let pages = try decoded([Entry].self, ["cache", "list"]).map {
      try decoded(Page.self, ["cache", "show", $0.key])
    }
    return try #require(
      pages.first { page in
        page.specification.contains("\"\(setting)\":")
          && !page.specification.contains("\"quantity\":")
      })
  }

  @Test func aPerceptronGoesOutAndComesBack() throws {
    let page = try trained("varga", "table7")
    let exported = try bench.run("export", String(page.key.prefix(12)), "--to", "out")
    #expect(exported.status == 0, "\(exported.errors)")
    let folder = "out/\(page.key.prefix(16))"
    #expect(exported.output.hasPrefix(folder + ": "))
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.url(folder).path)
    #expect(names.sorted() == ["model.py", "model.safetensors", "reference.safetensors"])
    let file = try SafetensorsFile(reading: bench.url(folder + "/model.safetensors").path)
    #expect(file.metadata["run"] == page.specification && file.metadata["key"] == page.key)

    let before = try bench.digest()
    let again = try bench.run("export", page.key, "--to", "out")
    #expect(again.status == 0)
    #expect(try bench.digest() == before, "the same bytes again")
    let imported = try decoded(
      Imported.self, ["import", folder + "/model.safetensors", "--examples", "10"])
    // The metric is the mean over the same grid, summed the same way, of the same Float values;
    // half of it where the loss is half the square, exactly.
    let isHalved = page.specification.contains("halfSumOfSquares")
    #expect(imported.testLoss == page.metrics["testMSE"].map { isHalved ? $0 / 2 : $0 })
    #expect(imported.right == nil && imported.normExamples == 10 && imported.jacobianNorm > 0)
    // No cache, no ledger, no report: nothing of it is recorded.
    #expect(try bench.digest() == before)
  }

  @Test func aLearnedJacobianGoesOutAndComesBack() throws {
    let page = try trained("jacnet", "figure1", having: "integration")
    #expect(try bench.run("export", page.key, "--to", "out").status == 0)
    let imported = try decoded(
      Imported.self, ["import", "out/\(page.key.prefix(16))/model.safetensors"])
    let loss = try #require(imported.testLoss)
    let recorded = try #require(page.metrics["testLoss"])
    // Values are rounded to Float once more here: 1e-6 of the largest ones.
    #expect(abs(loss - recorded) <= 1e-5 * max(abs(recorded), 1), "\(loss), \(recorded)")
  }

  @Test(.enabled(if: python != nil, "needs python3"))
  func theProgramIsPython() throws {
    let page = try trained("varga", "table7")
    #expect(try bench.run("export", page.key, "--to", "out").status == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python ?? "")
    process.arguments = [
      "-c", "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())",
      bench.url("out/\(page.key.prefix(16))/model.py").path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func weightsThatArentHeldNameTheCommandThatTrainsThem() throws {
    let page = try trained("varga", "table7")
    #expect(try bench.run("ledger", "export", "all.csv", "--scale", "smoke").status == 0)
    #expect(try bench.run("ledger", "import", "all.csv", "--cache", "other.sqlite").status == 0)
    let refused = try bench.run("export", page.key, "--to", "out", "--cache", "other.sqlite")
    #expect(refused.status == 2 && refused.errorLines.count == 1, "\(refused.errors)")
    #expect(refused.errors.contains("its weights aren't held"))
    let command = try #require(
      refused.errors.split(separator: "'").first {
        $0.hasPrefix("replicate varga ")
      })
    #expect(command.contains(" --scale smoke") && command.hasSuffix(" --force"), "\(command)")
    // The command does what it is said to do.
    let outcome = try bench.shell(
      command.replacing("replicate", with: "\"$0\"", maxReplacements: 1)
        + " --seeds 1 --cache other.sqlite >/dev/null")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try bench.run("export", page.key, "--to", "out", "--cache", "other.sqlite").status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.url("figures/paper").path))
  }

  @Test func aKeyOfAnotherKindIsSaid() throws {
    _ = try trained("varga", "table7")
    let unknown = try bench.run("export", "ffffffffffffffff", "--to", "out")
    #expect(unknown.status == 2 && unknown.errors.contains("no run's key"))
    #expect(try bench.run("export", "xyz", "--to", "out").status == 2)
    #expect(try bench.run("export", "ff").status == 64)
  }

  @Test(arguments: [
    (Data("This is a letter.".utf8), "safetensors"), (Data([1, 2, 3]), "cut short"),
    (Data([2, 0, 0, 0, 0, 0, 0, 0]) + Data("{}".utf8), "--like"),
  ])
  func aFileThatIsNoneIsRefusedInALine(bytes: Data, words: String) throws {
    try bench.write(bytes, to: "mine.safetensors")
    let before = try bench.digest()
    let outcome = try bench.run("import", "mine.safetensors")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("mine.safetensors: ") && outcome.errors.contains(words))
    #expect(try bench.digest() == before)
  }

  @Test func anAttackNeedsImages() throws {
    let page = try trained("varga", "table7")
    #expect(try bench.run("export", page.key, "--to", "out").status == 0)
    let file = "out/\(page.key.prefix(16))/model.safetensors"
    let outcome = try bench.run("import", file, "--attack", "fgsm")
    #expect(outcome.status == 2 && outcome.errors.contains("pixels in [0, 1]"))
  }
}
