/// The shape of a tensor: its feature dimensions, and whether it holds one value an example.
///
/// A batched tensor is stored batch innermost, `[feature…, paddedBatch]`; an unbatched one (a
/// parameter, a scalar) plainly. The number of examples belongs to the ``Graph``.
package struct Shape: Hashable, Sendable {
  /// The feature dimensions, outermost first; empty for a scalar (or one scalar an example).
  package var dimensions: [Int]
  /// Whether there is one such value for each example of the batch.
  package var isBatched: Bool

  /// Creates a shape from feature dimensions.
  package init(_ dimensions: [Int], isBatched: Bool) {
    precondition(
      dimensions.allSatisfy { $0 > 0 }, "Shape: dimensions must be positive, got \(dimensions)")
    self.dimensions = dimensions
    self.isBatched = isBatched
  }

  /// A shape with one value an example.
  package static func batched(_ dimensions: [Int]) -> Shape {
    Shape(dimensions, isBatched: true)
  }

  /// A shape without a batch.
  package static func unbatched(_ dimensions: [Int]) -> Shape {
    Shape(dimensions, isBatched: false)
  }

  /// The number of features: the product of the dimensions, 1 for a scalar.
  package var count: Int {
    dimensions.reduce(1, *)
  }
}

extension Shape: CustomStringConvertible {
  /// For example `[6, 28, 28, batch]`.
  package var description: String {
    let names = dimensions.map(String.init) + (isBatched ? ["batch"] : [])
    return "[" + names.joined(separator: ", ") + "]"
  }
}
