/// What one instruction of a ``Program`` computes.
package struct InstructionDescription: Hashable, Sendable {
  /// The computation and the shape of its first result, for listings.
  package let name: String
  /// What its products compute; nil where it has none.
  package let productKind: Products.Kind?
  /// The floating-point operations of its multiply-adds in a run; 0 where it has none.
  package let operations: Int

  /// A result that is copied to where it is asked for a second time.
  static let copy = InstructionDescription(name: "copy", products: nil, examples: 0)

  init(_ step: ProgramStep, examples: Int) {
    let shape = step.results[0].shape
    self.init(
      name: "\(step.computation.name) \(shape)",
      products: step.computation.products(operands: step.operands.map(\.shape), result: shape),
      examples: examples)
  }

  private init(name: String, products: Products?, examples: Int) {
    self.name = name
    productKind = products?.kind
    operations = products?.operations(examples: examples) ?? 0
  }
}
