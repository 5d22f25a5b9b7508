internal import CRegisters

/// A convolution by Winograd's transforms, tile by tile.
struct WinogradForward<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 6 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 4 : 2 }

  var geometry: ConvolutionGeometry
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use: `[column of points, block, input channel, row of points,
  /// channel of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// The transformed tile of all input channels, `[column of points, input channel, row of points]`
  /// vectors; then a block's sums, `[channel of the block, output row, column of points]`.
  var tiles: UnsafeMutablePointer<Scalar>
  var sums: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    Winograd.points * geometry.inputChannels * (geometry.outputChannels + lanes)
      + 4 * Winograd.outputs * Winograd.tile * lanes
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>?, output: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    self.geometry = geometry
    self.input = input
    self.bias = bias
    self.output = output
    self.row = row
    tiles = workspace
    sums = tiles + Winograd.points &* geometry.inputChannels &* lanes
    weights = sums + 4 &* Winograd.outputs &* Winograd.tile &* lanes
  }

  @inline(__always)
  var blocks: Int { geometry.outputChannels / Self.block }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (blocks, inputs) = (blocks, geometry.inputChannels)
    let block = Self.block
    Winograd.forEachTransformedWeight(geometry, weight) { o, c, point, value in
      let start = (point.column &* blocks &+ o / block) &* inputs &+ c
      weights[(start &* 6 &+ point.row) &* block &+ o % block] = value
    }
  }

  @inline(__always)
  func compute() {
    for tileRow in 0..<(geometry.outputHeight / 2) {
      for tileColumn in 0..<(geometry.outputWidth / 2) {
        row.forEachVector(
          whole: { vectors(Register<Scalar>.self, y: 2 &* tileRow, x: 2 &* tileColumn, $0) },
          half: { vectors(HalfRegister<Scalar>.self, y: 2 &* tileRow, x: 2 &* tileColumn, $0) })
      }
    }
  }

  /// One tile of one vector of examples.
  @inline(never)
  private func vectors<Vector: LaneVector>(_: Vector.Type, y: Int, x: Int, _ octet: Int)
  where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    for channel in 0..<geometry.inputChannels {
      transform(Vector.self, channel: channel, y: y, x: x, octet)
    }
    for block in 0..<blocks {
      for column in 0..<Winograd.tile {
        products(Vector.self, block: block, column: column)
      }
      for channel in 0..<Self.block {
        let o = block &* Self.block &+ channel
        let term = bias.map { Vector(repeating: $0[o]) }
        for line in 0..<2 {
          let start = sums + ((channel &* 2 &+ line) &* 6 &* width)
          var (left, right) = Winograd.transformOutput(
            Winograd.six(Vector.self, start, stride: width))
          if let term { (left, right) = (left + term, right + term) }
          let place = (o &* geometry.outputHeight &+ y &+ line) &* geometry.outputWidth &+ x
          let target = output + ((place &* row.octets &+ octet) &* 8)
          left.store(target)
          right.store(target + row.scalars)
        }
      }
    }
  }

  /// `Bᵀ d B` of one channel's tile: rows first, so that what is stored last runs down a column.
  @inline(__always)
  private func transform<Vector: LaneVector>(
    _: Vector.Type, channel: Int, y: Int, x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let line = geometry.width &* row.scalars
    let place = (channel &* geometry.height &+ y) &* geometry.width &+ x
    let start = input + (place &* row.scalars &+ octet &* 8)
    for r in 0..<6 {
      let v = Winograd.transformInput(
        Winograd.six(Vector.self, start + (r &* line), stride: row.scalars))
      Winograd.store(v, at: sums + (r &* 6 &* width), stride: width)
    }
    for column in 0..<6 {
      let v = Winograd.transformInput(
        Winograd.six(Vector.self, sums + (column &* width), stride: 6 &* width))
      Winograd.store(
        v, at: tiles + ((column &* geometry.inputChannels &+ channel) &* 6 &* width),
        stride: width)
    }
  }

  /// The products of one column of points for a block of output channels, and `Aᵀ` down the column.
  @inline(__always)
  private func products<Vector: LaneVector>(_: Vector.Type, block: Int, column: Int)
  where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let inputs = geometry.inputChannels
    var accumulators = InlineArray<24, Vector> { _ in .zero }
    var tile = UnsafePointer(tiles) + (column &* inputs &* 6 &* width)
    var weight = UnsafePointer(weights) + ((column &* blocks &+ block) &* inputs &* 6 &* Self.block)
    for _ in 0..<inputs {
      for r in 0..<6 {
        let value = Vector.load(tile + (r &* width))
        for o in 0..<Self.block {
          accumulators[o &* 6 &+ r] = accumulators[o &* 6 &+ r].adding(
            weight[r &* Self.block &+ o], times: value)
        }
      }
      tile += 6 &* width
      weight += 6 &* Self.block
    }
    // Not a loop: with literal places the sums stay in registers.
    finish(accumulators, 0, column: column)
    finish(accumulators, 1, column: column)
    if hasWideRegisters {
      finish(accumulators, 2, column: column)
      finish(accumulators, 3, column: column)
    }
  }

  /// `Aᵀ` down the column for one channel of a block.
  @inline(__always)
  private func finish<Vector: LaneVector>(
    _ products: InlineArray<24, Vector>, _ o: Int, column: Int
  ) where Vector.Scalar == Scalar {
    let start = o &* 6
    let (top, bottom) = Winograd.transformOutput(
      (
        products[start], products[start &+ 1], products[start &+ 2], products[start &+ 3],
        products[start &+ 4], products[start &+ 5]
      ))
    let width = Vector.scalarCount
    top.store(sums + ((o &* 12 &+ column) &* width))
    bottom.store(sums + ((o &* 12 &+ 6 &+ column) &* width))
  }
}
