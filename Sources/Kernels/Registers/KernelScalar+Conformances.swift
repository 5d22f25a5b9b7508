// Each operation is written once for each type, because only the concrete vector types have ones
// that compile to vector instructions. Those that Swift has only lane by lane come from the header
// module CRegisters.

internal import CRegisters

extension Float: KernelScalar {
  /// Transposes a block of 8 by 8 scalars.
  @inline(__always)
  package static func transpose(
    _ block: UnsafePointer<Float>, from: Int, into out: UnsafeMutablePointer<Float>, to: Int
  ) {
    transposeFloats(block, from, out, to)
  }

  /// The register at any address.
  @inline(__always)
  package static func load(_ address: UnsafeRawPointer) -> Register<Float> { loadFloats(address) }

  /// The eight scalars at any address.
  @inline(__always)
  package static func loadHalf(_ address: UnsafeRawPointer) -> HalfRegister<Float> {
    loadHalfFloats(address)
  }

  /// Writes a register at any address.
  @inline(__always)
  package static func store(_ x: Register<Float>, at address: UnsafeMutableRawPointer) {
    storeFloats(address, x)
  }

  /// Writes eight scalars at any address.
  @inline(__always)
  package static func store(_ x: HalfRegister<Float>, at address: UnsafeMutableRawPointer) {
    storeHalfFloats(address, x)
  }

  /// The sums of the lanes of eight registers, in their order.
  @inline(__always)
  package static func treeSums(
    _ a: Register<Float>, _ b: Register<Float>, _ c: Register<Float>, _ d: Register<Float>,
    _ e: Register<Float>, _ f: Register<Float>, _ g: Register<Float>, _ h: Register<Float>
  ) -> SIMD8<Float> {
    treeSumsFloats(a, b, c, d, e, f, g, h)
  }

  /// `a · b + c` in every lane, rounded once.
  @inline(__always)
  package static func multiplyAdd(
    _ a: Register<Float>, _ b: Register<Float>, plus c: Register<Float>
  ) -> Register<Float> {
    multiplyAddFloats(a, b, c)
  }

  /// `a · b + c` in each of eight lanes, rounded once.
  @inline(__always)
  package static func multiplyAdd(
    _ a: HalfRegister<Float>, _ b: HalfRegister<Float>, plus c: HalfRegister<Float>
  ) -> HalfRegister<Float> {
    multiplyAddHalfFloats(a, b, c)
  }

  /// The first eight lanes.
  @inline(__always)
  package static func lowHalf(of x: Register<Float>) -> HalfRegister<Float> {
    lowHalfFloats(x)
  }

  /// Eight lanes followed by eight zeros.
  @inline(__always)
  package static func zeroExtended(_ x: HalfRegister<Float>) -> Register<Float> {
    zeroExtendedFloats(x)
  }

  /// `√x` in every lane, correctly rounded.
  @inline(__always)
  package static func squareRoot(of x: Register<Float>) -> Register<Float> {
    squareRootFloats(x)
  }

  /// `x` where `a < b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Float>, whereLess a: Register<Float>, _ b: Register<Float>,
    else y: Register<Float>
  ) -> Register<Float> {
    y.replacing(with: x, where: a .< b)
  }

  /// `x` where `a ≤ b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Float>, whereLessOrEqual a: Register<Float>, _ b: Register<Float>,
    else y: Register<Float>
  ) -> Register<Float> {
    y.replacing(with: x, where: a .<= b)
  }

  /// `x` where `a = b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Float>, whereEqual a: Register<Float>, _ b: Register<Float>,
    else y: Register<Float>
  ) -> Register<Float> {
    y.replacing(with: x, where: a .== b)
  }
}

extension Double: KernelScalar {
  /// Transposes a block of 8 by 8 scalars.
  @inline(__always)
  package static func transpose(
    _ block: UnsafePointer<Double>, from: Int, into out: UnsafeMutablePointer<Double>, to: Int
  ) {
    transposeDoubles(block, from, out, to)
  }

  /// The register at any address.
  @inline(__always)
  package static func load(_ address: UnsafeRawPointer) -> Register<Double> { loadDoubles(address) }

  /// The eight scalars at any address.
  @inline(__always)
  package static func loadHalf(_ address: UnsafeRawPointer) -> HalfRegister<Double> {
    loadHalfDoubles(address)
  }

  /// Writes a register at any address.
  @inline(__always)
  package static func store(_ x: Register<Double>, at address: UnsafeMutableRawPointer) {
    storeDoubles(address, x)
  }

  /// Writes eight scalars at any address.
  @inline(__always)
  package static func store(_ x: HalfRegister<Double>, at address: UnsafeMutableRawPointer) {
    storeHalfDoubles(address, x)
  }

  /// The sums of the lanes of eight registers, in their order.
  @inline(__always)
  package static func treeSums(
    _ a: Register<Double>, _ b: Register<Double>, _ c: Register<Double>, _ d: Register<Double>,
    _ e: Register<Double>, _ f: Register<Double>, _ g: Register<Double>, _ h: Register<Double>
  ) -> SIMD8<Double> {
    treeSumsDoubles(a, b, c, d, e, f, g, h)
  }

  /// `a · b + c` in every lane, rounded once.
  @inline(__always)
  package static func multiplyAdd(
    _ a: Register<Double>, _ b: Register<Double>, plus c: Register<Double>
  ) -> Register<Double> {
    multiplyAddDoubles(a, b, c)
  }

  /// `a · b + c` in each of eight lanes, rounded once.
  @inline(__always)
  package static func multiplyAdd(
    _ a: HalfRegister<Double>, _ b: HalfRegister<Double>, plus c: HalfRegister<Double>
  ) -> HalfRegister<Double> {
    multiplyAddHalfDoubles(a, b, c)
  }

  /// The first eight lanes.
  @inline(__always)
  package static func lowHalf(of x: Register<Double>) -> HalfRegister<Double> {
    lowHalfDoubles(x)
  }

  /// Eight lanes followed by eight zeros.
  @inline(__always)
  package static func zeroExtended(_ x: HalfRegister<Double>) -> Register<Double> {
    zeroExtendedDoubles(x)
  }

  /// `√x` in every lane, correctly rounded.
  @inline(__always)
  package static func squareRoot(of x: Register<Double>) -> Register<Double> {
    squareRootDoubles(x)
  }

  /// `x` where `a < b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Double>, whereLess a: Register<Double>, _ b: Register<Double>,
    else y: Register<Double>
  ) -> Register<Double> {
    y.replacing(with: x, where: a .< b)
  }

  /// `x` where `a ≤ b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Double>, whereLessOrEqual a: Register<Double>, _ b: Register<Double>,
    else y: Register<Double>
  ) -> Register<Double> {
    y.replacing(with: x, where: a .<= b)
  }

  /// `x` where `a = b`, otherwise `y`.
  @inline(__always)
  package static func select(
    _ x: Register<Double>, whereEqual a: Register<Double>, _ b: Register<Double>,
    else y: Register<Double>
  ) -> Register<Double> {
    y.replacing(with: x, where: a .== b)
  }
}
