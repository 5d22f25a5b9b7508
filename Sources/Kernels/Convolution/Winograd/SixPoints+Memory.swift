/// Loads and stores of six vectors at a time.
extension SixPoints {
  /// Six vectors, `stride` scalars apart.
  @inline(__always)
  static func load<Vector: LaneVector>(
    _: Vector.Type, _ start: UnsafePointer<Vector.Scalar>, stride: Int
  ) -> Six<Vector> {
    let second = start + stride
    let third = second + stride
    let fourth = third + stride
    let fifth = fourth + stride
    return (
      Vector.load(start), Vector.load(second), Vector.load(third), Vector.load(fourth),
      Vector.load(fifth), Vector.load(fifth + stride)
    )
  }

  /// Writes six vectors, `stride` scalars apart.
  @inline(__always)
  static func store<Vector: LaneVector>(
    _ v: Six<Vector>, at start: UnsafeMutablePointer<Vector.Scalar>, stride: Int
  ) {
    v.0.store(start)
    v.1.store(start + stride)
    v.2.store(start + (2 &* stride))
    v.3.store(start + (3 &* stride))
    v.4.store(start + (4 &* stride))
    v.5.store(start + (5 &* stride))
  }

  /// Adds six vectors to what lies `stride` scalars apart.
  @inline(__always)
  static func add<Vector: LaneVector>(
    _ v: Six<Vector>, to start: UnsafeMutablePointer<Vector.Scalar>, stride: Int
  ) {
    let old = load(Vector.self, UnsafePointer(start), stride: stride)
    store(
      (old.0 + v.0, old.1 + v.1, old.2 + v.2, old.3 + v.3, old.4 + v.4, old.5 + v.5),
      at: start, stride: stride)
  }
}
