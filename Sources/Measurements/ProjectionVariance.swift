/// How the variance of Hoffman's random projections is measured.
public struct ProjectionVariance: Codable, Hashable, Sendable {
  /// How many of the first test images are taken.
  public var examples: Int
  /// Projections an image for its variance.
  public var draws: Int
  /// The numbers n_proj of projections whose error over batches is measured.
  public var projections: [Int]
  /// The batch sizes |B| for each of them.
  public var batches: [Int]
  /// Batches drawn for each pair.
  public var trials: Int

  /// Settings by their parts.
  public init(examples: Int, draws: Int, projections: [Int], batches: [Int], trials: Int) {
    precondition(
      examples > 0 && draws > 0 && trials > 0 && (projections + batches).allSatisfy { $0 > 0 },
      "ProjectionVariance: needs an example, a draw and a trial at least")
    self.examples = examples
    self.draws = draws
    self.projections = projections
    self.batches = batches
    self.trials = trials
  }
}
