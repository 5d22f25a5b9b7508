import Foundation
import Testing

/// The exit status says what became of the request, whatever becomes of the output.
@Suite struct StatusTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test(arguments: ["list", "--help", "data list", "list --format json"])
  func outputThatCantBeWrittenIsTrouble(words: String) throws {
    let outcome = try bench.shell("\"$0\" \(words) >/dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("No space left"), "\(outcome.errors)")
  }

  @Test func aDifferenceStaysOneWhateverBecomesOfTheOutput() throws {
    let words = "varga table7 --scale smoke --seeds 2"
    #expect(try bench.run(words.split(separator: " ").map(String.init)).status == 0)
    let status = try bench.run("diff", "varga", "table7", "--scale", "smoke").status
    #expect(status == 1)
    let gone = try bench.shell(
      "\"$0\" diff varga table7 --scale smoke --seeds 2 | true; exit ${PIPESTATUS[0]}")
    #expect(gone.status == 1 && gone.errors.isEmpty, "\(gone.errors)")
    let full = try bench.shell("\"$0\" diff varga table7 --scale smoke >/dev/full")
    #expect(full.status == 2)
    let cached = try bench.shell("\"$0\" \(words) >/dev/full 2>/dev/null")
    #expect(cached.status == 2)
  }

  @Test func closedStreamsGetNoMessageIntoAnyFile() throws {
    let outcome = try bench.shell(
      "\"$0\" varga table7 --scale smoke --seeds 1 <&- >&- 2>&-; echo $? >status")
    #expect(outcome.status == 0)
    #expect(try bench.text("status") == "0\n")
    let list = try bench.run("list", "--scale", "smoke", "--seeds", "1")
    #expect(list.output.contains(" 30 of 30  nothing "))
    for name in try FileManager.default.subpathsOfDirectory(atPath: bench.folder.path)
    where !name.hasSuffix("sqlite") {
      let data = (try? Data(contentsOf: bench.url(name))) ?? Data()
      #expect(data.range(of: Data("replicate: ".utf8)) == nil, "\(name)")
    }
  }

  @Test(arguments: [
    (["varga", "table7", "--seeds", "1000000000", "--plan"], "--seeds"),
    (["varga", "table7", "--seeds", "9223372036854775807"], "--seeds"),
    (["varga", "table7", "--jobs", "1000000"], "--jobs"),
    (["varga", "table7", "--checkpoint-seconds", "nan"], "--checkpoint-seconds"),
    (["varga", "table7", "--checkpoint-seconds=-1"], "--checkpoint-seconds"),
    (["verify", "--sample", "9000000000"], "--sample"),
    (["bench", "--rounds", "100000000"], "--rounds"),
    (["list", "--seeds", "4611686018427387904"], "--seeds"),
  ])
  func aNumberOutOfReachIsRefusedInWords(words: [String], option: String) throws {
    let outcome = try bench.run(words)
    #expect(outcome.status == 64 && outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(option) && outcome.errors.contains("at "), "\(outcome.errors)")
  }

  @Test func tooFewFilesAreSaidBeforeAnythingIsDone() throws {
    let before = try bench.digest()
    let outcome = try bench.shell("ulimit -n 16; \"$0\" varga table7 --scale smoke --seeds 1")
    #expect(outcome.status == 2 && outcome.errors.contains("ulimit -n 64"), "\(outcome.errors)")
    #expect(try bench.digest() == before)
  }

  /// More jobs than the address space has room for: fewer are started, and all is done.
  @Test func moreJobsThanMemoryAllowsAreFewer() throws {
    let outcome = try bench.shell(
      "ulimit -v 1500000; \"$0\" varga table7 --scale smoke --seeds 2 --jobs 100 >/dev/null")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("jobs side by side"), "\(outcome.errors)")
  }

  @Test func helpOnACommandThatIsNoneIsAWrongLine() throws {
    for words in [["help", "nosuch"], ["help", "cache", "nosuch"]] {
      let outcome = try bench.run(words)
      #expect(outcome.status == 64 && outcome.errors.contains("'nosuch'"), "\(outcome.errors)")
    }
    #expect(try bench.run("help", "cache", "merge").status == 0)
  }

  @Test func aDataFolderThatIsNoneIsNamed() throws {
    let outcome = try bench.run("data", "verify", "--data", "/nosuch")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("there is no folder /nosuch; name the folder"))
  }
}
