/// Loops over whole registers, one output register for each input register.
///
/// Each takes a number of full registers; the buffers are padded, so a tail is computed like the
/// rest. An output may be one of the inputs (the same address), but may not overlap one otherwise.
package enum Elementwise {
  /// Sets every scalar of `out` to `value`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func fill<Scalar: KernelScalar>(
    _ out: UnsafeMutablePointer<Scalar>, with value: Scalar, registers: Int
  ) {
    let out = MutableRegisters(out)
    let register = Register<Scalar>(repeating: value)
    for index in 0..<registers { out[index] = register }
  }

  /// Copies `x` to `out`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func copy<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    out.update(from: x, count: registers &* lanes)
  }

  /// `out = a + b`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func add<Scalar: KernelScalar>(
    _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (a, b, out) = (Registers(a), Registers(b), MutableRegisters(out))
    for index in 0..<registers { out[index] = a[index] + b[index] }
  }

  /// `out = a − b`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func subtract<Scalar: KernelScalar>(
    _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (a, b, out) = (Registers(a), Registers(b), MutableRegisters(out))
    for index in 0..<registers { out[index] = a[index] - b[index] }
  }

  /// `out = a · b`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func multiply<Scalar: KernelScalar>(
    _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (a, b, out) = (Registers(a), Registers(b), MutableRegisters(out))
    for index in 0..<registers { out[index] = a[index] * b[index] }
  }

  /// `out = x · factor`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func scale<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, by factor: Scalar, into out: UnsafeMutablePointer<Scalar>,
    registers: Int
  ) {
    let factor = Register<Scalar>(repeating: factor)
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = x[index] * factor }
  }

  /// `out = x + term`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func addScalar<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, _ term: Scalar, into out: UnsafeMutablePointer<Scalar>,
    registers: Int
  ) {
    let term = Register<Scalar>(repeating: term)
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = x[index] + term }
  }
}
