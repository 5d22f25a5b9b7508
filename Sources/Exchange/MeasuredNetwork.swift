import Datasets
import Foundation
import Measurements
import Training

/// A network that came from a file, on the data of its description.
///
/// What is measured here goes to whoever asked: a run that was never trained by us has no place in
/// a cache or a ledger.
package struct MeasuredNetwork {
  /// What was measured.
  package struct Answer: Hashable, Sendable {
    /// The number of test examples.
    package internal(set) var testExamples = 0
    /// Whether each of them is right, in order; nil without classes.
    package internal(set) var areRight: [Bool]?
    /// The mean loss over them, without penalties; nil with classes.
    package internal(set) var testLoss: Double?
    /// ‖J‖_F of some of them, evenly out of all.
    package internal(set) var jacobianNorms: [Double] = []
    /// What the quantities came to, in their order: see `Measurements.MeasuredMetric`.
    package internal(set) var measured: [Measured] = []

    /// How many of them are right; nil without classes.
    package var right: Int? { areRight?.count { $0 } }

    /// The mean of ``jacobianNorms``.
    package var jacobianNorm: Double {
      jacobianNorms.reduce(0, +) / Double(max(jacobianNorms.count, 1))
    }
  }

  /// What a quantity came to.
  package struct Measured: Hashable, Sendable {
    /// What was measured.
    package let title: String
    /// The numbers by name.
    package let metrics: [String: Double]
  }

  let network: ExchangedNetwork
  let run: Run
  let test: ExampleSet
  private let data: DataLibrary

  /// The network on its own test examples.
  ///
  /// - Parameter seed: decides random directions, noise and planes.
  /// - Throws: `DatasetError` where the data can't be had; `TrainingError` where they don't fit the
  ///   network.
  package init(_ network: ExchangedNetwork, data: DataLibrary, seed: UInt64) throws {
    self.network = network
    self.data = data
    let split = try data.load(network.description.data)
    test = split.test
    let run = network.description.run(
      dataDigest: try data.digest(of: network.description.data), seed: seed)
    try run.check(split)
    guard test.count > 0 else { throw TrainingError.noExamples(set: test.name) }
    // With the test set's own moments where those are asked for: attacks see no set.
    self.run = try run.seeing(test)
  }

  /// Measures; nil when asked to stop.
  ///
  /// - Parameters:
  ///   - examples: of how many test examples norms are taken, evenly out of all.
  ///   - quantities: what is measured beside accuracy, or loss, and norm.
  ///   - onProgress: takes about how many answers the network has given, and will have in the end.
  ///   - shouldStop: asked now and then.
  /// - Throws: `MeasurementError` for a quantity that doesn't fit the network; `DatasetError`.
  package func measure(
    examples: Int, quantities: [Quantity], onProgress: @escaping (Int, Int) -> Void = { _, _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> Answer? {
    var answer = Answer(testExamples: test.count)
    // An answer's work is about what an image takes forwards.
    let works = [test.count, 11 * examples] + quantities.map(\.expectedAnswers)
    let whole = works.reduce(0, +)
    var done = 0
    func part(_ index: Int) -> (Double) -> Void {
      let before = done
      done += works[index]
      return { onProgress(before + Int($0 * Double(works[index])), whole) }
    }
    guard try answerTest(&answer, part(0), shouldStop) else { return nil }
    guard try takeNorms(&answer, examples, part(1), shouldStop) else { return nil }
    for (index, quantity) in quantities.enumerated() {
      guard let outcome = try outcome(of: quantity, part(index + 2), shouldStop) else {
        return nil
      }
      answer.measured.append(Measured(title: quantity.title, metrics: outcome.metrics))
    }
    return answer
  }

  /// What a quantity comes to; nil when asked to stop.
  private func outcome(
    of quantity: Quantity, _ onProgress: (Double) -> Void, _ shouldStop: () -> Bool
  ) throws -> MeasurementOutcome? {
    let result = try NetworkMeasurement(run, quantity).perform(
      weights: network.weights, data: data, onProgress: onProgress, shouldStop: shouldStop)
    guard case .finished(let outcome) = result else { return nil }
    return outcome
  }

  /// Fills in how many are right, or the loss; false when asked to stop.
  private func answerTest(
    _ answer: inout Answer, _ onProgress: (Double) -> Void, _ shouldStop: () -> Bool
  ) throws -> Bool {
    guard run.loss.isClassification else {
      answer.testLoss = try loss()
      return true
    }
    let classifier = try TrainedNetwork(run, weights: network.weights)
    var areRight: [Bool] = []
    let piece = 256
    for start in stride(from: 0, to: test.count, by: piece) {
      if shouldStop() { return false }
      let places = Array(start..<min(start + piece, test.count))
      areRight += try classifier.areRight(test.subset(places, name: test.name))
      onProgress(Double(start + places.count) / Double(test.count))
    }
    answer.areRight = areRight
    return true
  }

  /// Fills in the norms; false when asked to stop.
  private func takeNorms(
    _ answer: inout Answer, _ examples: Int, _ onProgress: (Double) -> Void,
    _ shouldStop: () -> Bool
  ) throws -> Bool {
    guard run.integration == nil else {
      let set = test.subset(test.places(examples, seed: nil), name: test.name)
      let norms = try NetworkAnswers(network, run).jacobianNorms(on: set)
      answer.jacobianNorms = norms.map(Double.init)
      return true
    }
    guard let outcome = try outcome(of: .jacobianNorm(examples: examples), onProgress, shouldStop)
    else { return false }
    answer.jacobianNorms = outcome.values
    return true
  }

  /// The mean loss over the test examples.
  private func loss() throws -> Double? {
    guard case .values(let targets) = test.targets else { return nil }
    let values = try NetworkAnswers(network, run).values(on: test)
    let sum = zip(values, targets).reduce(0) { sum, pair in
      sum + run.loss.value(Double(pair.0) - Double(pair.1)).value
    }
    return sum / Double(targets.count)
  }
}
