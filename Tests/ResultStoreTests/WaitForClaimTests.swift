import Foundation
import ResultStore
import Synchronization
import Testing

@Suite struct WaitForClaimTests {
  let folder: TemporaryFolder
  let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  private func isClaimed(_ result: RunClaimResult) -> Bool {
    if case .claimed = result { true } else { false }
  }

  private func finishedState(_ result: RunClaimResult) -> RunState? {
    if case .finished(let outcome) = result { outcome.state } else { nil }
  }

  @Test func aResultThatIsThereNeedsNoClaim() throws {
    try store.record(done(key(1)))
    #expect(finishedState(try store.waitForClaim(key(1))) == .done)
    #expect(finishedState(try store.waitForClaim(key(1), toObtain: .weights)) == .done)
    #expect(isClaimed(try store.waitForClaim(key(1), toObtain: .training)))
    #expect(isClaimed(try store.waitForClaim(key(2))))
  }

  @Test func whatTheLedgerHasIsMetricsOnly() throws {
    let entry = LedgerEntry(
      key: key(1), exhibits: [], seed: 1, metrics: ["a": 1], weightsSHA256: key(7), iterations: 1,
      seconds: 1, instructionSet: "x")
    _ = try Ledger([entry]).import(into: store, from: "ledger.csv")
    #expect(finishedState(try store.waitForClaim(key(1))) == .ledger)
    #expect(isClaimed(try store.waitForClaim(key(1), toObtain: .weights)))
  }

  @Test func anEarlierFailureIsTriedAgain() throws {
    try store.record(failed(key(1)))
    #expect(isClaimed(try store.waitForClaim(key(1))))
  }

  /// The holder acts when the waiter asks whether to go on, so that no clock decides.
  @Test(arguments: [true, false])
  func endsWhenTheOtherFinishes(successfully: Bool) throws {
    let claim = try #require(try store.tryClaim(key(1)))
    let looks = Mutex(0)
    let result = try store.waitForClaim(key(1), pollSeconds: 0.001) {
      let look = looks.withLock { count in
        count += 1
        return count
      }
      // The claim stays held: the result alone must end the wait.
      if look == 3 { _ = try? store.record(successfully ? done(key(1)) : failed(key(1), at: 5)) }
      return look > 1000
    }
    let expected: RunState = successfully ? .done : .failed(reason: "loss is infinite")
    #expect(finishedState(result) == expected)
    #expect(looks.withLock { $0 } == 3)
    claim.release()
  }

  @Test func takesOverWhenTheOtherGivesUp() throws {
    let holder = Mutex(try store.tryClaim(key(1)))
    let looks = Mutex(0)
    let result = try store.waitForClaim(key(1), pollSeconds: 0.001) {
      let look = looks.withLock { count in
        count += 1
        return count
      }
      if look == 3 { holder.withLock { $0 = nil } }
      return look > 1000
    }
    #expect(isClaimed(result))
  }

  @Test func stopsWhenAsked() throws {
    let claim = try #require(try store.tryClaim(key(1)))
    guard case .cancelled = try store.waitForClaim(key(1), isCancelled: { true }) else {
      Issue.record("the wait went on")
      return
    }
    claim.release()
  }
}

/// Counts how many are inside at once.
final class Contention: Sendable {
  private let inside = Atomic<Int>(0)
  private let maximum = Atomic<Int>(0)

  var most: Int { maximum.load(ordering: .sequentiallyConsistent) }

  func enter() {
    let now = inside.add(1, ordering: .sequentiallyConsistent).newValue
    maximum.max(now, ordering: .sequentiallyConsistent)
  }

  func leave() {
    inside.subtract(1, ordering: .sequentiallyConsistent)
  }
}
