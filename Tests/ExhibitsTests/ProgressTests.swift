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

  @Test func aNoteOnATerminalClearsTheBarFirst() {
    let transcript = Transcript()
    Progress(.bar, write: transcript.write).note("something")
    #expect(transcript.text == "\r\u{1B}[Kreplicate: something\n")
  }
}
