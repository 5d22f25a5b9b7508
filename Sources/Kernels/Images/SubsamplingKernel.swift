/// Every so many rows and columns of an image, with channels of zeros behind its own, and the
/// transpose of that.
///
/// The shortcut without parameters of He, Zhang, Ren, Sun 2015 (§3.3, option A), around a block
/// that makes images smaller and channels more.
package enum SubsamplingKernel {
  /// The sizes of a subsampling.
  package struct Geometry: FeatureSelection, Hashable, Sendable {
    /// Channels of the image.
    package let channels: Int
    /// Rows of the image.
    package let height: Int
    /// Columns of the image.
    package let width: Int
    /// From one row or column that is taken to the next.
    package let stride: Int
    /// Channels of the result, the image's own first.
    package let outputChannels: Int
    /// The first row that is taken, less than the stride.
    package let firstRow: Int
    /// The first column that is taken, less than the stride.
    package let firstColumn: Int

    /// Creates a geometry: every size is at least 1, and no channel is lost.
    package init(
      channels: Int, height: Int, width: Int, stride: Int, outputChannels: Int, firstRow: Int = 0,
      firstColumn: Int = 0
    ) {
      self.channels = channels
      self.height = height
      self.width = width
      self.stride = stride
      self.outputChannels = outputChannels
      self.firstRow = firstRow
      self.firstColumn = firstColumn
      precondition(
        (0..<min(stride, height)).contains(firstRow)
          && (0..<min(stride, width)).contains(firstColumn),
        "subsampling: row \(firstRow) or column \(firstColumn) is not among the first \(stride)")
      precondition(
        channels > 0 && height > 0 && width > 0 && stride > 0 && outputChannels >= channels,
        """
        subsampling: [\(channels), \(height), \(width)] by \(stride) doesn't give \
        \(outputChannels) channels
        """)
    }

    /// Rows of the result.
    package var outputHeight: Int { (height - 1 - firstRow) / stride + 1 }

    /// Columns of the result.
    package var outputWidth: Int { (width - 1 - firstColumn) / stride + 1 }

    var imageCount: Int { channels &* height &* width }

    @inline(__always)
    func forEachFeature(_ body: (_ result: Int, _ image: Int?) -> Void) {
      var result = 0
      for channel in 0..<channels {
        for y in 0..<outputHeight {
          let line =
            (channel &* height &+ firstRow &+ y &* stride) &* width &+ firstColumn
          for x in 0..<outputWidth {
            body(result, line &+ x &* stride)
            result &+= 1
          }
        }
      }
      for place in result..<(outputChannels &* outputHeight &* outputWidth) { body(place, nil) }
    }
  }

  /// ```
  /// out[c, y, x, b] = input[c, first row + s y, first column + s x, b]
  /// ```
  /// or 0 for c beyond the input's channels.
  ///
  /// - Parameters:
  ///   - input: `[channels, height, width, batch]`.
  ///   - out: `[outputChannels, outputHeight, outputWidth, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func take<Scalar: KernelScalar>(
    _ geometry: Geometry, _ input: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    row: BatchRow
  ) {
    geometry.gather(input, into: out, row: row)
  }

  /// The transpose of ``take(_:_:into:row:)``: each value back in its place, zeros between them.
  ///
  /// - Parameters:
  ///   - input: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - out: `[channels, height, width, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func spread<Scalar: KernelScalar>(
    _ geometry: Geometry, _ input: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    row: BatchRow
  ) {
    let size = row.scalars
    if geometry.stride > 1 { out.update(repeating: 0, count: geometry.imageCount &* size) }
    geometry.forEachFeature { result, image in
      guard let image else { return }
      (out + image &* size).update(from: input + result &* size, count: size)
    }
  }
}
