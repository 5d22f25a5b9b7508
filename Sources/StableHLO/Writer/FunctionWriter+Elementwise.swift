/// An operation that takes elements one by one, as StableHLO names it.
package enum ElementwiseOperation: String {
  case absolute = "abs"
  case add
  case and
  case cosine
  case divide
  case exponential
  case logarithm = "log"
  case logarithmOfOnePlus = "log_plus_one"
  case maximum
  case multiply
  case negate
  case shiftRight = "shift_right_logical"
  case sigmoid = "logistic"
  case sign
  case sine
  case squareRoot = "sqrt"
  case subtract
  case hyperbolicTangent = "tanh"
  case exclusiveOr = "xor"
}

/// The direction of a comparison, as StableHLO names it.
package enum Comparison: String {
  case equal = "EQ"
  case notEqual = "NE"
  case greater = "GT"
  case atMost = "LE"
  case less = "LT"
}

extension FunctionWriter {
  /// Applies an operation to operands of one type.
  package mutating func apply(_ operation: ElementwiseOperation, _ operands: Value...) -> Value {
    precondition(
      operands.allSatisfy { $0.type == operands[0].type },
      "stablehlo.\(operation.rawValue): types differ: \(operands.map(\.type))")
    return self.operation(operation.rawValue, operands, to: operands[0].dimensions)
  }

  /// Applies an operation to a value and a repeated number.
  package mutating func apply(
    _ operation: ElementwiseOperation, _ value: Value, constant number: Double
  ) -> Value {
    let other = constant(number, value.dimensions, value.element)
    return apply(operation, value, other)
  }

  /// `log(1 + exp x)` as `max(x, 0) + log(1 + exp(−|x|))`, which overflows for no x.
  mutating func softplus(_ x: Value) -> Value {
    let positive = apply(.maximum, x, constant: 0)
    let magnitude = apply(.absolute, x)
    let decayed = apply(.exponential, apply(.negate, magnitude))
    return apply(.add, positive, apply(.logarithmOfOnePlus, decayed))
  }

  /// 1 where x is above zero, else 0.
  mutating func step(_ x: Value) -> Value {
    let zero = constant(0, x.dimensions, x.element)
    let one = constant(1, x.dimensions, x.element)
    return select(compare(x, .greater, zero), one, else: zero)
  }

  /// Truth values, `i1`.
  package mutating func compare(_ left: Value, _ comparison: Comparison, _ right: Value) -> Value {
    operation(
      "compare", [left, right],
      attributes: [
        "compare_type = #stablehlo<comparison_type \(left.element.comparison)>",
        "comparison_direction = #stablehlo<comparison_direction \(comparison.rawValue)>",
      ], to: left.dimensions, element: .boolean)
  }

  /// One value where the condition holds, the other elsewhere.
  package mutating func select(_ condition: Value, _ chosen: Value, else other: Value) -> Value {
    operation("select", [condition, chosen, other], to: chosen.dimensions, element: chosen.element)
  }

  /// The same numbers in another element type.
  package mutating func convert(_ value: Value, to element: ElementType) -> Value {
    value.element == element
      ? value : operation("convert", [value], to: value.dimensions, element: element)
  }
}
