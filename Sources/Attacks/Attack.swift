/// A way to find an image close to a given one that a classifier gets wrong.
///
/// All work on pixels in [0, 1], before the run's preprocessing, and crop to that range. Being part
/// of a measurement's key, the names of cases and fields never change.
package enum Attack: Codable, Hashable, Sendable {
  /// A random direction, uniform on the sphere, followed until the prediction is wrong
  /// (Hoffman et al. 2019, App. F, i). The magnitude is the L2 length of the noise before cropping.
  case whiteNoise(MagnitudeSearch)
  /// The sign of the loss's gradient at the clean image, followed until the prediction is wrong
  /// (Goodfellow et al. 2014; Hoffman et al. 2019, Eq. 10 and App. F, ii). The magnitude is ε.
  ///
  /// Where pooling has equal values to choose from, as in the even background of a digit, the
  /// gradient is that of one of them, and rounding decides of which: another implementation finds
  /// other distances for single images, but hardly another median.
  case fgsm(MagnitudeSearch)
  /// FGSM by small steps, each from where the last one led (Madry et al. 2017).
  case projectedGradientDescent(ProjectedGradientDescent)
  /// The L2 attack of Carlini and Wagner 2017.
  case carliniWagner(CarliniWagner)

  /// White noise; the paper doesn't say by which steps the magnitude grows.
  ///
  /// By 0.1 (a standard deviation of 0.0036 a pixel of MNIST) up to 100, where almost every pixel
  /// is black or white.
  package static let hoffmanWhiteNoise = whiteNoise(
    MagnitudeSearch(step: 0.1, maximum: 100, bisections: 12))

  /// FGSM with ε by steps of a gray level up to 1, where every pixel is black or white.
  package static let hoffmanFGSM = fgsm(
    MagnitudeSearch(step: 1.0 / 255, maximum: 1, bisections: 12))

  /// PGD for MNIST: steps of 1/255 within 32/255.
  ///
  /// So Hoffman et al. 2019, §3.2 and App. F have it. The number of steps isn't stated: 255, eight
  /// times those that reach the bound.
  package static let hoffmanProjectedGradientDescent = projectedGradientDescent(
    ProjectedGradientDescent(step: 1.0 / 255, bound: 32.0 / 255, iterations: 255))

  /// PGD for CIFAR-10 and ImageNet: within 16/255, the rest as for MNIST (appendices F and H).
  package static let hoffmanProjectedGradientDescentOnColourImages = projectedGradientDescent(
    ProjectedGradientDescent(step: 1.0 / 255, bound: 16.0 / 255, iterations: 255))

  /// Carlini and Wagner's attack with Adam at 0.005, c from 0.01 and ten searches.
  ///
  /// So Hoffman et al. 2019, App. F have it; the number of steps is our choice.
  package static let hoffmanCarliniWagner = carliniWagner(
    CarliniWagner(
      learningRate: 0.005, firstWeight: 0.01, searches: 10, steps: 1000, abortsEarly: true))
}
