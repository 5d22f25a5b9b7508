/// Steps along the sign of the loss's gradient until the prediction is wrong, within a box.
///
/// ```
/// x₀ = x        xₖ₊₁ = crop(clamp(xₖ + step · sign(∂loss/∂xₖ)))
/// ```
/// where `clamp` keeps every pixel within `bound` of the clean x (Kurakin et al. 2016; Madry et al.
/// 2017, without their random start; Hoffman et al. 2019, §3.2 and App. F, iii).
package struct ProjectedGradientDescent: Codable, Hashable, Sendable {
  /// The length of a step, in pixel units.
  package var step: Double
  /// The greatest change of a pixel.
  package var bound: Double
  /// The greatest number of steps.
  package var iterations: Int

  /// Creates the settings.
  package init(step: Double, bound: Double, iterations: Int) {
    precondition(
      step > 0 && bound > 0 && iterations > 0,
      "ProjectedGradientDescent: \(iterations) steps of \(step) within \(bound)")
    self.step = step
    self.bound = bound
    self.iterations = iterations
  }
}
