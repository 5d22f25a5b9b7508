extension FunctionWriter {
  /// The row of a table `[rows, rest…]` at an index that is computed, an i32 scalar: `[rest…]`.
  package mutating func row(_ index: Value, of table: Value) -> Value {
    let rest = Array(table.dimensions.dropFirst())
    let zeros = rest.map { _ in constant(0, [], .int32) }
    let slice = operation(
      "dynamic_slice", [table, index] + zeros,
      attributes: ["slice_sizes = \(Self.array([1] + rest))"], to: [1] + rest)
    return reshape(slice, rest)
  }

  /// The table `[rows]` with another number at an index that is computed, an i32 scalar.
  package mutating func setting(_ index: Value, of table: Value, to number: Value) -> Value {
    operation(
      "dynamic_update_slice", [table, reshape(number, [1]), index], to: table.dimensions)
  }

  /// The rows of a table `[rows, width]`, or the numbers of one `[rows]`, at indices `[count]`
  /// (i32): `[count, width]` or `[count]`.
  package mutating func rows(_ indices: Value, of table: Value) -> Value {
    let (count, rest) = (indices.dimensions[0], Array(table.dimensions.dropFirst()))
    let offsets = rest.isEmpty ? "" : "offset_dims = [1], "
    let numbers =
      "\(offsets)collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1"
    return operation(
      "gather", [table, reshape(indices, [count, 1])],
      attributes: [
        "dimension_numbers = #stablehlo.gather<\(numbers)>", "indices_are_sorted = false",
        "slice_sizes = \(Self.array([1] + rest))",
      ], to: [count] + rest)
  }

  /// A matrix with rows and columns exchanged.
  package mutating func transpose(_ matrix: Value) -> Value {
    operation(
      "transpose", [matrix], attributes: ["permutation = \(Self.array([1, 0]))"],
      to: matrix.dimensions.reversed())
  }

  /// Whether numbers are finite.
  package mutating func isFinite(_ value: Value) -> Value {
    operation("is_finite", [value], to: value.dimensions, element: .boolean)
  }
}
