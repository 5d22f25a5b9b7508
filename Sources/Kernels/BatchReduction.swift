/// Sums over the batch, and their reverse.
public enum BatchReduction {
  /// The sum of each feature over the examples: `out[f] = Σ_b x[f, b]`.
  ///
  /// The registers of a feature are added in order into one accumulator, the last one with its
  /// padding lanes set to zero (whatever they hold); then its lanes are added in halves of 8, 4, 2
  /// and 1.
  ///
  /// - Parameters:
  ///   - x: `[features, batch]`, padded to `registers` registers a feature.
  ///   - out: `[features]`.
  ///   - examples: the batch without its padding.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    features: Int, registers: Int, examples: Int
  ) {
    let valid = examples - (registers - 1) * lanes
    precondition(
      valid > 0 && valid <= lanes,
      "sum over the batch: \(examples) examples don't pad to \(registers) registers")
    let x = Registers(x)
    let mask = Register<Scalar>.mask(ofFirst: valid)
    for feature in 0..<features {
      let start = feature &* registers
      var total = Register<Scalar>.zero
      for index in 0..<(registers &- 1) { total += x[start &+ index] }
      total += Register<Scalar>.zero.replacing(with: x[start &+ registers &- 1], where: mask)
      out[feature] = total.treeSum()
    }
  }

  /// Each feature's value for all examples, with zeros in the padding lanes: `out[f, b] = x[f]`.
  ///
  /// - Parameters:
  ///   - x: `[features]`.
  ///   - out: `[features, batch]`.
  ///   - examples: the batch without its padding.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func broadcast<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    features: Int, registers: Int, examples: Int
  ) {
    let valid = examples - (registers - 1) * lanes
    precondition(
      valid > 0 && valid <= lanes,
      "broadcast over the batch: \(examples) examples don't pad to \(registers) registers")
    let out = MutableRegisters(out)
    let mask = Register<Scalar>.mask(ofFirst: valid)
    for feature in 0..<features {
      let start = feature &* registers
      let value = Register<Scalar>(repeating: x[feature])
      for index in 0..<(registers &- 1) { out[start &+ index] = value }
      out[start &+ registers &- 1] = Register<Scalar>.zero.replacing(with: value, where: mask)
    }
  }
}
