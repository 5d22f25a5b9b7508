/// The sizes of a two-dimensional pooling whose windows touch but don't overlap.
///
/// Rows and columns left over where the window does not divide the input belong to no window.
public struct PoolingGeometry: Hashable, Sendable {
  /// Channels of the input and the output.
  public let channels: Int

  /// Rows of the input.
  public let height: Int

  /// Columns of the input.
  public let width: Int

  /// Rows and columns of a window, and its stride.
  public let window: Int

  /// Creates a geometry; all sizes are at least 1 and the window is no larger than the input.
  public init(channels: Int, height: Int, width: Int, window: Int) {
    self.channels = channels
    self.height = height
    self.width = width
    self.window = window
    precondition(
      channels > 0 && window > 0 && height >= window && width >= window,
      "pooling: a window of \(window) does not fit input [\(channels), \(height), \(width)]")
  }

  /// Rows of the output.
  public var outputHeight: Int { height / window }

  /// Columns of the output.
  public var outputWidth: Int { width / window }

  /// Features of the input `[channels, height, width]`.
  public var inputCount: Int { channels * height * width }

  /// Features of the output `[channels, outputHeight, outputWidth]`.
  public var outputCount: Int { channels * outputHeight * outputWidth }
}
