/// Why a step can't be timed or exported.
package enum BenchmarkError: Error, Hashable {
  /// A request to the server that it doesn't understand.
  case unknownRequest(String)
  /// The exhibit doesn't train what the step is a step of.
  case noRun(step: String, exhibit: String, cell: String)
}

extension BenchmarkError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .unknownRequest(let line):
      """
      '\(line)' isn't a request: send 'time STEP SECONDS', 'profile STEP SECONDS' or 'peak SECONDS'
      """
    case .noRun(let step, let exhibit, let cell):
      "\(step): \(exhibit) trains nothing at '\(cell)'; correct BenchmarkStep+Run.swift"
    }
  }
}
