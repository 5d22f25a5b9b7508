/// What a ``Program`` does to run faster or in less memory; none of it changes a bit of the
/// results.
package struct ProgramOptimizations: OptionSet, Hashable, Sendable {
  /// One bit an optimization.
  package let rawValue: Int

  /// Creates a set from its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Steps run in the order that keeps the fewest values in memory, rather than in order of
  /// creation.
  package static let schedule = ProgramOptimizations(rawValue: 1 << 0)

  /// A bias is added by the convolution or the matrix product before it.
  package static let fuseBias = ProgramOptimizations(rawValue: 1 << 1)

  /// Choosing, gathering and rectifying the values of a pooling are one step; so are its
  /// derivatives and the product with an activation's mask beside them.
  package static let fusePooling = ProgramOptimizations(rawValue: 1 << 2)

  /// All of them.
  package static let all: ProgramOptimizations = [.schedule, .fuseBias, .fusePooling]
}
