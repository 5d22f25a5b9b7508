/// The columns of `A g Aᵀ`, from those of `A g`.
extension Winograd2x2Of5x5 {
  /// Calls `body` for each column of `A g Aᵀ` with the weights of the two columns of `A g` in it.
  @inline(__always)
  static func forEachColumn<Scalar: KernelScalar>(
    _ body: (_ column: Int, _ first: Scalar, _ second: Scalar) -> Void
  ) {
    body(0, 1, 0)
    body(1, 1, 1)
    body(2, 1, -1)
    body(3, 1, 2)
    body(4, 1, -2)
    body(5, 0, 1)
  }

  /// `first · left + second · right` for such weights, which are literals wherever this is inlined.
  @inline(__always)
  static func combination<Vector: LaneVector>(
    _: Vector.Type, _ first: Vector.Scalar, _ left: UnsafePointer<Vector.Scalar>,
    _ second: Vector.Scalar, _ right: UnsafePointer<Vector.Scalar>
  ) -> Vector {
    if second == 0 { return Vector.load(left) }
    if first == 0 { return Vector.load(right) }
    return Vector.load(left).adding(second, times: Vector.load(right))
  }
}
