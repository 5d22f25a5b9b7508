/// Windows of an image laid side by side, and the transpose of that.
///
/// Where windows overlap, an image's values are repeated; what lies outside the image is zero.
package enum UnfoldingKernel {
  /// The sizes of an unfolding.
  package struct Geometry: FeatureSelection, Hashable, Sendable {
    /// Channels of the image and of the result.
    package let channels: Int
    /// Rows of the image.
    package let height: Int
    /// Columns of the image.
    package let width: Int
    /// Rows and columns of a window.
    package let window: Int
    /// From one window to the next, in rows and in columns.
    package let stride: Int
    /// Rows and columns of zeros on each side of the image.
    package let padding: Int

    /// Creates a geometry: every size is at least 1, and a window fits the padded image.
    package init(channels: Int, height: Int, width: Int, window: Int, stride: Int, padding: Int) {
      self.channels = channels
      self.height = height
      self.width = width
      self.window = window
      self.stride = stride
      self.padding = padding
      precondition(
        channels > 0 && height > 0 && width > 0 && window > 0 && stride > 0 && padding >= 0
          && height + 2 * padding >= window && width + 2 * padding >= window,
        """
        unfolding: windows of \(window) with stride \(stride) don't fit [\(channels), \(height), \
        \(width)] padded by \(padding)
        """)
    }

    /// Windows above each other.
    package var rows: Int { (height + 2 * padding - window) / stride + 1 }

    /// Windows beside each other.
    package var columns: Int { (width + 2 * padding - window) / stride + 1 }

    var imageCount: Int { channels &* height &* width }

    @inline(__always)
    func forEachFeature(_ body: (_ result: Int, _ image: Int?) -> Void) {
      var unfolded = 0
      for channel in 0..<channels {
        for line in 0..<(rows &* window) {
          let y = line / window &* stride &+ line % window &- padding
          for place in 0..<(columns &* window) {
            let x = place / window &* stride &+ place % window &- padding
            let isInside = y >= 0 && y < height && x >= 0 && x < width
            body(unfolded, isInside ? (channel &* height &+ y) &* width &+ x : nil)
            unfolded &+= 1
          }
        }
      }
    }
  }

  /// ```
  /// out[c, w i + ky, w j + kx, b] = input[c, s i + ky − p, s j + kx − p, b]
  /// ```
  /// or 0 outside the image.
  ///
  /// - Parameters:
  ///   - input: `[channels, height, width, batch]`.
  ///   - out: `[channels, rows · window, columns · window, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func unfold<Scalar: KernelScalar>(
    _ geometry: Geometry, _ input: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    row: BatchRow
  ) {
    geometry.gather(input, into: out, row: row)
  }

  /// The transpose of ``unfold(_:_:into:row:)``: the sum over the places where a value was
  /// repeated, in their order.
  ///
  /// - Parameters:
  ///   - input: `[channels, rows · window, columns · window, batch]`.
  ///   - out: `[channels, height, width, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func fold<Scalar: KernelScalar>(
    _ geometry: Geometry, _ input: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    row: BatchRow
  ) {
    let octets = row.octets
    out.update(repeating: 0, count: geometry.imageCount &* row.scalars)
    let (input, sums, known) = (
      Registers(input), MutableRegisters(out), Registers(UnsafePointer(out))
    )
    geometry.forEachFeature { unfolded, image in
      guard let image else { return }
      var octet = 0
      while octet &+ 2 <= octets {
        sums[octet: image &* octets &+ octet] += input[octet: unfolded &* octets &+ octet]
        octet &+= 2
      }
      if octet < octets {
        let place = image &* octets &+ octet
        sums.setHalf(place, known.half(place) + input.half(unfolded &* octets &+ octet))
      }
    }
  }
}
