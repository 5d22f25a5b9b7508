internal import CRegisters

/// A convolution by Winograd's transforms along the rows.
struct WinogradLineForward<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 8 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 3 : 1 }

  var geometry: ConvolutionGeometry
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use: `[block, input channel, row of the kernel, point, channel
  /// of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `Bᵀ d` of one vector of examples: `[input channel, row, tile, point]` vectors.
  var lines: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    let tiles = geometry.outputWidth / WinogradLine.outputs
    return WinogradLine.points * geometry.inputChannels
      * (geometry.outputChannels * WinogradLine.kernel + geometry.height * tiles * lanes)
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, input: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>?,
    output: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    self.geometry = geometry
    self.input = input
    self.bias = bias
    self.output = output
    self.row = row
    lines = workspace
    let tiles = geometry.outputWidth / WinogradLine.outputs
    weights = lines + geometry.inputChannels &* geometry.height &* tiles &* 8 &* lanes
  }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (inputs, block) = (geometry.inputChannels, Self.block)
    for o in 0..<geometry.outputChannels {
      for line in 0..<(inputs &* 5) {
        let w = weight + (o &* inputs &* 5 &+ line) &* 5
        let u = WinogradLine.transformWeight((w[0], w[1], w[2], w[3], w[4]))
        let target =
          weights + ((o / block &* inputs &* 5 &+ line) &* 8 &* block &+ o % block)
        target[0] = u.0
        target[block] = u.1
        target[2 &* block] = u.2
        target[3 &* block] = u.3
        target[4 &* block] = u.4
        target[5 &* block] = u.5
        target[6 &* block] = u.6
        target[7 &* block] = u.7
      }
    }
  }

  @inline(__always)
  func compute() {
    row.forEachVector(
      whole: { vectors(Register<Scalar>.self, $0) },
      half: { vectors(HalfRegister<Scalar>.self, $0) })
  }

  /// The whole image of one vector of examples.
  @inline(never)
  private func vectors<Vector: LaneVector>(_: Vector.Type, _ octet: Int)
  where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let tiles = geometry.outputWidth / 4
    var target = lines
    for line in 0..<(geometry.inputChannels &* geometry.height) {
      let start = input + (line &* geometry.width &* row.scalars &+ octet &* 8)
      for tile in 0..<tiles {
        let v = WinogradLine.tile(
          Vector.self, geometry, start, x: 4 &* tile, scalars: row.scalars)
        WinogradLine.store(v, at: target, stride: width)
        target += 8 &* width
      }
    }
    for y in 0..<geometry.outputHeight {
      for tile in 0..<tiles {
        for block in 0..<(geometry.outputChannels / Self.block) {
          products(Vector.self, y: y, tile: tile, block: block, octet)
        }
      }
    }
  }

  /// Four outputs of a block of channels.
  @inline(__always)
  private func products<Vector: LaneVector>(
    _: Vector.Type, y: Int, tile: Int, block: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let width = Vector.scalarCount
    let tiles = geometry.outputWidth / 4
    let padding = geometry.padding
    let first = max(0, padding &- y)
    let last = min(5, geometry.height &+ padding &- y)
    let lineStride = tiles &* 8 &* width
    var accumulators = InlineArray<24, Vector> { _ in .zero }
    for c in 0..<geometry.inputChannels {
      let line = c &* geometry.height &+ y &+ first &- padding
      var value = UnsafePointer(lines) + (line &* tiles &+ tile) &* 8 &* width
      var weight =
        UnsafePointer(weights)
        + ((block &* geometry.inputChannels &+ c) &* 5 &+ first) &* 8 &* Self.block
      for _ in first..<last {
        for point in 0..<8 {
          let v = Vector.load(value + point &* width)
          for o in 0..<Self.block {
            accumulators[o &* 8 &+ point] = accumulators[o &* 8 &+ point].adding(
              weight[point &* Self.block &+ o], times: v)
          }
        }
        value += lineStride
        weight += 8 &* Self.block
      }
    }
    // Not a loop: with literal places the sums stay in registers.
    finish(accumulators, 0, y: y, tile: tile, block: block, octet)
    if hasWideRegisters {
      finish(accumulators, 1, y: y, tile: tile, block: block, octet)
      finish(accumulators, 2, y: y, tile: tile, block: block, octet)
    }
  }

  /// `Aᵀ` of the sums of one channel of a block.
  @inline(__always)
  private func finish<Vector: LaneVector>(
    _ sums: InlineArray<24, Vector>, _ o: Int, y: Int, tile: Int, block: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let channel = block &* Self.block &+ o
    let start = o &* 8
    var four = WinogradLine.transformOutput(
      (
        sums[start], sums[start &+ 1], sums[start &+ 2], sums[start &+ 3], sums[start &+ 4],
        sums[start &+ 5], sums[start &+ 6], sums[start &+ 7]
      ))
    if let bias {
      let term = Vector(repeating: bias[channel])
      four = (four.0 + term, four.1 + term, four.2 + term, four.3 + term)
    }
    let place = (channel &* geometry.outputHeight &+ y) &* geometry.outputWidth &+ 4 &* tile
    let target = output + (place &* row.scalars &+ octet &* 8)
    four.0.store(target)
    four.1.store(target + row.scalars)
    four.2.store(target + 2 &* row.scalars)
    four.3.store(target + 3 &* row.scalars)
  }
}
