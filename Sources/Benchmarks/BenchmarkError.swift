/// Why a step can't be exported.
package enum BenchmarkError: Error, Hashable {
  /// A request to the server that it doesn't understand.
  case unknownRequest(String)
}

extension BenchmarkError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unknownRequest(let line):
      """
      '\(line)' isn't a request: send 'time STEP SECONDS', 'profile STEP SECONDS' or 'peak SECONDS'
      """
    }
  }
}
