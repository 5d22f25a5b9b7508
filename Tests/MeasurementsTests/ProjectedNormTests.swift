import Measurements
import Randomness
import Testing

@Suite struct ProjectedNormTests {
  /// G of a J with rows (1, 0, 0), (1, 2, 0), (0, 1, −1): its diagonal sums to 1 + 5 + 2.
  private let norm = ProjectedNorm(gram: [1, 1, 0, 1, 5, 2, 0, 2, 2], classes: 3)

  @Test func momentsAreTheFormulas() {
    #expect(norm.mean == 8)
    // Tr(G G) = 1 + 1 + 1 + 25 + 4 + 4 + 4 = 40; 6/5 · 40 − 2/5 · 64.
    #expect(abs(norm.variance - 22.4) < 1e-12)
  }

  /// Mean within five standard errors, variance within 6%: five of its standard errors at 40,000
  /// draws and a kurtosis up to 6.
  @Test func estimatesHaveThem() {
    var stream = RandomStream(seed: 4, name: "projected norm")
    let draws = 40_000
    let estimates = (0..<draws).map { _ in norm.estimate(from: &stream) }
    let mean = estimates.reduce(0, +) / Double(draws)
    let variance = estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws)
    #expect(abs(mean - 8) < 5 * (norm.variance / Double(draws)).squareRoot())
    #expect(abs(variance / norm.variance - 1) < 0.06)
  }

  @Test func theBoundIsReachedByARankOfOne() {
    // G = v vᵀ: Tr(G G) is ‖J‖⁴, as large as it can be. With G = I the estimate has no variance at
    // all.
    let single = ProjectedNorm(gram: [4, 2, 2, 1], classes: 2)
    #expect(abs(single.variance / (single.mean * single.mean) - 0.5) < 1e-12)
    #expect(ProjectedNorm.bound(classes: 2) == 0.5)
    #expect(abs(ProjectedNorm(gram: [1, 0, 0, 1], classes: 2).variance) < 1e-12)
  }
}
