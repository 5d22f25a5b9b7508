import Integration
import Testing

/// The error's norm and the rule that makes a size of it.
@Suite struct StepSizeTests {
  /// Scales 1 + 3·1 and 1 + 2·1, ratios 1 and 2, mean of squares 5/2.
  @Test func normWeighsByTheLargerState() throws {
    let tolerance = try Tolerance(relative: 1, absolute: 1)
    let norm = tolerance.norm([4, -6], state: [1, -2], other: [-3, 1])
    expectClose([norm * norm], [2.5], tolerance: Bound.identity)
  }

  /// 0.9·err^(−1/5) within 0.2 and 10: errors that are fifth powers have factors known by hand.
  @Test(arguments: [(1, 0.9), (32, 0.45), (1.0 / 243, 2.7), (7776, 0.2), (1e-6, 10)])
  func factorFollowsTheFifthRoot(error: Double, factor: Double) {
    expectClose(
      [StepSizeRule().factor(error: error, afterRejection: false)], [factor],
      tolerance: Bound.identity)
  }

  @Test func noGrowthAfterARejection() {
    #expect(StepSizeRule().factor(error: 1e-6, afterRejection: true) == 1)
    #expect(StepSizeRule().factor(error: 0, afterRejection: true) == 1)
    #expect(StepSizeRule().factor(error: 7776, afterRejection: true) == 0.2)
  }

  @Test func extremesAreClamped() {
    let rule = StepSizeRule()
    #expect(rule.factor(error: 0, afterRejection: false) == 10)
    #expect(rule.factor(error: .leastNonzeroMagnitude, afterRejection: false) == 10)
    #expect(rule.factor(error: .infinity, afterRejection: false) == 0.2)
    #expect(rule.factor(error: .nan, afterRejection: false) == 0.2)
  }
}
