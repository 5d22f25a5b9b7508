/// The L2 attack of Carlini and Wagner 2017 (arXiv:1608.04644, §V and VI-A), untargeted.
///
/// ```
/// minimize over w   ‖x̃ − x‖₂² + c · f₆(x̃),   x̃ = ½ (tanh w + 1)
/// f₆(x̃) = max(z_y − max_{i ≠ y} z_i, 0)
/// ```
/// by Adam from the clean image (κ = 0; z are the logits, y is the class). Of all images on the way
/// whose prediction is wrong the closest counts. c is searched for: times ten until a search
/// succeeds, then halving the interval between failure and success; where there are ten searches or
/// more, the last repeats the least c that succeeded. So does the authors' own code
/// (github.com/carlini/nn_robust_attacks).
///
/// As there, the search starts at the clean image times 0.999999 around gray, because tanh w never
/// is ±1; and every tenth of the steps a search is given up whose loss isn't below 0.9999 of the
/// last check's. There the loss is that of the whole batch; here each example has its own, so that
/// no result depends on the batch.
///
/// Hoffman et al. 2019, App. F state learning rate, first c and the number of searches, not the
/// number of steps nor when a search is given up.
package struct CarliniWagner: Codable, Hashable, Sendable {
  /// Adam's learning rate α; β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.
  package var learningRate: Double
  /// c in the first search.
  package var firstWeight: Double
  /// How many values of c are tried.
  package var searches: Int
  /// Adam's steps with one c, if it isn't given up.
  package var steps: Int
  /// Whether a search that makes no progress is given up.
  package var abortsEarly: Bool

  /// Creates the settings.
  package init(
    learningRate: Double, firstWeight: Double, searches: Int, steps: Int, abortsEarly: Bool
  ) {
    precondition(
      learningRate > 0 && firstWeight > 0 && searches > 0 && steps > 0,
      "CarliniWagner: \(searches) searches of \(steps) steps from c = \(firstWeight)")
    self.learningRate = learningRate
    self.firstWeight = firstWeight
    self.searches = searches
    self.steps = steps
    self.abortsEarly = abortsEarly
  }
}
