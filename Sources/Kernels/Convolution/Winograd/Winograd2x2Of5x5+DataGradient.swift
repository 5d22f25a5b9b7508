internal import CRegisters

/// The data gradient of a convolution by the transposes of F(2×2, 5×5), tile by tile.
///
/// Each output tile's cotangent goes to the 36 points (`A g Aᵀ`), is multiplied with the
/// transformed weights and summed over the output channels, and comes back as a 6×6 tile of the
/// input (`B v Bᵀ`); neighbouring tiles overlap and are added in the order of the tiles.
struct Winograd2x2Of5x5DataGradient<Scalar: KernelScalar> {
  /// Input channels that are computed together: with 6 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 3 : 2 }

  var geometry: ConvolutionGeometry
  var cotangent: UnsafePointer<Scalar>
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use:
  /// `[column of points, block, output channel, row of points, channel of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `A g` of all output channels, `[output channel, column of the tile, row of points]` vectors;
  /// then a block's sums, `[channel of the block, row of the tile, column of points]`.
  var tiles: UnsafeMutablePointer<Scalar>
  var sums: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    let tiles = geometry.outputChannels * Winograd2x2Of5x5.outputs * SixPoints.count
    return SixPoints.inTile * geometry.outputChannels * geometry.inputChannels
      + (tiles + 3 * SixPoints.inTile) * lanes
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, cotangent: UnsafePointer<Scalar>,
    output: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    self.geometry = geometry
    self.cotangent = cotangent
    self.output = output
    self.row = row
    tiles = workspace
    sums = tiles + geometry.outputChannels &* Winograd2x2Of5x5.outputs &* SixPoints.count &* lanes
    weights = sums + 3 &* SixPoints.inTile &* lanes
  }

  @inline(__always)
  var blocks: Int { geometry.inputChannels / Self.block }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (blocks, outputs, block) = (blocks, geometry.outputChannels, Self.block)
    Winograd2x2Of5x5.forEachTransformedWeight(geometry, weight) { o, c, point, value in
      let start = (point.column &* blocks &+ c / block) &* outputs &+ o
      weights[(start &* SixPoints.count &+ point.row) &* block &+ c % block] = value
    }
  }

  @inline(__always)
  func compute() {
    output.update(repeating: 0, count: geometry.inputCount &* row.scalars)
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
    for channel in 0..<geometry.outputChannels {
      transform(Vector.self, channel: channel, y: y, x: x, octet)
    }
    let line = geometry.width &* row.scalars
    for block in 0..<blocks {
      Winograd2x2Of5x5.forEachColumn { column, first, second in
        products(Vector.self, block: block, column: column, first: first, second: second)
      }
      for channel in 0..<Self.block {
        let c = block &* Self.block &+ channel
        let place = (c &* geometry.height &+ y) &* geometry.width &+ x
        let target = output + (place &* row.scalars &+ octet &* 8)
        for r in 0..<SixPoints.count {
          let v = SixPoints.transposedInput(
            SixPoints.load(
              Vector.self,
              UnsafePointer(sums) + (channel &* SixPoints.count &+ r) &* SixPoints.count &* width,
              stride: width))
          SixPoints.add(v, to: target + (r &* line), stride: row.scalars)
        }
      }
    }
  }

  /// `A g` of one output channel's tile, down its two columns.
  @inline(__always)
  private func transform<Vector: LaneVector>(
    _: Vector.Type, channel: Int, y: Int, x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let line = geometry.outputWidth &* row.scalars
    let place = (channel &* geometry.outputHeight &+ y) &* geometry.outputWidth &+ x
    let start = cotangent + (place &* row.scalars &+ octet &* 8)
    for column in 0..<Winograd2x2Of5x5.outputs {
      let top = start + (column &* row.scalars)
      let v = Winograd2x2Of5x5.transposedOutput((Vector.load(top), Vector.load(top + line)))
      let place = (channel &* Winograd2x2Of5x5.outputs &+ column) &* SixPoints.count
      SixPoints.store(v, at: tiles + place &* width, stride: width)
    }
  }

  /// The products of one column of points, `first · left + second · right` of the two columns of
  /// `A g`, for a block of input channels, and `B` down the column.
  @inline(__always)
  private func products<Vector: LaneVector>(
    _: Vector.Type, block: Int, column: Int, first: Scalar, second: Scalar
  ) where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let outputs = geometry.outputChannels
    var accumulators = InlineArray<18, Vector> { _ in .zero }
    var tile = UnsafePointer(tiles)
    var weight =
      UnsafePointer(weights)
      + (column &* blocks &+ block) &* outputs &* SixPoints.count &* Self.block
    for _ in 0..<outputs {
      for r in 0..<SixPoints.count {
        let value = Winograd2x2Of5x5.combination(
          Vector.self, first, tile + (r &* width), second, tile + ((SixPoints.count &+ r) &* width))
        for c in 0..<Self.block {
          accumulators[c &* SixPoints.count &+ r] = accumulators[c &* SixPoints.count &+ r].adding(
            weight[r &* Self.block &+ c], times: value)
        }
      }
      tile += Winograd2x2Of5x5.outputs &* SixPoints.count &* width
      weight += SixPoints.count &* Self.block
    }
    // Not a loop: with literal places the sums stay in registers.
    finish(accumulators, 0, column: column)
    finish(accumulators, 1, column: column)
    if hasWideRegisters { finish(accumulators, 2, column: column) }
  }

  /// `B` down the column for one channel of a block.
  @inline(__always)
  private func finish<Vector: LaneVector>(
    _ products: InlineArray<18, Vector>, _ c: Int, column: Int
  ) where Vector.Scalar == Scalar {
    let start = c &* SixPoints.count
    let width = Vector.scalarCount
    let v = SixPoints.transposedInput(
      (
        products[start], products[start &+ 1], products[start &+ 2], products[start &+ 3],
        products[start &+ 4], products[start &+ 5]
      ))
    SixPoints.store(
      v, at: sums + ((c &* SixPoints.inTile &+ column) &* width), stride: SixPoints.count &* width)
  }
}
