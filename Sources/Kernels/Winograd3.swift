/// The transforms of Winograd's convolution of 3×3 kernels with tiles of six points.
///
/// Sixteen neighbouring outputs take 144 multiplications done directly and 36 as
/// `Aᵀ [(G w Gᵀ) ⊙ (Bᵀ d B)] A`, where d is the 6×6 input tile: F(4×4, 3×3) of Lavin and Gray 2016
/// (arXiv:1509.09308), with the points and the `Bᵀ` of ``Winograd``. At each of the 36 points the sum over
/// channels is a matrix product over all tiles and examples, which is where the time goes once channels are
/// many.
enum Winograd3 {
  /// Rows and columns of a kernel.
  static let kernel = 3

  /// Rows and columns of outputs that a tile gives.
  static let outputs = 4

  /// Whether the kernels do this convolution and its derivatives: 3×3 of stride 1, with so many channels
  /// that the products saved are worth the transforms.
  static func applies(to geometry: ConvolutionGeometry) -> Bool {
    let (inputs, outputs) = (geometry.inputChannels, geometry.outputChannels)
    let transforms = 144 * inputs + 144 * outputs
    return geometry.kernel == kernel && geometry.stride == 1
      && 3 * (36 * inputs * outputs + transforms) < 2 * 144 * inputs * outputs
  }

  typealias Three<Value> = (Value, Value, Value)
  typealias Four<Value> = (Value, Value, Value, Value)

  /// `Aᵀ m`: four outputs from the products at the six points.
  @inline(__always)
  static func transformOutput<Vector: LaneVector>(_ m: Winograd.Six<Vector>) -> Four<Vector> {
    let (sum1, difference1) = (m.1 + m.2, m.1 - m.2)
    let (sum2, difference2) = (m.3 + m.4, m.3 - m.4)
    return (
      m.0 + sum1 + sum2, difference1.adding(2, times: difference2),
      sum1.adding(4, times: sum2), (difference1 + m.5).adding(8, times: difference2)
    )
  }

  /// `A y`: the transpose of ``transformOutput``.
  @inline(__always)
  static func transposedOutput<Vector: LaneVector>(_ y: Four<Vector>) -> Winograd.Six<Vector> {
    let (even1, odd1) = (y.0 + y.2, y.1 + y.3)
    let even2 = y.0.adding(4, times: y.2)
    let odd2 = (y.1 + y.1).adding(8, times: y.3)
    return (y.0, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, y.3)
  }

  /// `G w`: three weights at the six points.
  @inline(__always)
  static func transformWeight<Scalar: KernelScalar>(
    _ w: Three<Scalar>
  ) -> Winograd.Six<Scalar> {
    let (even1, odd1) = ((w.0 + w.2) / 6, w.1 / 6)
    let (even2, odd2) = (w.0 / 24 + w.2 / 6, w.1 / 12)
    return (w.0 / 4, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, w.2)
  }

  /// `Gᵀ u`: the transpose of ``transformWeight``.
  @inline(__always)
  static func transposedWeight<Scalar: KernelScalar>(_ u: Winograd.Six<Scalar>) -> Three<Scalar> {
    let (sum1, difference1) = ((u.1 + u.2) / 6, (u.1 - u.2) / 6)
    let (sum2, difference2) = (u.3 + u.4, u.3 - u.4)
    return (
      u.0 / 4 + sum1 + sum2 / 24, difference1 + difference2 / 12, sum1 + sum2 / 6 + u.5
    )
  }

  /// `G w Gᵀ` of one 3×3 kernel, `[row of points, column of points]`.
  @inline(__always)
  static func transformed<Scalar: KernelScalar>(
    _ w: (_ row: Int, _ column: Int) -> Scalar
  ) -> InlineArray<36, Scalar> {
    var columns = InlineArray<18, Scalar>(repeating: 0)
    for column in 0..<kernel {
      let u = transformWeight((w(0, column), w(1, column), w(2, column)))
      put(u, into: &columns, from: column, by: 3)
    }
    var points = InlineArray<36, Scalar>(repeating: 0)
    for row in 0..<6 {
      let start = row &* 3
      let u = transformWeight((columns[start], columns[start &+ 1], columns[start &+ 2]))
      put(u, into: &points, from: row &* 6, by: 1)
    }
    return points
  }

  @inline(__always)
  private static func put<let count: Int, Scalar>(
    _ six: Winograd.Six<Scalar>, into array: inout InlineArray<count, Scalar>, from start: Int,
    by stride: Int
  ) {
    array[start] = six.0
    array[start &+ stride] = six.1
    array[start &+ 2 &* stride] = six.2
    array[start &+ 3 &* stride] = six.3
    array[start &+ 4 &* stride] = six.4
    array[start &+ 5 &* stride] = six.5
  }
}
