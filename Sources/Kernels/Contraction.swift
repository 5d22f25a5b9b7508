/// Sums of weights times inputs, the heart of matrix products and convolutions.
///
/// ```
/// out[row, register] = Σ_i Σ_j Σ_k weight[row, i, j, k] · input[i, j, k, register]
/// ```
/// An accumulator starts at zero and takes one fused multiply-add a term, `i` outermost and `k`
/// innermost, each ascending: the same in every block, so the bits of an output don't depend on how
/// many rows or registers are computed together.
struct Contraction<Scalar: KernelScalar>: BlockKernel {
  /// How far the weights and the inputs move when one index of the sum advances.
  struct Axis {
    var count: Int
    /// In scalars.
    var weightStride: Int
    /// In registers.
    var inputStride: Int
  }

  var weight: UnsafePointer<Scalar>
  /// In scalars.
  var weightRowStride: Int
  var input: Registers<Scalar>
  var output: MutableRegisters<Scalar>
  /// In registers.
  var outputRowStride: Int
  /// Index of the first input register and of the first output register.
  var inputStart = 0
  var outputStart = 0
  var outer: Axis
  var middle: Axis
  var inner: Axis

  @inline(__always)
  func block(row: Int, rows: Int, register: Int, registers: Int) {
    var accumulators = InlineArray<24, Register<Scalar>> { _ in .zero }
    // The outer two loops are one, which leaves the compiler enough registers.
    var start = weight + row &* weightRowStride
    var inputStart = inputStart &+ register
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
              factor, input[innerInput &+ c])
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
    for r in 0..<rows {
      let start = outputStart &+ (row &+ r) &* outputRowStride &+ register
      for c in 0..<registers { output[start &+ c] = accumulators[r &* 4 &+ c] }
    }
  }
}
