/// Maximum pooling: the choice of each window's greatest input, and the two linear maps it defines.
///
/// A choice is the index `row · window + column` within the window, stored as a scalar. Of equal
/// inputs the first wins. A NaN is never chosen, unless it is first, where it always is.
package enum PoolingKernel {
  /// Which input of each window is the greatest.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, each in `0..<window * window`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func choice<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>,
    into choice: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let (x, choice) = (Registers(x), MutableRegisters(choice))
    for (output, input) in PoolingWindows(geometry, row: row) {
      var greatest = x[octet: input]
      var chosen = Register<Scalar>.zero
      for (index, position) in PoolingInputs(geometry, from: input, octets: row.octets) {
        let candidate = x[octet: index]
        let position = Register(repeating: Scalar(position))
        chosen = Scalar.select(position, whereLess: greatest, candidate, else: chosen)
        greatest = Scalar.select(candidate, whereLess: greatest, candidate, else: greatest)
      }
      choice[octet: output] = chosen
    }
  }

  /// The chosen input of each window, times a mask if there is one.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, as `choice` wrote it.
  ///   - mask: `[channels, outputHeight, outputWidth, batch]`.
  ///   - out: `[channels, outputHeight, outputWidth, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func gather<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>, choice: UnsafePointer<Scalar>,
    mask: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let (x, choice, out) = (Registers(x), Registers(choice), MutableRegisters(out))
    let mask = mask.map { Registers($0) }
    for (output, input) in PoolingWindows(geometry, row: row) {
      let chosen = choice[octet: output]
      var value = x[octet: input]
      for (index, position) in PoolingInputs(geometry, from: input, octets: row.octets) {
        let position = Register(repeating: Scalar(position))
        value = Scalar.select(x[octet: index], whereEqual: chosen, position, else: value)
      }
      if let mask { value *= mask[octet: output] }
      out[octet: output] = value
    }
  }

  /// Each output's value, times a mask if there is one, at the input its window chose, and zero at
  /// all other inputs: the transpose of `gather`.
  ///
  /// - Parameters:
  ///   - g: `[channels, outputHeight, outputWidth, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, as `choice` wrote it.
  ///   - mask: `[channels, outputHeight, outputWidth, batch]`.
  ///   - out: `[channels, height, width, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func scatter<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ g: UnsafePointer<Scalar>, choice: UnsafePointer<Scalar>,
    mask: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    if geometry.height % geometry.window != 0 || geometry.width % geometry.window != 0 {
      out.update(repeating: 0, count: geometry.inputCount &* row.scalars)
    }
    let (g, choice, out) = (Registers(g), Registers(choice), MutableRegisters(out))
    let mask = mask.map { Registers($0) }
    for (output, input) in PoolingWindows(geometry, row: row) {
      let chosen = choice[octet: output]
      var value = g[octet: output]
      if let mask { value *= mask[octet: output] }
      out[octet: input] = Scalar.select(value, whereEqual: chosen, .zero, else: .zero)
      for (index, position) in PoolingInputs(geometry, from: input, octets: row.octets) {
        let position = Register(repeating: Scalar(position))
        out[octet: index] = Scalar.select(value, whereEqual: chosen, position, else: .zero)
      }
    }
  }
}
