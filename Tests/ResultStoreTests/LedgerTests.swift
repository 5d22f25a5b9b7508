import Digests
import Foundation
import ResultStore
import Testing

@Suite struct LedgerTests {
  private let header = "key,exhibits,seed,metrics,weightsSHA256,iterations,seconds,instructionSet"
  private let sealed =
    "key,exhibits,seed,metrics,weightsSHA256,iterations,seconds,instructionSet,resultSHA256"
  private let digest = SHA256Digest.hex(of: Data([1, 2, 3]))

  private func entry(
    _ number: Int, exhibits: [String] = ["varga table1"], metrics: [String: Double] = ["a": 0.1],
    weights: String? = nil, instructionSet: String = "native avx512"
  ) -> LedgerEntry {
    LedgerEntry(
      key: key(number), exhibits: exhibits, seed: 3, metrics: metrics,
      weightsSHA256: weights ?? digest, iterations: 100, seconds: 12.25,
      instructionSet: instructionSet)
  }

  private func parse(_ text: String) throws -> Ledger {
    try Ledger(parsing: Array(text.utf8), path: "ledger.csv")
  }

  @Test func writesSortedLinesWithTheShortestNumbers() throws {
    let ledger = Ledger([
      entry(2, exhibits: ["varga table2", "hoffman table1", "varga table2"]),
      entry(1, metrics: ["loss": .nan, "accuracy": 1 / 3, "norm": .infinity, "low": -.infinity]),
    ])
    #expect(
      ledger.csv == """
        \(sealed)
        \(key(1)),varga table1,3,accuracy=0.3333333333333333;loss=nan;low=-inf;norm=inf,\(digest),\
        100,12.25,native avx512,\(try #require(ledger.entries[key(1)]).seal)
        \(key(2)),hoffman table1;varga table2,3,a=0.1,\(digest),100,12.25,native avx512,\
        \(try #require(ledger.entries[key(2)]).seal)

        """)
  }

  @Test func readsBackWhatItWrote() throws {
    let folder = try TemporaryFolder()
    let ledger = Ledger([
      entry(1, metrics: ["n": .nan, "i": .infinity, "t": .leastNonzeroMagnitude, "e": 1e300]),
      entry(2, metrics: [:]),
      entry(3, exhibits: [], instructionSet: "quoted \"avx\", two\nlines\r\nor three"),
      entry(4, instructionSet: "combining \"\u{301}"),
    ])
    try ledger.write(to: folder.file("ledger.csv"))
    let read = try Ledger(reading: folder.file("ledger.csv"))
    #expect(read.csv == ledger.csv)
    #expect(read.entries[key(1)]?.metrics["t"] == .leastNonzeroMagnitude)
    #expect(read.entries[key(1)]?.metrics["n"]?.isNaN == true)
    #expect(
      read.entries[key(3)]?.instructionSet == "quoted \"avx\", two\nlines\r\nor three")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ledger.csv"])
  }

  @Test func acceptsOtherLineEndsColumnOrdersAndRepeatedEqualLines() throws {
    let line = "1,\(key(1)),,,\(digest),5,0.5,x"
    let text =
      "\u{FEFF}seed,key,exhibits,metrics,weightsSHA256,iterations,seconds,instructionSet\r\n"
      + "\(line)\r\n\r\n\(line)"
    let ledger = try parse(text)
    #expect(ledger.entries.count == 1)
    #expect(ledger.entries[key(1)]?.seed == 1)
  }

  /// Each row: the lines after the header, the line at fault, the problem.
  static let faults: [(lines: [String], line: Int, problem: LedgerProblem)] = {
    let (key, digest) = (key(1), SHA256Digest.hex(of: Data()))
    let good = "\(key),,1,,\(digest),5,0.5,x"
    func line(
      key: String = key, seed: String = "1", metrics: String = "", digest: String = digest,
      iterations: String = "5", seconds: String = "0.5"
    ) -> String { "\(key),,\(seed),\(metrics),\(digest),\(iterations),\(seconds),x" }
    func number(_ column: String, _ value: String) -> LedgerProblem {
      .badNumber(column: column, value: value)
    }
    return [
      ([line(key: "abc")], 2, .badKey("abc")),
      ([line(key: key.uppercased() + "A")], 2, .badKey(key.uppercased() + "A")),
      (["<<<<<<< HEAD"], 2, .fieldCount(expected: 8, found: 1)),
      ([good, "", good + ",more"], 4, .fieldCount(expected: 8, found: 9)),
      ([line(seed: "-1")], 2, number("seed", "-1")),
      ([line(seed: "")], 2, number("seed", "")),
      ([line(iterations: "5.5")], 2, number("iterations", "5.5")),
      ([line(iterations: "-5")], 2, number("iterations", "-5")),
      ([line(seconds: "nan")], 2, number("seconds", "nan")),
      ([line(seconds: "0x10")], 2, number("seconds", "0x10")),
      ([line(seconds: "1e999")], 2, number("seconds", "1e999")),
      ([line(seconds: "1e13")], 2, number("seconds", "1e13")),
      ([line(iterations: "9000000000000")], 2, number("iterations", "9000000000000")),
      ([good, line(metrics: "a=1;b=two")], 3, number("metrics: b", "two")),
      ([line(metrics: "a=1;a=1")], 2, .badMetric("a=1")),
      ([line(metrics: "a")], 2, .badMetric("a")),
      ([line(metrics: "=1")], 2, .badMetric("=1")),
      ([line(digest: "12")], 2, .badDigest("12")),
      ([good, line(seed: "2")], 3, .duplicateKey(key, firstLine: 2)),
      ([good, "\"\(good)"], 3, .unterminatedQuote),
      (["a\"b\""], 2, .strayQuote),
      (["\"a\"b"], 2, .strayQuote),
      (["\"a\nb\"", good], 2, .fieldCount(expected: 8, found: 1)),
    ]
  }()

  @Test(arguments: faults.indices)
  func namesTheLineAndTheFault(row: Int) throws {
    let fault = LedgerTests.faults[row]
    let text = ([header] + fault.lines).joined(separator: "\n") + "\n"
    let error = ResultStoreError.ledger(
      path: "ledger.csv", line: fault.line, problem: fault.problem)
    #expect(throws: error) { try parse(text) }
    #expect(error.description.hasPrefix("ledger.csv:\(fault.line): "))
    #expect(!error.description.contains("\n"))
  }

  @Test func namesTheFaultOfAHeader() {
    func expect(_ text: String, _ problem: LedgerProblem) {
      #expect(throws: ResultStoreError.ledger(path: "ledger.csv", line: 1, problem: problem)) {
        try parse(text)
      }
    }
    expect("", .noHeader)
    expect("\n", .noHeader)
    expect(
      "key,exhibits,seed,metrics,weightsSHA256,iterations,seconds\n",
      .missingColumn("instructionSet"))
    expect(header + ",note\n", .unknownColumn("note"))
    expect(header + ",key\n", .repeatedColumn("key"))
  }

  @Test func refusesBytesThatAreNotText() {
    let bytes = Array((header + "\n").utf8) + [0xFF, 0x2C]
    let error = ResultStoreError.ledger(path: "ledger.csv", line: 2, problem: .notUTF8)
    #expect(throws: error) { try Ledger(parsing: bytes, path: "ledger.csv") }
  }

  @Test func readingOrWritingNowhereIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none/ledger.csv")
    #expect(throws: ResultStoreError.missing(path: path)) { try Ledger(reading: path) }
    #expect(throws: ResultStoreError.missing(path: path)) { try Ledger().write(to: path) }
    #expect(throws: ResultStoreError.self) { try Ledger(reading: folder.path) }
    #expect(throws: ResultStoreError.self) { try Ledger().write(to: folder.path) }
  }

  @Test func mergesByKey() throws {
    let ours = Ledger([entry(1, exhibits: ["b"], metrics: ["x": 1]), entry(2)])
    let theirs = Ledger([entry(1, exhibits: ["a"], metrics: ["x": 2, "y": 3]), entry(3)])
    let merge = ours.merging(theirs)
    #expect(merge.contradictions.map(\.name) == ["x"])
    #expect(merge.ledger.entries.keys.sorted() == [key(1), key(2), key(3)])
    #expect(merge.ledger.entries[key(1)]?.exhibits == ["b"])
    let agreeing = ours.merging(Ledger([entry(1, exhibits: ["a"], metrics: ["y": 3])]))
    #expect(agreeing.contradictions.isEmpty)
    #expect(agreeing.ledger.entries[key(1)]?.exhibits == ["a", "b"])
    #expect(agreeing.ledger.entries[key(1)]?.metrics == ["x": 1, "y": 3])
    let conflict = ours.merging(Ledger([entry(2, weights: key(9))]))
    #expect(
      conflict.contradictions == [
        Contradiction(key: key(2), name: "weights", here: digest, there: key(9))
      ])
  }
}

@Suite struct LedgerStoreTests {
  let folder: TemporaryFolder
  let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  @Test func carriesResultsFromOneCacheToAnother() throws {
    try store.record(done(key(1), metrics: ["loss": .nan, "accuracy": 0.1]))
    try store.record(failed(key(2)))
    let labels = [
      LedgerLabel(key: key(1), exhibits: ["varga table1"], seed: 4),
      LedgerLabel(key: key(1), exhibits: ["varga table2"], seed: 4),
      LedgerLabel(key: key(2), exhibits: ["varga table1"], seed: 5),
      LedgerLabel(key: key(3), exhibits: ["varga table1"], seed: 6),
    ]
    let ledger = try Ledger(exporting: labels, from: store)
    #expect(ledger.entries.keys.sorted() == [key(1)])
    #expect(ledger.entries[key(1)]?.exhibits == ["varga table1", "varga table2"])

    let fresh = try ResultStore(path: folder.file("fresh.sqlite"))
    #expect(try ledger.import(into: fresh, from: "l.csv").added == 1)
    let again = try ledger.import(into: fresh, from: "l.csv")
    #expect((again.added, again.known) == (0, 1))
    let outcome = try #require(try fresh.outcome(for: key(1)))
    #expect(outcome.state == .ledger)
    #expect(outcome.specification == nil)
    #expect(outcome.metrics["loss"]?.isNaN == true)
    #expect(outcome.metrics["accuracy"] == 0.1)
    #expect(!outcome.hasWeights)
    #expect(try fresh.metrics(for: [key(1)])[key(1)]?.count == 2)
    #expect(try Ledger(exporting: labels, from: fresh).csv == ledger.csv)
    // Training it after all completes it.
    #expect(try fresh.record(done(key(1))) == outcome.weightsDigest)
    #expect(try fresh.outcome(for: key(1))?.state == .done)
  }

  @Test func differentWeightsAreAnErrorAndImportNothing() throws {
    try store.record(done(key(2)))
    func entry(_ number: Int) -> LedgerEntry {
      LedgerEntry(
        key: key(number), exhibits: [], seed: 1, metrics: [:], weightsSHA256: key(9),
        iterations: 1, seconds: 1, instructionSet: "x")
    }
    let digest = SHA256Digest.hex(of: Data([1, 2, 3]))
    let error = ResultStoreError.contradictions(
      [Contradiction(key: key(2), name: "weights", here: digest, there: key(9))],
      here: store.path, there: "l.csv")
    #expect(throws: error) { try Ledger([entry(1), entry(2)]).import(into: store, from: "l.csv") }
    #expect(try store.list().map(\.key) == [key(2)])
  }
}
