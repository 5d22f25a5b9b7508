extension Winograd2x2Of5x5 {
  /// `G w Gᵀ` of each pair of channels: 36 values each, handed to `body` with the pair.
  @inline(__always)
  static func forEachTransformedWeight<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, _ weight: UnsafePointer<Scalar>,
    _ body: (_ output: Int, _ input: Int, _ point: (row: Int, column: Int), Scalar) -> Void
  ) {
    for output in 0..<geometry.outputChannels {
      for input in 0..<geometry.inputChannels {
        let w = weight + (output &* geometry.inputChannels &+ input) &* kernel &* kernel
        // Six rows of five.
        var columns = InlineArray<30, Scalar>(repeating: 0)
        for column in 0..<kernel {
          let u = transformWeight(
            (
              w[column], w[kernel &+ column], w[2 &* kernel &+ column], w[3 &* kernel &+ column],
              w[4 &* kernel &+ column]
            ))
          columns[column] = u.0
          columns[kernel &+ column] = u.1
          columns[2 &* kernel &+ column] = u.2
          columns[3 &* kernel &+ column] = u.3
          columns[4 &* kernel &+ column] = u.4
          columns[5 &* kernel &+ column] = u.5
        }
        for row in 0..<SixPoints.count {
          let start = row &* kernel
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
