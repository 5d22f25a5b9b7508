/// What can be wrong with the published numbers: the folder, a file, a key, or a request for what
/// isn't there.
package enum PublishedError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No `papers` folder was found at any of the places looked at.
  case folderNotFound(searched: [String])
  /// A file or folder can't be read.
  case unreadable(file: String, reason: String)
  /// A file isn't TOML.
  case syntax(file: String, line: Int, column: Int, reason: String)
  /// A key that every such table needs is absent.
  case missingKey(file: String, key: String)
  /// A key holds a value of another type than it must.
  case wrongType(file: String, key: String, expected: String, found: String)
  /// A key that no such table has: most likely a typing slip.
  case unknownKey(file: String, key: String)
  /// A value of the right type that can't be right.
  case invalidValue(file: String, key: String, value: String, reason: String)
  /// The catalogue has no such exhibit.
  case noExhibit(paper: String, id: String, known: [String])
  /// The exhibit has no such cell.
  case noCell(exhibit: String, row: String, column: String, rows: [String], columns: [String])
  /// The exhibit has no such claim.
  case noClaim(exhibit: String, id: String, known: [String])
  /// The exhibit has no such hyperparameter, or, when `known` holds its name, not for this row and
  /// column.
  case noHyperparameter(exhibit: String, name: String, known: [String])

  /// What is wrong, where, and what to do, on one line.
  package var description: String {
    switch self {
    case .folderNotFound(let searched):
      "no papers folder with published numbers; looked at \(searched.joined(separator: ", ")); "
        + "run in the repository or set \(PublishedCatalogue.environmentVariable) to it"
    case .unreadable(let file, let reason):
      "\(file): can't be read (\(reason)); check that it exists and may be read"
    case .syntax(let file, let line, let column, let reason):
      "\(file):\(line):\(column): not TOML (\(reason)); correct this line"
    case .missingKey(let file, let key):
      "\(file): the key \(key) is missing; add it"
    case .wrongType(let file, let key, let expected, let found):
      "\(file): the key \(key) must hold \(expected), it holds \(found)"
    case .unknownKey(let file, let key):
      "\(file): the key \(key) is unknown; correct its spelling or remove it"
    case .invalidValue(let file, let key, let value, let reason):
      "\(file): the key \(key) holds \(value): \(reason)"
    case .noExhibit(let paper, let id, let known):
      "no published exhibit \(paper) \(id); known: \(known.joined(separator: ", "))"
    case .noCell(let exhibit, let row, let column, let rows, let columns):
      "\(exhibit): no published cell in row \"\(row)\", column \"\(column)\"; rows: "
        + "\(rows.joined(separator: " | ")); columns: \(columns.joined(separator: " | "))"
    case .noClaim(let exhibit, let id, let known):
      "\(exhibit): no published claim \"\(id)\"; known: \(known.joined(separator: ", "))"
    case .noHyperparameter(let exhibit, let name, let known):
      "\(exhibit): no published hyperparameter \(name); known: \(known.joined(separator: ", "))"
    }
  }
}
