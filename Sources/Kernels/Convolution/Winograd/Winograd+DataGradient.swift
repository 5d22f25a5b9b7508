internal import CRegisters

/// The data gradient of a convolution by the transposes of Winograd's transforms, tile by tile.
///
/// Each output tile's cotangent goes to the 36 points (`A g Aᵀ`), is multiplied with the transformed
/// weights and summed over the output channels, and comes back as a 6×6 tile of the input (`B v Bᵀ`);
/// neighbouring tiles overlap and are added in the order of the tiles.
struct WinogradDataGradient<Scalar: KernelScalar> {
  /// Input channels that are computed together: with 6 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 3 : 2 }

  var geometry: ConvolutionGeometry
  var cotangent: UnsafePointer<Scalar>
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use: `[column of points, block, output channel, row of points,
  /// channel of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `A g` of all output channels, `[output channel, column of the tile, row of points]` vectors; then
  /// a block's sums, `[channel of the block, row of the tile, column of points]`.
  var tiles: UnsafeMutablePointer<Scalar>
  var sums: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    Winograd.points * geometry.outputChannels * geometry.inputChannels
      + (geometry.outputChannels * Winograd.outputs * Winograd.tile + 3 * Winograd.points) * lanes
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
    sums = tiles + geometry.outputChannels &* Winograd.outputs &* Winograd.tile &* lanes
    weights = sums + 3 &* Winograd.points &* lanes
  }

  @inline(__always)
  var blocks: Int { geometry.inputChannels / Self.block }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (blocks, outputs, block) = (blocks, geometry.outputChannels, Self.block)
    Winograd.forEachTransformedWeight(geometry, weight) { o, c, point, value in
      let start = (point.column &* blocks &+ c / block) &* outputs &+ o
      weights[(start &* 6 &+ point.row) &* block &+ c % block] = value
    }
  }

  @inline(__always)
  func compute() {
    output.update(repeating: 0, count: geometry.inputCount &* row.scalars)
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
    for channel in 0..<geometry.outputChannels {
      transform(Vector.self, channel: channel, y: y, x: x, octet)
    }
    let line = geometry.width &* row.scalars
    for block in 0..<blocks {
      Winograd.forEachColumn { column, first, second in
        products(Vector.self, block: block, column: column, first: first, second: second)
      }
      for channel in 0..<Self.block {
        let c = block &* Self.block &+ channel
        let place = (c &* geometry.height &+ y) &* geometry.width &+ x
        let target = output + (place &* row.scalars &+ octet &* 8)
        for r in 0..<6 {
          let v = Winograd.transposedInput(
            Winograd.six(
              Vector.self, UnsafePointer(sums) + ((channel &* 6 &+ r) &* 6 &* width),
              stride: width))
          Winograd.add(v, to: target + (r &* line), stride: row.scalars)
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
    for column in 0..<2 {
      let top = start + (column &* row.scalars)
      let v = Winograd.transposedOutput((Vector.load(top), Vector.load(top + line)))
      Winograd.store(v, at: tiles + ((channel &* 2 &+ column) &* 6 &* width), stride: width)
    }
  }

  /// The products of one column of points, `first · left + second · right` of the two columns of `A g`,
  /// for a block of input channels, and `B` down the column.
  @inline(__always)
  private func products<Vector: LaneVector>(
    _: Vector.Type, block: Int, column: Int, first: Scalar, second: Scalar
  ) where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let outputs = geometry.outputChannels
    var accumulators = InlineArray<18, Vector> { _ in .zero }
    var tile = UnsafePointer(tiles)
    var weight =
      UnsafePointer(weights) + ((column &* blocks &+ block) &* outputs &* 6 &* Self.block)
    for _ in 0..<outputs {
      for r in 0..<6 {
        let value = Winograd.combination(
          Vector.self, first, tile + (r &* width), second, tile + ((6 &+ r) &* width))
        for c in 0..<Self.block {
          accumulators[c &* 6 &+ r] = accumulators[c &* 6 &+ r].adding(
            weight[r &* Self.block &+ c], times: value)
        }
      }
      tile += 12 &* width
      weight += 6 &* Self.block
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
    let start = c &* 6
    let width = Vector.scalarCount
    let v = Winograd.transposedInput(
      (
        products[start], products[start &+ 1], products[start &+ 2], products[start &+ 3],
        products[start &+ 4], products[start &+ 5]
      ))
    Winograd.store(v, at: sums + ((c &* 36 &+ column) &* width), stride: 6 &* width)
  }
}
