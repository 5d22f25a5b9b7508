/// Sums over all positions and examples of each channel of a tensor `[channels, positions, batch]`.
///
/// The order is the same for all: in a register of a row, the positions' terms are added one after
/// the other; then the row's registers in order into one, with zeros beyond the examples (whatever
/// lies there); then its lanes in halves of 8, 4, 2 and 1. Where a row ends with half a register,
/// its last one starts an octet earlier, and what the one before it covers is zero in it too.
package enum ChannelReduction {
  /// `out[c] = Σ x[c, p, b]`.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sum<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    channels: Int, positions: Int, row: BatchRow
  ) {
    reduce(
      Values(x: Registers(x)), into: out, channels: channels, positions: positions, row: row)
  }

  /// `out[c] = Σ x[c, p, b] · y[c, p, b]`, with fused multiply-adds.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - y: `[channels, positions, batch]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func product<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    reduce(
      Products(x: Registers(x), y: Registers(y)), into: out, channels: channels,
      positions: positions, row: row)
  }

  /// `out[c] = Σ (x[c, p, b] − center[c])²`, with fused multiply-adds.
  ///
  /// - Parameters:
  ///   - x: `[channels, positions, batch]`.
  ///   - center: `[channels]`.
  ///   - out: `[channels]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func squaredDistance<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, from center: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, channels: Int, positions: Int, row: BatchRow
  ) {
    reduce(
      SquaredDistances(x: Registers(x), center: center), into: out, channels: channels,
      positions: positions, row: row)
  }

  @inline(__always)
  private static func reduce<Summands: ChannelSummands>(
    _ summands: Summands, into out: UnsafeMutablePointer<Summands.Scalar>, channels: Int,
    positions: Int, row: BatchRow
  ) {
    typealias Scalar = Summands.Scalar
    let last = row.covers &- 1
    let start = row.cover(last)
    let ends = Register<Scalar>.mask(ofFirst: row.examples &- start &* 8)
    let begins = Register<Scalar>.mask(ofFirst: last &* lanes &- start &* 8)
    let counted = ends .& .!begins
    for channel in 0..<channels {
      let channelStart = channel &* positions &* row.octets
      var total = Register<Scalar>.zero
      var index = 0
      // Four sums side by side: one alone would wait for each addition.
      while index &+ 4 <= row.covers {
        let places = InlineArray<4, Int> { channelStart &+ row.cover(index &+ $0) }
        var sums = InlineArray<4, Register<Scalar>>(repeating: .zero)
        for position in 0..<positions {
          let line = position &* row.octets
          for k in 0..<4 { sums[k] = summands.add(line &+ places[k], of: channel, to: sums[k]) }
        }
        if index &+ 3 == last { sums[3].replace(with: .zero, where: .!counted) }
        for k in 0..<4 { total += sums[k] }
        index &+= 4
      }
      while index < row.covers {
        let place = channelStart &+ row.cover(index)
        var sum = Register<Scalar>.zero
        for position in 0..<positions {
          sum = summands.add(position &* row.octets &+ place, of: channel, to: sum)
        }
        if index == last { sum.replace(with: .zero, where: .!counted) }
        total += sum
        index &+= 1
      }
      out[channel] = total.treeSum()
    }
  }
}

/// What a ``ChannelReduction`` adds up.
private protocol ChannelSummands<Scalar> {
  associatedtype Scalar: KernelScalar

  /// The total with the summands of the register that starts with `octet` and belongs to `channel`.
  func add(_ octet: Int, of channel: Int, to total: Register<Scalar>) -> Register<Scalar>
}

extension ChannelReduction {
  private struct Values<Scalar: KernelScalar>: ChannelSummands {
    let x: Registers<Scalar>

    @inline(__always)
    func add(_ octet: Int, of channel: Int, to total: Register<Scalar>) -> Register<Scalar> {
      total + x[octet: octet]
    }
  }

  private struct Products<Scalar: KernelScalar>: ChannelSummands {
    let x: Registers<Scalar>
    let y: Registers<Scalar>

    @inline(__always)
    func add(_ octet: Int, of channel: Int, to total: Register<Scalar>) -> Register<Scalar> {
      total.fusedAddingProduct(x[octet: octet], y[octet: octet])
    }
  }

  private struct SquaredDistances<Scalar: KernelScalar>: ChannelSummands {
    let x: Registers<Scalar>
    let center: UnsafePointer<Scalar>

    @inline(__always)
    func add(_ octet: Int, of channel: Int, to total: Register<Scalar>) -> Register<Scalar> {
      let distance = x[octet: octet] - Register(repeating: center[channel])
      return total.fusedAddingProduct(distance, distance)
    }
  }
}
