internal import CRegisters

extension WinogradRows4Of5 {
  /// The convolution, as ``ConvolutionAlgorithm/forward(_:weight:input:bias:into:row:workspace:)``.
  ///
  /// A function of its own, so that it is compiled once a scalar.
  @inline(never)
  static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>?, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    let transform = WinogradRows4Of5Forward(
      geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
    transform.prepare(weight)
    transform.compute()
  }
}

/// A convolution by the transforms of F(4, 5) along rows.
struct WinogradRows4Of5Forward<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 8 points each they fill the registers.
  static var block: Int { hasWideRegisters ? 3 : 1 }

  var geometry: ConvolutionGeometry
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  var row: BatchRow
  /// The weights in the order of their use:
  /// `[block, input channel, row of the kernel, point, channel of the block]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `Bᵀ d` of one vector of examples: `[input channel, row, tile, point]` vectors.
  var lines: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    let tiles = geometry.outputWidth / WinogradRows4Of5.outputs
    return WinogradRows4Of5.points * geometry.inputChannels
      * (geometry.outputChannels * WinogradRows4Of5.kernel + geometry.height * tiles * lanes)
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
    let tiles = geometry.outputWidth / WinogradRows4Of5.outputs
    weights =
      lines + geometry.inputChannels &* geometry.height &* tiles &* WinogradRows4Of5.points &* lanes
  }

  @inline(__always)
  func prepare(_ weight: UnsafePointer<Scalar>) {
    let (inputs, block) = (geometry.inputChannels, Self.block)
    let (kernel, points) = (WinogradRows4Of5.kernel, WinogradRows4Of5.points)
    for o in 0..<geometry.outputChannels {
      for line in 0..<(inputs &* kernel) {
        let w = weight + (o &* inputs &* kernel &+ line) &* kernel
        let u = WinogradRows4Of5.transformWeight((w[0], w[1], w[2], w[3], w[4]))
        let target =
          weights + ((o / block &* inputs &* kernel &+ line) &* points &* block &+ o % block)
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
    let outputs = WinogradRows4Of5.outputs
    let tiles = geometry.outputWidth / outputs
    var target = lines
    for line in 0..<(geometry.inputChannels &* geometry.height) {
      let start = input + (line &* geometry.width &* row.scalars &+ octet &* 8)
      for tile in 0..<tiles {
        let v = WinogradRows4Of5.tile(
          Vector.self, geometry, start, x: outputs &* tile, scalars: row.scalars)
        WinogradRows4Of5.store(v, at: target, stride: width)
        target += WinogradRows4Of5.points &* width
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
    let (kernel, points) = (WinogradRows4Of5.kernel, WinogradRows4Of5.points)
    let tiles = geometry.outputWidth / WinogradRows4Of5.outputs
    let padding = geometry.padding
    let first = max(0, padding &- y)
    let last = min(kernel, geometry.height &+ padding &- y)
    let lineStride = tiles &* points &* width
    var accumulators = InlineArray<24, Vector> { _ in .zero }
    for c in 0..<geometry.inputChannels {
      let line = c &* geometry.height &+ y &+ first &- padding
      var value = UnsafePointer(lines) + (line &* tiles &+ tile) &* points &* width
      var weight =
        UnsafePointer(weights)
        + ((block &* geometry.inputChannels &+ c) &* kernel &+ first) &* points &* Self.block
      for _ in first..<last {
        for point in 0..<points {
          let v = Vector.load(value + point &* width)
          for o in 0..<Self.block {
            accumulators[o &* points &+ point] = accumulators[o &* points &+ point].adding(
              weight[point &* Self.block &+ o], times: v)
          }
        }
        value += lineStride
        weight += points &* Self.block
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
    let start = o &* WinogradRows4Of5.points
    var four = WinogradRows4Of5.transformOutput(
      (
        sums[start], sums[start &+ 1], sums[start &+ 2], sums[start &+ 3], sums[start &+ 4],
        sums[start &+ 5], sums[start &+ 6], sums[start &+ 7]
      ))
    if let bias {
      let term = Vector(repeating: bias[channel])
      four = (four.0 + term, four.1 + term, four.2 + term, four.3 + term)
    }
    let place =
      (channel &* geometry.outputHeight &+ y) &* geometry.outputWidth
      &+ WinogradRows4Of5.outputs &* tile
    let target = output + (place &* row.scalars &+ octet &* 8)
    four.0.store(target)
    four.1.store(target + row.scalars)
    four.2.store(target + 2 &* row.scalars)
    four.3.store(target + 3 &* row.scalars)
  }
}
