import Kernels

/// An input or a parameter: a value from outside, with a name.
struct Leaf: Operation {
  enum Kind: Hashable, Sendable {
    case input
    case parameter(index: Int)
  }

  let name: String
  let leafShape: Shape
  let kind: Kind

  var primitive: Primitive {
    switch kind {
    case .input: .input(name: name)
    case .parameter: .parameter(name: name)
    }
  }

  func shape(of operands: [Shape]) -> Shape { leafShape }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] { [] }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  /// A leaf's memory is filled by its owner; nothing is computed.
  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction { {} }
}

/// A tensor of one repeated value, or of one value a feature, written when the program is made.
struct Constant: Operation {
  let values: [Double]
  let constantShape: Shape

  var name: String { "constant" }
  var primitive: Primitive { .constant(values) }

  func shape(of operands: [Shape]) -> Shape { constantShape }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] { [] }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  /// Fills the memory; a ``Program`` runs it once.
  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let values = values.map { Scalar($0) }
    return {
      for feature in 0..<constantShape.count {
        let value = values[values.count == 1 ? 0 : feature]
        if constantShape.isBatched {
          let row = site.result + feature * site.row.scalars
          for example in 0..<site.row.examples { row[example] = value }
        } else {
          site.result[feature] = value
        }
      }
    }
  }
}
