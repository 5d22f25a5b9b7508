import Randomness

/// How training images are changed at random, each anew whenever it is seen.
///
/// Evaluation sees the images as they are.
package enum Augmentation: Codable, Hashable, Sendable {
  /// A random part of the image, resized to the network's input, and mirrored half of the time.
  case randomResizedCrop(RandomResizedCrop)

  /// Whether its numbers make sense.
  package var isValid: Bool {
    switch self {
    case .randomResizedCrop(let crop): crop.isValid
    }
  }

  /// What is seen of `image`, `[channels, height, width]`, by the next draws of `stream`.
  package func view(
    of image: PlanarImage, height: Int, width: Int, from stream: inout RandomStream
  ) -> PlanarImage {
    switch self {
    case .randomResizedCrop(let crop):
      crop.view(of: image, height: height, width: width, from: &stream)
    }
  }
}

/// A random part of an image, resized, and mirrored half of the time.
///
/// The part's area is uniform in the bounds, as a share of the image's, the logarithm of its ratio
/// of width to height in theirs, its place uniform among those where it fits. When none of ten
/// draws fits, it is the largest part in the middle whose ratio is within the bounds. These are
/// torchvision's `RandomResizedCrop` and `RandomHorizontalFlip` with their defaults (after Szegedy
/// et al. 2015, §6).
package struct RandomResizedCrop: Codable, Hashable, Sendable {
  /// The least share of the image's area.
  package var minimumArea: Double
  /// The greatest share of the image's area.
  package var maximumArea: Double
  /// The least ratio of width to height.
  package var minimumRatio: Double
  /// The greatest ratio of width to height.
  package var maximumRatio: Double
  /// Whether it is mirrored half of the time.
  package var flips: Bool

  private static let attempts = 10

  /// Parts within those bounds.
  package init(
    minimumArea: Double = 0.08, maximumArea: Double = 1, minimumRatio: Double = 0.75,
    maximumRatio: Double = 4.0 / 3, flips: Bool = true
  ) {
    self.minimumArea = minimumArea
    self.maximumArea = maximumArea
    self.minimumRatio = minimumRatio
    self.maximumRatio = maximumRatio
    self.flips = flips
  }

  var isValid: Bool {
    minimumArea > 0 && minimumArea <= maximumArea && maximumArea <= 1 && minimumRatio > 0
      && minimumRatio <= maximumRatio && maximumRatio.isFinite
  }

  func view(
    of image: PlanarImage, height: Int, width: Int, from stream: inout RandomStream
  ) -> PlanarImage {
    let region = region(ofHeight: image.height, width: image.width, from: &stream)
    let part = image.resized(region, toHeight: height, width: width)
    return flips && stream.nextUniform() < 0.5 ? part.mirrored() : part
  }

  /// A random part of an image of that size.
  package func region(
    ofHeight height: Int, width: Int, from stream: inout RandomStream
  ) -> ImageRegion {
    func uniform(_ lower: Double, _ upper: Double) -> Double {
      lower + (upper - lower) * stream.nextUniform()
    }
    let logarithms = (Elementary.logarithm(minimumRatio), Elementary.logarithm(maximumRatio))
    for _ in 0..<Self.attempts {
      let area = Double(height * width) * uniform(minimumArea, maximumArea)
      let ratio = Elementary.exponential(uniform(logarithms.0, logarithms.1))
      let columns = Int((area * ratio).squareRoot().rounded(.toNearestOrEven))
      let rows = Int((area / ratio).squareRoot().rounded(.toNearestOrEven))
      guard (1...width).contains(columns), (1...height).contains(rows) else { continue }
      let top = stream.nextIndex(below: height - rows + 1)
      let left = stream.nextIndex(below: width - columns + 1)
      return ImageRegion(rows: top..<top + rows, columns: left..<left + columns)
    }
    return middle(ofHeight: height, width: width)
  }

  /// The largest part in the middle whose ratio is within the bounds.
  private func middle(ofHeight height: Int, width: Int) -> ImageRegion {
    let ratio = min(max(Double(width) / Double(height), minimumRatio), maximumRatio)
    let columns = min(width, max(1, Int((Double(height) * ratio).rounded(.toNearestOrEven))))
    let rows = min(height, max(1, Int((Double(width) / ratio).rounded(.toNearestOrEven))))
    let (top, left) = ((height - rows) / 2, (width - columns) / 2)
    return ImageRegion(rows: top..<top + rows, columns: left..<left + columns)
  }
}
