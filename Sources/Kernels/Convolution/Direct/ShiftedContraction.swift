/// Sums of one channel at neighbouring positions, whose inputs are neighbours too.
///
/// ```
/// out[position, octet] = Σ_i Σ_j Σ_k weight[i, j, k] · input[i, j, k + position, octet]
/// ```
/// What ``Contraction`` is to many output channels, this is to a single one: many positions instead
/// of many channels keep the multiply-adds busy, and what is loaded for one position serves the
/// next. The order of the terms is the same.
struct ShiftedContraction<Scalar: KernelScalar> {
  /// The sum at the first position.
  var contraction: Contraction<Scalar>
  /// From one position to the next in input and output, in octets.
  var octets: Int

  @inline(__always)
  func cover(positions: Int) {
    var octet = 0
    while octet &+ 2 <= octets {
      cover(Register<Scalar>.self, positions: positions, octet)
      octet &+= 2
    }
    if octet < octets { cover(HalfRegister<Scalar>.self, positions: positions, octet) }
  }

  @inline(__always)
  private func cover<Vector: LaneVector>(_: Vector.Type, positions: Int, _ octet: Int)
  where Vector.Scalar == Scalar {
    var position = 0
    while position &+ 12 <= positions {
      block(Vector.self, position, count: 12, octet)
      position &+= 12
    }
    while position &+ 4 <= positions {
      block(Vector.self, position, count: 4, octet)
      position &+= 4
    }
    while position < positions {
      block(Vector.self, position, count: 1, octet)
      position &+= 1
    }
  }

  @inline(__always)
  private func block<Vector: LaneVector>(
    _: Vector.Type, _ position: Int, count: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    // The usual kernel has five columns: with a literal, inputs are loaded once for all of them.
    if contraction.inner.count == 5 {
      block(Vector.self, position, count: count, terms: 5, octet)
    } else {
      block(Vector.self, position, count: count, terms: contraction.inner.count, octet)
    }
  }

  @inline(__always)
  private func block<Vector: LaneVector>(
    _: Vector.Type, _ position: Int, count: Int, terms: Int, _ octet: Int
  ) where Vector.Scalar == Scalar {
    let (outer, middle, inner) = (contraction.outer, contraction.middle, contraction.inner)
    let stride = octets &* 8
    var accumulators = InlineArray<12, Vector> { _ in .zero }
    for i in 0..<outer.count {
      for j in 0..<middle.count {
        let start =
          contraction.inputStart &+ position &* octets &+ octet
          &+ i &* outer.inputStride &+ j &* middle.inputStride
        let weight = contraction.weight + (i &* outer.weightStride &+ j &* middle.weightStride)
        let input = contraction.input.address(octet: start)
        for k in 0..<terms {
          let factor = Vector(repeating: weight[k &* inner.weightStride])
          for p in 0..<count {
            accumulators[p] = accumulators[p].fusedAddingProduct(
              factor, Vector.load(input + (k &+ p) &* stride))
          }
        }
      }
    }
    let output = contraction.output.address(
      octet: contraction.outputStart &+ position &* octets &+ octet)
    for p in 0..<count { accumulators[p].store(output + p &* stride) }
  }
}
