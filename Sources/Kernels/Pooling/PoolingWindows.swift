/// The windows of a pooling, output feature by output feature and register by register.
///
/// Each element is where a register of the output and one of the window's first input start, in
/// octets. Written out by hand rather than as nested loops so that the kernels stay one loop each.
struct PoolingWindows: Sequence, IteratorProtocol {
  private let row: BatchRow
  private let outputWidth: Int
  private let outputHeight: Int
  private let columnStride: Int
  private let rowStride: Int
  private let channelStride: Int
  private let count: Int

  private var output = 0
  private var register = 0
  private var (column, line) = (0, 0)
  private var (columnStart, lineStart, channelStart) = (0, 0, 0)

  @inline(__always)
  init(_ geometry: PoolingGeometry, row: BatchRow) {
    self.row = row
    outputWidth = geometry.outputWidth
    outputHeight = geometry.outputHeight
    columnStride = geometry.window &* row.octets
    rowStride = geometry.window &* geometry.width &* row.octets
    channelStride = geometry.height &* geometry.width &* row.octets
    count = geometry.outputCount &* row.octets
  }

  @inline(__always)
  mutating func next() -> (output: Int, input: Int)? {
    guard output < count else { return nil }
    let octet = row.cover(register)
    let element = (output &+ octet, columnStart &+ octet)
    register &+= 1
    if register == row.covers {
      register = 0
      output &+= row.octets
      column &+= 1
      columnStart &+= columnStride
      if column == outputWidth {
        column = 0
        line &+= 1
        lineStart &+= rowStride
        if line == outputHeight {
          line = 0
          channelStart &+= channelStride
          lineStart = channelStart
        }
        columnStart = lineStart
      }
    }
    return element
  }
}

/// The inputs of one window of a pooling, row by row.
///
/// Each element is where an input register starts, in octets, and its position in the window.
struct PoolingInputs: Sequence, IteratorProtocol {
  private let window: Int
  private let octets: Int
  /// From the last input of a row of the window to the first of the next.
  private let rowStride: Int

  private var index: Int
  private var (position, column, row) = (0, 0, 0)

  @inline(__always)
  init(_ geometry: PoolingGeometry, from first: Int, octets: Int) {
    window = geometry.window
    self.octets = octets
    rowStride = (geometry.width &- geometry.window &+ 1) &* octets
    index = first
  }

  @inline(__always)
  mutating func next() -> (index: Int, position: Int)? {
    guard row < window else { return nil }
    let element = (index, position)
    position &+= 1
    column &+= 1
    if column < window {
      index &+= octets
    } else {
      column = 0
      row &+= 1
      index &+= rowStride
    }
    return element
  }
}
