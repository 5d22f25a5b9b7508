/// The windows of a pooling, register by register in the order of the output's storage.
///
/// Each element is the index of an output register and that of the first input register of its
/// window.
struct PoolingWindows: Sequence, IteratorProtocol {
  private let registers: Int
  private let outputWidth: Int
  private let outputHeight: Int
  /// How far the input moves to the next window to the right, below, and in the next channel.
  private let columnStride: Int
  private let rowStride: Int
  private let channelStride: Int
  private let count: Int

  private var output = 0
  private var (register, column, row) = (0, 0, 0)
  private var (columnStart, rowStart, channelStart) = (0, 0, 0)

  @inline(__always)
  init(_ geometry: PoolingGeometry, registers: Int) {
    self.registers = registers
    outputWidth = geometry.outputWidth
    outputHeight = geometry.outputHeight
    columnStride = geometry.window &* registers
    rowStride = geometry.window &* geometry.width &* registers
    channelStride = geometry.height &* geometry.width &* registers
    count = geometry.outputCount &* registers
  }

  @inline(__always)
  mutating func next() -> (output: Int, input: Int)? {
    guard output < count else { return nil }
    let element = (output, columnStart &+ register)
    output &+= 1
    register &+= 1
    if register == registers {
      register = 0
      column &+= 1
      columnStart &+= columnStride
      if column == outputWidth {
        column = 0
        row &+= 1
        rowStart &+= rowStride
        if row == outputHeight {
          row = 0
          channelStart &+= channelStride
          rowStart = channelStart
        }
        columnStart = rowStart
      }
    }
    return element
  }
}

/// The inputs of one window of a pooling, row by row.
///
/// Each element is the index of an input register and its position in the window.
struct PoolingInputs: Sequence, IteratorProtocol {
  private let window: Int
  private let registers: Int
  /// From the last input of a row of the window to the first of the next.
  private let rowStride: Int

  private var index: Int
  private var (position, column, row) = (0, 0, 0)

  @inline(__always)
  init(_ geometry: PoolingGeometry, from first: Int, registers: Int) {
    window = geometry.window
    self.registers = registers
    rowStride = (geometry.width &- geometry.window &+ 1) &* registers
    index = first
  }

  @inline(__always)
  mutating func next() -> (index: Int, position: Int)? {
    guard row < window else { return nil }
    let element = (index, position)
    position &+= 1
    column &+= 1
    if column < window {
      index &+= registers
    } else {
      column = 0
      row &+= 1
      index &+= rowStride
    }
    return element
  }
}
