/// Where and how strongly a network drops hidden values while it is trained.
///
/// Srivastava et al. 2014, in the inverted form: a kept value is divided by the share that is kept,
/// so that nothing is left to do when the network is evaluated.
package struct Dropout: Codable, Hashable, Sendable {
  /// The probability that a value is dropped, in `0 ..< 1`.
  package var rate: Double
  /// The dense hidden layers whose activations are dropped, counted from the input, from 1.
  package var hiddenLayers: [Int]

  /// Creates dropout of `rate` after each of `hiddenLayers`.
  package init(rate: Double, hiddenLayers: [Int]) {
    precondition(
      rate >= 0 && rate < 1, "Dropout: the rate must be at least 0 and below 1, got \(rate)")
    self.rate = rate
    self.hiddenLayers = hiddenLayers
  }
}
