/// The tiles of F(4×4, 3×3) over an image's outputs, cut into runs of octets that are taken
/// together, and where their values at the points lie.
///
/// The values of all channels at one of the 36 points are a matrix `[channel, octets]`, so that
/// tiles and examples together are the columns of a matrix product. A run may begin and end within
/// a tile's examples: it is as long as fits the cache, whatever the batch. Tiles at the border
/// reach beyond the image; what lies there is zero.
struct Winograd4x4Of3x3Tiles {
  /// Some examples of a tile.
  struct Part {
    /// The octet of the run with which it starts.
    var place: Int
    /// The tile's first output.
    var y: Int
    var x: Int
    /// Its octets, of a row.
    var octets: Range<Int>
  }

  var geometry: ConvolutionGeometry
  var row: BatchRow
  /// The octets of a run.
  var run: Int

  /// - Parameter octets: how many octets a run should have.
  @inline(__always)
  init(_ geometry: ConvolutionGeometry, row: BatchRow, octets: Int) {
    self.geometry = geometry
    self.row = row
    run = 0
    run = min(count, max(2, octets))
  }

  /// The octets of all tiles.
  @inline(__always)
  var count: Int { Self.tiles(over: geometry.outputHeight) &* columns &* row.octets }

  /// Tiles beside each other.
  @inline(__always)
  private var columns: Int { Self.tiles(over: geometry.outputWidth) }

  /// The tiles that so many outputs take along one axis, the last perhaps in part.
  @inline(__always)
  private static func tiles(over outputs: Int) -> Int {
    (outputs &+ Winograd4x4Of3x3.outputs &- 1) / Winograd4x4Of3x3.outputs
  }

  /// A run as a batch.
  @inline(__always)
  var joined: BatchRow { BatchRow(examples: run &* 8) }

  /// The scalars from one point's matrix of `channels` rows to the next; a line more than they
  /// need, lest all points fall on the same places of a cache.
  @inline(__always)
  func plane(_ channels: Int) -> Int { channels &* run &* 8 &+ 2 &* lanes }

  /// Calls `body` with the parts of the run from octet `first` of all tiles on.
  @inline(__always)
  func forEachPart(from first: Int, _ body: (Part) -> Void) {
    let end = min(count, first &+ run)
    let outputs = Winograd4x4Of3x3.outputs
    var octet = first
    while octet < end {
      let (tile, start) = octet.quotientAndRemainder(dividingBy: row.octets)
      let length = min(row.octets &- start, end &- octet)
      body(
        Part(
          place: octet &- first, y: tile / columns &* outputs, x: tile % columns &* outputs,
          octets: start..<(start &+ length)))
      octet &+= length
    }
  }

  /// `Bᵀ d B` of every channel of an image `[channels, height, width, batch]` for the run from
  /// octet `first` on.
  ///
  /// - Parameter plane: from one point's matrix to the next, in scalars.
  @inline(__always)
  func transformInputs<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, from first: Int, into points: UnsafeMutablePointer<Scalar>,
    plane: Int, scratch: UnsafeMutablePointer<Scalar>
  ) {
    forEachPart(from: first) { part in
      for channel in 0..<geometry.inputChannels {
        let target = points + (channel &* run &+ part.place &- part.octets.lowerBound) &* 8
        BatchRow.forEachVector(
          of: part.octets,
          whole: {
            transformInput(
              Register<Scalar>.self, input, channel, part.y, part.x, $0, into: target + $0 &* 8,
              plane: plane, scratch: scratch)
          },
          half: {
            transformInput(
              HalfRegister<Scalar>.self, input, channel, part.y, part.x, $0,
              into: target + $0 &* 8, plane: plane, scratch: scratch)
          })
      }
    }
  }

  @inline(never)
  private func transformInput<Vector: LaneVector>(
    _: Vector.Type, _ input: UnsafePointer<Vector.Scalar>, _ channel: Int, _ y: Int, _ x: Int,
    _ octet: Int, into target: UnsafeMutablePointer<Vector.Scalar>, plane: Int,
    scratch: UnsafeMutablePointer<Vector.Scalar>
  ) {
    let (width, size) = (Vector.scalarCount, row.scalars)
    let (top, left) = (y &- geometry.padding, x &- geometry.padding)
    let count = SixPoints.count
    let isInside = left >= 0 && left &+ count <= geometry.width
    for r in 0..<count {
      let line = top &+ r
      let place = (channel &* geometry.height &+ line) &* geometry.width &+ left
      let start = input + (place &* size &+ octet &* 8)
      var d: SixPoints.Six<Vector> = (.zero, .zero, .zero, .zero, .zero, .zero)
      if line >= 0, line < geometry.height {
        if isInside {
          d = SixPoints.load(Vector.self, start, stride: size)
        } else {
          if has(left) { d.0 = Vector.load(start) }
          if has(left &+ 1) { d.1 = Vector.load(start + size) }
          if has(left &+ 2) { d.2 = Vector.load(start + (2 &* size)) }
          if has(left &+ 3) { d.3 = Vector.load(start + (3 &* size)) }
          if has(left &+ 4) { d.4 = Vector.load(start + (4 &* size)) }
          if has(left &+ 5) { d.5 = Vector.load(start + (5 &* size)) }
        }
      }
      SixPoints.store(
        SixPoints.transformInput(d), at: scratch + (r &* count &* width), stride: width)
    }
    for column in 0..<count {
      let v = SixPoints.transformInput(
        SixPoints.load(
          Vector.self, UnsafePointer(scratch) + (column &* width), stride: count &* width))
      SixPoints.store(v, at: target + column &* plane, stride: count &* plane)
    }
  }

  @inline(__always)
  private func has(_ column: Int) -> Bool { column >= 0 && column < geometry.width }
}
