/// Sums over the batch, and their reverse.
package enum BatchSums {
  /// The sum of each feature over the examples: `out[f] = Σ_b x[f, b]`.
  ///
  /// The registers of a feature are added in order into one accumulator, the last one with zeros
  /// beyond the examples (whatever lies there); then its lanes are added in halves of 8, 4, 2 and
  /// 1.
  ///
  /// - Parameters:
  ///   - x: `[features, batch]`.
  ///   - out: `[features]`.
  ///   - row: the batch of one feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    features: Int, row: BatchRow
  ) {
    let x = Registers(x)
    let octets = row.octets
    let full = row.examples / lanes
    let mask = Register<Scalar>.mask(ofFirst: row.examples &- full &* lanes)
    for feature in 0..<features {
      let start = feature &* octets
      var total = Register<Scalar>.zero
      for index in 0..<full { total += x[octet: start &+ index &* 2] }
      let rest = start &+ full &* 2
      if full &* 2 &+ 2 <= octets {
        total += Register<Scalar>.zero.replacing(with: x[octet: rest], where: mask)
      } else if full &* 2 < octets {
        let half = Scalar.zeroExtended(x.half(rest))
        total += Register<Scalar>.zero.replacing(with: half, where: mask)
      }
      out[feature] = total.treeSum()
    }
  }

  /// Each feature's value for all examples, with zeros in the padding lanes: `out[f, b] = x[f]`.
  ///
  /// - Parameters:
  ///   - x: `[features]`.
  ///   - out: `[features, batch]`.
  ///   - row: the batch of one feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func broadcast<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    features: Int, row: BatchRow
  ) {
    let padding = row.scalars &- row.examples
    for feature in 0..<features {
      let start = out + feature &* row.scalars
      start.update(repeating: x[feature], count: row.examples)
      (start + row.examples).update(repeating: 0, count: padding)
    }
  }
}
