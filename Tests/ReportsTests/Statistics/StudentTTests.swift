import Reports
import Testing

// Expected values: SciPy 1.17.1, `2 * scipy.stats.t.sf(t, df)` and `scipy.stats.t.ppf(p, df)`.
// Tolerance: a relative 1e-12, as both libraries promise some ten units in the last place.
@Suite struct StudentTTests {
  @Test(arguments: [
    (2.0, 5.0, 0.10193947882985835), (12.7, 3.3, 0.0006478214253777471),
    (-40, 9, 1.8982998449339822e-11), (0, 7, 1),
  ])
  func twoSidedP(t: Double, degreesOfFreedom: Double, expected: Double) {
    let p = StudentT.twoSidedP(t, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(p - expected) <= 1e-12 * expected)
  }

  @Test(arguments: [
    (0.975, 4.0, 2.7764451051977934), (0.975, 9, 2.262157162798205),
    (0.975, 1, 12.706204736174694), (0.6, 2.5, 0.2814595127485477),
  ])
  func quantile(probability: Double, degreesOfFreedom: Double, expected: Double) {
    let quantile = StudentT.quantile(probability, degreesOfFreedom: degreesOfFreedom)
    #expect(abs(quantile - expected) <= 1e-12 * expected)
  }

  @Test func argumentsOutOfTheDomainAreNotNumbers() {
    #expect(StudentT.twoSidedP(1, degreesOfFreedom: 0).isNaN)
    #expect(StudentT.quantile(1.5, degreesOfFreedom: 3).isNaN)
    #expect(StudentT.twoSidedP(.nan, degreesOfFreedom: 3).isNaN)
  }
}
