import Kernels

/// The sum of tensors `[channels, rest…, batch]`, each times one factor a channel or 1, and of one
/// term a channel.
///
/// ```
/// shift[c] + Σ_k factor_k[c] · x_k[c, …]
/// ```
/// Padding lanes of the result are zero.
///
/// Operands are the tensors, the factors of those that have some, and the shift if there is one.
/// The sum of two is one again (``ChannelTerms``), so what a normalization's derivative adds up
/// from several places takes one pass over memory.
struct ChannelCombination: Operation {
  /// `[channels, rest…]`.
  let dimensions: [Int]
  /// Which of the tensors have factors.
  let hasFactor: [Bool]
  let hasShift: Bool

  var name: String { "channelCombination" }
  var primitive: Primitive { .channelCombination(hasFactor: hasFactor, hasShift: hasShift) }

  func shape(of operands: [Shape]) -> Shape {
    let shape = Shape.batched(dimensions)
    let channels = shape.channels(name)
    let count = hasFactor.count
    precondition(
      operands[..<count].allSatisfy { $0 == shape }
        && operands[count...].allSatisfy { $0 == channels },
      "\(name): \(operands) don't make \(shape)")
    return shape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    let terms = ChannelTerms(of: self, operands)
    let ofTensors = terms.terms.map { term in
      term.factor.map { cotangent.scaled(by: $0) } ?? cotangent
    }
    let ofFactors = terms.terms.filter { $0.factor != nil }.map { channelProduct(cotangent, $0.x) }
    return ofTensors + ofFactors + (hasShift ? [cotangent.channelSum()] : [])
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    var factors = site.operands[hasFactor.count...].makeIterator()
    let terms = ChannelKernel.Terms<Scalar>(
      zip(site.operands, hasFactor).map { ($0, $1 ? factors.next() : nil) })
    let shift = hasShift ? factors.next() : nil
    let (output, row) = (site.result, site.row)
    let channels = dimensions[0]
    let positions = site.shape.count / channels
    return {
      ChannelKernel.combine(
        terms, shift: shift, into: output, channels: channels, positions: positions, row: row)
    }
  }

  func mayOverwrite(operand index: Int) -> Bool { index < hasFactor.count }
}

extension Tensor {
  /// The tensor `[channels, rest…, batch]` times one factor a channel, `[channels]`, plus one term
  /// a channel, if there is one; zero in padding lanes.
  package func scaled(by factor: Tensor, adding shift: Tensor? = nil) -> Tensor {
    ChannelTerms(shape.dimensions, [(self, factor)], shift: shift).tensor(in: graph)
  }
}
