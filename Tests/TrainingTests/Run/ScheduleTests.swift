import Testing
import Training

@Suite struct ScheduleTests {
  @Test func stepsApplyFromTheirIterationOn() {
    let schedule = Schedule.tenfoldAtHalfAndThreeQuarters
    let factors = [0, 4999, 5000, 7499, 7500, 9999].map {
      schedule.factor(iteration: $0, of: 10000)
    }
    #expect(factors == [1, 1, 0.1, 0.1, 0.1 * 0.1, 0.1 * 0.1])
  }

  @Test func thirdsFallOnWholeIterations() {
    // Hoffman et al. 2019, §3: ten-fold after each 50,000 of 150,000 iterations.
    let schedule = Schedule.steps(fractions: [1.0 / 3, 2.0 / 3], factor: 0.1)
    let factors = [49_999, 50_000, 99_999, 100_000].map {
      schedule.factor(iteration: $0, of: 150_000)
    }
    #expect(factors == [1, 0.1, 0.1, 0.1 * 0.1])
  }

  @Test func constantIsOne() {
    #expect(Schedule.constant.factor(iteration: 7, of: 8) == 1)
  }
}
