/// F(4, 5) along rows: the transforms of Winograd's convolution in one dimension, with tiles of
/// four outputs of a row.
///
/// Five weights at four neighbouring outputs of a row take 20 multiplications done directly and 8
/// as `Aᵀ [(G w) ⊙ (Bᵀ d)]`, where d are the row's eight inputs. The transforms interpolate at 0,
/// ±1, ±2, ±1/2 and ∞. The sum over the kernel's rows is taken at the points, so that one transform
/// back serves all of them. Where input channels are too few to pay for the tiles of
/// ``Winograd2x2Of5x5`` this still pays; for the derivatives of such a convolution it gains nothing
/// worth having (measured).
enum WinogradRows4Of5 {
  /// The points of interpolation, and the inputs of a tile.
  static let points = 8

  /// The outputs of a tile.
  static let outputs = 4

  /// The weights of a row of a kernel, and its rows.
  static let kernel = 5

  /// Output channels come in multiples of this: whole blocks of channels taken together.
  static let outputBlock = 3

  /// Whether the kernel can do this convolution: 5×5, whole tiles of outputs, whole blocks of
  /// channels.
  static func fits(_ geometry: ConvolutionGeometry) -> Bool {
    geometry.kernel == kernel && geometry.stride == 1 && geometry.outputWidth % outputs == 0
      && geometry.outputChannels % outputBlock == 0
  }

  /// Values of one row: outputs, weights, and inputs or points.
  typealias Four<Vector> = (Vector, Vector, Vector, Vector)
  typealias Five<Vector> = (Vector, Vector, Vector, Vector, Vector)
  typealias Eight<Vector> = (
    Vector, Vector, Vector, Vector, Vector, Vector, Vector, Vector
  )

  /// `Bᵀ d`: inputs at the eight points.
  @inline(__always)
  static func transformInput<Vector: LaneVector>(_ d: Eight<Vector>) -> Eight<Vector> {
    let even1 = (d.2 + d.6).adding(-4.25, times: d.4)
    let odd1 = (d.1 + d.5).adding(-4.25, times: d.3)
    let even2 = d.6.adding(0.25, times: d.2).adding(-1.25, times: d.4)
    let odd2 = (d.5 + d.5).adding(0.5, times: d.1).adding(-2.5, times: d.3)
    let even3 = d.6.adding(4, times: d.2).adding(-5, times: d.4)
    let odd3 = (d.1 + d.1).adding(0.5, times: d.5).adding(-2.5, times: d.3)
    return (
      (d.0 - d.6).adding(5.25, times: d.4 - d.2),
      even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, even3 + odd3, even3 - odd3,
      (d.7 - d.1).adding(5.25, times: d.3 - d.5)
    )
  }

  /// `Aᵀ m`: four outputs from the sums at the eight points.
  @inline(__always)
  static func transformOutput<Vector: LaneVector>(_ m: Eight<Vector>) -> Four<Vector> {
    let (sum1, difference1) = (m.1 + m.2, m.1 - m.2)
    let (sum2, difference2) = (m.3 + m.4, m.3 - m.4)
    let (sum3, difference3) = (m.5 + m.6, m.5 - m.6)
    return (
      m.0 + sum1 + sum2 + sum3,
      difference1.adding(2, times: difference2).adding(0.5, times: difference3),
      sum1.adding(4, times: sum2).adding(0.25, times: sum3),
      (difference1 + m.7).adding(8, times: difference2).adding(0.125, times: difference3)
    )
  }

  /// `G w`: a row of weights at the eight points.
  @inline(__always)
  static func transformWeight<Scalar: KernelScalar>(_ w: Five<Scalar>) -> Eight<Scalar> {
    let even1 = (w.0 + w.2 + w.4) * -2 / 9
    let odd1 = (w.1 + w.3) * -2 / 9
    let even2 = (w.0 + 4 * w.2 + 16 * w.4) / 90
    let odd2 = (2 * w.1 + 8 * w.3) / 90
    let even3 = (32 * w.0 + 8 * w.2 + 2 * w.4) / 45
    let odd3 = (16 * w.1 + 4 * w.3) / 45
    return (
      w.0, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, even3 + odd3, even3 - odd3, w.4
    )
  }
}
