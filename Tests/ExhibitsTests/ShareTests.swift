import Exhibits
import Testing

@Suite struct ShareTests {
  // statsmodels 0.15.0: `proportion_confint(185, 200, method="wilson")`. Tolerance: a thousand
  // roundings.
  @Test func theIntervalIsWilsons() {
    let share = Share(count: 185, of: 200)
    #expect(abs(share.interval.lowerBound - 0.8799563897637055) < 1e-12)
    #expect(abs(share.interval.upperBound - 0.954025082815618) < 1e-12)
    #expect(!share.isAbove(0.95) && !share.isBelow(0.95))
    #expect(share.isAbove(0.85) && share.isBelow(0.99))
  }

  @Test func noneAndAllHaveIntervalsToo() {
    #expect(Share(count: 0, of: 10).interval.lowerBound == 0)
    #expect(Share(count: 10, of: 10).interval.upperBound > 1 - 1e-12)
  }
}
