import Foundation
import Reports
import Testing

@Suite struct StatisticalComparisonTests {
  private static let error = ReportedMetric(
    name: "mean squared error", unit: "1e-5", direction: .lowerIsBetter, decimals: 1)

  private func compare(
    _ first: Sample?, _ second: Sample?, metric: ReportedMetric = .accuracy, family: Int = 1
  ) throws -> StatisticalComparison {
    StatisticalComparison(
      .init("SpectReg", try #require(first)), with: .init("Baseline", try #require(second)),
      metric: metric, familySize: family)
  }

  private func sample(_ mean: Double, _ deviation: Double, _ count: Int = 10) -> Sample {
    Sample(mean: mean, standardDeviation: deviation, count: count)
  }

  /// Student's own example (Biometrika 6, 1908): hours of sleep gained by two drugs.
  ///
  /// t, degrees of freedom, p and interval as the manual of R prints them for
  /// `t.test(extra ~ group, data = sleep)`, here with all digits by SciPy 1.17.1's
  /// `ttest_ind(a, b, equal_var=False)`; g = J(18) · difference / √((sd₁² + sd₂²)/2) with it.
  /// Tolerance: a relative 1e-10, some thousand roundings of numbers with one decimal.
  @Test func studentsSleep() throws {
    let metric = ReportedMetric(name: "sleep gained", unit: "hours", direction: .higherIsBetter)
    let comparison = try compare(
      Sample([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]),
      Sample([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]), metric: metric, family: 3)
    let test = try #require(comparison.test)
    let expected = [
      (test.difference, -1.58), (test.standardError, 0.849091017238762),
      (test.t, -1.8608134674868526), (test.degreesOfFreedom, 17.776473516178488),
      (test.p, 0.0793941401873583), (test.correctedP, 3 * 0.0793941401873583),
      (test.interval.lowerBound, -3.3654832307117104),
      (test.interval.upperBound, 0.20548323071171137), (test.hedgesG, -0.7969352391911189),
    ]
    for (value, expected) in expected { #expect(abs(value - expected) <= 1e-10 * abs(expected)) }
    #expect(test.effect == .medium && !test.showsDifference)
    #expect(
      comparison.sentence
        == "No difference in sleep gained shown between SpectReg and Baseline: a difference of "
        + "1.58 "
        + "hours could be chance (0.75 against 2.33; 95 % interval -3.37 to 0.21; p = 0.238 "
        + "corrected for 3 comparisons).")
  }

  @Test func aDifferenceOfAccuracy() throws {
    #expect(
      try compare(sample(97.69, 0.11), sample(97.37, 0.3)).sentence
        == "SpectReg is 0.32 points more accurate than Baseline (97.69 against 97.37; 95 % "
        + "interval "
        + "0.10 to 0.54; p = 0.009, a large effect, g = 1.36).")
    #expect(
      try compare(sample(97.18, 0.14), sample(97.36, 0.21)).sentence
        == "SpectReg is 0.18 points less accurate than Baseline (97.18 against 97.36; 95 % "
        + "interval "
        + "0.01 to 0.35; p = 0.039, a large effect, g = 0.97).")
  }

  @Test func aDifferenceOfAnError() throws {
    let (less, more) = (sample(256.5, 72.4), sample(579.6, 179.2))
    #expect(
      try compare(less, more, metric: Self.error).sentence.hasPrefix(
        "With SpectReg, the mean squared error is 323.1e-5 lower than with Baseline, which is "
          + "better (256.5e-5 against 579.6e-5; 95 % interval "))
    #expect(
      try compare(more, less, metric: Self.error).sentence.contains("323.1e-5 higher than with"))
    #expect(try compare(more, less, metric: Self.error).sentence.contains("which is worse"))
    var undirected = Self.error
    undirected.direction = .neither
    #expect(try !compare(more, less, metric: undirected).sentence.contains("which is"))
  }

  @Test func aFamilyJudgesByTheCorrectedP() throws {
    let comparison = try compare(sample(97.18, 0.14), sample(97.36, 0.21), family: 3)
    let test = try #require(comparison.test)
    #expect(test.correctedP == 3 * test.p)
    #expect(
      comparison.sentence
        == "No difference in test accuracy shown between SpectReg and Baseline: a difference of "
        + "0.18 "
        + "points could be chance (97.18 against 97.36; 95 % interval -0.35 to -0.01; p = 0.039 "
        + "alone, p = 0.116 corrected for 3 comparisons).")
    let many = try compare(sample(97.42, 0.21), sample(97.37, 0.24), family: 20)
    #expect(many.test?.correctedP == 1)
  }

  @Test func aSmallStandardErrorGetsItsDecimals() throws {
    let sentence = try compare(sample(97.421, 0.002), sample(97.417, 0.002)).sentence
    #expect(sentence.hasPrefix("SpectReg is 0.0040 points more accurate"))
  }

  @Test func theSameMeansAreNoDifferenceOfZeroPoints() throws {
    let sentence = try compare(sample(10.02, 0.2), sample(10.02, 0.2)).sentence
    #expect(
      sentence.hasPrefix("No difference in test accuracy shown between SpectReg and Baseline ("))
    #expect(sentence.hasSuffix("p = 1.000)."))
    let small = try compare(sample(16.6, 9), sample(16.6, 9), metric: Self.error).sentence
    #expect(small.contains("between SpectReg and Baseline (16.6e-5 against"))
  }

  @Test(arguments: [
    (
      Sample([97.5]), Sample([97, 97.2]), StatisticalComparison.Obstacle.singleRun,
      "a single run of SpectReg says nothing of chance (97.50 against 97.10)."
    ),
    (
      Sample([97.5]), Sample([97]), .singleRun,
      "a single run of SpectReg and Baseline says nothing of chance (97.50 against 97.00)."
    ),
    (Sample([.nan, 97]), Sample([97, 97.2]), .notFinite, "a run of SpectReg diverged."),
    (Sample([97, 97.2]), Sample([.infinity, 1]), .notFinite, "a run of Baseline diverged."),
    (
      Sample([0.1, 0.1, 0.1]), Sample([0.7, 0.7, 0.7]), .noSpread,
      "neither varies from run to run (0.10 against 0.70)."
    ),
    (
      Sample(mean: 97), Sample([97, 97.2]), .unknownSpread,
      "the spread or the number of runs of SpectReg isn't known (97.00 against 97.10)."
    ),
  ])
  func whatCannotBeTestedSaysSo(
    first: Sample?, second: Sample?, obstacle: StatisticalComparison.Obstacle, reason: String
  ) throws {
    let comparison = try compare(first, second)
    #expect(comparison.outcome == .untested(obstacle) && comparison.test == nil)
    #expect(comparison.sentence == "No test of SpectReg against Baseline: " + reason)
  }

  /// Each varies, their differences don't.
  @Test func pairsThatDifferAlikeSaySo() throws {
    let values = [10.0, 10.3, 9.8]
    let pairing = try #require(PairedComparison(values, values).map(Pairing.init))
    let comparison = StatisticalComparison(
      .init("SpectReg", try #require(Sample(values))),
      with: .init("Baseline", try #require(Sample(values))), metric: .accuracy, pairing: pairing)
    #expect(comparison.outcome == .untested(.samePairs))
    #expect(
      comparison.sentence.hasSuffix("they differ by the same in every seed (10.03 against 10.03)."))
  }

  @Test func aContextOpensTheSentence() throws {
    let comparison = StatisticalComparison(
      context: "small MNIST", .init("SpectReg, no decay", sample(97.69, 0.11)),
      with: .init("Baseline", sample(97.37, 0.3)), metric: .accuracy)
    #expect(
      comparison.sentence.hasPrefix(
        "small MNIST: SpectReg, no decay, is 0.32 points more accurate than Baseline ("))
  }

  @Test func readsBackFromJSON() throws {
    let comparison = try compare(sample(97.69, 0.11), sample(97.37, 0.3), family: 4)
    let data = try JSONEncoder().encode(comparison)
    #expect(try JSONDecoder().decode(StatisticalComparison.self, from: data) == comparison)
    let text = String(decoding: data, as: UTF8.self)
    let broken = text.replacing("\"familySize\":4", with: "\"familySize\":0")
    #expect(broken != text)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(StatisticalComparison.self, from: Data(broken.utf8))
    }
  }
}
