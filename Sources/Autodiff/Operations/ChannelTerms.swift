import Kernels

/// What a ``ChannelCombination`` adds up.
struct ChannelTerms {
  private let dimensions: [Int]
  private(set) var terms: [(x: Tensor, factor: Tensor?)]
  private var shift: Tensor?

  /// Tensors `[channels, rest…, batch]` with their factors, and a term a channel.
  init(_ dimensions: [Int], _ terms: [(x: Tensor, factor: Tensor?)], shift: Tensor? = nil) {
    self.dimensions = dimensions
    self.terms = terms
    self.shift = shift
  }

  /// Those of an operation with its operands.
  init(of operation: ChannelCombination, _ operands: [Tensor]) {
    var rest = operands[operation.hasFactor.count...].makeIterator()
    dimensions = operation.dimensions
    terms = zip(operands, operation.hasFactor).map { ($0, $1 ? rest.next() : nil) }
    shift = operation.hasShift ? rest.next() : nil
  }

  /// Those of a tensor that is a combination; nil for others.
  private init?(of tensor: Tensor) {
    let node = tensor.graph.nodes[tensor.id]
    guard let operation = node.operation as? ChannelCombination else { return nil }
    self.init(of: operation, node.operands.map { Tensor(graph: tensor.graph, id: $0) })
  }

  /// The combination.
  func tensor(in graph: Graph) -> Tensor {
    graph.append(
      ChannelCombination(
        dimensions: dimensions, hasFactor: terms.map { $0.factor != nil }, hasShift: shift != nil),
      terms.map(\.x) + terms.compactMap(\.factor) + [shift].compactMap { $0 })
  }

  /// The sum of two tensors as one combination; nil if neither is one.
  ///
  /// Where the terms of both are too many, one of the two stays a tensor of its own.
  static func sum(_ left: Tensor, _ right: Tensor) -> Tensor? {
    guard left.shape == right.shape else { return nil }
    let whole = [left, right].map { ChannelTerms($0.shape.dimensions, [($0, nil)]) }
    let candidates: [ChannelTerms] =
      switch (ChannelTerms(of: left), ChannelTerms(of: right)) {
      case (let left?, let right?):
        [left.adding(right), whole[0].adding(right), left.adding(whole[1])]
      case (let left?, nil): [left.adding(whole[1])]
      case (nil, let right?): [whole[0].adding(right)]
      case (nil, nil): []
      }
    return candidates.first { $0.terms.count <= ChannelKernel.termLimit }?.tensor(in: left.graph)
  }

  /// The terms of both, factors of the same tensor added up.
  private func adding(_ other: ChannelTerms) -> ChannelTerms {
    var sum = self
    for term in other.terms {
      let same = sum.terms.firstIndex { $0.x.id == term.x.id && $0.factor != nil }
      if let same, let factor = sum.terms[same].factor, let more = term.factor {
        sum.terms[same].factor = factor + more
      } else {
        sum.terms.append(term)
      }
    }
    sum.shift = sum.shift.flatMap { own in other.shift.map { own + $0 } ?? own } ?? other.shift
    return sum
  }
}
