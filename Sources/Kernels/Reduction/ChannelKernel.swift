/// Linear combinations with coefficients a channel: what normalization and its derivatives consist
/// of.
package enum ChannelKernel {
  /// Tensors `[channels, positions, batch]` to be added up, each times one factor a channel.
  package struct Terms<Scalar: KernelScalar> {
    let values: [UnsafePointer<Scalar>]
    let factors: [UnsafePointer<Scalar>?]

    /// At most ``termLimit`` tensors with their factors `[channels]`, nil for ones.
    package init(_ terms: [(values: UnsafePointer<Scalar>, factors: UnsafePointer<Scalar>?)]) {
      precondition(
        terms.count <= termLimit, "ChannelKernel: \(terms.count) terms, at most \(termLimit)")
      values = terms.map(\.values)
      factors = terms.map(\.factors)
    }
  }

  /// The most tensors that are added up in one pass.
  package static let termLimit = 4

  /// `out[c, p, b] = shift[c] + Σ_k factors_k[c] · values_k[c, p, b]`; zero in padding lanes.
  ///
  /// The terms are added in their order, with one fused multiply-add each, to the shift.
  ///
  /// - Parameters:
  ///   - terms: the values and their factors; `out` may be one of the values.
  ///   - shift: `[channels]`, nil for zeros.
  ///   - out: `[channels, positions, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func combine<Scalar: KernelScalar>(
    _ terms: Terms<Scalar>, shift: UnsafePointer<Scalar>?,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    for channel in 0..<channels {
      // The number of terms is part of the type, so that the loops over them unroll.
      switch terms.values.count {
      case 0: Channel<Scalar, 0>(terms, shift, out, channel, positions, row).fill()
      case 1: Channel<Scalar, 1>(terms, shift, out, channel, positions, row).fill()
      case 2: Channel<Scalar, 2>(terms, shift, out, channel, positions, row).fill()
      case 3: Channel<Scalar, 3>(terms, shift, out, channel, positions, row).fill()
      default: Channel<Scalar, 4>(terms, shift, out, channel, positions, row).fill()
      }
    }
  }

  /// One channel of the result.
  private struct Channel<Scalar: KernelScalar, let count: Int> {
    let values: InlineArray<count, UnsafePointer<Scalar>>
    let factors: InlineArray<count, Scalar>
    let shift: Scalar
    let out: UnsafeMutablePointer<Scalar>
    let positions: Int
    let row: BatchRow

    @inline(__always)
    init(
      _ terms: Terms<Scalar>, _ shift: UnsafePointer<Scalar>?, _ out: UnsafeMutablePointer<Scalar>,
      _ channel: Int, _ positions: Int, _ row: BatchRow
    ) {
      let start = channel &* positions &* row.scalars
      values = InlineArray { terms.values[$0] + start }
      factors = InlineArray { index in terms.factors[index].map { $0[channel] } ?? 1 }
      self.shift = shift.map { $0[channel] } ?? 0
      self.out = out + start
      self.positions = positions
      self.row = row
    }

    /// Computes all positions: of each row the registers that are all examples, then the last one,
    /// or the half of one, with zeros beyond the examples.
    func fill() {
      let full = (row.octets &- 1) / 2 &* 2
      let counted = Register<Scalar>.mask(ofFirst: row.examples &- full &* 8)
      for position in 0..<positions {
        let start = position &* row.scalars
        var octet = 0
        while octet < full {
          let place = start &+ octet &* 8
          sum(Register<Scalar>.self, at: place).store(out + place)
          octet &+= 2
        }
        let place = start &+ full &* 8
        if full &+ 2 == row.octets {
          let last = sum(Register<Scalar>.self, at: place)
          Register.zero.replacing(with: last, where: counted).store(out + place)
        } else {
          let last = Scalar.zeroExtended(sum(HalfRegister<Scalar>.self, at: place))
          Scalar.lowHalf(of: Register.zero.replacing(with: last, where: counted))
            .store(out + place)
        }
      }
    }

    /// The shift and all terms at a place, which a vector starts with.
    @inline(__always)
    private func sum<Vector: LaneVector<Scalar>>(_: Vector.Type, at place: Int) -> Vector {
      var total = Vector(repeating: shift)
      for k in 0..<count { total = total.adding(factors[k], times: .load(values[k] + place)) }
      return total
    }
  }
}
