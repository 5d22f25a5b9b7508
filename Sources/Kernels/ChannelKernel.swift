/// Linear combinations with coefficients a channel: what normalization and its derivatives consist of.
public enum ChannelKernel {
  /// Tensors `[channels, positions, batch]` to be added up, each times one factor a channel.
  public struct Terms<Scalar: KernelScalar> {
    let count: Int
    let values: InlineArray<4, UnsafePointer<Scalar>?>
    let factors: InlineArray<4, UnsafePointer<Scalar>?>

    /// At most ``termLimit`` tensors with their factors `[channels]`, nil for ones.
    public init(_ terms: [(values: UnsafePointer<Scalar>, factors: UnsafePointer<Scalar>?)]) {
      precondition(
        terms.count <= termLimit, "ChannelKernel: \(terms.count) terms, at most \(termLimit)")
      count = terms.count
      values = InlineArray { $0 < terms.count ? terms[$0].values : nil }
      factors = InlineArray { $0 < terms.count ? terms[$0].factors : nil }
    }
  }

  /// The most tensors that are added up in one pass.
  public static let termLimit = 4

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
  public static func combine<Scalar: KernelScalar>(
    _ terms: Terms<Scalar>, shift: UnsafePointer<Scalar>?,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    for channel in 0..<channels {
      // The number of terms is a literal in each call, so that the loops over them unroll.
      switch terms.count {
      case 0: Channel(terms, shift, out, 0, channel, positions, row).fill()
      case 1: Channel(terms, shift, out, 1, channel, positions, row).fill()
      case 2: Channel(terms, shift, out, 2, channel, positions, row).fill()
      case 3: Channel(terms, shift, out, 3, channel, positions, row).fill()
      default: Channel(terms, shift, out, 4, channel, positions, row).fill()
      }
    }
  }

  /// One channel of the result.
  private struct Channel<Scalar: KernelScalar> {
    let count: Int
    let values: InlineArray<4, UnsafePointer<Scalar>>
    let factors: InlineArray<4, Scalar>
    let shift: Scalar
    let out: UnsafeMutablePointer<Scalar>
    let positions: Int
    let row: BatchRow

    @inline(__always)
    init(
      _ terms: Terms<Scalar>, _ shift: UnsafePointer<Scalar>?,
      _ out: UnsafeMutablePointer<Scalar>, _ count: Int, _ channel: Int, _ positions: Int,
      _ row: BatchRow
    ) {
      let start = channel &* positions &* row.scalars
      self.count = count
      // What is beyond the count is never read.
      values = InlineArray { (terms.values[$0] ?? UnsafePointer(out)) + start }
      factors = InlineArray { index in terms.factors[index].map { $0[channel] } ?? 1 }
      self.shift = shift.map { $0[channel] } ?? 0
      self.out = out + start
      self.positions = positions
      self.row = row
    }

    /// Computes all positions: of each row the registers that are all examples, then the last one, or
    /// the half of one, with zeros beyond the examples.
    @inline(__always)
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
