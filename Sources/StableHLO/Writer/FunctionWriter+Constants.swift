extension FunctionWriter {
  /// A tensor of one repeated number.
  package mutating func constant(
    _ value: Double, _ dimensions: [Int], _ element: ElementType
  ) -> Value {
    literal(element.literal(value), dimensions, element)
  }

  /// A tensor of one repeated unsigned number, of which Double may not hold all bits.
  package mutating func constant(
    bits: UInt64, _ dimensions: [Int], _ element: ElementType
  ) -> Value {
    literal("\(bits)", dimensions, element)
  }

  /// A tensor of those numbers, in row-major order.
  package mutating func constant(
    _ values: [Double], _ dimensions: [Int], _ element: ElementType
  ) -> Value {
    precondition(
      values.count == dimensions.reduce(1, *),
      "constant: \(values.count) values for \(dimensions)")
    return literal(Self.nested(values.map(element.literal), dimensions), dimensions, element)
  }

  /// The numbers `0, 1, …` along one dimension.
  package mutating func indices(
    along dimension: Int, _ dimensions: [Int], _ element: ElementType
  ) -> Value {
    operation(
      "iota", [], attributes: ["iota_dimension = \(dimension) : i64"], to: dimensions,
      element: element)
  }

  private mutating func literal(
    _ text: String, _ dimensions: [Int], _ element: ElementType
  ) -> Value {
    let result = freshValue(dimensions, element)
    append("\(result.name) = stablehlo.constant dense<\(text)> : \(result.type)")
    return result
  }

  /// `[[a, b], [c, d]]` for dimensions 2, 2.
  private static func nested(_ literals: [String], _ dimensions: [Int]) -> String {
    var parts = literals
    for dimension in dimensions.reversed() {
      parts = stride(from: 0, to: parts.count, by: dimension).map {
        "[" + parts[$0..<$0 + dimension].joined(separator: ", ") + "]"
      }
    }
    return parts[0]
  }
}
