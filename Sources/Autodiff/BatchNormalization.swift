/// Batch normalization (Ioffe, Szegedy 2015, arXiv:1502.03167, Algorithm 1).
///
/// ```
/// (x − mean) / √(variance + epsilon) · gamma + beta
/// ```
/// computed as one factor and one term a channel. With the moments of x itself
/// (``Tensor/channelMoments()``) this is a training step's normalization, through which each
/// example's result depends on all others: the gradient with respect to x of a sum over examples
/// then holds cross terms, and no example's gradient is its own. With given moments it is an affine
/// map of each example.
///
/// All is composed of channel sums and combinations (`ChannelReduction.swift`), so derivatives of
/// any order follow.
///
/// - Parameters:
///   - x: `[channels, rest…, batch]`.
///   - mean, variance, gamma, beta: `[channels]`.
///   - epsilon: what keeps a constant channel finite.
/// - Returns: `[channels, rest…, batch]`.
package func batchNormalization(
  _ x: Tensor, mean: Tensor, variance: Tensor, gamma: Tensor, beta: Tensor, epsilon: Double
) -> Tensor {
  let factor = gamma * (variance + epsilon).squareRoot().reciprocal()
  return x.scaled(by: factor, adding: beta - mean * factor)
}
