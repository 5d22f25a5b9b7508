import Foundation
import Reports
import Testing

/// What a terminal gets that a pipe doesn't.
@Suite(.enabled(if: PseudoTerminal.isPossible, "needs script, of util-linux"))
struct TerminalTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try #require(
      try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2").status == 0)
  }

  /// What a terminal of that width shows of a command.
  private func shown(
    _ words: String, columns: Int = 200, environment: String = "TERM=xterm"
  ) throws -> String {
    let outcome = try bench.shell(
      "PROGRAM=\"$0\" env \(environment) script -qec "
        + "'stty cols \(columns); \"$PROGRAM\" \(words)' /dev/null >shown </dev/null || true")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    return try bench.text("shown").replacing("\r\n", with: "\n")
  }

  @Test func verdictsAreColouredOnATerminalAlone() throws {
    let words = "diff varga table7 --scale smoke --seeds 2"
    let coloured = try shown(words)
    #expect(coloured.contains("\u{1B}[3"))
    let plain = try bench.run(words.split(separator: " ").map(String.init)).output
    #expect(!plain.contains("\u{1B}"))
    for environment in ["TERM=dumb", "TERM=xterm NO_COLOR=1", "-u TERM"] {
      #expect(!(try shown(words, environment: environment)).contains("\u{1B}"), "\(environment)")
    }
  }

  @Test(arguments: [80, 100, 140])
  func linesFitTheTerminal(columns: Int) throws {
    for words in ["list --scale smoke --seeds 2", "diff varga table7 --scale smoke --seeds 2"] {
      let text = try shown(words, columns: columns, environment: "TERM=dumb")
      #expect(text.split(separator: "\n").count > 5)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
      }
    }
  }

  @Test func verboseHasTheSentences() throws {
    let words = ["varga", "table7", "--scale", "smoke", "--seeds", "2"]
    let short = try bench.run(words).output
    let long = try bench.run(words + ["--verbose"]).output
    #expect(long.count > short.count && long.contains("95 % interval"))
  }
}

/// The program by which a test gives another one a terminal.
enum PseudoTerminal {
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
}
