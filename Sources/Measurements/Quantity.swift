import Datasets

/// What a ``Measurement`` measures of a trained classifier.
///
/// Being part of a measurement's canonical JSON, the names of cases and fields never change.
public enum Quantity: Codable, Hashable, Sendable {
  /// ‖J‖_F of each test example, exactly: see ``Training/JacobianNorms``.
  ///
  /// Values: one norm an example. Metrics: `jacobianNorm`, their mean, and
  /// `rootMeanSquareJacobianNorm`.
  case jacobianNorm

  /// How well a network of MNIST's digits does on the USPS test images, upsampled to 28 × 28
  /// (Hoffman et al. 2019, Table 2): see ``Datasets/DataLibrary/upsampledUSPS(_:)``.
  ///
  /// Values: for each image 1 where its digit is recognized, else 0. Metric: `uspsAccuracy`, in percent.
  case usps(corners: CornerRule = .halfPixels)

  /// How well it does on the test images with noise N(0, σ²) on every pixel, cropped to [0, 1]
  /// (Hoffman et al. 2019, Eq. 9), for several σ.
  ///
  /// One draw of standard normal numbers an image is scaled by each σ; it depends on the run's seed and
  /// the image's place alone, so networks of one seed meet the same noise.
  ///
  /// Values: one accuracy a deviation, in percent. Metrics: `accuracy@0.3` for the deviation 0.3.
  case whiteNoise(deviations: [Double])
}

extension Quantity {
  /// Raised for a quantity when the same measurement would give other values, and only then.
  var version: Int {
    switch self {
    case .jacobianNorm, .usps, .whiteNoise: 1
    }
  }

  /// The catalogue's name of the files it needs beside the run's own; nil where it needs none.
  public var datasetName: String? {
    switch self {
    case .usps: "usps"
    case .jacobianNorm, .whiteNoise: nil
    }
  }

  /// The digest of those files.
  var dataDigest: String? {
    switch self {
    case .usps: DataLibrary.uspsDigest
    case .jacobianNorm, .whiteNoise: nil
    }
  }

  /// What progress lines and the cache's listings call it, such as `norms of the Jacobian`.
  public var title: String {
    switch self {
    case .jacobianNorm: "norms of the Jacobian"
    case .usps(.halfPixels): "accuracy on USPS"
    case .usps(.alignedCorners): "accuracy on USPS, corners aligned"
    case .whiteNoise(let deviations): "accuracy under white noise of \(deviations.count) deviations"
    }
  }

  /// About how many images the network has to answer, for the order of work and its progress.
  package var expectedAnswers: Int {
    switch self {
    case .jacobianNorm: 110_000
    case .usps: 2007
    case .whiteNoise(let deviations): 10_000 * deviations.count
    }
  }
}

extension Quantity {
  /// Reads and verifies the files it needs beside the run's own, if any.
  ///
  /// - Throws: `DatasetError`.
  package func loadData(from library: DataLibrary) throws {
    switch self {
    case .usps: _ = try library.usps()
    case .jacobianNorm, .whiteNoise: break
    }
  }
}
