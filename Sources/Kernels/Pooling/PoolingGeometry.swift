/// The sizes of a two-dimensional pooling whose windows touch but don't overlap.
///
/// Rows and columns left over where the window does not divide the input belong to no window.
package struct PoolingGeometry: Hashable, Sendable {
  /// Channels of the input and the output.
  package let channels: Int

  /// Rows of the input.
  package let height: Int

  /// Columns of the input.
  package let width: Int

  /// Rows and columns of a window, and its stride.
  package let window: Int

  /// Creates a geometry; all sizes are at least 1 and the window is no larger than the input.
  package init(channels: Int, height: Int, width: Int, window: Int) {
    self.channels = channels
    self.height = height
    self.width = width
    self.window = window
    precondition(
      channels > 0 && window > 0 && height >= window && width >= window,
      "pooling: a window of \(window) does not fit input [\(channels), \(height), \(width)]")
  }

  /// Rows of the output.
  package var outputHeight: Int { height / window }

  /// Columns of the output.
  package var outputWidth: Int { width / window }

  /// Features of the input `[channels, height, width]`.
  package var inputCount: Int { channels * height * width }

  /// Features of the output `[channels, outputHeight, outputWidth]`.
  package var outputCount: Int { channels * outputHeight * outputWidth }
}
