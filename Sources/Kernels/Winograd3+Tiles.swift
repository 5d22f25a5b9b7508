/// The tiles of an image's outputs, taken some at a time, and where their values at the points lie.
///
/// The values of all channels at one of the 36 points are a matrix `[channel, tile, batch]`, so that tiles and examples
/// together are the columns of a matrix product. Tiles at the border reach beyond the image; what lies there is
/// zero.
struct Winograd3Tiles {
  var geometry: ConvolutionGeometry
  var row: BatchRow
  /// Tiles that are taken together.
  var together: Int

  /// - Parameter octets: about how many octets tiles and examples should make together.
  @inline(__always)
  init(_ geometry: ConvolutionGeometry, row: BatchRow, octets: Int) {
    self.geometry = geometry
    self.row = row
    let all =
      ((geometry.outputHeight &+ 3) / 4) &* ((geometry.outputWidth &+ 3) / 4)
    together = min(all, max(1, octets / row.octets))
  }

  /// All tiles.
  @inline(__always)
  var count: Int { ((geometry.outputHeight &+ 3) / 4) &* columns }

  /// Tiles beside each other.
  @inline(__always)
  private var columns: Int { (geometry.outputWidth &+ 3) / 4 }

  /// Tiles and examples as one batch, for as many tiles as are taken together.
  @inline(__always)
  var joined: BatchRow { BatchRow(examples: together &* row.scalars) }

  /// The scalars from one point's matrix of `channels` rows to the next; a line more than they need, lest
  /// all points fall on the same places of a cache.
  @inline(__always)
  func plane(_ channels: Int) -> Int { channels &* joined.scalars &+ 2 &* lanes }

  /// The scalars of all points' matrices.
  @inline(__always)
  func scalars(_ channels: Int) -> Int { Winograd.points &* plane(channels) }

  /// Calls `body` with each tile's place among those taken together, and its first output, from tile `first` on; places
  /// beyond the last tile are passed over.
  @inline(__always)
  func forEach(from first: Int, _ body: (_ place: Int, _ y: Int, _ x: Int) -> Void) {
    for place in 0..<min(together, count &- first) {
      let tile = first &+ place
      body(place, tile / columns &* 4, tile % columns &* 4)
    }
  }

  /// `Bᵀ d B` of every channel of an image `[channels, height, width, batch]` for the tiles from `first` on.
  @inline(__always)
  func transformInputs<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, from first: Int, into points: UnsafeMutablePointer<Scalar>,
    scratch: UnsafeMutablePointer<Scalar>
  ) {
    forEach(from: first) { place, y, x in
      for channel in 0..<geometry.inputChannels {
        let target = points + ((channel &* together &+ place) &* row.scalars)
        row.forEachVector(
          whole: {
            transformInput(
              Register<Scalar>.self, input, channel, y, x, $0, into: target, scratch: scratch)
          },
          half: {
            transformInput(
              HalfRegister<Scalar>.self, input, channel, y, x, $0, into: target,
              scratch: scratch)
          })
      }
    }
  }

  @inline(never)
  private func transformInput<Vector: LaneVector>(
    _: Vector.Type, _ input: UnsafePointer<Vector.Scalar>, _ channel: Int, _ y: Int, _ x: Int,
    _ octet: Int, into target: UnsafeMutablePointer<Vector.Scalar>,
    scratch: UnsafeMutablePointer<Vector.Scalar>
  ) {
    let (width, size) = (Vector.scalarCount, row.scalars)
    let (top, left) = (y &- geometry.padding, x &- geometry.padding)
    let isInside = left >= 0 && left &+ 6 <= geometry.width
    for r in 0..<6 {
      let line = top &+ r
      let place = (channel &* geometry.height &+ line) &* geometry.width &+ left
      let start = input + (place &* size &+ octet &* 8)
      var d: Winograd.Six<Vector> = (.zero, .zero, .zero, .zero, .zero, .zero)
      if line >= 0, line < geometry.height {
        if isInside {
          d = Winograd.six(Vector.self, start, stride: size)
        } else {
          if has(left) { d.0 = Vector.load(start) }
          if has(left &+ 1) { d.1 = Vector.load(start + size) }
          if has(left &+ 2) { d.2 = Vector.load(start + (2 &* size)) }
          if has(left &+ 3) { d.3 = Vector.load(start + (3 &* size)) }
          if has(left &+ 4) { d.4 = Vector.load(start + (4 &* size)) }
          if has(left &+ 5) { d.5 = Vector.load(start + (5 &* size)) }
        }
      }
      Winograd.store(Winograd.transformInput(d), at: scratch + (r &* 6 &* width), stride: width)
    }
    let plane = plane(geometry.inputChannels)
    for column in 0..<6 {
      let v = Winograd.transformInput(
        Winograd.six(
          Vector.self, UnsafePointer(scratch) + (column &* width), stride: 6 &* width))
      Winograd.store(v, at: target + (column &* plane &+ octet &* 8), stride: 6 &* plane)
    }
  }

  @inline(__always)
  private func has(_ column: Int) -> Bool { column >= 0 && column < geometry.width }
}
