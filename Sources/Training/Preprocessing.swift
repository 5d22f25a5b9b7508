import Autodiff

/// What is done to an input before the network sees it.
///
/// Penalties on the Jacobian take it with respect to what comes out: the network's own input.
public enum Preprocessing: Codable, Hashable, Sendable {
  /// `(x − mean) / deviation`, the same for every feature.
  case standardized(mean: Double, deviation: Double)

  /// Appends the operation on `input` `[features…, batch]`.
  package func callAsFunction(_ input: Tensor) -> Tensor {
    switch self {
    case .standardized(let mean, let deviation): (input - mean) * (1 / deviation)
    }
  }
}
