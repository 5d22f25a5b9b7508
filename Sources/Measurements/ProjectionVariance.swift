/// How the variance of Hoffman's random projections is measured.
package struct ProjectionVariance: Codable, Hashable, Sendable {
  /// How many of the first test images are taken.
  package var examples: Int
  /// Projections an image for its variance.
  package var draws: Int
  /// The numbers n_proj of projections whose error over batches is measured.
  package var projections: [Int]
  /// The batch sizes |B| for each of them.
  package var batches: [Int]
  /// Batches drawn for each pair.
  package var trials: Int

  /// Settings by their parts.
  package init(examples: Int, draws: Int, projections: [Int], batches: [Int], trials: Int) {
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
