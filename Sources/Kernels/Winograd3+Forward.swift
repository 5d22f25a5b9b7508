internal import CRegisters

/// A 3×3 convolution by Winograd's transforms, some tiles at a time.
struct Winograd3Forward<Scalar: KernelScalar> {
  /// Tiles and examples that a product takes together: enough to fill its blocks many times, few enough for the cache.
  private static var octets: Int { 32 }

  var tiles: Winograd3Tiles
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  /// `[point, output channel, input channel]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `[point, input channel, tile, batch]`, and the products `[point, output channel, tile, batch]`.
  var inputs: UnsafeMutablePointer<Scalar>
  var products: UnsafeMutablePointer<Scalar>
  var scratch: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    let tiles = Winograd3Tiles(geometry, row: row, octets: octets)
    return Winograd.points * (geometry.inputChannels * geometry.outputChannels + lanes)
      + tiles.scalars(geometry.inputChannels) + tiles.scalars(geometry.outputChannels)
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, input: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>?,
    output: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    tiles = Winograd3Tiles(geometry, row: row, octets: Self.octets)
    self.input = input
    self.bias = bias
    self.output = output
    inputs = workspace
    products = inputs + tiles.scalars(geometry.inputChannels)
    scratch = products + tiles.scalars(geometry.outputChannels)
    weights = scratch + (Winograd.points &* lanes)
  }

  @inline(__always)
  private var geometry: ConvolutionGeometry { tiles.geometry }

  /// Transforms the weights of an output and an input channel, as `weight` gives them.
  @inline(__always)
  func prepare(
    _ weight: (_ output: Int, _ input: Int, _ row: Int, _ column: Int) -> Scalar
  ) {
    let pairs = geometry.outputChannels &* geometry.inputChannels
    for o in 0..<geometry.outputChannels {
      for c in 0..<geometry.inputChannels {
        let points = Winograd3.transformed { weight(o, c, $0, $1) }
        let target = weights + (o &* geometry.inputChannels &+ c)
        for point in 0..<Winograd.points { target[point &* pairs] = points[point] }
      }
    }
  }

  @inline(__always)
  func compute() {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    for first in stride(from: 0, to: tiles.count, by: tiles.together) {
      tiles.transformInputs(input, from: first, into: inputs, scratch: scratch)
      for point in 0..<Winograd.points {
        MatrixKernel.product(
          UnsafePointer(weights) + (point &* outputs &* channels),
          UnsafePointer(inputs) + (point &* tiles.plane(channels)),
          into: products + (point &* tiles.plane(outputs)), outputs: outputs, inputs: channels,
          row: tiles.joined)
      }
      tiles.forEach(from: first) { place, y, x in
        for channel in 0..<outputs {
          tiles.row.forEachVector(
            whole: { finish(Register<Scalar>.self, channel, place, y, x, $0) },
            half: { finish(HalfRegister<Scalar>.self, channel, place, y, x, $0) })
        }
      }
    }
  }

  /// `Aᵀ m A` of one tile of one channel.
  @inline(never)
  private func finish<Vector: LaneVector>(
    _: Vector.Type, _ channel: Int, _ place: Int, _ y: Int, _ x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let (width, size) = (Vector.scalarCount, tiles.row.scalars)
    let plane = tiles.plane(geometry.outputChannels)
    let start = (channel &* tiles.together &+ place) &* size &+ octet &* 8
    let source = UnsafePointer(products) + start
    for column in 0..<6 {
      let m = Winograd3.transformOutput(
        Winograd.six(Vector.self, source + (column &* plane), stride: 6 &* plane))
      m.0.store(scratch + (column &* width))
      m.1.store(scratch + ((6 &+ column) &* width))
      m.2.store(scratch + ((12 &+ column) &* width))
      m.3.store(scratch + ((18 &+ column) &* width))
    }
    let term = bias.map { Vector(repeating: $0[channel]) }
    let columns = geometry.outputWidth &- x
    for line in 0..<min(4, geometry.outputHeight &- y) {
      var v = Winograd3.transformOutput(
        Winograd.six(
          Vector.self, UnsafePointer(scratch) + (line &* 6 &* width), stride: width))
      if let term { v = (v.0 + term, v.1 + term, v.2 + term, v.3 + term) }
      let line = (channel &* geometry.outputHeight &+ y &+ line) &* geometry.outputWidth &+ x
      let target = output + (line &* size &+ octet &* 8)
      v.0.store(target)
      if columns > 1 { v.1.store(target + size) }
      if columns > 2 { v.2.store(target + (2 &* size)) }
      if columns > 3 { v.3.store(target + (3 &* size)) }
    }
  }
}
