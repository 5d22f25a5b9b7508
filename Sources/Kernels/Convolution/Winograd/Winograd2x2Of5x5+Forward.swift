internal import CRegisters

/// A convolution by the transforms of F(2×2, 5×5), tile by tile.
struct Winograd2x2Of5x5Forward<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 6 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 4 : 2 }

  var geometry: ConvolutionGeometry
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use:
  /// `[column of points, block, input channel, row of points, channel of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// The transformed tile of all input channels, `[column of points, input channel, row of points]`
  /// vectors; then a block's sums, `[channel of the block, output row, column of points]`.
  var tiles: UnsafeMutablePointer<Scalar>
  var sums: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    SixPoints.inTile * geometry.inputChannels * (geometry.outputChannels + lanes)
      + 4 * Winograd2x2Of5x5.outputs * SixPoints.count * lanes
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
    sums = tiles + SixPoints.inTile &* geometry.inputChannels &* lanes
    weights = sums + 4 &* Winograd2x2Of5x5.outputs &* SixPoints.count &* lanes
  }

  @inline(__always)
  var blocks: Int { geometry.outputChannels / Self.block }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (blocks, inputs) = (blocks, geometry.inputChannels)
    let block = Self.block
    Winograd2x2Of5x5.forEachTransformedWeight(geometry, weight) { o, c, point, value in
      let start = (point.column &* blocks &+ o / block) &* inputs &+ c
      weights[(start &* SixPoints.count &+ point.row) &* block &+ o % block] = value
    }
  }

  @inline(__always)
  func compute() {
    let outputs = Winograd2x2Of5x5.outputs
    for tileRow in 0..<(geometry.outputHeight / outputs) {
      for tileColumn in 0..<(geometry.outputWidth / outputs) {
        let (y, x) = (outputs &* tileRow, outputs &* tileColumn)
        row.forEachVector(
          whole: { vectors(Register<Scalar>.self, y: y, x: x, $0) },
          half: { vectors(HalfRegister<Scalar>.self, y: y, x: x, $0) })
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
      for column in 0..<SixPoints.count {
        products(Vector.self, block: block, column: column)
      }
      for channel in 0..<Self.block {
        let o = block &* Self.block &+ channel
        let term = bias.map { Vector(repeating: $0[o]) }
        for line in 0..<Winograd2x2Of5x5.outputs {
          let first = (channel &* Winograd2x2Of5x5.outputs &+ line) &* SixPoints.count
          let start = sums + first &* width
          var (left, right) = Winograd2x2Of5x5.transformOutput(
            SixPoints.load(Vector.self, start, stride: width))
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
    for r in 0..<SixPoints.count {
      let v = SixPoints.transformInput(
        SixPoints.load(Vector.self, start + (r &* line), stride: row.scalars))
      SixPoints.store(v, at: sums + (r &* SixPoints.count &* width), stride: width)
    }
    for column in 0..<SixPoints.count {
      let v = SixPoints.transformInput(
        SixPoints.load(
          Vector.self, sums + (column &* width), stride: SixPoints.count &* width))
      SixPoints.store(
        v,
        at: tiles
          + (column &* geometry.inputChannels &+ channel) &* SixPoints.count &* width,
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
    var tile = UnsafePointer(tiles) + (column &* inputs &* SixPoints.count &* width)
    var weight =
      UnsafePointer(weights)
      + (column &* blocks &+ block) &* inputs &* SixPoints.count &* Self.block
    for _ in 0..<inputs {
      for r in 0..<SixPoints.count {
        let value = Vector.load(tile + (r &* width))
        for o in 0..<Self.block {
          accumulators[o &* SixPoints.count &+ r] = accumulators[o &* SixPoints.count &+ r].adding(
            weight[r &* Self.block &+ o], times: value)
        }
      }
      tile += SixPoints.count &* width
      weight += SixPoints.count &* Self.block
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
    let start = o &* SixPoints.count
    let (top, bottom) = Winograd2x2Of5x5.transformOutput(
      (
        products[start], products[start &+ 1], products[start &+ 2], products[start &+ 3],
        products[start &+ 4], products[start &+ 5]
      ))
    let width = Vector.scalarCount
    let place = o &* Winograd2x2Of5x5.outputs &* SixPoints.count &+ column
    top.store(sums + place &* width)
    bottom.store(sums + (place &+ SixPoints.count) &* width)
  }
}
