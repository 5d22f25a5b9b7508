import Autodiff

/// What is done to an input before the network sees it.
///
/// Penalties on the Jacobian take it with respect to what comes out: the network's own input.
public enum Preprocessing: Codable, Hashable, Sendable {
  /// `(x − mean) / deviation`, the same for every feature.
  case standardized(mean: Double, deviation: Double)

  /// `(x − mean) / deviation`, of each channel its own; computed as `x / deviation − mean / deviation`, rounded once.
  case standardizedPerChannel(means: [Double], deviations: [Double])

  /// Appends the operation on `input` `[features…, batch]`.
  package func callAsFunction(_ input: Tensor) -> Tensor {
    switch self {
    case .standardized(let mean, let deviation): (input - mean) * (1 / deviation)
    case .standardizedPerChannel(let means, let deviations):
      input.scaled(
        by: input.graph.constant(deviations.map { 1 / $0 }),
        adding: input.graph.constant(zip(means, deviations).map { -$0 / $1 }))
    }
  }

  /// Whether inputs of those dimensions have its channels.
  func fits(_ dimensions: [Int]) -> Bool {
    switch self {
    case .standardized: true
    case .standardizedPerChannel(let means, let deviations):
      means.count == dimensions.first && deviations.count == means.count
    }
  }
}
