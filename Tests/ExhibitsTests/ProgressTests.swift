import Exhibits
import Scheduling
import Synchronization
import Testing

/// What a display wrote.
final class Transcript: Sendable {
  private let lines = Mutex("")

  var text: String { lines.withLock { $0 } }

  @Sendable func write(_ text: String) { lines.withLock { $0 += text } }
}

@Suite struct ProgressTests {
  @Test func theBarNamesRunsRateAndTimeLeft() {
    let state = ProgressState(title: "varga table1", count: 40, done: 12, totalSteps: 1000)
    #expect(
      state.bar(steps: 250, seconds: 10, columns: 200)
        == "varga table1 [#####---------------] 12/40 runs, 25 steps/s, 30 s left")
  }

  @Test func theBarFitsTheTerminal() {
    let state = ProgressState(title: "varga table1", count: 40, done: 12, totalSteps: 1000)
    #expect(state.bar(steps: 250, seconds: 10, columns: 30).count == 29)
  }

  @Test func nothingToTrainIsAFullBar() {
    let state = ProgressState(title: "varga table1", count: 2, done: 2)
    #expect(
      state.bar(steps: 0, seconds: 0, columns: 80) == "varga table1 [####################] 2/2 runs"
    )
  }

  @Test(arguments: [
    (0.04, "0.0 s"), (4.21, "4.2 s"), (59.4, "59 s"), (185, "3 min 5 s"), (7800, "2 h 10 min"),
  ])
  func durationsAreInUnitsOfTheirSize(seconds: Double, text: String) {
    #expect(ProgressState.duration(seconds) == text)
  }

  @Test func aLineNamesRunsShareAndTimeLeft() {
    let state = ProgressState(title: "varga table1", count: 40, done: 12, totalSteps: 1000)
    #expect(
      state.line(steps: 257, seconds: 10)
        == "replicate: varga table1: 12 of 40 runs, 25 % of the steps to do, 29 s left\n")
    #expect(
      state.line(steps: 0, seconds: 10)
        == "replicate: varga table1: 12 of 40 runs, 0 % of the steps to do\n")
  }

  @Test func aLongSilenceIsBrokenWhereThereIsNoTerminal() {
    func lines(after silence: Duration) -> [Substring] {
      let transcript = Transcript()
      let progress = Progress(.lines, silence: silence, write: transcript.write)
      progress.begin("varga table1", .run, count: 3, reused: 1, steps: 100)
      progress.step(50)
      for _ in 1...2 { progress.tick() }
      return transcript.text.split(separator: "\n")
    }
    let start = "replicate: varga table1: 1 of 3 runs are in the cache"
    #expect(lines(after: .seconds(3600)) == [start[...]])
    let spoken = lines(after: .zero)
    #expect(spoken.count == 3 && spoken[0] == start)
    #expect(spoken[1].hasPrefix("replicate: varga table1: 1 of 3 runs, 50 % of the steps to do, "))
  }

  @Test func aNoteOnATerminalClearsTheBarFirst() {
    let transcript = Transcript()
    Progress(.bar, write: transcript.write).note("something")
    #expect(transcript.text == "\r\u{1B}[Kreplicate: something\n")
  }
}
