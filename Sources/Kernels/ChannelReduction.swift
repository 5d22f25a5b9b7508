/// Sums over all positions and examples of each channel of a tensor `[channels, positions, batch]`.
///
/// The order is the same for all: in a register of a row, the positions' terms are added one after the
/// other; then the row's registers in order into one, with zeros beyond the examples (whatever lies
/// there); then its lanes in halves of 8, 4, 2 and 1. Where a row ends with half a register, its last
/// one starts an octet earlier, and what the one before it covers is zero in it too.
public enum ChannelReduction {
  /// `out[c] = Σ x[c, p, b]`.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    channels: Int, positions: Int, row: BatchRow
  ) {
    let x = Registers(x)
    reduce(into: out, channels: channels, positions: positions, row: row) { total, octet, _ in
      total + x[octet: octet]
    }
  }

  /// `out[c] = Σ x[c, p, b] · y[c, p, b]`, with fused multiply-adds.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - y: `[channels, positions, batch]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func product<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    let (x, y) = (Registers(x), Registers(y))
    reduce(into: out, channels: channels, positions: positions, row: row) { total, octet, _ in
      total.fusedAddingProduct(x[octet: octet], y[octet: octet])
    }
  }

  /// `out[c] = Σ (x[c, p, b] − center[c])²`, with fused multiply-adds.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - center: `[channels]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func squaredDistance<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, from center: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    let x = Registers(x)
    reduce(into: out, channels: channels, positions: positions, row: row) { total, octet, channel in
      let distance = x[octet: octet] - Register(repeating: center[channel])
      return total.fusedAddingProduct(distance, distance)
    }
  }

  /// Sums what `adding` adds to a total for the register at an octet of a channel.
  @inline(__always)
  private static func reduce<Scalar: KernelScalar>(
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow,
    adding: (_ total: Register<Scalar>, _ octet: Int, _ channel: Int) -> Register<Scalar>
  ) {
    let last = row.covers &- 1
    let start = row.cover(last)
    let ends = Register<Scalar>.mask(ofFirst: row.examples &- start &* 8)
    let begins = Register<Scalar>.mask(ofFirst: last &* lanes &- start &* 8)
    let counted = ends .& .!begins
    for channel in 0..<channels {
      let channelStart = channel &* positions &* row.octets
      var total = Register<Scalar>.zero
      @inline(__always)
      func finish(_ sum: Register<Scalar>, _ index: Int) {
        total += index < last ? sum : Register.zero.replacing(with: sum, where: counted)
      }
      var index = 0
      // Four sums side by side: one alone would wait for each addition.
      while index &+ 4 <= row.covers {
        let places = InlineArray<4, Int> { channelStart &+ row.cover(index &+ $0) }
        var sums = InlineArray<4, Register<Scalar>>(repeating: .zero)
        for position in 0..<positions {
          let line = position &* row.octets
          for k in 0..<4 { sums[k] = adding(sums[k], line &+ places[k], channel) }
        }
        for k in 0..<4 { finish(sums[k], index &+ k) }
        index &+= 4
      }
      while index < row.covers {
        let place = channelStart &+ row.cover(index)
        var sum = Register<Scalar>.zero
        for position in 0..<positions {
          sum = adding(sum, position &* row.octets &+ place, channel)
        }
        finish(sum, index)
        index &+= 1
      }
      out[channel] = total.treeSum()
    }
  }
}
