import Datasets
import Foundation
import Measurements
import Networks
import Testing
import Training

/// The norms of gradients against central differences of the same network in Double.
@Suite struct GradientNormsTests {
  /// The small network by its weights: a hidden layer of 9 with tanh, 10 classes.
  private struct Forward {
    let weights: [Double]

    /// The logits for an input as the network sees it.
    func logits(_ input: [Double]) -> [Double] {
      let hidden = dense(input, outputs: 9, from: 0).map(tanh)
      return dense(hidden, outputs: 10, from: 9 * 12 + 9)
    }

    func probabilities(_ input: [Double]) -> [Double] {
      let exponentials = logits(input).map(exp)
      let total = exponentials.reduce(0, +)
      return exponentials.map { $0 / total }
    }

    /// A layer's weights come before its biases, `[output][input]`.
    private func dense(_ input: [Double], outputs: Int, from start: Int) -> [Double] {
      (0..<outputs).map { output in
        let row = start + output * input.count
        let bias = weights[start + outputs * input.count + output]
        return zip(input, weights[row...]).reduce(bias) { $0 + $1.0 * $1.1 }
      }
    }
  }

  /// The sum over all outputs and inputs of the squared central differences.
  private func squaredNorm(at input: [Double], _ function: ([Double]) -> [Double]) -> Double {
    let step = 1e-5
    return input.indices.reduce(0) { sum, place in
      var (above, below) = (input, input)
      above[place] += step
      below[place] -= step
      return zip(function(above), function(below)).reduce(sum) {
        let slope = ($1.0 - $1.1) / (2 * step)
        return $0 + slope * slope
      }
    }
  }

  @Test func areThoseOfCentralDifferences() throws {
    let (run, set) = (SmallNetwork.run(), SmallNetwork.images(count: 40))
    var values = WeightsData.decoded(try SmallNetwork.weights(of: run))
    // Larger weights than those at the start, so that probabilities are far from equal.
    for place in values.indices { values[place] *= 3 }
    let result = try NetworkMeasurement(run, .gradientNorms()).perform(
      weights: WeightsData.encoded(values), on: set)
    guard case .finished(let outcome) = result, case .bytes(let bytes) = set.features,
      case .classes(let labels, _) = set.targets
    else { throw CancellationError() }
    let forward = Forward(weights: values.map(Double.init))
    var means = [0.0, 0, 0]
    for example in 0..<set.count {
      let input = bytes[12 * example..<12 * (example + 1)].map { (Double($0) / 255 - 0.5) / 0.25 }
      let expected = [
        squaredNorm(at: input, forward.logits), squaredNorm(at: input, forward.probabilities),
        squaredNorm(at: input) { [log(forward.probabilities($0)[Int(labels[example])])] },
      ]
      let found = outcome.values[3 * example..<3 * (example + 1)]
      for (found, expected) in zip(found, expected) {
        // Rows of the Jacobian are in Float, of nine terms each: 2⁻²⁴ · 9 · 2, twice as much for a
        // square, and as much again for cancellation in 1 − p.
        #expect(abs(found - expected) <= 5e-6 * expected, "\(found) for \(expected)")
      }
      for place in 0..<3 { means[place] += expected[place] / Double(set.count) }
    }
    #expect(outcome.examples == 40 && outcome.metrics.count == 3)
    for (metric, mean) in zip(MeasuredMetric.ofGradientNorms, means) {
      #expect(abs(try #require(outcome.metrics[metric]) - mean) <= 5e-6 * mean)
    }
  }

  /// Where the network is all but certain, only the logits' norm is left.
  @Test func afterTheSoftmaxTheyVanishWithCertainty() throws {
    let (run, set) = (SmallNetwork.run(), SmallNetwork.images(count: 20))
    let start = WeightsData.decoded(try SmallNetwork.weights(of: run))
    func metrics(factor: Float) throws -> [String: Double] {
      // The last layer alone: the Jacobian's logits grow by the factor.
      let values = start.enumerated().map { $0 < 9 * 12 + 9 ? $1 : $1 * factor }
      let result = try NetworkMeasurement(run, .gradientNorms()).perform(
        weights: WeightsData.encoded(values), on: set)
      guard case .finished(let outcome) = result else { throw CancellationError() }
      return outcome.metrics
    }
    let (before, after) = (try metrics(factor: 1), try metrics(factor: 0x1p14))
    func ratio(_ metric: String) throws -> Double {
      try #require(after[metric]) / #require(before[metric])
    }
    // A power of two rounds nothing.
    #expect(try ratio(MeasuredMetric.meanSquaredJacobianNorm) == 0x1p28)
    // The closest two logits differ by over 100 then, and e⁻¹⁰⁰ is nothing beside 2²⁸.
    #expect(try ratio(MeasuredMetric.meanSquaredProbabilityNorm) < 1e-12)
  }

  /// Of a linear network f(x) = W₂ diag(m) W₁ x with m = 0 or 2 as often, ‖J_g‖²_F has the mean
  /// ‖W₂ W₁‖² + Σ_j ‖W₂ e_j‖² ‖e_jᵀ W₁‖².
  @Test func underDropoutEachExampleHasAMaskOfItsOwn() throws {
    var run = SmallNetwork.run()
    run.preprocessing = nil
    run.network = .multilayerPerceptron(
      widths: [12, 9, 10], activation: .rectified,
      dropout: Dropout(rate: 0.5, hiddenLayers: [1]))
    // Where all is positive, the rectifiers do nothing.
    let values = WeightsData.decoded(try SmallNetwork.weights(of: run)).map(abs)
    let set = SmallNetwork.images(count: 600)
    func norms(_ quantity: Quantity) throws -> [Double] {
      let result = try NetworkMeasurement(run, quantity).perform(
        weights: WeightsData.encoded(values), on: set)
      guard case .finished(let outcome) = result else { throw CancellationError() }
      return stride(from: 0, to: outcome.values.count, by: 3).map { outcome.values[$0] }
    }
    let weights = values.map(Double.init)
    func first(_ hidden: Int) -> [Double] { Array(weights[12 * hidden..<12 * (hidden + 1)]) }
    func second(_ hidden: Int) -> [Double] {
      (0..<10).map { weights[9 * 12 + 9 + 9 * $0 + hidden] }
    }
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    var (plain, added) = (0.0, 0.0)
    for one in 0..<9 {
      for other in 0..<9 {
        plain += product(first(one), first(other)) * product(second(one), second(other))
      }
      added += product(first(one), first(one)) * product(second(one), second(one))
    }
    // Sums of 9 · 12 positive terms in Float, of which each rounds by 2⁻²⁴ at most.
    #expect(try norms(.gradientNorms()).allSatisfy { abs($0 - plain) <= 2e-5 * plain })
    let dropped = try norms(.gradientNorms(underDropout: true))
    let mean = dropped.reduce(0, +) / 600
    let variance = dropped.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 599
    // Four standard errors, and the mean without masks is farther away than that.
    let error = 4 * (variance / 600).squareRoot()
    #expect(abs(mean - plain - added) <= error && added > error)
    #expect(Set(dropped).count > 300)
    #expect(try norms(.gradientNorms(underDropout: true)) == dropped)
  }

  @Test func aRegressionHasNone() throws {
    var run = SmallNetwork.run()
    run.loss = .meanSquaredError
    let measurement = NetworkMeasurement(run, .gradientNorms())
    #expect(throws: MeasurementError.self) {
      try measurement.perform(
        weights: SmallNetwork.weights(of: SmallNetwork.run()),
        on: SmallNetwork.images(count: 4))
    }
  }
}
