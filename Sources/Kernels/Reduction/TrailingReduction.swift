/// Reductions over the trailing features of a batched tensor `[leading, trailing, batch]`.
package enum TrailingReduction {
  /// The sum over the trailing features: `out[l, b] = Σ_t x[l, t, b]`, `t` ascending from the
  /// first.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing, batch]`.
  ///   - out: `[leading, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, row: BatchRow
  ) {
    precondition(
      trailing > 0,
      "trailing sum: [\(leading), \(trailing), \(row.examples) examples] has nothing to reduce")
    let (x, out, octets) = (Registers(x), MutableRegisters(out), row.octets)
    for l in 0..<leading {
      let start = l &* trailing &* octets
      var index = 0
      // Four sums side by side: one alone would wait for each addition.
      while index &+ 4 <= row.covers {
        let places = InlineArray<4, Int> { row.cover(index &+ $0) }
        var totals = InlineArray<4, Register<Scalar>> { x[octet: start &+ places[$0]] }
        for t in 1..<trailing {
          let line = start &+ t &* octets
          for k in 0..<4 { totals[k] += x[octet: line &+ places[k]] }
        }
        for k in 0..<4 { out[octet: l &* octets &+ places[k]] = totals[k] }
        index &+= 4
      }
      while index < row.covers {
        let octet = row.cover(index)
        var total = x[octet: start &+ octet]
        for t in 1..<trailing { total += x[octet: start &+ t &* octets &+ octet] }
        out[octet: l &* octets &+ octet] = total
        index &+= 1
      }
    }
  }

  /// The greatest of the trailing features: `out[l, b] = max_t x[l, t, b]`.
  ///
  /// A NaN is passed over, unless it is first.
  ///
  /// - Parameters:
  ///   - x: `[leading, trailing, batch]`; `trailing` is at least 1.
  ///   - out: `[leading, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func maximum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, row: BatchRow
  ) {
    precondition(
      trailing > 0,
      "trailing maximum: [\(leading), \(trailing), \(row.examples) examples] has nothing to reduce")
    let (x, out, octets) = (Registers(x), MutableRegisters(out), row.octets)
    for l in 0..<leading {
      for index in 0..<row.covers {
        let octet = row.cover(index)
        var place = l &* trailing &* octets &+ octet
        var greatest = x[octet: place]
        for _ in 1..<trailing {
          place &+= octets
          greatest = Scalar.select(
            x[octet: place], whereLess: greatest, x[octet: place], else: greatest)
        }
        out[octet: l &* octets &+ octet] = greatest
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
  package static func broadcast<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    leading: Int, trailing: Int, row: BatchRow
  ) {
    let (x, out, octets) = (Registers(x), MutableRegisters(out), row.octets)
    for l in 0..<leading {
      for index in 0..<row.covers {
        let octet = row.cover(index)
        let value = x[octet: l &* octets &+ octet]
        var place = l &* trailing &* octets &+ octet
        for _ in 0..<trailing {
          out[octet: place] = value
          place &+= octets
        }
      }
    }
  }
}
