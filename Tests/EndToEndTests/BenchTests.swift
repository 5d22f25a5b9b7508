import Foundation
import Testing

@Suite struct BenchTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func aStepThatNeedsNoDataIsTimedAndNothingIsWritten() throws {
    let before = try bench.digest()
    let outcome = try bench.run(
      "bench", "--step", "sin-mlp-spectreg", "--rounds", "1", "--format", "json")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let steps = try #require(report["steps"] as? [[String: Any]])
    #expect(steps.map { $0["step"] as? String } == ["sin-mlp-spectreg"])
    #expect(try #require(steps[0]["milliseconds"] as? Double) > 0)
    #expect(try bench.digest() == before)
  }

  @Test func aStepWithoutItsDataSaysWhichInOneLine() throws {
    let outcome = try bench.run("bench", "--step", "lenet-plain")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("mnist"))
  }

  @Test func stepsWithoutTheirDataAreLeftOutAndNamed() throws {
    let outcome = try bench.run("bench", "--rounds", "1")
    #expect(outcome.status == 0 && outcome.output.contains("sin-mlp-spectreg"))
    #expect(!outcome.output.contains("lenet-plain") && outcome.errorLines.count == 2)
    #expect(outcome.errors.contains("mnist") && outcome.errors.contains("cifar-10-jpeg"))
  }

  @Test(arguments: [["--rounds", "0"], ["--step", "lenet"]])
  func wrongUsageIsRefused(words: [String]) throws {
    let outcome = try bench.run("bench", words[0], words[1])
    #expect(outcome.status == 64 && outcome.errorLines.count == 1)
  }
}
