import Foundation
import GnuplotStream

/// A gnuplot script being written to a file, through libgnuplot-iostream.
///
/// Call `close()` at the end: it reports what the system could not store. A script dropped
/// without it is closed all the same, its failures unreported.
package final class GnuplotScript {
  private let path: String
  private var stream: OpaquePointer?

  /// Opens `path`, emptying it.
  ///
  /// - Throws: `ReportError.cannotWrite`.
  package init(path: String) throws(ReportError) {
    var stream: OpaquePointer?
    let status = gnuplot_stream_open(path, &stream)
    guard status == 0, let stream else {
      throw .cannotWrite(path: path, reason: systemMessage(status))
    }
    self.path = path
    self.stream = stream
  }

  deinit {
    if let stream { gnuplot_stream_close(stream) }
  }

  /// Writes one line.
  package func command(_ line: String) throws(ReportError) {
    try check(gnuplot_stream_command(stream, line))
  }

  /// Writes the data block `$name` of equally long `columns`, one line a row.
  package func send(_ name: String, columns: [[Double]]) throws(ReportError) {
    let rows = columns.first?.count ?? 0
    precondition(
      columns.allSatisfy { $0.count == rows },
      "GnuplotScript.send: columns of lengths \(columns.map(\.count)) in block \(name)")
    let storage = columns.map { column in
      let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: rows)
      _ = buffer.initialize(from: column)
      return buffer
    }
    defer { storage.forEach { $0.deallocate() } }
    let pointers = storage.map { UnsafePointer($0.baseAddress) }
    try check(gnuplot_stream_send_columns(stream, name, pointers, columns.count, rows))
  }

  /// Writes the data block `$name` as a matrix of equally long `rows`.
  package func send(_ name: String, matrix rows: [[Double]]) throws(ReportError) {
    let columns = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == columns },
      "GnuplotScript.send: rows of lengths \(rows.map(\.count)) in matrix \(name)")
    let values = rows.flatMap { $0 }
    try check(gnuplot_stream_send_matrix(stream, name, values, rows.count, columns))
  }

  /// Closes the script, which can't be written to afterwards.
  ///
  /// - Throws: `ReportError.cannotWrite` if anything written before can't be trusted to be stored.
  package func close() throws(ReportError) {
    let status = gnuplot_stream_close(stream)
    stream = nil
    try check(status)
  }

  private func check(_ status: Int32) throws(ReportError) {
    guard status == 0 else { throw .cannotWrite(path: path, reason: systemMessage(status)) }
  }
}

/// The system's words for an errno value.
func systemMessage(_ status: Int32) -> String {
  String(cString: strerror(status))
}
