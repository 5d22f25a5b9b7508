import Digests
import Foundation
import ResultStore
import Testing

/// Two records that say different things of one run: named with both values, and nothing is taken
/// over.
@Suite struct ContradictionTests {
  private let folder: TemporaryFolder
  private let store: ResultStore
  private let digest = SHA256Digest.hex(of: Data([1, 2, 3]))

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
    try store.record(done(key(2), metrics: ["testMSE": 0.0001, "loss": .nan]))
  }

  private func entry(_ number: Int, _ metrics: [String: Double]) -> LedgerEntry {
    LedgerEntry(
      key: key(number), exhibits: ["varga table7"], seed: 1, metrics: metrics,
      weightsSHA256: digest, iterations: 1, seconds: 1, instructionSet: "x")
  }

  private func found(_ here: String, _ there: String) -> [Contradiction] {
    [Contradiction(key: key(2), name: "testMSE", here: here, there: there)]
  }

  @Test func anImportThatContradictsImportsNothing() throws {
    let ledger = Ledger([entry(1, ["testMSE": 1]), entry(2, ["testMSE": 0.9, "loss": .nan])])
    let error = ResultStoreError.contradictions(
      found("0.0001", "0.9"), here: store.path, there: "l.csv")
    #expect(throws: error) { try ledger.import(into: store, from: "l.csv") }
    #expect(try store.list().map(\.key) == [key(2)])
    for word in [key(2), "testMSE is 0.9 there and 0.0001 here", "l.csv", "replicate verify --key"]
    {
      #expect(error.description.contains(word), "\(error)")
    }
  }

  @Test func theLastBitCounts() throws {
    let ledger = Ledger([entry(2, ["testMSE": 0.0001.nextUp])])
    #expect(throws: ResultStoreError.self) { try ledger.import(into: store, from: "l.csv") }
    let equal = Ledger([entry(2, ["testMSE": 0.0001, "other": 3])])
    #expect(try equal.import(into: store, from: "l.csv").known == 1)
  }

  @Test func aCacheThatContradictsGivesNothing() throws {
    let other = try ResultStore(path: folder.file("other.sqlite"))
    try other.record(done(key(1)))
    try other.record(done(key(2), metrics: ["testMSE": 0.9]))
    let error = ResultStoreError.contradictions(
      found("0.0001", "0.9"), here: store.path, there: other.path)
    #expect(throws: error) { try store.merge(other) }
    #expect(try store.list().map(\.key) == [key(2)])
  }

  @Test func linesThatContradictAreNamedAndTheOthersMerged() throws {
    let ours = Ledger([entry(2, ["testMSE": 0.0001])])
    let merge = ours.merging(Ledger([entry(1, [:]), entry(2, ["testMSE": 0.9, "more": 1])]))
    #expect(merge.contradictions == found("0.0001", "0.9"))
    #expect(merge.ledger.entries.count == 2)
    #expect(merge.ledger.entries[key(2)]?.metrics == ["testMSE": 0.0001])
  }

  /// A timing taken twice: other times, of which ours stay; the counts of operations are compared.
  @Test func timesDontContradict() throws {
    func metrics(_ time: Double, operations: Double = 7) -> [String: Double] {
      [
        "exact: ms": time, "exact: ms, sd": time, "exact: ms beyond plain": time,
        "exact: times plain": time, "exact: times plain, sd": time, "exact: operations": operations,
        "rounds": 3,
      ]
    }
    let (ours, theirs) = (metrics(1), metrics(2))
    try store.record(done(key(3), metrics: ours))
    let other = try ResultStore(path: folder.file("other.sqlite"))
    try other.record(done(key(3), metrics: theirs))
    #expect(try store.merge(other).unchanged == 1)
    #expect(try store.metrics(for: [key(3)]) == [key(3): ours])
    #expect(try Ledger([entry(3, theirs)]).import(into: store, from: "l.csv").known == 1)
    let merge = Ledger([entry(3, ours)]).merging(Ledger([entry(3, theirs)]))
    #expect(merge.contradictions.isEmpty)
    #expect(merge.ledger.entries[key(3)]?.metrics == ours)

    let others = Ledger([entry(3, metrics(1, operations: 8))])
    let found = Ledger([entry(3, ours)]).merging(others).contradictions
    #expect(found.map(\.name) == ["exact: operations"])
  }

  @Test func aLineWhoseNumbersWereChangedIsRefused() throws {
    let ledger = Ledger([entry(2, ["testMSE": 0.5])])
    let altered = ledger.csv.replacing("testMSE=0.5", with: "testMSE=0.9")
    let seal = ResultSeal.of(key: key(2), metrics: ["testMSE": 0.9], weightsDigest: digest)
    let written = ResultSeal.of(key: key(2), metrics: ["testMSE": 0.5], weightsDigest: digest)
    #expect(
      throws: ResultStoreError.ledger(
        path: "l.csv", line: 2, problem: .brokenSeal(key: key(2), written: written, found: seal))
    ) { try Ledger(parsing: Array(altered.utf8), path: "l.csv") }
  }

  /// A ledger of a version without seals, and one in which git merged lines of both.
  @Test func aLedgerWithoutSealsIsRead() throws {
    let ledger = Ledger([entry(1, ["a": 1]), entry(2, ["a": 2])])
    let lines = ledger.csv.split(separator: "\n").map(String.init)
    let older = lines.map { $0.split(separator: ",").dropLast().joined(separator: ",") }
    for text in [older, [lines[0], older[1], lines[2]]] {
      let bytes = Array((text.joined(separator: "\n") + "\n").utf8)
      #expect(try Ledger(parsing: bytes, path: "l.csv").csv == ledger.csv)
    }
  }

  /// While a large merge goes on, other processes record their runs without waiting for its end.
  @Test func aMergeLeavesRoomForTraining() async throws {
    let other = try ResultStore(path: folder.file("other.sqlite"))
    let path = folder.file("ledger.sqlite")
    // Odd numbers: the key of a number that ends in 0 is another's.
    let numbers = stride(from: 17, to: 8000, by: 2)
    let many = Ledger(numbers.map { entry($0, ["a": Double($0), "b": 1, "c": 2]) })
    _ = try many.import(into: other, from: "l.csv")
    let trainer = onThread {
      let store = try ResultStore(path: path)
      for number in stride(from: 9001, to: 9041, by: 2) { try store.record(done(key(number))) }
    }
    let merged = try ResultStore(path: path).merge(other)
    try await trainer.value
    #expect(merged.added == 3992)
    #expect(try ResultStore(path: path).list().count == 3992 + 20)
    var calls = 0
    _ = try ResultStore(path: path).merge(other) { _, count in
      calls += 1
      #expect(count == 2 * 3992)
    }
    #expect(calls == 2 * 8)
  }
}
