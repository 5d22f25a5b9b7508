/// A scalar that the kernels compute with: `Float` for training, `Double` for checking derivatives.
///
/// The elementary functions are requirements because their polynomials differ by precision. They
/// take a whole register, never one lane at a time, and are made of additions, multiplications,
/// true divisions, explicit fused multiply-adds and integer operations alone, so their bits are
/// the same on any hardware.
package protocol KernelScalar: SIMDScalar, BinaryFloatingPoint, Codable, Sendable {
  /// `eˣ` in every lane: `exponential(of:)` in `Exponential.swift` states range and error.
  static func exponential(of x: Register<Self>) -> Register<Self>

  /// `ln x` in every lane: `logarithm(of:)` in `Logarithm.swift` states range and error.
  static func logarithm(of x: Register<Self>) -> Register<Self>

  /// `tanh x` in every lane: `HyperbolicTangent.swift` states range and error.
  static func hyperbolicTangent(of x: Register<Self>) -> Register<Self>

  /// The register at any address.
  static func load(_ address: UnsafeRawPointer) -> Register<Self>

  /// The eight scalars at any address.
  static func loadHalf(_ address: UnsafeRawPointer) -> HalfRegister<Self>

  /// Writes a register at any address.
  static func store(_ x: Register<Self>, at address: UnsafeMutableRawPointer)

  /// Writes eight scalars at any address.
  static func store(_ x: HalfRegister<Self>, at address: UnsafeMutableRawPointer)

  /// `a · b + c` in every lane, rounded once.
  static func multiplyAdd(
    _ a: Register<Self>, _ b: Register<Self>, plus c: Register<Self>
  ) -> Register<Self>

  /// `a · b + c` in each of eight lanes, rounded once.
  static func multiplyAdd(
    _ a: HalfRegister<Self>, _ b: HalfRegister<Self>, plus c: HalfRegister<Self>
  ) -> HalfRegister<Self>

  /// The first eight lanes.
  static func lowHalf(of x: Register<Self>) -> HalfRegister<Self>

  /// Eight lanes followed by eight zeros.
  static func zeroExtended(_ x: HalfRegister<Self>) -> Register<Self>

  /// `√x` in every lane, correctly rounded.
  static func squareRoot(of x: Register<Self>) -> Register<Self>

  /// In every lane `x` where `a < b`, otherwise (also where either is NaN) `y`.
  static func select(
    _ x: Register<Self>, whereLess a: Register<Self>, _ b: Register<Self>, else y: Register<Self>
  ) -> Register<Self>

  /// In every lane `x` where `a ≤ b`, otherwise (also where either is NaN) `y`.
  static func select(
    _ x: Register<Self>, whereLessOrEqual a: Register<Self>, _ b: Register<Self>,
    else y: Register<Self>
  ) -> Register<Self>

  /// In every lane `x` where `a = b`, otherwise (also where either is NaN) `y`.
  static func select(
    _ x: Register<Self>, whereEqual a: Register<Self>, _ b: Register<Self>,
    else y: Register<Self>
  ) -> Register<Self>

  /// Transposes a block of 8 by 8 scalars: rows are `from` scalars apart in `block`, `to` in `out`.
  static func transpose(
    _ block: UnsafePointer<Self>, from: Int, into out: UnsafeMutablePointer<Self>, to: Int)

  /// The sums of the lanes of eight registers, in their order, each with the bits of `treeSum()`:
  /// the same lanes are added in the same order, only side by side with those of the others.
  static func treeSums(
    _ a: Register<Self>, _ b: Register<Self>, _ c: Register<Self>, _ d: Register<Self>,
    _ e: Register<Self>, _ f: Register<Self>, _ g: Register<Self>, _ h: Register<Self>
  ) -> SIMD8<Self>
}

/// Sixteen values of one feature, one an example: the unit of all kernels.
///
/// The number of lanes is a property of the storage, not of the hardware: a machine with narrower
/// registers splits each, which changes no result.
package typealias Register<Scalar: SIMDScalar> = SIMD16<Scalar>

/// Eight values of one feature: what a batch is padded to, see ``BatchRow``.
package typealias HalfRegister<Scalar: SIMDScalar> = SIMD8<Scalar>

/// The number of scalars in a `Register`.
package let lanes = 16
