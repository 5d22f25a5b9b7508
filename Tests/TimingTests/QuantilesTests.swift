import Testing
import Timing

@Suite struct QuantilesTests {
  @Test func theMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    #expect(Quantiles([3, 1, 2]).median == 2)
    #expect(Quantiles([4, 1, 2, 3]).median == 2.5)
    #expect(Quantiles([7]).median == 7)
  }

  @Test func extremesAreThose() {
    let spread = Quantiles([2, 9, 4])
    #expect(spread.minimum == 2 && spread.maximum == 9)
  }

  /// NumPy 2: `np.quantile([1, 2, 4, 8, 16], [0.25, 0.75])` is `[2, 8]`, of `[1, 2, 4, 8]`
  /// `[1.75, 5]`; all exact in binary.
  @Test func quartilesAreLinearBetweenValues() {
    #expect(Quantiles([16, 8, 4, 2, 1]).relativeInterquartileRange == (8 - 2) / 4.0)
    #expect(Quantiles([1, 2, 4, 8]).quantile(0.25) == 1.75)
    #expect(Quantiles([1, 2, 4, 8]).quantile(0.75) == 5)
  }

  @Test func oneOutlierMovesNeither() {
    let calm = Quantiles([10, 10, 10, 10, 10, 10, 10])
    let shaken = Quantiles([10, 10, 10, 10, 10, 10, 500])
    #expect(shaken.median == calm.median)
    #expect(shaken.relativeInterquartileRange == 0)
  }
}
