/// A value of a StableHLO function: its name in the text, and its type.
package struct Value: Hashable, Sendable {
  /// The name, for example `%12`.
  package let name: String
  /// The tensor's dimensions; empty for a scalar.
  package let dimensions: [Int]
  /// The elements' type.
  package let element: ElementType

  /// A value that is defined elsewhere, as an argument is.
  package init(name: String, dimensions: [Int], element: ElementType) {
    self.name = name
    self.dimensions = dimensions
    self.element = element
  }

  /// For example `tensor<10x50xf32>`.
  package var type: String {
    "tensor<" + dimensions.map { "\($0)x" }.joined() + element.rawValue + ">"
  }

  /// The number of elements.
  package var count: Int { dimensions.reduce(1, *) }
}
