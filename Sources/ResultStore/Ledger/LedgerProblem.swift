/// What is wrong with one line of a ledger.
package enum LedgerProblem: Error, Hashable {
  /// Bytes that aren't UTF-8.
  case notUTF8
  /// The file is empty.
  case noHeader
  /// The header lacks a column.
  case missingColumn(String)
  /// The header has a column that this program doesn't know.
  case unknownColumn(String)
  /// The header has a column twice.
  case repeatedColumn(String)
  /// A line has more or fewer fields than the header.
  case fieldCount(expected: Int, found: Int)
  /// A key isn't a SHA-256 as written here.
  case badKey(String)
  /// A field isn't a number that fits its column.
  case badNumber(column: String, value: String)
  /// A digest isn't a SHA-256 as written here.
  case badDigest(String)
  /// A metric isn't `name=number`, or is there twice.
  case badMetric(String)
  /// Two lines of one key differ.
  case duplicateKey(String, firstLine: Int)
  /// A line's seal isn't that of its metrics and digest: see ``ResultSeal``.
  case brokenSeal(key: String, written: String, found: String)
  /// A quoted field has no end.
  case unterminatedQuote
  /// There is a quote inside a field that isn't quoted.
  case strayQuote
}

extension LedgerProblem: CustomStringConvertible {
  /// One line: what is wrong, and what to do.
  package var description: String {
    switch self {
    case .notUTF8: "bytes that are not UTF-8; restore the file"
    case .noHeader: "no header; the first line must be \(Ledger.columns.joined(separator: ","))"
    case .missingColumn(let name): "the header lacks the column \"\(name)\"; restore the header"
    case .unknownColumn(let name): "unknown column \"\(name)\"; remove it, or update this program"
    case .repeatedColumn(let name): "the column \"\(name)\" appears twice; remove one"
    case .fieldCount(let expected, let found):
      "\(found) fields where the header has \(expected); restore the line"
    case .badKey(let value): "key \"\(value)\" is not 64 lower-case hexadecimal digits; restore it"
    case .badNumber(let column, let value):
      "\(column) \"\(value)\" is not a number that fits there; restore it"
    case .badDigest(let value):
      "weightsSHA256 \"\(value)\" is not 64 lower-case hexadecimal digits; restore it"
    case .badMetric(let value): "metric \"\(value)\" is not name=number, once a name; restore it"
    case .duplicateKey(let key, let firstLine):
      "key \(key) is on line \(firstLine) with other values; keep one of the two lines"
    case .brokenSeal(let key, let written, let found):
      "run \(key): its metrics and digest have the SHA-256 \(found), and the line says \(written);"
        + " restore the line"
    case .unterminatedQuote: "a quoted field that starts here has no end; close the quote"
    case .strayQuote: "a quote inside a field; quote the whole field and double the quote"
    }
  }
}
