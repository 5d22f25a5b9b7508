/// Reductions over the rows of an unbatched tensor `[leading, trailing]`, which has no padding.
package enum RowReduction {
  /// The sum of each row: `out[l] = Σ_t x[l, t]`.
  ///
  /// Element `t` is added into lane `t mod 16` of one accumulator, `t` ascending; then the lanes
  /// are added in halves of 8, 4, 2 and 1.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing]`.
  ///   - out: `[leading]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, leading: Int, trailing: Int
  ) {
    let full = trailing / lanes
    for l in 0..<leading {
      let row = x + l &* trailing
      let registers = Registers(row)
      var total = Register<Scalar>.zero
      for index in 0..<full { total += registers[index] }
      for index in (full &* lanes)..<trailing { total[index &- full &* lanes] += row[index] }
      out[l] = total.treeSum()
    }
  }

  /// The greatest of each row: `out[l] = max_t x[l, t]`; a NaN is passed over, unless it is first.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing]`; `trailing` is at least 1.
  ///   - out: `[leading]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func maximum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, leading: Int, trailing: Int
  ) {
    precondition(trailing > 0, "maximum of rows: [\(leading), \(trailing)] has empty rows")
    for l in 0..<leading {
      let row = x + l &* trailing
      var greatest = row[0]
      for index in 1..<trailing where row[index] > greatest { greatest = row[index] }
      out[l] = greatest
    }
  }

  /// Each value along a whole row: `out[l, t] = x[l]`.
  ///
  /// - Parameters:
  ///   - x: `[leading]`.
  ///   - out: `[leading, trailing]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func broadcast<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, leading: Int, trailing: Int
  ) {
    for l in 0..<leading { (out + l &* trailing).update(repeating: x[l], count: trailing) }
  }
}
