/// What can be wrong with the file of an experiment: how it is written, a key, or what its settings
/// come to.
package enum ExperimentError: Error, Hashable, Sendable {
  /// The file can't be read.
  case unreadable(file: String, reason: String)
  /// A copy of the file can't be put beside its report.
  case cannotWrite(path: String, reason: String)
  /// The file isn't TOML.
  case syntax(file: String, line: Int, column: Int, reason: String)
  /// The file's name can't be an experiment's: it becomes that of the report.
  case name(file: String)
  /// A key that no such table has; the nearest that it may have.
  case unknownKey(file: String, key: String, nearest: [String])
  /// A key that every such table needs is absent.
  case missingKey(file: String, key: String, expected: String)
  /// A key that the program sets itself.
  case ownKey(file: String, key: String, reason: String)
  /// A value of another kind than the key must hold.
  case wrongType(file: String, key: String, expected: String, found: String)
  /// A number of the right kind beyond what is allowed.
  case outOfRange(file: String, key: String, value: String, range: String)
  /// A word that is none of those allowed; the nearest.
  case unknownWord(file: String, key: String, word: String, nearest: [String])
  /// A name that nothing has, such as a cell's; what would have one, and the nearest.
  case unknownName(file: String, key: String, name: String, of: String, nearest: [String])
  /// Keys that can't stand together, or a value that doesn't fit others.
  case contradiction(file: String, key: String, reason: String)
}

extension ExperimentError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): can't be read (\(reason)); check that it exists and may be read"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason); the report beside it is written"
    case .syntax(let file, let line, let column, let reason):
      "\(file):\(line):\(column): not TOML (\(reason)); correct this line"
    case .name(let file):
      "\(file): an experiment's file is called by small letters, digits and hyphens, without "
        + "-forest at the end, and .toml: rename it"
    case .unknownKey(let file, let key, let nearest):
      "\(file): \(key) is no key; \(Self.suggestion(nearest))"
    case .missingKey(let file, let key, let expected):
      "\(file): \(key) is missing; it holds \(expected)"
    case .ownKey(let file, let key, let reason):
      "\(file): \(key) is not asked for: \(reason); remove it"
    case .wrongType(let file, let key, let expected, let found):
      "\(file): \(key) must hold \(expected), it holds \(found)"
    case .outOfRange(let file, let key, let value, let range):
      "\(file): \(key) is \(value); it must be \(range)"
    case .unknownWord(let file, let key, let word, let nearest):
      "\(file): \(key) can't be \"\(word)\"; \(Self.suggestion(nearest))"
    case .unknownName(let file, let key, let name, let owner, let nearest):
      "\(file): \(key): \(owner) has no \"\(name)\"; \(Self.suggestion(nearest))"
    case .contradiction(let file, let key, let reason):
      "\(file): \(key): \(reason)"
    }
  }

  private static func suggestion(_ nearest: [String]) -> String {
    switch nearest.count {
    case 0: "there is none to choose"
    case 1: "did you mean \(nearest[0])?"
    default:
      "did you mean \(nearest.dropLast().joined(separator: ", ")) or \(nearest[nearest.count - 1])?"
    }
  }
}
