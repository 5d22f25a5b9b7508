/// Moving images, one an example, along directions.
package enum ImageKernel {
  /// Images moved along directions and cropped.
  ///
  /// ```
  /// out[f, b] = crop(clamp(image[f, b] + magnitude[b] · direction[f, b]))
  /// ```
  /// The product and the sum are one fused multiply-add; `clamp` keeps to within `bound` of
  /// `clean`, whose two limits are rounded once; `crop` keeps to [0, 1].
  ///
  /// - Parameters:
  ///   - image: `[features, batch]`; may be `out`.
  ///   - directions: `[features, batch]`.
  ///   - magnitudes: `[batch]`, a whole row.
  ///   - clean: `[features, batch]`, what `bound` is measured from.
  ///   - bound: the greatest change of a value; infinity for none.
  ///   - out: `[features, batch]`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func move<Scalar: KernelScalar>(
    _ image: UnsafePointer<Scalar>, along directions: UnsafePointer<Scalar>,
    by magnitudes: UnsafePointer<Scalar>, within bound: Double, of clean: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, features: Int, row: BatchRow
  ) {
    let (image, directions, clean) = (Registers(image), Registers(directions), Registers(clean))
    let (magnitudes, out) = (Registers(magnitudes), MutableRegisters(out))
    let bound = Register(repeating: Scalar(bound))
    let whole = row.octets & ~1
    for feature in 0..<features {
      let start = feature &* row.octets
      for octet in stride(from: 0, to: whole, by: 2) {
        let place = start &+ octet
        out[octet: place] = cropped(
          image[octet: place], directions[octet: place], magnitudes[octet: octet], bound,
          clean[octet: place])
      }
      if whole < row.octets {
        let place = start &+ whole
        out.setHalf(
          place,
          Scalar.lowHalf(
            of: cropped(
              Scalar.zeroExtended(image.half(place)), Scalar.zeroExtended(directions.half(place)),
              Scalar.zeroExtended(magnitudes.half(whole)), bound,
              Scalar.zeroExtended(clean.half(place)))))
      }
    }
  }

  @inline(__always)
  private static func cropped<Scalar: KernelScalar>(
    _ image: Register<Scalar>, _ direction: Register<Scalar>, _ magnitude: Register<Scalar>,
    _ bound: Register<Scalar>, _ clean: Register<Scalar>
  ) -> Register<Scalar> {
    let moved = image.fusedAddingProduct(magnitude, direction)
    let clamped = limited(moved, from: clean - bound, to: clean + bound)
    return limited(clamped, from: .zero, to: .one)
  }

  @inline(__always)
  private static func limited<Scalar: KernelScalar>(
    _ x: Register<Scalar>, from low: Register<Scalar>, to high: Register<Scalar>
  ) -> Register<Scalar> {
    let raised = Scalar.select(low, whereLess: x, low, else: x)
    return Scalar.select(high, whereLess: high, raised, else: raised)
  }
}
