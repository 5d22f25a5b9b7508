/// Loads and stores of eight vectors at a time, and the transform of an input's rows.
extension WinogradRows4Of5 {
  /// Eight vectors, `stride` scalars apart.
  @inline(__always)
  static func eight<Vector: LaneVector>(
    _: Vector.Type, _ start: UnsafePointer<Vector.Scalar>, stride: Int
  ) -> Eight<Vector> {
    let half = start + 4 &* stride
    return (
      Vector.load(start), Vector.load(start + stride), Vector.load(start + 2 &* stride),
      Vector.load(start + 3 &* stride), Vector.load(half), Vector.load(half + stride),
      Vector.load(half + 2 &* stride), Vector.load(half + 3 &* stride)
    )
  }

  /// Writes eight vectors, `stride` scalars apart.
  @inline(__always)
  static func store<Vector: LaneVector>(
    _ v: Eight<Vector>, at start: UnsafeMutablePointer<Vector.Scalar>, stride: Int
  ) {
    let half = start + 4 &* stride
    v.0.store(start)
    v.1.store(start + stride)
    v.2.store(start + 2 &* stride)
    v.3.store(start + 3 &* stride)
    v.4.store(half)
    v.5.store(half + stride)
    v.6.store(half + 2 &* stride)
    v.7.store(half + 3 &* stride)
  }

  /// `Bᵀ d` of the tile whose outputs start at column `x`, for a row of an input that starts at
  /// `line`; columns outside the input are zeros.
  @inline(__always)
  static func tile<Vector: LaneVector>(
    _: Vector.Type, _ geometry: ConvolutionGeometry, _ line: UnsafePointer<Vector.Scalar>, x: Int,
    scalars: Int
  ) -> Eight<Vector> {
    let first = x &- geometry.padding
    if first >= 0 && first &+ points <= geometry.width {
      return transformInput(eight(Vector.self, line + first &* scalars, stride: scalars))
    }
    func column(_ offset: Int) -> Vector {
      let place = first &+ offset
      return place >= 0 && place < geometry.width ? Vector.load(line + place &* scalars) : .zero
    }
    return transformInput(
      (
        column(0), column(1), column(2), column(3), column(4), column(5), column(6), column(7)
      ))
  }
}
