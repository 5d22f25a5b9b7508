/// Reductions over the trailing features of a batched tensor `[leading, trailing, batch]`.
public enum TrailingReduction {
  /// The sum over the trailing features: `out[l, b] = Σ_t x[l, t, b]`, `t` ascending from the first.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing, batch]`.
  ///   - out: `[leading, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, registers: Int
  ) {
    precondition(
      trailing > 0,
      "trailing sum: [\(leading), \(trailing), \(registers) registers] has nothing to reduce")
    let (x, out) = (Registers(x), MutableRegisters(out))
    for l in 0..<leading {
      for register in 0..<registers {
        var index = l &* trailing &* registers &+ register
        var total = x[index]
        for _ in 1..<trailing {
          index &+= registers
          total = total + x[index]
        }
        out[l &* registers &+ register] = total
      }
    }
  }

  /// The greatest of the trailing features: `out[l, b] = max_t x[l, t, b]`.
  ///
  /// A NaN is passed over, unless all are NaN or there is but one.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing, batch]`; `trailing` is at least 1.
  ///   - out: `[leading, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func maximum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, registers: Int
  ) {
    precondition(
      trailing > 0,
      "trailing maximum: [\(leading), \(trailing), \(registers) registers] has nothing to reduce")
    let (x, out) = (Registers(x), MutableRegisters(out))
    for l in 0..<leading {
      for register in 0..<registers {
        var index = l &* trailing &* registers &+ register
        var greatest = x[index]
        for _ in 1..<trailing {
          index &+= registers
          greatest = Scalar.select(x[index], whereLess: greatest, x[index], else: greatest)
        }
        out[l &* registers &+ register] = greatest
      }
    }
  }

  /// Each leading feature's value for all trailing ones: `out[l, t, b] = x[l, b]`.
  ///
  /// - Parameters:
  ///   - x: `[leading, batch]`.
  ///   - out: `[leading, trailing, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func broadcast<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for l in 0..<leading {
      for register in 0..<registers {
        let value = x[l &* registers &+ register]
        var index = l &* trailing &* registers &+ register
        for _ in 0..<trailing {
          out[index] = value
          index &+= registers
        }
      }
    }
  }
}
