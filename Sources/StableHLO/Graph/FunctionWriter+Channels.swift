// A channel is an index of the first dimension of `[channels, rest…, batch]`.

extension FunctionWriter {
  /// The sum of each channel over the rest and the examples.
  mutating func channelSum(_ x: Value) -> Value {
    reduce(x, .add, over: Array(1..<x.dimensions.count))
  }

  /// `Σ x · y` of each channel.
  mutating func channelProduct(_ x: Value, _ y: Value) -> Value {
    channelSum(apply(.multiply, x, y))
  }

  /// `Σ (x − mean)²` of each channel.
  mutating func channelSquaredDistance(_ x: Value, from mean: Value) -> Value {
    let centred = apply(.subtract, x, perChannel(mean, like: x))
    return channelProduct(centred, centred)
  }

  /// `shift[c] + Σ factor[c] · x[c, …]`, of the operands in the order of the primitive.
  mutating func channelCombination(
    _ operands: [Value], hasFactor: [Bool], hasShift: Bool, to dimensions: [Int]
  ) -> Value {
    var rest = operands[hasFactor.count...]
    var sum: Value?
    func add(_ term: Value, _ writer: inout FunctionWriter) {
      sum = sum.map { writer.apply(.add, $0, term) } ?? term
    }
    for (x, isScaled) in zip(operands, hasFactor) {
      add(isScaled ? apply(.multiply, x, perChannel(rest.removeFirst(), like: x)) : x, &self)
    }
    if hasShift {
      add(broadcast(rest.removeFirst(), to: dimensions, along: [0]), &self)
    }
    guard let sum else { preconditionFailure("channelCombination: nothing to add up") }
    return sum
  }

  /// One number a channel, repeated over all of x.
  mutating func perChannel(_ value: Value, like x: Value) -> Value {
    broadcast(value, to: x.dimensions, along: [0])
  }
}
