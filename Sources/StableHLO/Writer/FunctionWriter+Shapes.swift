extension FunctionWriter {
  /// The value repeated: its dimension i becomes the result's dimension `places[i]`.
  package mutating func broadcast(
    _ value: Value, to dimensions: [Int], along places: [Int]
  ) -> Value {
    if value.dimensions == dimensions { return value }
    return operation(
      "broadcast_in_dim", [value], attributes: ["broadcast_dimensions = \(Self.array(places))"],
      to: dimensions)
  }

  /// The same elements in the same order under other dimensions.
  package mutating func reshape(_ value: Value, _ dimensions: [Int]) -> Value {
    value.dimensions == dimensions ? value : operation("reshape", [value], to: dimensions)
  }

  /// Elements from `starts` up to before `limits`, every `strides` of them.
  package mutating func slice(
    _ value: Value, from starts: [Int], to limits: [Int], by strides: [Int]
  ) -> Value {
    let dimensions = starts.indices.map {
      (limits[$0] - starts[$0] + strides[$0] - 1) / strides[$0]
    }
    if dimensions == value.dimensions { return value }
    return operation(
      "slice", [value],
      attributes: [
        "limit_indices = \(Self.array(limits))", "start_indices = \(Self.array(starts))",
        "strides = \(Self.array(strides))",
      ], to: dimensions)
  }

  /// The value with zeros before, after and between its elements.
  package mutating func pad(
    _ value: Value, low: [Int], high: [Int], between interior: [Int]
  ) -> Value {
    if (low + high + interior).allSatisfy({ $0 == 0 }) { return value }
    let zero = constant(0, [], value.element)
    let dimensions = value.dimensions.indices.map {
      low[$0] + value.dimensions[$0] + max(0, value.dimensions[$0] - 1) * interior[$0] + high[$0]
    }
    return operation(
      "pad", [value, zero],
      attributes: [
        "edge_padding_high = \(Self.array(high))", "edge_padding_low = \(Self.array(low))",
        "interior_padding = \(Self.array(interior))",
      ], to: dimensions)
  }

  /// The values one after another along a dimension.
  package mutating func concatenate(_ values: [Value], along dimension: Int) -> Value {
    if values.count == 1 { return values[0] }
    var dimensions = values[0].dimensions
    dimensions[dimension] = values.reduce(0) { $0 + $1.dimensions[dimension] }
    return operation(
      "concatenate", values, attributes: ["dimension = \(dimension) : i64"], to: dimensions)
  }

  /// The value with its elements in reverse along some dimensions.
  mutating func reverse(_ value: Value, along places: [Int]) -> Value {
    operation(
      "reverse", [value], attributes: ["dimensions = \(Self.array(places))"], to: value.dimensions)
  }
}
