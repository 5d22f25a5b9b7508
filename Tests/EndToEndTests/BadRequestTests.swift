import Foundation
import Testing

/// Requests that can't be met: each ends with its status and one line on standard error, and
/// nothing on disk changes.
@Suite struct BadRequestTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  struct Request: Sendable, CustomTestStringConvertible {
    var words: [String]
    var status: Int32
    var says: [String]

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Request(words: ["varga", "table1", "--seeds", "0"], status: 64, says: ["--seeds 0"]),
    Request(words: ["varga", "table1", "--jobs", "0"], status: 64, says: ["--jobs 0"]),
    Request(words: ["verify", "--sample", "0"], status: 64, says: ["--sample 0"]),
    Request(words: ["varga", "table1", "--scale", "huge"], status: 64, says: ["huge"]),
    Request(
      words: ["varga", "table7", "--cached", "--force"], status: 64, says: ["--cached", "--force"]),
    Request(
      words: ["varga", "table7", "--cached", "--only", "SIN"], status: 64,
      says: ["--cached", "--only"]),
    Request(words: ["all", "--only", "SIN"], status: 64, says: ["--only"]),
    Request(
      words: ["varga", "table7", "--plan", "--why", "--force"], status: 64,
      says: ["--force", "--why"]),
    Request(
      words: ["varga", "table7", "--scale", "smoke", "--only", "SIM"], status: 2,
      says: ["'SIM'", "'SIN'"]),
    Request(words: ["varga"], status: 64, says: ["exhibit"]),
    Request(words: ["varga", "table1", "--sedes", "3"], status: 64, says: ["--sedes"]),
    Request(words: ["vargo", "table1"], status: 64, says: ["vargo", "varga"]),
    Request(words: ["varga", "tabel7"], status: 2, says: ["varga tabel7", "varga table7"]),
    Request(words: ["diff", "varga", "tabel7"], status: 2, says: ["varga table7"]),
    Request(words: ["data", "fetch", "mnits"], status: 2, says: ["mnits", "mnist"]),
    Request(
      words: ["data", "fetch", "mnist", "--from", "mirror.example"], status: 64,
      says: ["--from 'mirror.example'", "https://"]),
    Request(
      words: ["diff", "varga", "table7", "--scale", "smoke"], status: 2,
      says: ["replicate varga table7 --scale smoke"]),
    Request(words: ["cache", "list"], status: 2, says: ["replicate.sqlite"]),
    Request(
      words: ["cache", "show", "xyz", "--cache", "none.sqlite"], status: 2, says: ["none.sqlite"]),
    Request(words: ["ledger", "import"], status: 2, says: ["figures/paper/ledger.csv"]),
    Request(words: ["verify"], status: 2, says: ["figures/paper/ledger.csv"]),
    Request(
      words: ["varga", "table1", "--scale", "smoke", "--data", "nowhere"], status: 2,
      says: ["nowhere", "mnist"]),
  ])
  func isRefused(_ request: Request) throws {
    let before = try bench.digest()
    let process = bench.process(request.words)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == request.status)
    #expect(text.hasPrefix("replicate: "))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 2, "\(text)")
    for word in request.says { #expect(text.contains(word), "\(text)") }
    #expect(try bench.digest() == before)
  }

  @Test func aPapersFolderIsFoundFromTheWorkingFolder() throws {
    try FileManager.default.createSymbolicLink(
      at: bench.url("numbers"),
      withDestinationURL: Workbench.repository.appendingPathComponent("papers"))
    let outcome = try bench.run("list", environment: ["REPLICATE_PAPERS": "numbers"])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aPapersFolderThatIsNoneIsNamed() throws {
    let outcome = try bench.run("list", environment: ["REPLICATE_PAPERS": "nowhere"])
    #expect(outcome.status == 2 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("REPLICATE_PAPERS=nowhere"))
  }
}
