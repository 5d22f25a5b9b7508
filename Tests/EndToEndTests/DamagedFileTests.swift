import Foundation
import Testing

/// Files that a user may have and that are not what they should be: one line, status 2, nothing
/// changed on disk.
@Suite struct DamagedFileTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Runs the program and expects it to refuse for a reason that names `file`.
  private func expectRefusal(
    _ words: [String], naming file: String, saying: String, launcher: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try bench.digest()
    let process = bench.process(words, launcher: launcher)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2, "\(text)", sourceLocation: sourceLocation)
    #expect(
      text.hasPrefix("replicate: ") && text.filter { $0 == "\n" }.count == 1, "\(text)",
      sourceLocation: sourceLocation)
    #expect(text.contains(file), "\(text)", sourceLocation: sourceLocation)
    #expect(text.contains(saying), "\(text)", sourceLocation: sourceLocation)
    #expect(try bench.digest() == before, sourceLocation: sourceLocation)
  }

  // MARK: Data

  /// The header of an IDX file of labels.
  private static func labels(_ count: UInt32, bytes: Int) -> Data {
    var data = Data([0, 0, 8, 1])
    withUnsafeBytes(of: count.bigEndian) { data.append(contentsOf: $0) }
    return data + Data(repeating: 7, count: bytes)
  }

  private func expectRefusal(
    ofLabels data: Data, named name: String, saying: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for other in ["train-images-idx3-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"] {
      try bench.write(Data([0]), to: "data/mnist/\(other)")
    }
    try bench.write(data, to: "data/mnist/\(name)")
    try expectRefusal(
      ["varga", "table1", "--scale", "smoke", "--data", "data"], naming: name, saying: saying,
      sourceLocation: sourceLocation)
  }

  @Test func aTruncatedMNISTFile() throws {
    try expectRefusal(
      ofLabels: Self.labels(60_000, bytes: 1000), named: "train-labels-idx1-ubyte",
      saying: "cut short")
  }

  @Test func anMNISTFileWithOtherBytes() throws {
    try expectRefusal(
      ofLabels: Self.labels(60_000, bytes: 60_000), named: "train-labels-idx1-ubyte",
      saying: "SHA-256")
  }

  @Test func aDamagedGzipFile() throws {
    var data = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    data.append(contentsOf: (0..<200).map { UInt8($0) })
    try expectRefusal(ofLabels: data, named: "train-labels-idx1-ubyte.gz", saying: "gzip")
  }

  // MARK: Cache

  private static let smoke = [
    "varga", "table7", "--scale", "smoke", "--seeds", "1", "--cache", "cache.sqlite",
  ]

  @Test func aCacheThatIsNotSQLite() throws {
    try bench.write(Data("This is a letter, not a database.".utf8), to: "cache.sqlite")
    try expectRefusal(Self.smoke, naming: "cache.sqlite", saying: "not a SQLite file")
    try expectRefusal(
      ["list", "--cache", "cache.sqlite"], naming: "cache.sqlite", saying: "not a SQLite file")
  }

  @Test func aCacheThatIsAFolder() throws {
    try bench.write(Data(), to: "cache.sqlite/inside")
    try expectRefusal(Self.smoke, naming: "cache.sqlite", saying: "folder")
  }

  @Test(.enabled(if: python != nil, "needs python3, to write SQLite files"))
  func aCacheOfANewerVersion() throws {
    #expect(
      try bench.run(
        "varga", "table7", "--scale", "smoke", "--seeds", "1", "--cache", "cache.sqlite"
      ).status == 0)
    try sqlite("insert into grdb_migrations values ('999 from the future')")
    try expectRefusal(Self.smoke, naming: "cache.sqlite", saying: "newer version")
  }

  @Test(.enabled(if: python != nil, "needs python3, to write SQLite files"))
  func aCacheOfAnotherProgram() throws {
    try sqlite("create table contacts (name text)")
    try expectRefusal(Self.smoke, naming: "cache.sqlite", saying: "another program")
  }

  @Test(.enabled(if: OtherUser.isPossible, "needs to run the program as a user without rights"))
  func aReadOnlyCache() throws {
    #expect(
      try bench.run(
        "varga", "table7", "--scale", "smoke", "--seeds", "1", "--cache", "cache.sqlite"
      ).status == 0)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: bench.url("cache.sqlite").path)
    // A higher number of seeds: there is something to train and to record.
    try expectRefusal(
      ["varga", "table7", "--scale", "smoke", "--seeds", "2", "--cache", "cache.sqlite"],
      naming: "cache.sqlite", saying: "read-only", launcher: OtherUser.launcher)
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func sqlite(_ statement: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python ?? "")
    process.arguments = [
      "-c",
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
      bench.url("cache.sqlite").path, statement,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  // MARK: Ledger and reports

  @Test func aLedgerLineThatLacksAColumn() throws {
    try bench.write(
      Data(
        """
        key,exhibits,seed,metrics,weightsSHA256,iterations,seconds,instructionSet
        \(String(repeating: "a", count: 64)),varga table7,1,testMSE=0.5

        """.utf8), to: "figures/paper/ledger.csv")
    for words in [
      ["verify"], ["ledger", "import"], ["varga", "table7"], ["diff", "varga", "table7"],
    ] {
      try expectRefusal(words, naming: "ledger.csv:2", saying: "8")
    }
  }

  @Test func aReportThatIsNone() throws {
    try bench.write(Data("{".utf8), to: "figures/smoke/varga/table7.json")
    try expectRefusal(
      ["diff", "varga", "table7", "--scale", "smoke"], naming: "table7.json", saying: "not a report"
    )
  }
}

/// A way to run the program as a user whom permissions bind, where the tests run as root.
enum OtherUser {
  static let launcher =
    geteuid() == 0
    ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--"] : []

  /// Whether that user can run the program at all.
  static let isPossible: Bool = {
    guard let bench = try? Workbench() else { return false }
    return (try? bench.run("--version", launcher: launcher).status) == 0
  }()
}
