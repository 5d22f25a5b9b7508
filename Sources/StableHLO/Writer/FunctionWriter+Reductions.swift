/// What a reduction does with two elements.
enum Reduction: String {
  case add
  case maximum

  /// What leaves an element as it is.
  var neutral: Double {
    switch self {
    case .add: 0
    case .maximum: -.infinity
    }
  }
}

extension FunctionWriter {
  /// The sum or maximum over some dimensions, which are gone afterwards.
  ///
  /// In which order a device adds is its own affair.
  mutating func reduce(_ value: Value, _ reduction: Reduction, over places: [Int]) -> Value {
    if places.isEmpty { return value }
    let start = constant(reduction.neutral, [], value.element)
    let kept = value.dimensions.indices.filter { !places.contains($0) }
    let result = freshValue(kept.map { value.dimensions[$0] }, value.element)
    append(
      "\(result.name) = stablehlo.reduce(\(value.name) init: \(start.name)) applies "
        + "stablehlo.\(reduction.rawValue) across dimensions = [\(Self.list(places))] : "
        + "(\(value.type), \(start.type)) -> \(result.type)")
    return result
  }

  /// The reduction over the feature dimensions that the result lacks; a batch, last, stays.
  mutating func reduceTrailing(
    _ value: Value, _ reduction: Reduction, to dimensions: [Int], isBatched: Bool
  ) -> Value {
    let leading = dimensions.count - (isBatched ? 1 : 0)
    let features = value.dimensions.count - (isBatched ? 1 : 0)
    return reduce(value, reduction, over: Array(leading..<features))
  }

  /// The value repeated along feature dimensions that it lacks, before its batch if it has one.
  mutating func broadcastTrailing(
    _ value: Value, to dimensions: [Int], isBatched: Bool
  ) -> Value {
    let leading = value.dimensions.count - (isBatched ? 1 : 0)
    let batch = isBatched ? [dimensions.count - 1] : []
    return broadcast(value, to: dimensions, along: Array(0..<leading) + batch)
  }
}
