/// F(4×4, 3×3): the transforms of Winograd's convolution of 3×3 kernels, with tiles of 4×4 outputs.
///
/// Sixteen neighbouring outputs take 144 multiplications done directly and 36 as
/// `Aᵀ [(G w Gᵀ) ⊙ (Bᵀ d B)] A`, where d is the 6×6 input tile of ``SixPoints``. At each of its 36
/// points the sum over channels is a matrix product over all tiles and examples, which is where the
/// time goes once channels are many. Lavin and Gray 2016 (arXiv:1509.09308).
enum Winograd4x4Of3x3 {
  /// Rows and columns of a kernel.
  static let kernel = 3

  /// Rows and columns of outputs that a tile gives.
  static let outputs = 4

  /// The outputs that a tile gives.
  static let outputsOfTile = 16

  /// The taps of a kernel.
  static let taps = 9

  /// Whether the kernels can do this convolution and its derivatives: 3×3 of stride 1.
  static func fits(_ geometry: ConvolutionGeometry) -> Bool {
    geometry.kernel == kernel && geometry.stride == 1
  }

  /// Whether channels are so many that the products saved are worth the transforms: a tile takes at
  /// most two thirds of the operations of direct sums, a transform counted as 144.
  static func isWorthwhile(for geometry: ConvolutionGeometry) -> Bool {
    let (inputs, outputs) = (geometry.inputChannels, geometry.outputChannels)
    let direct = outputsOfTile * taps
    let transforms = 144 * inputs + 144 * outputs
    return 3 * (SixPoints.inTile * inputs * outputs + transforms) < 2 * direct * inputs * outputs
  }

  typealias Three<Value> = (Value, Value, Value)
  typealias Four<Value> = (Value, Value, Value, Value)

  /// `Aᵀ m`: four outputs from the products at the six points.
  @inline(__always)
  static func transformOutput<Vector: LaneVector>(_ m: SixPoints.Six<Vector>) -> Four<Vector> {
    let (sum1, difference1) = (m.1 + m.2, m.1 - m.2)
    let (sum2, difference2) = (m.3 + m.4, m.3 - m.4)
    return (
      m.0 + sum1 + sum2, difference1.adding(2, times: difference2),
      sum1.adding(4, times: sum2), (difference1 + m.5).adding(8, times: difference2)
    )
  }

  /// `A y`: the transpose of ``transformOutput``.
  @inline(__always)
  static func transposedOutput<Vector: LaneVector>(_ y: Four<Vector>) -> SixPoints.Six<Vector> {
    let (even1, odd1) = (y.0 + y.2, y.1 + y.3)
    let even2 = y.0.adding(4, times: y.2)
    let odd2 = (y.1 + y.1).adding(8, times: y.3)
    return (y.0, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, y.3)
  }

  /// `G w`: three weights at the six points.
  @inline(__always)
  static func transformWeight<Vector: LaneVector>(_ w: Three<Vector>) -> SixPoints.Six<Vector> {
    let (even1, odd1) = ((w.0 + w.2) * (1 / 6), w.1 * (1 / 6))
    let even2 = (w.2 * (1 / 6)).adding(1 / 24, times: w.0)
    let odd2 = w.1 * (1 / 12)
    return (w.0 * (1 / 4), even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, w.2)
  }

  /// `Gᵀ u`: the transpose of ``transformWeight``.
  @inline(__always)
  static func transposedWeight<Vector: LaneVector>(_ u: SixPoints.Six<Vector>) -> Three<Vector> {
    let (sum1, difference1) = ((u.1 + u.2) * (1 / 6), (u.1 - u.2) * (1 / 6))
    let (sum2, difference2) = (u.3 + u.4, u.3 - u.4)
    return (
      sum1.adding(1 / 4, times: u.0).adding(1 / 24, times: sum2),
      difference1.adding(1 / 12, times: difference2), (sum1 + u.5).adding(1 / 6, times: sum2)
    )
  }
}
