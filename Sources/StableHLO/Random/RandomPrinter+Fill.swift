import Autodiff
import Kernels
import Randomness

// What `RandomStream+Fill.swift` fills memory with, as values of the function.

extension RandomPrinter {
  /// A dropout mask `[feature…, batch]` of the stream called `name`: 1 / `keepProbability` with
  /// that probability, else 0.
  package func dropoutMask(
    _ name: String, _ features: [Int], examples: Int, keepProbability: Double,
    element: ElementType, _ w: inout FunctionWriter
  ) -> Value {
    precondition(
      keepProbability > 0 && keepProbability <= 1,
      "dropoutMask: \(keepProbability) is not in (0, 1]")
    let count = features.reduce(1, *) * BatchRow(examples: examples).scalars
    let words = rows(of: words(name, covering: count, &w), features, examples: examples, &w)
    // As the fill has it: a word is kept when it is at most `last`.
    let last = UInt64(UInt32(max(1, keepProbability * 0x1p32) - 1))
    let limit = w.constant(bits: last, words.dimensions, .uint32)
    let kept = w.constant(1 / keepProbability, words.dimensions, element)
    let dropped = w.constant(0, words.dimensions, element)
    return w.select(w.compare(words, .atMost, limit), kept, else: dropped)
  }

  /// Standard normal numbers of a shape.
  package func normals(
    _ name: String, _ shape: Shape, examples: Int, element: ElementType, _ w: inout FunctionWriter
  ) -> Value {
    let row = shape.isBatched ? BatchRow(examples: examples).scalars : 1
    let count = shape.count * row
    let numbers = w.convert(normals(of: words(name, covering: count, &w), &w), to: element)
    if shape.isBatched { return rows(of: numbers, shape.dimensions, examples: examples, &w) }
    return w.reshape(w.slice(numbers, from: [0], to: [count], by: [1]), shape.dimensions)
  }

  /// Vectors over the features, one an example or one in all, uniform on the unit sphere: normals
  /// over their norm, which is computed in Double.
  package func unitDirections(
    _ name: String, _ shape: Shape, examples: Int, element: ElementType, _ w: inout FunctionWriter
  ) -> Value {
    let drawn = normals(name, shape, examples: examples, element: element, &w)
    let wide = w.convert(drawn, to: .float64)
    let squares = w.apply(.multiply, wide, wide)
    let features = Array(shape.dimensions.indices)
    let norm = w.apply(.squareRoot, w.reduce(squares, .add, over: features))
    let places = shape.isBatched ? [features.count] : []
    let divisor = w.broadcast(norm, to: wide.dimensions, along: places)
    return w.convert(w.apply(.divide, wide, divisor), to: element)
  }

  /// A fill's rows without their padding: `[feature…, batch]`.
  private func rows(
    of fill: Value, _ features: [Int], examples: Int, _ w: inout FunctionWriter
  ) -> Value {
    let count = features.reduce(1, *)
    let length = BatchRow(examples: examples).scalars
    let used = w.slice(fill, from: [0], to: [count * length], by: [1])
    let rows = w.slice(
      w.reshape(used, [count, length]), from: [0, 0], to: [count, examples], by: [1, 1])
    return w.reshape(rows, features + [examples])
  }
}
