/// Maximum pooling: the choice of each window's greatest input, and the two linear maps it defines.
///
/// A choice is the index `row · window + column` within the window, stored as a scalar. Of equal
/// inputs the first wins. A NaN is never chosen, unless it is first, where it always is.
public enum PoolingKernel {
  /// Which input of each window is the greatest.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, each in `0..<window * window`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func choice<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>,
    into choice: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, choice) = (Registers(x), MutableRegisters(choice))
    for (output, input) in PoolingWindows(geometry, registers: registers) {
      var greatest = x[input]
      var chosen = Register<Scalar>.zero
      for (index, position) in PoolingInputs(geometry, from: input, registers: registers) {
        let candidate = x[index]
        let position = Register(repeating: Scalar(position))
        chosen = Scalar.select(position, whereLess: greatest, candidate, else: chosen)
        greatest = Scalar.select(candidate, whereLess: greatest, candidate, else: greatest)
      }
      choice[output] = chosen
    }
  }

  /// The greatest input of each window.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - out: `[channels, outputHeight, outputWidth, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func maximum<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for (output, input) in PoolingWindows(geometry, registers: registers) {
      var greatest = x[input]
      for (index, _) in PoolingInputs(geometry, from: input, registers: registers) {
        greatest = Scalar.select(x[index], whereLess: greatest, x[index], else: greatest)
      }
      out[output] = greatest
    }
  }

  /// The chosen input of each window.
  ///
  /// - Parameters:
  ///   - x: `[channels, height, width, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, as `choice` wrote it.
  ///   - out: `[channels, outputHeight, outputWidth, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func gather<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ x: UnsafePointer<Scalar>, choice: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, choice, out) = (Registers(x), Registers(choice), MutableRegisters(out))
    for (output, input) in PoolingWindows(geometry, registers: registers) {
      let chosen = choice[output]
      var value = x[input]
      for (index, position) in PoolingInputs(geometry, from: input, registers: registers) {
        let position = Register(repeating: Scalar(position))
        value = Scalar.select(x[index], whereEqual: chosen, position, else: value)
      }
      out[output] = value
    }
  }

  /// Each output's value at the input its window chose, and zero at all other inputs: the transpose
  /// of `gather`.
  ///
  /// - Parameters:
  ///   - g: `[channels, outputHeight, outputWidth, batch]`.
  ///   - choice: `[channels, outputHeight, outputWidth, batch]`, as `choice` wrote it.
  ///   - out: `[channels, height, width, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func scatter<Scalar: KernelScalar>(
    _ geometry: PoolingGeometry, _ g: UnsafePointer<Scalar>, choice: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    if geometry.height % geometry.window != 0 || geometry.width % geometry.window != 0 {
      out.update(repeating: 0, count: geometry.inputCount &* registers &* lanes)
    }
    let (g, choice, out) = (Registers(g), Registers(choice), MutableRegisters(out))
    for (output, input) in PoolingWindows(geometry, registers: registers) {
      let (chosen, value) = (choice[output], g[output])
      out[input] = Scalar.select(value, whereEqual: chosen, .zero, else: .zero)
      for (index, position) in PoolingInputs(geometry, from: input, registers: registers) {
        let position = Register(repeating: Scalar(position))
        out[index] = Scalar.select(value, whereEqual: chosen, position, else: .zero)
      }
    }
  }
}
