internal import CRegisters

/// The weight gradient of a 3×3 convolution by the transposes of Winograd's transforms.
///
/// Inputs (`Bᵀ d B`) and cotangents (`A g Aᵀ`) are multiplied at the 36 points and summed over tiles and
/// examples, which is an outer product of two batches at each; the sums come back to 3×3 by `Gᵀ u G`.
struct Winograd3WeightGradient<Scalar: KernelScalar> {
  /// The octets of a run: so many that adding up the outer products is little, and few enough for the cache.
  private static var octets: Int { 32 }

  var tiles: Winograd3Tiles
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
    let tiles = Winograd3Tiles(geometry, row: row, octets: octets)
    let (outputs, inputs) = (geometry.outputChannels, geometry.inputChannels)
    return Winograd.points * (tiles.plane(inputs) + tiles.plane(outputs))
      + Winograd.points * lanes + (Winograd.points + 1) * roundedUp(outputs * inputs)
      + MatrixKernel.outerProductWorkspace(outputs: outputs, inputs: inputs, row: tiles.joined)
  }

  private static func roundedUp(_ count: Int) -> Int { (count + lanes - 1) / lanes * lanes }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, cotangent: UnsafePointer<Scalar>,
    input: UnsafePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    tiles = Winograd3Tiles(geometry, row: row, octets: Self.octets)
    self.cotangent = cotangent
    self.input = input
    plane = Self.roundedUp(geometry.outputChannels &* geometry.inputChannels)
    inputs = workspace
    cotangents = inputs + Winograd.points &* tiles.plane(geometry.inputChannels)
    scratch = cotangents + Winograd.points &* tiles.plane(geometry.outputChannels)
    sums = scratch + (Winograd.points &* lanes)
    share = sums + (Winograd.points &* plane)
    transposition = share + plane
  }

  @inline(__always)
  private var geometry: ConvolutionGeometry { tiles.geometry }

  @inline(__always)
  func compute(into out: UnsafeMutablePointer<Scalar>) {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    let pairs = outputs &* channels
    sums.update(repeating: 0, count: Winograd.points &* plane)
    for first in stride(from: 0, to: tiles.count, by: tiles.run) {
      // The last run may be shorter; zeros in the places that it leaves count nothing.
      if tiles.count &- first < tiles.run {
        inputs.update(repeating: 0, count: Winograd.points &* tiles.plane(channels))
        cotangents.update(repeating: 0, count: Winograd.points &* tiles.plane(outputs))
      }
      tiles.transformInputs(
        input, from: first, into: inputs, plane: tiles.plane(channels), scratch: scratch)
      transformCotangents(from: first)
      for point in 0..<Winograd.points {
        MatrixKernel.outerProduct(
          UnsafePointer(cotangents) + (point &* tiles.plane(outputs)),
          UnsafePointer(inputs) + (point &* tiles.plane(channels)), into: share,
          outputs: outputs, inputs: channels, row: tiles.joined, workspace: transposition)
        let target = sums + point &* plane
        Elementwise.add(target, share, into: target, registers: plane / lanes)
      }
    }
    for first in stride(from: 0, to: pairs, by: lanes) {
      finish(first, count: min(lanes, pairs &- first), into: out + (first &* 9))
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
    for line in 0..<4 {
      var g: Winograd3.Four<Vector> = (.zero, .zero, .zero, .zero)
      if y &+ line < geometry.outputHeight {
        let start = (channel &* geometry.outputHeight &+ y &+ line) &* geometry.outputWidth &+ x
        let source = cotangent + (start &* size &+ octet &* 8)
        g.0 = Vector.load(source)
        if columns > 1 { g.1 = Vector.load(source + size) }
        if columns > 2 { g.2 = Vector.load(source + (2 &* size)) }
        if columns > 3 { g.3 = Vector.load(source + (3 &* size)) }
      }
      Winograd.store(
        Winograd3.transposedOutput(g), at: scratch + (line &* 6 &* width), stride: width)
    }
    let plane = tiles.plane(geometry.outputChannels)
    for column in 0..<6 {
      let start = UnsafePointer(scratch) + (column &* width)
      let v = Winograd3.transposedOutput(
        (
          Vector.load(start), Vector.load(start + (6 &* width)),
          Vector.load(start + (12 &* width)), Vector.load(start + (18 &* width))
        ))
      Winograd.store(v, at: target + (column &* plane), stride: 6 &* plane)
    }
  }

  /// The 3×3 gradients of up to 16 pairs of channels, which are the lanes, from their sums at the 36 points.
  @inline(never)
  private func finish(_ first: Int, count: Int, into out: UnsafeMutablePointer<Scalar>) {
    typealias Vector = Register<Scalar>
    let taps = scratch + 18 &* lanes
    for column in 0..<6 {
      let points = UnsafePointer(sums) + (column &* plane &+ first)
      let w = Winograd3.transposedWeight(Winograd.six(Vector.self, points, stride: 6 &* plane))
      w.0.store(scratch + column &* lanes)
      w.1.store(scratch + (6 &+ column) &* lanes)
      w.2.store(scratch + (12 &+ column) &* lanes)
    }
    for row in 0..<3 {
      let line = UnsafePointer(scratch) + row &* 6 &* lanes
      let w = Winograd3.transposedWeight(Winograd.six(Vector.self, line, stride: lanes))
      w.0.store(taps + row &* 3 &* lanes)
      w.1.store(taps + (row &* 3 &+ 1) &* lanes)
      w.2.store(taps + (row &* 3 &+ 2) &* lanes)
    }
    for lane in 0..<count {
      for tap in 0..<9 { out[lane &* 9 &+ tap] = taps[tap &* lanes &+ lane] }
    }
  }
}
