extension Winograd {
  /// `G w Gᵀ` of each pair of channels: 36 values each, handed to `body` with the pair.
  @inline(__always)
  static func forEachTransformedWeight<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, _ weight: UnsafePointer<Scalar>,
    _ body: (_ output: Int, _ input: Int, _ point: (row: Int, column: Int), Scalar) -> Void
  ) {
    for output in 0..<geometry.outputChannels {
      for input in 0..<geometry.inputChannels {
        let w = weight + (output &* geometry.inputChannels &+ input) &* kernel &* kernel
        var columns = InlineArray<30, Scalar>(repeating: 0)
        for column in 0..<kernel {
          let u = transformWeight(
            (
              w[column], w[5 &+ column], w[10 &+ column], w[15 &+ column], w[20 &+ column]
            ))
          columns[column] = u.0
          columns[5 &+ column] = u.1
          columns[10 &+ column] = u.2
          columns[15 &+ column] = u.3
          columns[20 &+ column] = u.4
          columns[25 &+ column] = u.5
        }
        for row in 0..<tile {
          let start = row &* 5
          let u = transformWeight(
            (
              columns[start], columns[start &+ 1], columns[start &+ 2], columns[start &+ 3],
              columns[start &+ 4]
            ))
          body(output, input, (row, 0), u.0)
          body(output, input, (row, 1), u.1)
          body(output, input, (row, 2), u.2)
          body(output, input, (row, 3), u.3)
          body(output, input, (row, 4), u.4)
          body(output, input, (row, 5), u.5)
        }
      }
    }
  }
}
