import Kernels

// Images `[channels, height, width, batch]` taken apart by strides and put together again.

extension FunctionWriter {
  /// Windows laid side by side, zeros outside the image: to
  /// `[channels, rows · window, columns · window, batch]`.
  mutating func unfolding(
    _ x: Value, _ geometry: UnfoldingKernel.Geometry, to dimensions: [Int]
  ) -> Value {
    let (stride, batch) = (geometry.stride, x.dimensions[3])
    let edge = [0, geometry.padding, geometry.padding, 0]
    let image = pad(x, low: edge, high: edge, between: [0, 0, 0, 0])
    var lines: [Value] = []
    for y in 0..<geometry.window {
      var places: [Value] = []
      for x in 0..<geometry.window {
        let limits = [
          geometry.channels, y + (geometry.rows - 1) * stride + 1,
          x + (geometry.columns - 1) * stride + 1, batch,
        ]
        let part = slice(image, from: [0, y, x, 0], to: limits, by: [1, stride, stride, 1])
        places.append(
          reshape(part, [geometry.channels, geometry.rows, 1, geometry.columns, 1, batch]))
      }
      lines.append(concatenate(places, along: 4))
    }
    return reshape(concatenate(lines, along: 2), dimensions)
  }

  /// The sum of what an unfolding repeats, each in its place of the image.
  mutating func folding(_ x: Value, _ geometry: UnfoldingKernel.Geometry) -> Value {
    let (window, stride, batch) = (geometry.window, geometry.stride, x.dimensions[3])
    let (rows, columns) = (geometry.rows, geometry.columns)
    let (height, width) = (
      geometry.height + 2 * geometry.padding, geometry.width + 2 * geometry.padding
    )
    let windows = reshape(x, [geometry.channels, rows, window, columns, window, batch])
    var sum: Value?
    for y in 0..<window {
      for x in 0..<window {
        let part = slice(
          windows, from: [0, 0, y, 0, x, 0],
          to: [geometry.channels, rows, y + 1, columns, x + 1, batch], by: [1, 1, 1, 1, 1, 1])
        let placed = pad(
          reshape(part, [geometry.channels, rows, columns, batch]), low: [0, y, x, 0],
          high: [
            0, height - y - (rows - 1) * stride - 1, width - x - (columns - 1) * stride - 1, 0,
          ], between: [0, stride - 1, stride - 1, 0])
        sum = sum.map { apply(.add, $0, placed) } ?? placed
      }
    }
    guard let sum else { preconditionFailure("folding: a window has at least one place") }
    let padding = geometry.padding
    return slice(
      sum, from: [0, padding, padding, 0],
      to: [geometry.channels, padding + geometry.height, padding + geometry.width, batch],
      by: [1, 1, 1, 1])
  }

  /// Every so many rows and columns, with channels of zeros behind.
  mutating func subsampling(_ x: Value, _ geometry: SubsamplingKernel.Geometry) -> Value {
    let taken = slice(
      x, from: [0, geometry.firstRow, geometry.firstColumn, 0], to: x.dimensions,
      by: [1, geometry.stride, geometry.stride, 1])
    return pad(
      taken, low: [0, 0, 0, 0], high: [geometry.outputChannels - geometry.channels, 0, 0, 0],
      between: [0, 0, 0, 0])
  }

  /// Values back in the rows and columns that a subsampling takes, zeros between them.
  mutating func spreading(_ x: Value, _ geometry: SubsamplingKernel.Geometry) -> Value {
    var limits = x.dimensions
    limits[0] = geometry.channels
    let own = slice(x, from: [0, 0, 0, 0], to: limits, by: [1, 1, 1, 1])
    func behind(_ size: Int, _ first: Int, _ count: Int) -> Int {
      size - first - (count - 1) * geometry.stride - 1
    }
    return pad(
      own, low: [0, geometry.firstRow, geometry.firstColumn, 0],
      high: [
        0, behind(geometry.height, geometry.firstRow, geometry.outputHeight),
        behind(geometry.width, geometry.firstColumn, geometry.outputWidth), 0,
      ], between: [0, geometry.stride - 1, geometry.stride - 1, 0])
  }
}
