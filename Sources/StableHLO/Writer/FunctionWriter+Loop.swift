extension FunctionWriter {
  /// Repeats a body while a condition holds; nothing of a body is computed if it never does.
  ///
  /// - Parameters:
  ///   - initial: what the first round begins with, at least two values.
  ///   - condition: writes a truth value, given a round's values.
  ///   - body: writes the next round's values, of the same types.
  /// - Returns: the values for which the condition no longer held.
  package mutating func loop(
    _ initial: [Value], while condition: (inout FunctionWriter, [Value]) -> Value,
    do body: (inout FunctionWriter, [Value]) -> [Value]
  ) -> [Value] {
    precondition(initial.count > 1, "loop: one value has no list of results")
    let carried = initial.map { freshValue($0.dimensions, $0.element) }
    let before = takeLines()
    let holds = condition(&self, carried)
    let test = takeLines()
    let next = body(&self, carried)
    let round = takeLines()
    precondition(
      next.map(\.type) == initial.map(\.type), "loop: a round gave values of other types")

    let types = initial.map(\.type).joined(separator: ", ")
    let list = zip(carried, initial).map { "\($0.name) = \($1.name)" }.joined(separator: ", ")
    let results = freshValue([], .boolean).name
    for line in before { append(line) }
    append("\(results):\(initial.count) = stablehlo.while(\(list)) : \(types)")
    append("cond {")
    for line in test { append("  " + line) }
    append("  stablehlo.return \(holds.name) : \(holds.type)")
    append("} do {")
    for line in round { append("  " + line) }
    append("  stablehlo.return \(next.map(\.name).joined(separator: ", ")) : \(types)")
    append("}")
    return initial.enumerated().map { place, value in
      Value(name: "\(results)#\(place)", dimensions: value.dimensions, element: value.element)
    }
  }
}
