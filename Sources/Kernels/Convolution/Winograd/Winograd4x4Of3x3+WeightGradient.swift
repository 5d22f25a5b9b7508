internal import CRegisters

/// The weight gradient of a convolution by the transposes of F(4×4, 3×3).
///
/// Inputs (`Bᵀ d B`) and cotangents (`A g Aᵀ`) are multiplied at the 36 points and summed over
/// tiles and examples, which is an outer product of two batches at each; the sums come back to 3×3
/// by `Gᵀ u G`.
struct Winograd4x4Of3x3WeightGradient<Scalar: KernelScalar> {
  /// The octets of a run: so many that adding up the outer products is little, and few enough for
  /// the cache.
  private static var octets: Int { 32 }

  var tiles: Winograd4x4Of3x3Tiles
  var cotangent: UnsafePointer<Scalar>
  var input: UnsafePointer<Scalar>
  /// `[point, input channel, octets of the run]` and `[point, output channel, octets of the run]`.
  var inputs: UnsafeMutablePointer<Scalar>
  var cotangents: UnsafeMutablePointer<Scalar>
  /// `[point, output channel, input channel]`, and one point's share of a run.
  var sums: UnsafeMutablePointer<Scalar>
  /// From the sums at one point to the next.
  var plane: Int
  var share: UnsafeMutablePointer<Scalar>
  var scratch: UnsafeMutablePointer<Scalar>
  var transposition: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    let tiles = Winograd4x4Of3x3Tiles(geometry, row: row, octets: octets)
    let (outputs, inputs) = (geometry.outputChannels, geometry.inputChannels)
    return SixPoints.inTile * (tiles.plane(inputs) + tiles.plane(outputs))
      + SixPoints.inTile * lanes + (SixPoints.inTile + 1) * roundedUp(outputs * inputs)
      + MatrixKernel.outerProductWorkspace(outputs: outputs, inputs: inputs, row: tiles.joined)
  }

  private static func roundedUp(_ count: Int) -> Int { (count + lanes - 1) / lanes * lanes }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, cotangent: UnsafePointer<Scalar>,
    input: UnsafePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    tiles = Winograd4x4Of3x3Tiles(geometry, row: row, octets: Self.octets)
    self.cotangent = cotangent
    self.input = input
    plane = Self.roundedUp(geometry.outputChannels &* geometry.inputChannels)
    inputs = workspace
    cotangents = inputs + SixPoints.inTile &* tiles.plane(geometry.inputChannels)
    scratch = cotangents + SixPoints.inTile &* tiles.plane(geometry.outputChannels)
    sums = scratch + (SixPoints.inTile &* lanes)
    share = sums + (SixPoints.inTile &* plane)
    transposition = share + plane
  }

  @inline(__always)
  private var geometry: ConvolutionGeometry { tiles.geometry }

  @inline(__always)
  func compute(into out: UnsafeMutablePointer<Scalar>) {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    let pairs = outputs &* channels
    sums.update(repeating: 0, count: SixPoints.inTile &* plane)
    for first in stride(from: 0, to: tiles.count, by: tiles.run) {
      // The last run may be shorter; zeros in the places that it leaves count nothing.
      if tiles.count &- first < tiles.run {
        inputs.update(repeating: 0, count: SixPoints.inTile &* tiles.plane(channels))
        cotangents.update(repeating: 0, count: SixPoints.inTile &* tiles.plane(outputs))
      }
      tiles.transformInputs(
        input, from: first, into: inputs, plane: tiles.plane(channels), scratch: scratch)
      transformCotangents(from: first)
      for point in 0..<SixPoints.inTile {
        MatrixKernel.outerProduct(
          UnsafePointer(cotangents) + (point &* tiles.plane(outputs)),
          UnsafePointer(inputs) + (point &* tiles.plane(channels)), into: share,
          outputs: outputs, inputs: channels, row: tiles.joined, workspace: transposition)
        let target = sums + point &* plane
        Elementwise.add(target, share, into: target, registers: plane / lanes)
      }
    }
    for first in stride(from: 0, to: pairs, by: lanes) {
      finish(first, pairs: min(lanes, pairs &- first), into: out + (first &* Winograd4x4Of3x3.taps))
    }
  }

  @inline(__always)
  private func transformCotangents(from first: Int) {
    tiles.forEachPart(from: first) { part in
      for channel in 0..<geometry.outputChannels {
        let target =
          cotangents
          + (channel &* tiles.run &+ part.place &- part.octets.lowerBound) &* 8
        BatchRow.forEachVector(
          of: part.octets,
          whole: {
            transform(
              Register<Scalar>.self, channel, part.y, part.x, $0, into: target + $0 &* 8)
          },
          half: {
            transform(
              HalfRegister<Scalar>.self, channel, part.y, part.x, $0, into: target + $0 &* 8)
          })
      }
    }
  }

  /// `A g Aᵀ` of one tile of one channel; outputs beyond the last are zero.
  @inline(never)
  private func transform<Vector: LaneVector>(
    _: Vector.Type, _ channel: Int, _ y: Int, _ x: Int, _ octet: Int,
    into target: UnsafeMutablePointer<Scalar>
  ) where Vector.Scalar == Scalar {
    let (width, size) = (Vector.scalarCount, tiles.row.scalars)
    let columns = geometry.outputWidth &- x
    let (count, outputs) = (SixPoints.count, Winograd4x4Of3x3.outputs)
    for line in 0..<outputs {
      var g: Winograd4x4Of3x3.Four<Vector> = (.zero, .zero, .zero, .zero)
      if y &+ line < geometry.outputHeight {
        let start = (channel &* geometry.outputHeight &+ y &+ line) &* geometry.outputWidth &+ x
        let source = cotangent + (start &* size &+ octet &* 8)
        g.0 = Vector.load(source)
        if columns > 1 { g.1 = Vector.load(source + size) }
        if columns > 2 { g.2 = Vector.load(source + (2 &* size)) }
        if columns > 3 { g.3 = Vector.load(source + (3 &* size)) }
      }
      SixPoints.store(
        Winograd4x4Of3x3.transposedOutput(g), at: scratch + (line &* count &* width), stride: width)
    }
    let plane = tiles.plane(geometry.outputChannels)
    for column in 0..<count {
      let start = UnsafePointer(scratch) + (column &* width)
      let v = Winograd4x4Of3x3.transposedOutput(
        (
          Vector.load(start), Vector.load(start + (count &* width)),
          Vector.load(start + (2 &* count &* width)), Vector.load(start + (3 &* count &* width))
        ))
      SixPoints.store(v, at: target + (column &* plane), stride: count &* plane)
    }
  }

  /// The 3×3 gradients of up to 16 pairs of channels, which are the lanes, from their sums at the
  /// 36 points.
  @inline(never)
  private func finish(_ first: Int, pairs: Int, into out: UnsafeMutablePointer<Scalar>) {
    typealias Vector = Register<Scalar>
    let (count, kernel) = (SixPoints.count, Winograd4x4Of3x3.kernel)
    let taps = scratch + kernel &* count &* lanes
    for column in 0..<count {
      let points = UnsafePointer(sums) + (column &* plane &+ first)
      let w = Winograd4x4Of3x3.transposedWeight(
        SixPoints.load(Vector.self, points, stride: count &* plane))
      w.0.store(scratch + column &* lanes)
      w.1.store(scratch + (count &+ column) &* lanes)
      w.2.store(scratch + (2 &* count &+ column) &* lanes)
    }
    for row in 0..<kernel {
      let line = UnsafePointer(scratch) + row &* count &* lanes
      let w = Winograd4x4Of3x3.transposedWeight(
        SixPoints.load(Vector.self, line, stride: lanes))
      w.0.store(taps + row &* kernel &* lanes)
      w.1.store(taps + (row &* kernel &+ 1) &* lanes)
      w.2.store(taps + (row &* kernel &+ 2) &* lanes)
    }
    for lane in 0..<pairs {
      for tap in 0..<Winograd4x4Of3x3.taps {
        out[lane &* Winograd4x4Of3x3.taps &+ tap] = taps[tap &* lanes &+ lane]
      }
    }
  }
}
