internal import CRegisters

/// The weight gradient of a convolution by the transposes of F(2×2, 5×5).
///
/// Inputs (`Bᵀ d B`) and cotangents (`A g Aᵀ`) are multiplied at the 36 points of each tile and
/// summed over tiles and examples; the sums come back to 5×5 by `Gᵀ u G`. One register of examples
/// is taken through all tiles before the next, so that what is transformed stays in the
/// second-level cache.
struct Winograd2x2Of5x5WeightGradient<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 6 input channels each they fill the
  /// registers.
  static var block: Int { hasWideRegisters ? 4 : 2 }

  var geometry: ConvolutionGeometry
  var cotangent: UnsafePointer<Scalar>
  var input: UnsafePointer<Scalar>
  var row: BatchRow
  /// `Bᵀ d B`: `[row of points, column of points, tile, input channel]` vectors.
  var inputs: UnsafeMutablePointer<Scalar>
  /// `A g` down the tile's two columns: `[row of points, tile, output channel, column]` vectors.
  var cotangents: UnsafeMutablePointer<Scalar>
  /// The sums of each lane: `[row of points, column of points, output channel, input channel]`
  /// registers.
  var sums: UnsafeMutablePointer<Scalar>
  /// A tile on the way from rows to columns.
  var scratch: UnsafeMutablePointer<Scalar>

  static func workspace(_ geometry: ConvolutionGeometry) -> Int {
    let tiles = tiles(geometry)
    let (inputs, outputs) = (geometry.inputChannels, geometry.outputChannels)
    return lanes
      * (SixPoints.inTile * tiles * inputs
        + SixPoints.count * tiles * outputs * Winograd2x2Of5x5.outputs
        + SixPoints.inTile * (inputs * outputs + 1))
  }

  @inline(__always)
  init(
    _ geometry: ConvolutionGeometry, cotangent: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    self.geometry = geometry
    self.cotangent = cotangent
    self.input = input
    self.row = row
    let tiles = Self.tiles(geometry)
    let columns = geometry.outputChannels &* Winograd2x2Of5x5.outputs
    inputs = workspace
    cotangents = inputs + (SixPoints.inTile &* tiles &* geometry.inputChannels &* lanes)
    sums = cotangents + (SixPoints.count &* tiles &* columns &* lanes)
    let pairs = geometry.inputChannels &* geometry.outputChannels
    scratch = sums + (SixPoints.inTile &* pairs &* lanes)
  }

  @inline(__always)
  var tiles: Int { Self.tiles(geometry) }

  @inline(__always)
  private static func tiles(_ geometry: ConvolutionGeometry) -> Int {
    let outputs = Winograd2x2Of5x5.outputs
    return geometry.outputHeight / outputs &* (geometry.outputWidth / outputs)
  }

  @inline(__always)
  func compute(into out: UnsafeMutablePointer<Scalar>) {
    let count = SixPoints.inTile &* geometry.inputChannels &* geometry.outputChannels
    sums.update(repeating: 0, count: count &* lanes)
    row.forEachVector(
      whole: { accumulate(Register<Scalar>.self, $0) },
      half: { accumulate(HalfRegister<Scalar>.self, $0) })
    // The registers' lanes are added up where they lie, eight registers at a time.
    for index in stride(from: 0, to: count, by: 8) {
      let registers = Registers(UnsafePointer(sums) + index &* lanes)
      Scalar.treeSums(
        registers[0], registers[1], registers[2], registers[3], registers[4], registers[5],
        registers[6], registers[7]
      ).store(sums + index)
    }
    for pair in 0..<(geometry.inputChannels &* geometry.outputChannels) {
      finish(pair, into: out + pair &* Winograd2x2Of5x5.kernel &* Winograd2x2Of5x5.kernel)
    }
  }

  /// Adds the products of all tiles for one vector of examples.
  @inline(never)
  private func accumulate<Vector: LaneVector>(_: Vector.Type, _ octet: Int)
  where Vector.Scalar == Scalar {
    let outputs = Winograd2x2Of5x5.outputs
    let columns = geometry.outputWidth / outputs
    for tile in 0..<tiles {
      let (y, x) = (tile / columns &* outputs, tile % columns &* outputs)
      for channel in 0..<geometry.inputChannels {
        transformInput(Vector.self, channel: channel, tile: tile, y: y, x: x, octet)
      }
      for channel in 0..<geometry.outputChannels {
        transformCotangent(Vector.self, channel: channel, tile: tile, y: y, x: x, octet)
      }
    }
    // Octets take turns in the two halves of the registers of sums.
    let sums = sums + (octet % 2) &* 8
    for r in 0..<SixPoints.count {
      Winograd2x2Of5x5.forEachColumn { column, first, second in
        products(Vector.self, r, column: column, first: first, second: second, sums)
      }
    }
  }

  @inline(__always)
  private func transformInput<Vector: LaneVector>(
    _: Vector.Type, channel: Int, tile: Int, y: Int, x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let line = geometry.width &* row.scalars
    let place = (channel &* geometry.height &+ y) &* geometry.width &+ x
    let start = input + (place &* row.scalars &+ octet &* 8)
    let width = Vector.scalarCount
    for r in 0..<SixPoints.count {
      let v = SixPoints.transformInput(
        SixPoints.load(Vector.self, start + (r &* line), stride: row.scalars))
      SixPoints.store(v, at: scratch + (r &* SixPoints.count &* width), stride: width)
    }
    let vector = geometry.inputChannels &* lanes
    let point = tiles &* vector
    let target = inputs + (tile &* vector &+ channel &* lanes)
    for column in 0..<SixPoints.count {
      let v = SixPoints.transformInput(
        SixPoints.load(
          Vector.self, UnsafePointer(scratch) + (column &* width),
          stride: SixPoints.count &* width))
      SixPoints.store(v, at: target + (column &* point), stride: SixPoints.count &* point)
    }
  }

  @inline(__always)
  private func transformCotangent<Vector: LaneVector>(
    _: Vector.Type, channel: Int, tile: Int, y: Int, x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let line = geometry.outputWidth &* row.scalars
    let place = (channel &* geometry.outputHeight &+ y) &* geometry.outputWidth &+ x
    let start = cotangent + (place &* row.scalars &+ octet &* 8)
    let outputs = Winograd2x2Of5x5.outputs
    let vector = geometry.outputChannels &* outputs &* lanes
    let target = cotangents + (tile &* vector &+ channel &* outputs &* lanes)
    for column in 0..<outputs {
      let top = start + (column &* row.scalars)
      let v = Winograd2x2Of5x5.transposedOutput((Vector.load(top), Vector.load(top + line)))
      SixPoints.store(v, at: target + (column &* lanes), stride: tiles &* vector)
    }
  }

  /// Adds the products at one point, for all pairs of channels.
  @inline(__always)
  private func products<Vector: LaneVector>(
    _: Vector.Type, _ r: Int, column: Int, first: Scalar, second: Scalar,
    _ sums: UnsafeMutablePointer<Scalar>
  ) where Vector.Scalar == Scalar {
    let (inputChannels, outputChannels) = (geometry.inputChannels, geometry.outputChannels)
    let outputs = Winograd2x2Of5x5.outputs
    let point = r &* SixPoints.count &+ column
    for c in stride(from: 0, to: inputChannels, by: Winograd2x2Of5x5.inputBlock) {
      for o in stride(from: 0, to: outputChannels, by: Self.block) {
        var tile = UnsafePointer(inputs) + ((point &* tiles &* inputChannels &+ c) &* lanes)
        var other =
          UnsafePointer(cotangents) + ((r &* tiles &* outputChannels &+ o) &* outputs &* lanes)
        let target = sums + (((point &* outputChannels &+ o) &* inputChannels &+ c) &* lanes)
        var accumulators = InlineArray<24, Vector> { _ in .zero }
        for k in 0..<Self.block {
          for j in 0..<Winograd2x2Of5x5.inputBlock {
            accumulators[k &* Winograd2x2Of5x5.inputBlock &+ j] = Vector.load(
              target + (k &* inputChannels &+ j) &* lanes)
          }
        }
        for _ in 0..<tiles {
          for k in 0..<Self.block {
            let value = Winograd2x2Of5x5.combination(
              Vector.self, first, other + (k &* outputs &* lanes),
              second, other + ((k &* outputs &+ 1) &* lanes))
            for j in 0..<Winograd2x2Of5x5.inputBlock {
              let place = k &* Winograd2x2Of5x5.inputBlock &+ j
              accumulators[place] = accumulators[place].fusedAddingProduct(
                value, Vector.load(tile + (j &* lanes)))
            }
          }
          tile += inputChannels &* lanes
          other += outputChannels &* outputs &* lanes
        }
        for k in 0..<Self.block {
          for j in 0..<Winograd2x2Of5x5.inputBlock {
            accumulators[k &* Winograd2x2Of5x5.inputBlock &+ j].store(
              target + (k &* inputChannels &+ j) &* lanes)
          }
        }
      }
    }
  }

  /// The 5×5 gradient of one pair of channels from its sums at the 36 points.
  @inline(__always)
  private func finish(_ pair: Int, into out: UnsafeMutablePointer<Scalar>) {
    let (count, kernel) = (SixPoints.count, Winograd2x2Of5x5.kernel)
    let stride = geometry.inputChannels &* geometry.outputChannels
    let points = sums + pair
    // Five rows of six.
    var rows = InlineArray<30, Scalar>(repeating: 0)
    for column in 0..<count {
      let first = points + column &* stride
      let w = Winograd2x2Of5x5.transposedWeight(
        (
          first[0], first[count &* stride], first[2 &* count &* stride],
          first[3 &* count &* stride], first[4 &* count &* stride], first[5 &* count &* stride]
        ))
      rows[column] = w.0
      rows[count &+ column] = w.1
      rows[2 &* count &+ column] = w.2
      rows[3 &* count &+ column] = w.3
      rows[4 &* count &+ column] = w.4
    }
    for r in 0..<kernel {
      let start = r &* count
      let w = Winograd2x2Of5x5.transposedWeight(
        (
          rows[start], rows[start &+ 1], rows[start &+ 2], rows[start &+ 3], rows[start &+ 4],
          rows[start &+ 5]
        ))
      out[r &* kernel] = w.0
      out[r &* kernel &+ 1] = w.1
      out[r &* kernel &+ 2] = w.2
      out[r &* kernel &+ 3] = w.3
      out[r &* kernel &+ 4] = w.4
    }
  }
}
