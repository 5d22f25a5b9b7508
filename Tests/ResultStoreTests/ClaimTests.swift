import Files
import Foundation
import ResultStore
import Testing

@Suite struct ClaimTests {
  let folder: TemporaryFolder
  let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  private func lockFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store.lockFolder)
  }

  @Test func oneClaimAKey() throws {
    let claim = try #require(try store.tryClaim(key(1)))
    #expect(try store.tryClaim(key(1)) == nil)
    #expect(try ResultStore(path: folder.file()).tryClaim(key(1)) == nil)
    let other = try #require(try store.tryClaim(key(2)))
    claim.release()
    claim.release()
    let again = try #require(try store.tryClaim(key(1)))
    #expect(try lockFiles().sorted() == [key(1) + ".lock", key(2) + ".lock"])
    again.release()
    other.release()
    #expect(try lockFiles().isEmpty)
  }

  @Test func aClaimEndsWithItsLifetime() throws {
    do {
      let claim = try store.tryClaim(key(1))
      #expect(claim?.key == key(1))
    }
    #expect(try store.tryClaim(key(1)) != nil)
  }

  @Test func everyNameOfTheCacheSharesItsLocks() throws {
    let link = folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.file())
    let claim = try #require(try store.tryClaim(key(1)))
    #expect(try ResultStore(path: link).tryClaim(key(1)) == nil)
    claim.release()
  }

  @Test func excludesAnotherProcess() async throws {
    let claim = try #require(try store.tryClaim(key(1)))
    let path = folder.file()
    await #expect(processExitsWith: .success) { [path = path as String] in
      let store = try ResultStore(path: path)
      guard try store.tryClaim(key(1)) == nil else { exit(3) }
      guard try store.tryClaim(key(2)) != nil else { exit(4) }
    }
    claim.release()
  }

  @Test func isExcludedByAnotherProcessUntilThatIsKilled() throws {
    try store.tryClaim(key(1))?.release()
    let holder = try LockHolder(of: "\(store.lockFolder)/\(key(1)).lock")
    #expect(try store.tryClaim(key(1)) == nil)
    holder.kill()
    #expect(try lockFiles() == [key(1) + ".lock"])
    let claim = try #require(try store.tryClaim(key(1)))
    claim.release()
    #expect(try lockFiles().isEmpty)
  }

  @Test func aProcessKilledWhileItTrainsLeavesNothingHalfWritten() async throws {
    let path = folder.file()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try ResultStore(path: path)
      let claim = try store.tryClaim(key(1))
      try store.record(done(key(2)))
      try store.saveCheckpoint(key(1), iteration: 40, state: Data([4]))
      kill(getpid(), SIGKILL)
      claim?.release()
    }
    #expect(try lockFiles() == [key(1) + ".lock"])
    let claim = try store.waitForClaim(key(1))
    guard case .claimed = claim else {
      Issue.record("the dead process still has the claim")
      return
    }
    #expect(try store.checkpoint(for: key(1))?.iteration == 40)
    #expect(try store.outcome(for: key(2))?.state == .done)
  }

  /// The kill hits a writer at an arbitrary point; whatever it hits, what is there is whole.
  @Test func aProcessKilledWhileItWritesLeavesWholeRunsOnly() async throws {
    let path = folder.file("killed.sqlite")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try ResultStore(path: path)
      Thread.detachNewThread {
        // After the first runs are in, wherever the writer is by then.
        while (try? store.weights(for: key(40))) == nil {}
        kill(getpid(), SIGKILL)
      }
      for number in 16..<100_000 {
        try store.saveCheckpoint(key(number), iteration: 1, state: Data(count: 50_000))
        let weights = [UInt8](repeating: UInt8(number % 251), count: 100_000)
        try store.record(done(key(number), metrics: ["a": 1, "b": 2], weights: weights))
      }
    }
    let killed = try ResultStore(path: path)
    let entries = try killed.list()
    #expect(entries.filter { $0.state == .done }.count >= 25)
    for entry in entries where entry.state == .done {
      #expect(entry.metricCount == 2)
      #expect(entry.checkpointIteration == nil)
      #expect(try killed.weights(for: entry.key)?.count == 100_000)
    }
    let unfinished = entries.filter { $0.state == nil }
    #expect(unfinished.count <= 1)
    #expect(unfinished.allSatisfy { $0.checkpointIteration == 1 && $0.byteCount == 50_000 })
    #expect(try integrity(of: path) == "ok")
  }

  /// Whoever gets a lock on a file that was removed meanwhile has to notice.
  @Test func manyContendersNeverHoldAKeyTogether() async throws {
    let store = store
    let counter = Contention()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<200 {
            guard let claim = try store.tryClaim(key(1)) else { continue }
            counter.enter()
            counter.leave()
            claim.release()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(counter.most == 1)
    #expect(try lockFiles().isEmpty)
  }

  @Test func creatingTheSchemaWaitsForItsTurn() async throws {
    let path = folder.file("new/cache.sqlite")
    let turn = try #require(try FileLock.attempt(at: path + ".locks/schema.lock"))
    let opening = onThread { try ResultStore(path: path) }
    try await untilSomeoneWaits(for: path + ".locks/schema.lock")
    #expect(throws: ResultStoreError.empty(path: path)) { try ResultStore(readingOnly: path) }
    turn.release()
    try await opening.value.record(done(key(1)))
  }

  @Test func processesThatStartAtOnceShareANewCache() async throws {
    let path = folder.file("shared/cache.sqlite")
    await withTaskGroup(of: Void.self) { group in
      for process in 1...4 {
        group.addTask {
          await #expect(processExitsWith: .success) {
            [path = path as String, process = process as Int] in
            let store = try ResultStore(path: path)
            for number in 0..<20 {
              let key = key(process * 256 + number)
              try store.saveCheckpoint(key, iteration: 1, state: Data([1]))
              try store.record(done(key))
            }
          }
        }
      }
    }
    #expect(try ResultStore(readingOnly: path).list().filter { $0.state == .done }.count == 80)
  }
}
