extension DataLibrary {
  /// The digest of the USPS file that ``usps()`` reads, for a measurement's key; needs no file.
  package static var uspsDigest: String { digest(of: DataCatalogue.usps) }

  /// The USPS test images as MNIST's networks take them: features `[2007, 1, 28, 28]` in [0, 1].
  ///
  /// "Images are upsampled to 28-by-28 pixels using bilinear interpolation" (Hoffman et al. 2019,
  /// §3.1), by a rule of corners that the paper doesn't say; paper is 0 and ink 1, as in MNIST.
  ///
  /// - Throws: `DatasetError` for a missing or altered file.
  package func upsampledUSPS(_ corners: CornerRule) throws -> ExampleSet {
    USPS.upsampled(try usps(), corners)
  }
}

extension USPS {
  /// The side of MNIST's images.
  package static let upsampledSide = 28

  /// `set` of images `[1, 16, 16]` in [−1, 1] as `[1, 28, 28]` in [0, 1].
  ///
  /// Interpolated in Double, across columns first, then across rows, each as
  /// `first + share · (second − first)`; not rounded to 256 shades, as resizing images of bytes
  /// would be.
  package static func upsampled(_ set: ExampleSet, _ corners: CornerRule) -> ExampleSet {
    guard set.featureShape == [1, side, side], case .floats(let pixels) = set.features else {
      preconditionFailure("USPS: \(set.name) isn't made of images of 16 × 16 numbers")
    }
    let taps = corners.taps(from: side, to: upsampledSide)
    var features: [Float] = []
    features.reserveCapacity(set.count * upsampledSide * upsampledSide)
    for image in 0..<set.count {
      let rows = (0..<side).map { row in
        let start = (image * side + row) * side
        return taps.map { tap in
          mixed(
            Double(pixels[start + tap.first]), Double(pixels[start + tap.second]), tap.share)
        }
      }
      for tap in taps {
        features += zip(rows[tap.first], rows[tap.second]).map { first, second in
          Float((mixed(first, second, tap.share) + 1) / 2)
        }
      }
    }
    return ExampleSet(
      name: "usps test, 28 × 28", featureShape: [1, upsampledSide, upsampledSide],
      features: .floats(features), targets: set.targets)
  }

  private static func mixed(_ first: Double, _ second: Double, _ share: Double) -> Double {
    first + share * (second - first)
  }
}
