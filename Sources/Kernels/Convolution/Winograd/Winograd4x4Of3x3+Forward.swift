internal import CRegisters

/// A convolution by the transforms of F(4×4, 3×3), a run of tiles and examples at a time.
struct Winograd4x4Of3x3Forward<Scalar: KernelScalar> {
  /// The octets of a run: enough to fill a product's blocks, and few enough for its matrices to
  /// stay in the cache.
  private static var octets: Int { 16 }

  var tiles: Winograd4x4Of3x3Tiles
  var input: UnsafePointer<Scalar>
  var bias: UnsafePointer<Scalar>?
  var output: UnsafeMutablePointer<Scalar>
  /// `[point, output channel, input channel]`.
  var weights: UnsafeMutablePointer<Scalar>
  /// `[point, channel, octets of the run]`: inputs from the second point's place on, over each of
  /// which the products of the point after it are written.
  var matrices: UnsafeMutablePointer<Scalar>
  /// From one point to the next.
  var plane: Int
  var scratch: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    let tiles = Winograd4x4Of3x3Tiles(geometry, row: row, octets: octets)
    return SixPoints.inTile * (geometry.inputChannels * geometry.outputChannels + lanes)
      + (SixPoints.inTile + 1) * tiles.plane(geometry.greaterChannels)
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, input: UnsafePointer<Scalar>, bias: UnsafePointer<Scalar>?,
    output: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    tiles = Winograd4x4Of3x3Tiles(geometry, row: row, octets: Self.octets)
    self.input = input
    self.bias = bias
    self.output = output
    plane = tiles.plane(geometry.greaterChannels)
    matrices = workspace
    scratch = matrices + (SixPoints.inTile &+ 1) &* plane
    weights = scratch + (SixPoints.inTile &* lanes)
  }

  @inline(__always)
  private var geometry: ConvolutionGeometry { tiles.geometry }

  /// Transforms the weights of an output and an input channel, as `weight` gives them.
  @inline(__always)
  func prepare(
    _ weight: (_ output: Int, _ input: Int, _ row: Int, _ column: Int) -> Scalar
  ) {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    let kernel = Winograd4x4Of3x3.kernel
    for o in 0..<outputs {
      for first in stride(from: 0, to: channels, by: lanes) {
        // The lanes are input channels.
        let count = min(lanes, channels &- first)
        for lane in 0..<count {
          for tap in 0..<Winograd4x4Of3x3.taps {
            scratch[tap &* lanes &+ lane] = weight(o, first &+ lane, tap / kernel, tap % kernel)
          }
        }
        transform(into: weights + (o &* channels &+ first), count: count)
      }
    }
  }

  /// `G w Gᵀ` of 16 kernels from `scratch`, `[tap, lane]`; the first `count` are kept.
  @inline(never)
  private func transform(into target: UnsafeMutablePointer<Scalar>, count: Int) {
    typealias Vector = Register<Scalar>
    let pairs = geometry.outputChannels &* geometry.inputChannels
    let kernel = Winograd4x4Of3x3.kernel
    let columns = scratch + Winograd4x4Of3x3.taps &* lanes
    for column in 0..<kernel {
      let w = UnsafePointer(scratch) + column &* lanes
      let u = Winograd4x4Of3x3.transformWeight(
        (
          Vector.load(w), Vector.load(w + kernel &* lanes), Vector.load(w + 2 &* kernel &* lanes)
        ))
      SixPoints.store(u, at: columns + column &* lanes, stride: kernel &* lanes)
    }
    for row in 0..<SixPoints.count {
      let w = UnsafePointer(columns) + row &* kernel &* lanes
      let u = Winograd4x4Of3x3.transformWeight(
        (Vector.load(w), Vector.load(w + lanes), Vector.load(w + 2 &* lanes)))
      let points = target + row &* SixPoints.count &* pairs
      if count == lanes {
        SixPoints.store(u, at: points, stride: pairs)
      } else {
        for lane in 0..<count {
          points[lane] = u.0[lane]
          points[pairs &+ lane] = u.1[lane]
          points[2 &* pairs &+ lane] = u.2[lane]
          points[3 &* pairs &+ lane] = u.3[lane]
          points[4 &* pairs &+ lane] = u.4[lane]
          points[5 &* pairs &+ lane] = u.5[lane]
        }
      }
    }
  }

  @inline(__always)
  func compute() {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    for first in stride(from: 0, to: tiles.count, by: tiles.run) {
      tiles.transformInputs(
        input, from: first, into: matrices + plane, plane: plane, scratch: scratch)
      for point in 0..<SixPoints.inTile {
        MatrixKernel.product(
          UnsafePointer(weights) + (point &* outputs &* channels),
          UnsafePointer(matrices) + (point &+ 1) &* plane,
          into: matrices + point &* plane, outputs: outputs, inputs: channels, row: tiles.joined)
      }
      tiles.forEachPart(from: first) { part in
        for channel in 0..<outputs {
          let source =
            UnsafePointer(matrices)
            + (channel &* tiles.run &+ part.place &- part.octets.lowerBound) &* 8
          BatchRow.forEachVector(
            of: part.octets,
            whole: {
              finish(Register<Scalar>.self, source + $0 &* 8, channel, part.y, part.x, $0)
            },
            half: {
              finish(HalfRegister<Scalar>.self, source + $0 &* 8, channel, part.y, part.x, $0)
            })
        }
      }
    }
  }

  /// `Aᵀ m A` of one tile of one channel.
  @inline(never)
  private func finish<Vector: LaneVector>(
    _: Vector.Type, _ source: UnsafePointer<Scalar>, _ channel: Int, _ y: Int, _ x: Int,
    _ octet: Int
  ) where Vector.Scalar == Scalar {
    let (width, size) = (Vector.scalarCount, tiles.row.scalars)
    let count = SixPoints.count
    for column in 0..<count {
      let m = Winograd4x4Of3x3.transformOutput(
        SixPoints.load(Vector.self, source + (column &* plane), stride: count &* plane))
      m.0.store(scratch + (column &* width))
      m.1.store(scratch + ((count &+ column) &* width))
      m.2.store(scratch + ((2 &* count &+ column) &* width))
      m.3.store(scratch + ((3 &* count &+ column) &* width))
    }
    let term = bias.map { Vector(repeating: $0[channel]) }
    let columns = geometry.outputWidth &- x
    for line in 0..<min(Winograd4x4Of3x3.outputs, geometry.outputHeight &- y) {
      var v = Winograd4x4Of3x3.transformOutput(
        SixPoints.load(
          Vector.self, UnsafePointer(scratch) + (line &* count &* width), stride: width))
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

extension ConvolutionGeometry {
  /// Channels of the input or of the output, whichever are more.
  fileprivate var greaterChannels: Int { max(inputChannels, outputChannels) }
}
