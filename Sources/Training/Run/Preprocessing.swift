import Autodiff

/// What is done to an input before the network sees it.
///
/// Penalties on the Jacobian take it with respect to what comes out: the network's own input.
package enum Preprocessing: Codable, Hashable, Sendable {
  /// `(x − mean) / deviation`, the same for every feature.
  case standardized(mean: Double, deviation: Double)

  /// `(x − mean) / deviation`, of each channel its own; computed as
  /// `x / deviation − mean / deviation`, rounded once.
  case standardizedPerChannel(means: [Double], deviations: [Double])

  /// Standardized by the mean and the deviation of each channel over all pixels of the set at hand:
  /// the training images in training, the evaluated set's own in evaluation (``Run/seeing(_:)``).
  ///
  /// So does the code of Varga et al. 2018 by Keras' featurewise options, whose ε of 10⁻⁷ joins the
  /// deviation.
  case standardizedByOwnMoments

  /// Keras' ε, added to a deviation.
  static let leastDeviation = 1e-7

  /// Appends the operation on `input` `[features…, batch]`.
  package func callAsFunction(_ input: Tensor) -> Tensor {
    switch self {
    case .standardized(let mean, let deviation): (input - mean) * (1 / deviation)
    case .standardizedPerChannel(let means, let deviations):
      input.scaled(
        by: input.graph.constant(deviations.map { 1 / $0 }),
        adding: input.graph.constant(zip(means, deviations).map { -$0 / $1 }))
    case .standardizedByOwnMoments:
      preconditionFailure("Preprocessing: the set whose moments are meant isn't given: Run.seeing")
    }
  }

  /// Whether inputs of those dimensions have its channels.
  func fits(_ dimensions: [Int]) -> Bool {
    switch self {
    case .standardized, .standardizedByOwnMoments: true
    case .standardizedPerChannel(let means, let deviations):
      means.count == dimensions.first && deviations.count == means.count
    }
  }
}
