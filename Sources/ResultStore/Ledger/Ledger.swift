import Files
import Foundation

/// The committed record of finished runs: a CSV file, a line a run, sorted by key.
///
/// A measurement of a run has a line of its own: the seed is its run's, the digest that of its
/// values, and its iterations are the number of examples that it looked at.
///
/// One line a run in a fixed order lets git merge ledgers that grew apart, and every number is the
/// shortest decimal that reads back as the same bits, so that writing what was read changes
/// nothing.
package struct Ledger: Sendable {
  /// The header, in order.
  package static let columns = [
    "key", "exhibits", "seed", "metrics", "weightsSHA256", "iterations", "seconds",
    "instructionSet", sealColumn,
  ]

  /// The column of each result's seal, the last; a ledger of an earlier version has none.
  static let sealColumn = "resultSHA256"

  /// The lines by key.
  package private(set) var entries: [String: LedgerEntry] = [:]

  /// An empty ledger.
  package init() {}

  /// A ledger of `entries`; of several with one key the last counts.
  package init(_ entries: some Sequence<LedgerEntry>) {
    for entry in entries { self.entries[entry.key] = entry }
  }

  /// Reads a ledger.
  ///
  /// Equal lines of one key, as a merge in git can leave them, count once.
  ///
  /// - Throws: `.missing`, `.file` (no permission), `.ledger` with the line at fault.
  package init(reading path: String) throws(ResultStoreError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      if access(path, F_OK) != 0 { throw .missing(path: path) }
      throw .file(path: path, operation: "read it", reason: "no permission, or not a file")
    }
    try self.init(parsing: Array(data), path: path)
  }

  /// Reads a ledger from its bytes; `path` is for messages only.
  package init(parsing bytes: [UInt8], path: String) throws(ResultStoreError) {
    var line = 1
    do {
      let records = try CSVReader.records(of: bytes)
      guard let header = records.first else { throw LedgerProblem.noHeader }
      line = header.line
      try Ledger.validate(header: header.fields)
      var lines: [String: Int] = [:]
      for record in records.dropFirst() {
        line = record.line
        // Where ledgers of two versions were merged line by line, some lines lack the seal.
        let isUnsealed =
          header.fields.last == Ledger.sealColumn
          && record.fields.count == header.fields.count - 1
        guard record.fields.count == header.fields.count || isUnsealed else {
          throw LedgerProblem.fieldCount(
            expected: header.fields.count, found: record.fields.count)
        }
        let fields = Dictionary(uniqueKeysWithValues: zip(header.fields, record.fields))
        let entry = try LedgerEntry(fields: fields)
        if let first = lines[entry.key], entries[entry.key]?.fields != entry.fields {
          throw LedgerProblem.duplicateKey(entry.key, firstLine: first)
        }
        lines[entry.key] = lines[entry.key] ?? line
        entries[entry.key] = entry
      }
    } catch let failure as CSVReader.Failure {
      throw .ledger(path: path, line: failure.line, problem: failure.problem)
    } catch let problem as LedgerProblem {
      throw .ledger(path: path, line: line, problem: problem)
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// The file's text, sorted by key.
  package var csv: String {
    let lines = entries.values.sorted { $0.key < $1.key }.map(\.fields)
    return ([Ledger.columns] + lines)
      .map { $0.map(\.csvField).joined(separator: ",") + "\n" }.joined()
  }

  /// Replaces the file at `path`, or creates it: a reader sees the old text or the new one, whole.
  ///
  /// A link stays one, and a pipe or a device is written to: see ``FileReplacement``. Whoever reads
  /// the file first and writes it then keeps others out meanwhile by ``locked(_:_:)``.
  ///
  /// - Throws: `.diskFull`, `.readOnly`, `.missing` (its folder), `.file`; then it is as it was.
  package func write(to path: String) throws(ResultStoreError) {
    let bytes = Array(csv.utf8)
    try ResultStoreError.translating { () throws(FileFault) in
      try FileReplacement.write(bytes, to: path)
    }
  }

  /// Runs `body` while no other process that asks so changes the ledger at `path`.
  ///
  /// The lock is a hidden file beside the ledger; a pipe or a device has none.
  package static func locked<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws -> Value {
    let place = try ResultStoreError.translating { () throws(FileFault) in try FilePlace(path) }
    guard case .file(let path, _) = place else { return try body() }
    let folder = Folder.parent(of: path)
    guard Folder.isFolder(folder) else { throw ResultStoreError.missing(path: path) }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let lock = try ResultStoreError.translating { () throws(FileFault) in
      try FileLock.wait(at: "\(folder)/.\(name).lock")
    }
    defer { lock.release() }
    return try body()
  }

  private static func validate(header: [String]) throws(LedgerProblem) {
    var seen: Set<String> = []
    for name in header {
      guard columns.contains(name) else { throw .unknownColumn(name) }
      guard seen.insert(name).inserted else { throw .repeatedColumn(name) }
    }
    if let name = columns.first(where: { !seen.contains($0) && $0 != sealColumn }) {
      throw .missingColumn(name)
    }
  }
}
