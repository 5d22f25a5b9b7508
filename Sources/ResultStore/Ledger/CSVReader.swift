/// Splits comma-separated text into records (RFC 4180), keeping each one's line for messages.
///
/// Lines may end in LF or CR LF; empty lines are passed over; a byte order mark is too.
struct CSVReader {
  struct Record {
    /// The line on which the record starts, counted from 1.
    var line: Int
    var fields: [String]
  }

  /// Where and why the text is not comma-separated values.
  struct Failure: Error {
    var line: Int
    var problem: LedgerProblem
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  static func records(of bytes: [UInt8]) throws(Failure) -> [Record] {
    var reader = CSVReader(bytes)
    var records: [Record] = []
    while reader.position < reader.bytes.count {
      if reader.skipLineEnd() { continue }
      records.append(try reader.record())
    }
    return records
  }

  private mutating func record() throws(Failure) -> Record {
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(try field())
      guard position < bytes.count, !skipLineEnd() else { return record }
      // A field ends at the end of the text, at a line end, or at a comma.
      position += 1
    }
  }

  private mutating func field() throws(Failure) -> String {
    var content: [UInt8] = []
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      content = try quoted()
    } else {
      while position < bytes.count, bytes[position] != UInt8(ascii: ","), !isLineEnd {
        if bytes[position] == UInt8(ascii: "\"") { throw failure(.strayQuote) }
        content.append(bytes[position])
        position += 1
      }
    }
    guard let text = String(validating: content, as: UTF8.self) else { throw failure(.notUTF8) }
    return text
  }

  private mutating func quoted() throws(Failure) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let firstLine = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != quote {
        if byte == UInt8(ascii: "\n") { line += 1 }
        content.append(byte)
      } else if position < bytes.count, bytes[position] == quote {
        content.append(quote)
        position += 1
      } else if position == bytes.count || bytes[position] == UInt8(ascii: ",") || isLineEnd {
        return content
      } else {
        throw failure(.strayQuote)
      }
    }
    throw Failure(line: firstLine, problem: .unterminatedQuote)
  }

  private var isLineEnd: Bool {
    switch bytes[position] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"):
      position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
    default: false
    }
  }

  private mutating func skipLineEnd() -> Bool {
    guard position < bytes.count, isLineEnd else { return false }
    position += bytes[position] == UInt8(ascii: "\r") ? 2 : 1
    line += 1
    return true
  }

  private func failure(_ problem: LedgerProblem) -> Failure {
    Failure(line: line, problem: problem)
  }
}

extension String {
  /// The text as one field, quoted only when it must be.
  var csvField: String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard unicodeScalars.contains(where: special.contains) else { return self }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
