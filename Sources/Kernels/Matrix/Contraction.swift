/// Sums of weights times inputs, the heart of matrix products and convolutions.
///
/// ```
/// out[row, octet] = Σ_i Σ_j Σ_k weight[row, i, j, k] · input[i, j, k, octet]
/// ```
/// An accumulator starts at zero and takes one fused multiply-add a term, `i` outermost and `k`
/// innermost, each ascending: the same in every block, so the bits of an output don't depend on how
/// many rows or octets are computed together.
struct Contraction<Scalar: KernelScalar>: BlockKernel {
  /// How far the weights and the inputs move when one index of the sum advances.
  struct Axis {
    var count: Int
    /// In scalars.
    var weightStride: Int
    /// In octets.
    var inputStride: Int
  }

  var weight: UnsafePointer<Scalar>
  /// In scalars.
  var weightRowStride: Int
  var input: Registers<Scalar>
  var output: MutableRegisters<Scalar>
  /// In octets.
  var outputRowStride: Int
  /// The first octet of the input and of the output.
  var inputStart = 0
  var outputStart = 0
  /// One term a row, added to the finished sum: rounded as if by a kernel of its own.
  var bias: UnsafePointer<Scalar>?
  var outer: Axis
  var middle: Axis
  var inner: Axis

  @inline(__always)
  func block(row: Int, rows: Int, octet: Int, registers: Int, hasHalf: Bool) {
    var accumulators = InlineArray<24, Register<Scalar>> { _ in .zero }
    var halves = InlineArray<6, HalfRegister<Scalar>> { _ in .zero }
    // The outer two loops are one, which leaves the compiler enough registers.
    var start = weight + row &* weightRowStride
    var inputStart = inputStart &+ octet
    var middleIndex = 0
    for _ in 0..<(outer.count &* middle.count) {
      var innerWeight = start
      var innerInput = inputStart
      for _ in 0..<inner.count {
        for r in 0..<rows {
          let factor = Register<Scalar>(repeating: innerWeight[r &* weightRowStride])
          for c in 0..<registers {
            let index = r &* 4 &+ c
            accumulators[index] = accumulators[index].fusedAddingProduct(
              factor, input[octet: innerInput &+ c &* 2])
          }
          if hasHalf {
            halves[r] = halves[r].fusedAddingProduct(
              Scalar.lowHalf(of: factor), input.half(innerInput &+ registers &* 2))
          }
        }
        innerWeight += inner.weightStride
        innerInput &+= inner.inputStride
      }
      middleIndex &+= 1
      start += middle.weightStride
      inputStart &+= middle.inputStride
      if middleIndex == middle.count {
        middleIndex = 0
        start += outer.weightStride &- middle.count &* middle.weightStride
        inputStart &+= outer.inputStride &- middle.count &* middle.inputStride
      }
    }
    store(
      accumulators, halves, row: row, rows: rows, octet: octet, registers: registers,
      hasHalf: hasHalf)
  }

  /// Writes a block of sums.
  @inline(__always)
  func store(
    _ sums: InlineArray<24, Register<Scalar>>, _ halves: InlineArray<6, HalfRegister<Scalar>>,
    row: Int, rows: Int, octet: Int, registers: Int, hasHalf: Bool
  ) {
    for r in 0..<rows {
      let start = outputStart &+ (row &+ r) &* outputRowStride &+ octet
      if let bias {
        let term = Register<Scalar>(repeating: bias[row &+ r])
        for c in 0..<registers { output[octet: start &+ c &* 2] = sums[r &* 4 &+ c] + term }
        if hasHalf { output.setHalf(start &+ registers &* 2, halves[r] + Scalar.lowHalf(of: term)) }
      } else {
        for c in 0..<registers { output[octet: start &+ c &* 2] = sums[r &* 4 &+ c] }
        if hasHalf { output.setHalf(start &+ registers &* 2, halves[r]) }
      }
    }
  }
}
