import Kernels

// A channel is an index of the first dimension of `[channels, rest…, batch]`. These sums and
// ``ChannelCombination`` are each other's derivatives, so any order of derivative stays within
// them.

/// `Σ x` of each channel, over the rest and the examples: `[channels, rest…, batch]` to
/// `[channels]`.
struct ChannelSum: Operation {
  var name: String { "channelSum" }
  var primitive: Primitive { .channelSum }

  func shape(of operands: [Shape]) -> Shape { operands[0].channels(name) }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [ChannelTerms(operands[0].shape.dimensions, [], shift: cotangent).tensor(in: cotangent.graph)]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (x, output, row) = (site.operands[0], site.result, site.row)
    let (channels, positions) = (site.shape.count, site.positions)
    return {
      ChannelReduction.sum(x, into: output, channels: channels, positions: positions, row: row)
    }
  }
}

/// `Σ x · y` of each channel, over the rest and the examples.
struct ChannelProduct: Operation {
  var name: String { "channelProduct" }
  var primitive: Primitive { .channelProduct }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == operands[1], "\(name): shapes differ: \(operands[0]) and \(operands[1])")
    return operands[0].channels(name)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [operands[1].scaled(by: cotangent), operands[0].scaled(by: cotangent)]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (x, y, output) = (site.operands[0], site.operands[1], site.result)
    let (channels, positions, row) = (site.shape.count, site.positions, site.row)
    return {
      ChannelReduction.product(
        x, y, into: output, channels: channels, positions: positions, row: row)
    }
  }
}

/// `Σ (x − mean)²` of each channel, given its mean over the rest and the examples.
///
/// The mean gets no derivative: that of the sum with respect to it, `−2 Σ (x − mean)`, is zero for
/// the mean and stays zero wherever x goes.
struct ChannelSquaredDistance: Operation {
  var name: String { "channelSquaredDistance" }
  var primitive: Primitive { .channelSquaredDistance }

  func shape(of operands: [Shape]) -> Shape {
    let shape = operands[0].channels(name)
    precondition(operands[1] == shape, "\(name): mean \(operands[1]) doesn't fit \(operands[0])")
    return shape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    let factor = cotangent * 2
    return [operands[0].scaled(by: factor, adding: -(factor * operands[1])), nil]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (x, mean, output) = (site.operands[0], site.operands[1], site.result)
    let (channels, positions, row) = (site.shape.count, site.positions, site.row)
    return {
      ChannelReduction.squaredDistance(
        x, from: mean, into: output, channels: channels, positions: positions, row: row)
    }
  }
}

extension Tensor {
  /// The sum of each channel of `[channels, rest…, batch]` over the rest and the examples,
  /// `[channels]`.
  package func channelSum() -> Tensor { graph.append(ChannelSum(), [self]) }

  /// The mean and the variance (biased: divided by the number of values) of each channel of
  /// `[channels, rest…, batch]` over the rest and the examples, `[channels]` each.
  ///
  /// Two passes: the variance is the mean square of what is left when the mean is subtracted.
  package func channelMoments() -> (mean: Tensor, variance: Tensor) {
    let share = 1 / Double(valuesPerChannel)
    let mean = channelSum() * share
    return (mean, graph.append(ChannelSquaredDistance(), [self, mean]) * share)
  }

  /// The values of one channel in a whole batch.
  package var valuesPerChannel: Int {
    graph.batch * shape.dimensions.dropFirst().reduce(1, *)
  }
}

/// The product of each channel of two tensors `[channels, rest…, batch]`, summed over the rest and
/// the examples, `[channels]`.
package func channelProduct(_ x: Tensor, _ y: Tensor) -> Tensor {
  x.graph.append(ChannelProduct(), [x, y])
}

extension Shape {
  /// The shape of one value a channel.
  func channels(_ name: String) -> Shape {
    precondition(
      isBatched && !dimensions.isEmpty, "\(name): takes [channels, rest…, batch], got \(self)")
    return .unbatched([dimensions[0]])
  }
}

extension Site {
  /// The values of a channel in one example of the first operand.
  fileprivate var positions: Int { operandShapes[0].count / shape.count }
}
