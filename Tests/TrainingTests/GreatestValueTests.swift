import Testing
import Training

@Suite struct GreatestValueTests {
  /// `max()` would give 3 in one of these orders and not a number in others.
  @Test(arguments: [[.nan, 1, 3], [1, .nan, 3], [3, 1, .nan]] as [[Double]])
  func whatIsNoNumberIsNotPassedOver(values: [Double]) {
    #expect(values.greatest()?.isNaN == true)
  }

  @Test func numbersHaveTheirGreatest() {
    #expect([-2, -1, -3].greatest() == -1 as Double)
    #expect([1, .infinity, 2].greatest() == Double.infinity)
    #expect([Double]().greatest() == nil)
  }
}
