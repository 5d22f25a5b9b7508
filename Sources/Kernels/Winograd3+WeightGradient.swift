internal import CRegisters

/// The weight gradient of a 3×3 convolution by the transposes of Winograd's transforms.
///
/// Inputs (`Bᵀ d B`) and cotangents (`A g Aᵀ`) are multiplied at the 36 points and summed over tiles and
/// examples, which is an outer product of two batches at each; the sums come back to 3×3 by `Gᵀ u G`.
struct Winograd3WeightGradient<Scalar: KernelScalar> {
  /// Tiles and examples that an outer product takes together: so many that adding up its results is little.
  private static var octets: Int { 128 }

  var tiles: Winograd3Tiles
  var cotangent: UnsafePointer<Scalar>
  var input: UnsafePointer<Scalar>
  /// `[point, input channel, tile, batch]` and `[point, output channel, tile, batch]`.
  var inputs: UnsafeMutablePointer<Scalar>
  var cotangents: UnsafeMutablePointer<Scalar>
  /// `[point, output channel, input channel]`, and one point's share of some tiles.
  var sums: UnsafeMutablePointer<Scalar>
  var share: UnsafeMutablePointer<Scalar>
  var scratch: UnsafeMutablePointer<Scalar>
  var transposition: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    let tiles = Winograd3Tiles(geometry, row: row, octets: octets)
    let (outputs, inputs) = (geometry.outputChannels, geometry.inputChannels)
    return tiles.scalars(inputs) + tiles.scalars(outputs)
      + Winograd.points * (outputs * inputs + lanes) + roundedUp(outputs * inputs)
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
    let pairs = geometry.outputChannels * geometry.inputChannels
    inputs = workspace
    cotangents = inputs + tiles.scalars(geometry.inputChannels)
    scratch = cotangents + tiles.scalars(geometry.outputChannels)
    sums = scratch + (Winograd.points &* lanes)
    share = sums + (Winograd.points &* pairs)
    transposition = share + Self.roundedUp(pairs)
  }

  @inline(__always)
  private var geometry: ConvolutionGeometry { tiles.geometry }

  @inline(__always)
  func compute(into out: UnsafeMutablePointer<Scalar>) {
    let (outputs, channels) = (geometry.outputChannels, geometry.inputChannels)
    let pairs = outputs &* channels
    sums.update(repeating: 0, count: Winograd.points &* pairs)
    for first in stride(from: 0, to: tiles.count, by: tiles.together) {
      // The last tiles may be fewer; zeros in the places that they leave count nothing.
      if tiles.count &- first < tiles.together {
        inputs.update(repeating: 0, count: tiles.scalars(channels))
        cotangents.update(repeating: 0, count: tiles.scalars(outputs))
      }
      tiles.transformInputs(input, from: first, into: inputs, scratch: scratch)
      transformCotangents(from: first)
      for point in 0..<Winograd.points {
        MatrixKernel.outerProduct(
          UnsafePointer(cotangents) + (point &* tiles.plane(outputs)),
          UnsafePointer(inputs) + (point &* tiles.plane(channels)), into: share,
          outputs: outputs, inputs: channels, row: tiles.joined, workspace: transposition)
        let target = sums + (point &* pairs)
        for pair in 0..<pairs { target[pair] += share[pair] }
      }
    }
    for pair in 0..<pairs { finish(pair, into: out + (pair &* 9)) }
  }

  @inline(__always)
  private func transformCotangents(from first: Int) {
    tiles.forEach(from: first) { place, y, x in
      for channel in 0..<geometry.outputChannels {
        tiles.row.forEachVector(
          whole: { transform(Register<Scalar>.self, channel, place, y, x, $0) },
          half: { transform(HalfRegister<Scalar>.self, channel, place, y, x, $0) })
      }
    }
  }

  /// `A g Aᵀ` of one tile of one channel; outputs beyond the last are zero.
  @inline(never)
  private func transform<Vector: LaneVector>(
    _: Vector.Type, _ channel: Int, _ place: Int, _ y: Int, _ x: Int, _ octet: Int
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
    let target =
      cotangents + ((channel &* tiles.together &+ place) &* size &+ octet &* 8)
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

  /// The 3×3 gradient of one pair of channels from its sums at the 36 points.
  @inline(__always)
  private func finish(_ pair: Int, into out: UnsafeMutablePointer<Scalar>) {
    let stride = geometry.inputChannels &* geometry.outputChannels
    var rows = InlineArray<18, Scalar>(repeating: 0)
    for column in 0..<6 {
      let first = sums + (column &* stride &+ pair)
      let w = Winograd3.transposedWeight(
        (
          first[0], first[6 &* stride], first[12 &* stride], first[18 &* stride],
          first[24 &* stride], first[30 &* stride]
        ))
      rows[column] = w.0
      rows[6 &+ column] = w.1
      rows[12 &+ column] = w.2
    }
    for r in 0..<3 {
      let start = r &* 6
      let w = Winograd3.transposedWeight(
        (
          rows[start], rows[start &+ 1], rows[start &+ 2], rows[start &+ 3], rows[start &+ 4],
          rows[start &+ 5]
        ))
      out[r &* 3] = w.0
      out[r &* 3 &+ 1] = w.1
      out[r &* 3 &+ 2] = w.2
    }
  }
}
