extension PoolingKernel {
  /// All that a network asks of the greatest input of each window, in one pass over the input:
  /// which one it is, its value, and the value's activation and mask where a rectifier follows.
  ///
  /// Each result has the bits that `choice`, `gather`, `Elementwise.rectify` and `Elementwise.step`
  /// write one after the other; nil leaves one out.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, like the other results.
  ///   - value: the greatest input.
  ///   - rectified: the greatest input or zero, whichever is greater.
  ///   - mask: 1 where the greatest input is above zero, else 0.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func maximum<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>,
    choice: UnsafeMutablePointer<Scalar>?, value: UnsafeMutablePointer<Scalar>?,
    rectified: UnsafeMutablePointer<Scalar>?, mask: UnsafeMutablePointer<Scalar>?, row: BatchRow
  ) {
    let x = Registers(x)
    let choice = choice.map { MutableRegisters($0) }
    let value = value.map { MutableRegisters($0) }
    let rectified = rectified.map { MutableRegisters($0) }
    let mask = mask.map { MutableRegisters($0) }
    for (output, input) in PoolingWindows(geometry, row: row) {
      var greatest = x[octet: input]
      var chosen = Register<Scalar>.zero
      for (index, position) in PoolingInputs(geometry, from: input, octets: row.octets) {
        let candidate = x[octet: index]
        let position = Register(repeating: Scalar(position))
        chosen = Scalar.select(position, whereLess: greatest, candidate, else: chosen)
        greatest = Scalar.select(candidate, whereLess: greatest, candidate, else: greatest)
      }
      if let choice { choice[octet: output] = chosen }
      if let value { value[octet: output] = greatest }
      if let rectified {
        rectified[octet: output] = Scalar.select(
          .zero, whereLessOrEqual: greatest, .zero, else: greatest)
      }
      if let mask {
        mask[octet: output] = Scalar.select(.one, whereLess: .zero, greatest, else: .zero)
      }
    }
  }
}
