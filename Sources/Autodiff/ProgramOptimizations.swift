/// What a ``Program`` does to run faster or in less memory; none of it changes a bit of the results.
public struct ProgramOptimizations: OptionSet, Hashable, Sendable {
  /// One bit an optimization.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Steps run in the order that keeps the fewest values in memory, rather than in order of creation.
  public static let schedule = ProgramOptimizations(rawValue: 1 << 0)

  /// A bias is added by the convolution or the matrix product before it.
  public static let fuseBias = ProgramOptimizations(rawValue: 1 << 1)

  /// Choosing, gathering and rectifying the values of a pooling are one step; so are its
  /// derivatives and the product with an activation's mask beside them.
  public static let fusePooling = ProgramOptimizations(rawValue: 1 << 2)

  /// All of them.
  public static let all: ProgramOptimizations = [.schedule, .fuseBias, .fusePooling]
}
