/// F(2×2, 5×5): the transforms of Winograd's convolution of 5×5 kernels, with tiles of 2×2 outputs.
///
/// A convolution at 2×2 neighbouring outputs takes 100 multiplications done directly and 36 as
/// `Aᵀ [(G w Gᵀ) ⊙ (Bᵀ d B)] A`, where d is the 6×6 input tile of ``SixPoints``. Winograd,
/// *Arithmetic Complexity of Computations*, 1980. Rounding errors are some five times those of the
/// direct sum.
enum Winograd2x2Of5x5 {
  /// Rows and columns of a kernel.
  static let kernel = 5

  /// Rows and columns of outputs that a tile gives.
  static let outputs = 2

  /// Input channels come in multiples of this: what a weight gradient takes together, and whole
  /// blocks of the data gradient's.
  static let inputBlock = 6

  /// Output channels come in multiples of this: whole blocks of channels taken together.
  static let outputBlock = 4

  /// Whether the kernels can do this convolution and its derivatives: 5×5 without padding, whole
  /// tiles of outputs, and whole blocks of channels.
  static func fits(_ geometry: ConvolutionGeometry) -> Bool {
    geometry.kernel == kernel && geometry.stride == 1 && geometry.padding == 0
      && geometry.outputHeight % outputs == 0 && geometry.outputWidth % outputs == 0
      && geometry.inputChannels % inputBlock == 0 && geometry.outputChannels % outputBlock == 0
  }

  /// `Aᵀ m`: two outputs from the products at the six points.
  @inline(__always)
  static func transformOutput<Vector: LaneVector>(_ m: SixPoints.Six<Vector>) -> (Vector, Vector) {
    let difference2 = m.3 - m.4
    return (
      m.0 + (m.1 + m.2) + (m.3 + m.4), (m.1 - m.2 + m.5).adding(2, times: difference2)
    )
  }

  /// `A y`: the transpose of ``transformOutput``.
  @inline(__always)
  static func transposedOutput<Vector: LaneVector>(_ y: (Vector, Vector)) -> SixPoints.Six<Vector> {
    (
      y.0, y.0 + y.1, y.0 - y.1, y.0.adding(2, times: y.1), y.0.adding(-2, times: y.1), y.1
    )
  }

  /// `G w`: five weights at the six points.
  @inline(__always)
  static func transformWeight<Scalar: KernelScalar>(
    _ w: (Scalar, Scalar, Scalar, Scalar, Scalar)
  ) -> SixPoints.Six<Scalar> {
    let even1 = (w.0 + w.2 + w.4) / 6
    let odd1 = (w.1 + w.3) / 6
    let even2 = w.0 / 24 + w.2 / 6 + w.4 * 2 / 3
    let odd2 = w.1 / 12 + w.3 / 3
    return (w.0 / 4, even1 + odd1, even1 - odd1, even2 + odd2, even2 - odd2, w.4)
  }

  /// `Gᵀ u`: the transpose of ``transformWeight``.
  @inline(__always)
  static func transposedWeight<Scalar: KernelScalar>(
    _ u: SixPoints.Six<Scalar>
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
