import Foundation
import Testing

/// Files that two processes write, or that aren't what they seem: nothing of them is lost.
@Suite struct LostFileTests {
  private let bench: Workbench
  private static let ledger = Workbench.repository.appendingPathComponent(
    "figures/paper/ledger.csv"
  ).path

  init() throws { bench = try Workbench() }

  /// Exhibits that end at once, each of which reads the ledger, adds its lines and writes it.
  @Test func exhibitsThatEndAtOnceKeepEachOthersLines() throws {
    #expect(try bench.run("ledger", "import", Self.ledger).status == 0)
    let exhibits = ["table1", "table2", "table3", "table6", "table7"]
    func words(_ exhibit: String, _ output: String) -> [String] {
      ["varga", exhibit, "--cached", "--output", output]
    }
    for exhibit in exhibits { #expect(try bench.run(words(exhibit, "one")).status == 0) }
    let expected = try bench.text("one/ledger.csv")
    #expect(expected.split(separator: "\n").count > 100)
    for round in 0..<3 {
      let processes = exhibits.map { bench.process(words($0, "all\(round)")) }
      for process in processes {
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
      }
      for process in processes { process.waitUntilExit() }
      #expect(processes.allSatisfy { $0.terminationStatus == 0 })
      #expect(try bench.text("all\(round)/ledger.csv") == expected)
      let left = try FileManager.default.subpathsOfDirectory(
        atPath: bench.url("all\(round)").path)
      #expect(!left.contains { $0.contains("/.") || $0.hasPrefix(".") }, "\(left)")
    }
  }

  @Test func anExportFollowsLinksAndWritesThroughPipes() throws {
    #expect(try bench.run("ledger", "import", Self.ledger).status == 0)
    try bench.write(Data("old".utf8), to: "real.csv")
    chmod(bench.url("real.csv").path, 0o600)
    symlink("real.csv", bench.url("link.csv").path)
    #expect(try bench.run("ledger", "export", "link.csv").status == 0)
    let exported = try bench.text("real.csv")
    #expect(exported.hasPrefix("key,"))
    var status = stat()
    #expect(lstat(bench.url("link.csv").path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(bench.url("real.csv").path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let shown = try bench.run("ledger", "export", "/dev/stdout")
    #expect(shown.status == 0 && shown.output == exported)
    let folder = try bench.run("ledger", "export", ".")
    #expect(folder.status == 2 && folder.errors.contains("it is a folder"))
  }

  @Test func reportsFollowLinks() throws {
    let words = ["varga", "table7", "--scale", "smoke", "--seeds", "1"]
    #expect(try bench.run(words).status == 0)
    let place = bench.url("figures/smoke/varga")
    try FileManager.default.moveItem(
      at: place.appendingPathComponent("table7.md"), to: bench.url("elsewhere.md"))
    symlink(bench.url("elsewhere.md").path, place.appendingPathComponent("table7.md").path)
    let text = try bench.text("elsewhere.md")
    try bench.write(Data(), to: "elsewhere.md")
    // What a kill in drawing left, by this version and by an earlier one a day ago.
    let (mine, older) = (".table7.partial-1999999999-abcdef", ".table7.partial-abcdef")
    for name in [mine, older] { try bench.write(Data(), to: "figures/smoke/varga/\(name)/x") }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400)],
      ofItemAtPath: place.appendingPathComponent(older).path)
    #expect(try bench.run(words).status == 0)
    #expect(try bench.text("elsewhere.md") == text)
    var status = stat()
    let link = place.appendingPathComponent("table7.md").path
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    #expect(
      left
        == ["-forest.gp", "-forest.svg", ".csv", ".gp", ".json", ".md", ".svg"].map {
          "table7\($0)"
        })
  }

  @Test func aCacheBehindATildeIsOneFile() throws {
    let words = ["--scale", "smoke", "--seeds", "1", "--cache", "~/x.sqlite", "--output", "~/out"]
    #expect(try bench.run(["varga", "table7"] + words).status == 0)
    let manager = FileManager.default
    #expect(manager.fileExists(atPath: bench.url("home/x.sqlite").path))
    #expect(manager.fileExists(atPath: bench.url("home/out/varga/table7.md").path))
    #expect(
      try manager.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["home", "temporary"])
    #expect(
      try bench.run("list", "--scale", "smoke", "--seeds", "1", "--cache", "~/x.sqlite")
        .output.contains(" 30 of 30 "))
  }
}
