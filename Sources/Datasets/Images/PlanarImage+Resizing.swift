// Resizing of images of bytes by a triangular filter that grows with the reduction ("bilinear" with
// antialiasing): what Pillow's `Image.resize` computes, on which torchvision's transforms rest.
// Columns first, rounded to bytes, then rows; weights are rounded to multiples of 2⁻²² and sums are
// of integers, so the bytes don't depend on the machine.

extension PlanarImage {
  /// The part `region`, resized to `height × width`, of which `window` is kept (all of it when
  /// nil).
  ///
  /// Pixels outside of the region have no part in the result.
  package func resized(
    _ region: ImageRegion, toHeight height: Int, width: Int, keeping window: ImageRegion? = nil
  ) -> PlanarImage {
    let across = ResizingTaps(from: region.columns.count, to: width)
      .keeping(window?.columns ?? 0..<width)
    let down = ResizingTaps(from: region.rows.count, to: height)
      .keeping(window?.rows ?? 0..<height)
    let (rows, columns) = (down.sources, across.count)
    var planes = [UInt8](repeating: 0, count: channels * down.count * columns)
    for channel in 0..<channels {
      var narrowed = [UInt8](repeating: 0, count: rows.count * columns)
      for row in rows {
        let source =
          (channel * self.height + region.rows.lowerBound + row) * self.width
          + region.columns.lowerBound
        let target = (row - rows.lowerBound) * columns
        for column in 0..<columns {
          narrowed[target + column] = across.sum(at: column) { self.planes[source + $0] }
        }
      }
      for row in 0..<down.count {
        let target = (channel * down.count + row) * columns
        for column in 0..<columns {
          planes[target + column] = down.sum(at: row) {
            narrowed[($0 - rows.lowerBound) * columns + column]
          }
        }
      }
    }
    return PlanarImage(height: down.count, width: columns, planes: planes)
  }

  /// The whole image with its shorter side resized to `resizedSide`, then the square of `side` in
  /// its middle.
  package func centre(resizedSide: Int, side: Int) -> PlanarImage {
    let shorter = min(height, width)
    func resized(_ length: Int) -> Int { Int(Double(resizedSide * length) / Double(shorter)) }
    let (newHeight, newWidth) = (resized(height), resized(width))
    return self.resized(
      ImageRegion(rows: 0..<height, columns: 0..<width), toHeight: newHeight, width: newWidth,
      keeping: .centre(side: side, ofHeight: newHeight, width: newWidth))
  }

  /// The image with its columns in the opposite order.
  package func mirrored() -> PlanarImage {
    var planes = planes
    for start in stride(from: 0, to: planes.count, by: width) {
      planes[start..<start + width].reverse()
    }
    return PlanarImage(height: height, width: width, planes: planes)
  }
}

/// Which samples of a row make each sample of the resized row, and with which weights.
private struct ResizingTaps {
  private static let weightBits: Int32 = 22

  /// The first source of each sample.
  private var starts: [Int] = []
  /// The weights of each sample's sources, multiples of 2⁻²² that sum to nearly 1.
  private var weights: [[Int32]] = []

  /// Taps from `old` samples to `new` ones.
  ///
  /// Sample `i` is centred at `(i + ½) · old / new`; a source at a distance `d` from it weighs
  /// `max(0, 1 − d / max(1, old / new))`, over the sum of these.
  init(from old: Int, to new: Int) {
    let scale = Double(old) / Double(new)
    let reach = max(scale, 1)
    for index in 0..<new {
      let centre = (Double(index) + 0.5) * scale
      let start = max(Int(centre - reach + 0.5), 0)
      let end = min(Int(centre + reach + 0.5), old)
      let shares = (start..<end).map { source in
        max(0, 1 - abs((Double(source) - centre + 0.5) * (1 / reach)))
      }
      let sum = shares.reduce(0, +)
      starts.append(start)
      weights.append(
        shares.map { Int32(0.5 + ($0 / sum) * Double(1 << Int(Self.weightBits))) })
    }
  }

  /// The number of samples.
  var count: Int { starts.count }

  /// All sources that some sample needs.
  var sources: Range<Int> {
    guard let first = starts.first, let start = starts.last, let last = weights.last else {
      return 0..<0
    }
    return first..<start + last.count
  }

  /// Those of the samples `range`.
  func keeping(_ range: Range<Int>) -> ResizingTaps {
    var kept = self
    kept.starts = Array(starts[range])
    kept.weights = Array(weights[range])
    return kept
  }

  /// The weighted sum of the values at a sample's sources, rounded.
  @inline(__always)
  func sum(at index: Int, _ value: (Int) -> UInt8) -> UInt8 {
    var sum = Int32(1) << (Self.weightBits - 1)
    let start = starts[index]
    for (offset, weight) in weights[index].enumerated() {
      sum &+= weight &* Int32(value(start + offset))
    }
    return UInt8(clamping: sum >> Self.weightBits)
  }
}
