import Attacks
import Measurements
import Testing
import Training

@Suite struct FoolingDistancesTests {
  private let run = SmallNetwork.run()
  private let set = SmallNetwork.images(count: 30)
  private let attack = Attack.fgsm(MagnitudeSearch(step: 0.1, maximum: 1, bisections: 6))

  private func measured(
    examples: Int, shouldStop: () -> Bool = { false }
  ) throws -> MeasurementResult {
    let measurement = NetworkMeasurement(run, .foolingDistances(attack, examples: examples))
    return try measurement.perform(
      weights: SmallNetwork.weights(of: run), on: set, shouldStop: shouldStop)
  }

  @Test func theImagesLieEvenlyOverTheSet() throws {
    guard case .finished(let outcome) = try measured(examples: 4) else {
      Issue.record("it stopped")
      return
    }
    let classifier = try AttackedClassifier(run, weights: SmallNetwork.weights(of: run))
    let chosen = set.subset([0, 7, 15, 22], name: "")
    #expect(outcome.values == classifier.foolingDistances(attack, on: chosen, seed: 1))
    #expect(outcome.examples == 4)
  }

  @Test func theMetricsAreThoseOfTheDistances() throws {
    guard case .finished(let outcome) = try measured(examples: 100) else {
      Issue.record("it stopped")
      return
    }
    let values = outcome.values
    #expect(values.count == 30 && outcome.examples == 30)
    let finite = values.filter(\.isFinite)
    #expect(outcome.metrics["medianDistance"] == values.sorted()[14])
    #expect(outcome.metrics["shareFooled"] == 100 * Double(finite.count) / 30)
    // Sums in another order differ by some of Double's roundings.
    let bounded = values.reduce(0) { $0 + min($1, 5) } / 30
    #expect(abs(try #require(outcome.metrics["meanDistanceUpTo5"]) - bounded) < 1e-12)
    let mean = finite.reduce(0, +) / Double(finite.count)
    #expect(abs(try #require(outcome.metrics["meanDistance"]) - mean) < 1e-12)
  }

  @Test func anAttackStopsWhenAsked() throws {
    #expect(try measured(examples: 30, shouldStop: { true }) == .stopped)
  }

  /// The attack's settings are part of the key, spelled as here for good.
  @Test func theKeyHasTheAttack() {
    let measurement = NetworkMeasurement(run, .foolingDistances(attack, examples: 4))
    let text = String(decoding: measurement.canonicalJSON, as: UTF8.self)
    let quantity =
      #"{"foolingDistances":{"_0":{"fgsm":{"_0":{"bisections":6,"maximum":1,"step":0.1}}},"#
      + #""examples":4}}"#
    #expect(text.hasPrefix(#"{"quantity":\#(quantity),"run":"#))
  }
}
