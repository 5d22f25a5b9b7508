import Autodiff

/// How one value an example becomes one value a batch.
package enum BatchReduction: String, Codable, Hashable, Sendable {
  /// The sum over the examples, divided by their number.
  case mean
  /// The sum over the examples.
  case sum

  /// Reduces `values` `[batch]` to a scalar.
  package func callAsFunction(_ values: Tensor) -> Tensor {
    switch self {
    case .mean: values.meanOverBatch()
    case .sum: values.sumOverBatch()
    }
  }
}
