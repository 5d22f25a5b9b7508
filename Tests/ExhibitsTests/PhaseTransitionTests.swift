import Exhibits
import Testing
import Varga

@Suite struct PhaseTransitionTests {
  private let weights: [Double] = [1, 10, 100, 1000]

  /// A curve whose fall of 80 is half done midway between 10 and 100 on the logarithmic axis: the
  /// interpolation is linear there, so the answer is exact up to rounding.
  @Test func itIsWhereHalfOfTheFallIsDone() throws {
    let transition = try #require(PhaseTransition(weights: weights, values: [96, 97, 17, 17]))
    #expect(transition.best == 10)
    #expect(transition.fall == 80)
    #expect(abs(transition.weight - 10 * 10.0.squareRoot()) < 1e-9)
  }

  @Test func aFallBeforeTheBestWeightIsNone() throws {
    let transition = try #require(PhaseTransition(weights: weights, values: [20, 97, 96, 10]))
    #expect(transition.best == 10)
    #expect(transition.weight > 100 && transition.weight < 1000)
  }

  @Test(arguments: [[97, 97.5, 97.2, 93.0], [97, 98, 99, 99.5], []])
  func withoutACollapseThereIsNone(values: [Double]) {
    #expect(PhaseTransition(weights: Array(weights.prefix(values.count)), values: values) == nil)
  }
}
