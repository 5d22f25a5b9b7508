internal import CRegisters

/// The weight gradient of a convolution by the transposes of Winograd's transforms.
///
/// Inputs (`Bᵀ d B`) and cotangents (`A g Aᵀ`) are multiplied at the 36 points of each tile and summed
/// over tiles and examples; the sums come back to 5×5 by `Gᵀ u G`. One register of examples is taken
/// through all tiles before the next, so that what is transformed stays in the second-level cache.
struct WinogradWeightGradient<Scalar: KernelScalar> {
  /// Output channels that are computed together: with 6 input channels each they fill the registers.
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
    let tiles = geometry.outputHeight / 2 * (geometry.outputWidth / 2)
    let (inputs, outputs) = (geometry.inputChannels, geometry.outputChannels)
    return lanes
      * (Winograd.points * tiles * inputs + Winograd.tile * tiles * outputs * 2
        + Winograd.points * (inputs * outputs + 1))
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
    let tiles = geometry.outputHeight / 2 &* (geometry.outputWidth / 2)
    inputs = workspace
    cotangents = inputs + (Winograd.points &* tiles &* geometry.inputChannels &* lanes)
    sums = cotangents + (Winograd.tile &* tiles &* geometry.outputChannels &* 2 &* lanes)
    let pairs = geometry.inputChannels &* geometry.outputChannels
    scratch = sums + (Winograd.points &* pairs &* lanes)
  }

  @inline(__always)
  var tiles: Int { geometry.outputHeight / 2 &* (geometry.outputWidth / 2) }

  @inline(__always)
  func compute(into out: UnsafeMutablePointer<Scalar>) {
    let count = Winograd.points &* geometry.inputChannels &* geometry.outputChannels
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
      finish(pair, into: out + pair &* 25)
    }
  }

  /// Adds the products of all tiles for one vector of examples.
  @inline(never)
  private func accumulate<Vector: LaneVector>(_: Vector.Type, _ octet: Int)
  where Vector.Scalar == Scalar {
    let columns = geometry.outputWidth / 2
    for tile in 0..<tiles {
      let (y, x) = (tile / columns &* 2, tile % columns &* 2)
      for channel in 0..<geometry.inputChannels {
        transformInput(Vector.self, channel: channel, tile: tile, y: y, x: x, octet)
      }
      for channel in 0..<geometry.outputChannels {
        transformCotangent(Vector.self, channel: channel, tile: tile, y: y, x: x, octet)
      }
    }
    // Octets take turns in the two halves of the registers of sums.
    let sums = sums + (octet % 2) &* 8
    for r in 0..<6 {
      Winograd.forEachColumn { column, first, second in
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
    for r in 0..<6 {
      let v = Winograd.transformInput(
        Winograd.six(Vector.self, start + (r &* line), stride: row.scalars))
      Winograd.store(v, at: scratch + (r &* 6 &* width), stride: width)
    }
    let vector = geometry.inputChannels &* lanes
    let point = tiles &* vector
    let target = inputs + (tile &* vector &+ channel &* lanes)
    for column in 0..<6 {
      let v = Winograd.transformInput(
        Winograd.six(
          Vector.self, UnsafePointer(scratch) + (column &* width), stride: 6 &* width))
      Winograd.store(v, at: target + (column &* point), stride: 6 &* point)
    }
  }

  @inline(__always)
  private func transformCotangent<Vector: LaneVector>(
    _: Vector.Type, channel: Int, tile: Int, y: Int, x: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let line = geometry.outputWidth &* row.scalars
    let place = (channel &* geometry.outputHeight &+ y) &* geometry.outputWidth &+ x
    let start = cotangent + (place &* row.scalars &+ octet &* 8)
    let vector = geometry.outputChannels &* 2 &* lanes
    let target = cotangents + (tile &* vector &+ channel &* 2 &* lanes)
    for column in 0..<2 {
      let top = start + (column &* row.scalars)
      let v = Winograd.transposedOutput((Vector.load(top), Vector.load(top + line)))
      Winograd.store(v, at: target + (column &* lanes), stride: tiles &* vector)
    }
  }

  /// Adds the products at one point, for all pairs of channels.
  @inline(__always)
  private func products<Vector: LaneVector>(
    _: Vector.Type, _ r: Int, column: Int, first: Scalar, second: Scalar,
    _ sums: UnsafeMutablePointer<Scalar>
  ) where Vector.Scalar == Scalar {
    let (inputChannels, outputChannels) = (geometry.inputChannels, geometry.outputChannels)
    let point = r &* 6 &+ column
    for c in stride(from: 0, to: inputChannels, by: 6) {
      for o in stride(from: 0, to: outputChannels, by: Self.block) {
        var tile = UnsafePointer(inputs) + ((point &* tiles &* inputChannels &+ c) &* lanes)
        var other = UnsafePointer(cotangents) + ((r &* tiles &* outputChannels &+ o) &* 2 &* lanes)
        let target = sums + (((point &* outputChannels &+ o) &* inputChannels &+ c) &* lanes)
        var accumulators = InlineArray<24, Vector> { _ in .zero }
        for k in 0..<Self.block {
          for j in 0..<6 {
            accumulators[k &* 6 &+ j] = Vector.load(target + (k &* inputChannels &+ j) &* lanes)
          }
        }
        for _ in 0..<tiles {
          for k in 0..<Self.block {
            let value = Winograd.combination(
              Vector.self, first, other + (k &* 2 &* lanes),
              second, other + ((k &* 2 &+ 1) &* lanes))
            for j in 0..<6 {
              accumulators[k &* 6 &+ j] = accumulators[k &* 6 &+ j].fusedAddingProduct(
                value, Vector.load(tile + (j &* lanes)))
            }
          }
          tile += inputChannels &* lanes
          other += outputChannels &* 2 &* lanes
        }
        for k in 0..<Self.block {
          for j in 0..<6 {
            accumulators[k &* 6 &+ j].store(target + (k &* inputChannels &+ j) &* lanes)
          }
        }
      }
    }
  }

  /// The 5×5 gradient of one pair of channels from its sums at the 36 points.
  @inline(__always)
  private func finish(_ pair: Int, into out: UnsafeMutablePointer<Scalar>) {
    let stride = geometry.inputChannels &* geometry.outputChannels
    let points = sums + pair
    var rows = InlineArray<30, Scalar>(repeating: 0)
    for column in 0..<6 {
      let first = points + column &* stride
      let w = Winograd.transposedWeight(
        (
          first[0], first[6 &* stride], first[12 &* stride], first[18 &* stride],
          first[24 &* stride], first[30 &* stride]
        ))
      rows[column] = w.0
      rows[6 &+ column] = w.1
      rows[12 &+ column] = w.2
      rows[18 &+ column] = w.3
      rows[24 &+ column] = w.4
    }
    for r in 0..<5 {
      let start = r &* 6
      let w = Winograd.transposedWeight(
        (
          rows[start], rows[start &+ 1], rows[start &+ 2], rows[start &+ 3], rows[start &+ 4],
          rows[start &+ 5]
        ))
      out[r &* 5] = w.0
      out[r &* 5 &+ 1] = w.1
      out[r &* 5 &+ 2] = w.2
      out[r &* 5 &+ 3] = w.3
      out[r &* 5 &+ 4] = w.4
    }
  }
}
