/// What Winograd's convolutions that interpolate at 0, 1, −1, 2, −2 and ∞ have in common.
///
/// A tile of inputs is 6×6 in two dimensions whatever the kernel: F(2×2, 5×5) and F(4×4, 3×3) share
/// the points, and with them the transform of the input `Bᵀ`, that of Lavin and Gray 2016, *Fast
/// algorithms for convolutional neural networks* (arXiv:1509.09308).
enum SixPoints {
  /// The points along one dimension: also the rows and columns of a tile of inputs.
  static let count = 6

  /// The points of a tile, in two dimensions.
  static let inTile = 36

  /// Six values of one row or column.
  typealias Six<Vector> = (Vector, Vector, Vector, Vector, Vector, Vector)

  /// `Bᵀ d`: an input at the six points.
  @inline(__always)
  static func transformInput<Vector: LaneVector>(_ d: Six<Vector>) -> Six<Vector> {
    let even1 = (-d.4).adding(4, times: d.2)
    let odd1 = (-d.3).adding(4, times: d.1)
    let even2 = d.4 - d.2
    let odd2 = d.3 - d.1
    return (
      d.4.adding(4, times: d.0).adding(-5, times: d.2),
      even1 + odd1, even1 - odd1,
      even2.adding(2, times: odd2), even2.adding(-2, times: odd2),
      d.5.adding(4, times: d.1).adding(-5, times: d.3)
    )
  }

  /// `B v`: the transpose of ``transformInput``.
  @inline(__always)
  static func transposedInput<Vector: LaneVector>(_ v: Six<Vector>) -> Six<Vector> {
    let sum1 = v.1 + v.2
    let difference1 = v.1 - v.2
    let sum2 = v.3 + v.4
    let difference2 = v.3 - v.4
    return (
      v.0 * 4,
      (v.5 * 4).adding(4, times: difference1).adding(-2, times: difference2),
      (-sum2).adding(4, times: sum1).adding(-5, times: v.0),
      (-difference1).adding(2, times: difference2).adding(-5, times: v.5),
      v.0 - sum1 + sum2,
      v.5
    )
  }
}
