/// Where a resized image puts its samples, which decides what bilinear interpolation gives.
package enum CornerRule: String, Codable, CaseIterable, Sendable {
  /// Pixels are squares and the images' outer edges coincide: sample `i` of the new side lies at
  /// `(i + ½) · old / new − ½`, and what lies beyond the outermost centres takes their value. The
  /// rule of PIL and torchvision's resize, and of PyTorch's `align_corners=False`.
  case halfPixels
  /// Pixels are points and the corner points coincide: sample `i` lies at
  /// `i · (old − 1) / (new − 1)`. PyTorch's `align_corners=True`.
  case alignedCorners

  /// For each place of a side of `new` samples: the two samples of the side of `old` between which
  /// it lies, and the second one's share.
  func taps(from old: Int, to new: Int) -> [(first: Int, second: Int, share: Double)] {
    precondition(old >= 2 && new >= 2, "CornerRule: \(old) to \(new) samples; 2 are needed")
    return (0..<new).map { index in
      let place =
        switch self {
        case .halfPixels: (Double(index) + 0.5) * Double(old) / Double(new) - 0.5
        case .alignedCorners: Double(index * (old - 1)) / Double(new - 1)
        }
      let inside = min(max(place, 0), Double(old - 1))
      let first = min(Int(inside), old - 2)
      return (first, first + 1, inside - Double(first))
    }
  }
}
