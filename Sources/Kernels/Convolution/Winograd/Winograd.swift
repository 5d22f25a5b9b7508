/// The transforms of Winograd's convolution with tiles of six points.
///
/// A convolution of a 5×5 kernel at 2×2 neighbouring outputs takes 100 multiplications done directly
/// and 36 as `Aᵀ [(G w Gᵀ) ⊙ (Bᵀ d B)] A`, where d is the 6×6 input tile. The transforms interpolate
/// at 0, 1, −1, 2, −2 and ∞. Winograd, *Arithmetic Complexity of Computations*, 1980; Lavin and Gray
/// 2016, *Fast algorithms for convolutional neural networks* (arXiv:1509.09308), whose F(4×4, 3×3) has
/// the same `Bᵀ`. Rounding errors are some five times those of the direct sum.
enum Winograd {
  /// Rows and columns of an input tile, which is also the number of points of interpolation.
  static let tile = 6

  /// Points of a tile in two dimensions.
  static let points = 36

  /// Rows and columns of a kernel.
  static let kernel = 5

  /// Rows and columns of outputs that a tile gives.
  static let outputs = 2

  /// Whether the kernels do this convolution: 5×5 without padding, whole tiles of outputs, and whole
  /// blocks of channels.
  static func applies(to geometry: ConvolutionGeometry) -> Bool {
    geometry.kernel == kernel && geometry.stride == 1 && geometry.padding == 0
      && geometry.outputHeight % outputs == 0 && geometry.outputWidth % outputs == 0
      && geometry.inputChannels % 6 == 0 && geometry.outputChannels % 4 == 0
  }

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

  /// `Aᵀ m`: two outputs from the products at the six points.
  @inline(__always)
  static func transformOutput<Vector: LaneVector>(_ m: Six<Vector>) -> (Vector, Vector) {
    let difference2 = m.3 - m.4
    return (
      m.0 + (m.1 + m.2) + (m.3 + m.4), (m.1 - m.2 + m.5).adding(2, times: difference2)
    )
  }

  /// `A y`: the transpose of ``transformOutput``.
  @inline(__always)
  static func transposedOutput<Vector: LaneVector>(_ y: (Vector, Vector)) -> Six<Vector> {
    (
      y.0, y.0 + y.1, y.0 - y.1, y.0.adding(2, times: y.1), y.0.adding(-2, times: y.1), y.1
    )
  }

  /// `G w`: five weights at the six points.
  @inline(__always)
  static func transformWeight<Scalar: KernelScalar>(
    _ w: (Scalar, Scalar, Scalar, Scalar, Scalar)
  ) -> Six<Scalar> {
    let even1 = (w.0 + w.2 + w.4) / 6
    let odd1 = (w.1 + w.3) / 6
    let even2 = w.0 / 24 + w.2 / 6 + w.4 * 2 / 3
    let odd2 = w.1 / 12 + w.3 / 3
    return (w.0 / 4, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, w.4)
  }

  /// `Gᵀ u`: the transpose of ``transformWeight``.
  @inline(__always)
  static func transposedWeight<Scalar: KernelScalar>(
    _ u: Six<Scalar>
  ) -> (Scalar, Scalar, Scalar, Scalar, Scalar) {
    let even1 = (u.1 + u.2) / 6
    let odd1 = (u.1 - u.2) / 6
    let (even2, odd2) = (u.3 + u.4, u.3 - u.4)
    return (
      u.0 / 4 + even1 + even2 / 24, odd1 + odd2 / 12, even1 + even2 / 6, odd1 + odd2 / 3,
      even1 + even2 * 2 / 3 + u.5
    )
  }
}
