import Foundation
import Reports
import Testing

@Suite struct DirectionTests {
  private func direction(_ ours: [Double], over others: [Double], published: (Double, Double))
    -> Direction
  {
    Direction(
      context: "small CIFAR-10", first: "SpectReg", second: "Baseline", metric: .accuracy,
      published: .init(
        Sample(mean: published.0, standardDeviation: 1.48, count: 10),
        over: Sample(mean: published.1, standardDeviation: 2.06, count: 10)),
      measured: .init(
        Sample(ours) ?? Sample(mean: .nan), over: Sample(others) ?? Sample(mean: .nan)))
  }

  /// Means of 30 and 20, spreads of 1, three runs each: a standard error of √(2/3).
  private let high = [29.0, 30, 31]
  private let low = [19.0, 20, 21]

  @Test func theSignDecidesWhereChanceDoesNot() {
    #expect(direction(high, over: low, published: (59.24, 55.63)).verdict == .asPublished)
    #expect(direction(low, over: high, published: (59.24, 55.63)).verdict == .opposite)
    #expect(direction(low, over: high, published: (48.72, 49.56)).verdict == .asPublished)
    #expect(direction(high, over: low, published: (50, 50)).verdict == .undecided)
  }

  @Test func whatChanceExplainsIsUndecided() {
    // 0.5 apart with a standard error of √(2/3).
    let close = direction([19.5, 20.5, 21.5], over: low, published: (59.24, 55.63))
    #expect(close.verdict == .undecided)
    #expect(direction([30], over: [20], published: (59.24, 55.63)).verdict == .undecided)
    #expect(direction([30], over: low, published: (59.24, 55.63)).verdict == .undecided)
    #expect(direction([.nan, 30], over: low, published: (59.24, 55.63)).verdict == .undecided)
  }

  @Test func differencesStandInTheirStandardErrors() throws {
    let direction = direction(high, over: low, published: (59.24, 55.63))
    let t = try #require(direction.measured.t)
    // Exact but for the rounding of a handful of operations.
    #expect(abs(t - 10 / (2.0 / 3).squareRoot()) < 1e-12)
    let theirs = try #require(direction.published.t)
    #expect(abs(theirs - 3.61 / ((1.48 * 1.48 + 2.06 * 2.06) / 10).squareRoot()) < 1e-12)
  }

  @Test func aReportKeepsDirectionsApartFromNumbers() throws {
    var report = Example.report
    report.scale = "reduced"
    report.reduction = "600 of 50000 steps"
    report.directions = [
      direction(high, over: low, published: (59.24, 55.63)),
      direction([30], over: [20], published: (59.24, 55.63)),
    ]
    let page = MarkdownFormat(drawing: nil).text(of: report)
    #expect(page.contains("(reduced scale: 600 of 50000 steps)"))
    #expect(page.contains("**1 of 2 directions as published, 1 undecided.** "))
    let directions = try #require(page.range(of: "## Directions"))
    let numbers = try #require(page.range(of: "## Numbers"))
    #expect(directions.upperBound < numbers.lowerBound)
    #expect(page[numbers.upperBound...].contains("| 97.25 (0.22) |"))
    #expect(
      page.contains(
        "| small CIFAR-10: SpectReg against Baseline | +3.61 | +4.5 | +10.00 | +12.2 | < 0.001 | "
          + "3 and 3 "
          + "| 10 and 10 | **as published** |"))
    let text = TextFormat().text(of: report)
    #expect(
      text.contains("SpectReg against Baseline: +10.00 (+12.2 standard errors), published +3.61"))
    let read = try JSONFormat.report(from: Data(JSONFormat().text(of: report).utf8))
    #expect(read == report)
  }

  @Test func otherScalesHaveNone() {
    let page = MarkdownFormat(drawing: nil).text(of: Example.report)
    #expect(!page.contains("## Directions") && !page.contains("## Numbers"))
    #expect(!JSONFormat().text(of: Example.report).contains("directions"))
  }
}
