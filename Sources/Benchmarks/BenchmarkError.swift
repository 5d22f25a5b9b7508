/// Why a step can't be timed or exported.
package enum BenchmarkError: Error, Hashable {
  /// A training step's objective isn't finite: its time would be that of something else.
  case diverged(step: String, iteration: Int)
  /// A step that its run can't make, such as the closed form's gradient of a convolutional network.
  case unfitStep(String)
  /// A request to the server that it doesn't understand.
  case unknownRequest(String)
}

extension BenchmarkError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .diverged(let step, let iteration):
      "\(step): the objective isn't finite at iteration \(iteration): report this, it should not be"
    case .unfitStep(let name):
      "\(name): the run's network can't make this step: time it with a multilayer perceptron"
    case .unknownRequest(let line):
      """
      '\(line)' isn't a request: send 'time STEP SECONDS', 'profile STEP SECONDS' or 'peak SECONDS'
      """
    }
  }
}
