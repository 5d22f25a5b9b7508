import Randomness

extension RandomPrinter {
  /// The normal numbers that a fill makes of whole groups of words (`BoxMuller.swift`), in Double.
  ///
  /// Rows 0 and 1 of a group's four rows of 16 words are radius and angle of its first 32 numbers,
  /// first the cosines, then the sines; rows 2 and 3 those of the others.
  func normals(of words: Value, _ w: inout FunctionWriter) -> Value {
    let groups = words.count / RandomStream.groupSize
    let rows = w.reshape(words, [groups, 4, 16])
    var parts: [Value] = []
    for half in 0..<2 {
      let radius = radius(row(2 * half, of: rows, &w), &w)
      let direction = direction(row(2 * half + 1, of: rows, &w), &w)
      parts.append(w.apply(.multiply, radius, direction.cosine))
      parts.append(w.apply(.multiply, radius, direction.sine))
    }
    return w.reshape(w.concatenate(parts, along: 1), [words.count])
  }

  private func row(_ index: Int, of rows: Value, _ w: inout FunctionWriter) -> Value {
    w.slice(
      rows, from: [0, index, 0], to: [rows.dimensions[0], index + 1, 16], by: [1, 1, 1])
  }

  /// `√(−2 ln u)` with `u = (word + ½)·2⁻³²`.
  private func radius(_ word: Value, _ w: inout FunctionWriter) -> Value {
    let middle = w.apply(.add, w.convert(word, to: .float64), constant: 0.5)
    let logarithm = w.apply(.logarithm, w.apply(.multiply, middle, constant: 0x1p-32))
    return w.apply(.squareRoot, w.apply(.multiply, logarithm, constant: -2))
  }

  /// The point of the unit circle: thirty bits choose the angle within ±π/4, two the quadrant.
  private func direction(
    _ word: Value, _ w: inout FunctionWriter
  ) -> (sine: Value, cosine: Value) {
    let mask = w.constant(bits: 0x3FFF_FFFF, word.dimensions, .uint32)
    let bits = w.convert(w.apply(.and, word, mask), to: .float64)
    let share = w.apply(.multiply, w.apply(.add, bits, constant: 0.5), constant: 0x1p-30)
    let angle = w.apply(
      .multiply, w.apply(.add, share, constant: -0.5), constant: 1.57079632679489655800)
    let (sine, cosine) = (w.apply(.sine, angle), w.apply(.cosine, angle))

    let quadrant = w.apply(.shiftRight, word, constant: 30)
    let isOdd = hasBit(1, quadrant, &w)
    let isSineNegative = hasBit(2, quadrant, &w)
    let isCosineNegative = hasBit(2, w.apply(.add, quadrant, constant: 1), &w)
    let turnedSine = w.select(isOdd, cosine, else: sine)
    let turnedCosine = w.select(isOdd, sine, else: cosine)
    let (negativeSine, negativeCosine) = (
      w.apply(.negate, turnedSine), w.apply(.negate, turnedCosine)
    )
    return (
      w.select(isSineNegative, negativeSine, else: turnedSine),
      w.select(isCosineNegative, negativeCosine, else: turnedCosine)
    )
  }

  private func hasBit(_ bit: UInt64, _ value: Value, _ w: inout FunctionWriter) -> Value {
    let mask = w.constant(bits: bit, value.dimensions, .uint32)
    let zero = w.constant(bits: 0, value.dimensions, .uint32)
    return w.compare(w.apply(.and, value, mask), .notEqual, zero)
  }
}
