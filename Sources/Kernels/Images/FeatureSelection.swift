/// A result whose features are each one of an image's, or zero.
protocol FeatureSelection {
  /// The features of the image.
  var imageCount: Int { get }

  /// Calls `body` with each feature of the result in order and that of the image which it is, nil
  /// where it is zero.
  func forEachFeature(_ body: (_ result: Int, _ image: Int?) -> Void)
}

extension FeatureSelection {
  /// Copies the result's features from an image, whole rows at a time.
  @inline(__always)
  func gather<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let size = row.scalars
    forEachFeature { result, image in
      if let image {
        (out + result &* size).update(from: input + image &* size, count: size)
      } else {
        (out + result &* size).update(repeating: 0, count: size)
      }
    }
  }
}
