import Autodiff
import Datasets
import Networks
import Regularizers
import Testing
import Training

/// A penalty of a pass of its own: the same penalty, under another dropout mask than the loss.
@Suite struct OwnPassTests {
  private static let batch = 6

  private func run(pass: WeightedRegularizer.Pass?) -> Run {
    var run = TrainingExamples.leNet5
    run.network = .leNet5(
      activation: .rectified, dropout: Dropout(rate: 0.5, hiddenLayers: [2]), classes: 10)
    run.regularizers = [WeightedRegularizer(.frobReg(FrobReg()), weight: 0.25, pass: pass)]
    return run
  }

  /// The objective and the weighted penalty in Double, with a mask for the loss and, if there is
  /// one, for the penalty.
  private func values(
    _ run: Run, masks: [[Double]]
  ) throws -> (objective: Double, penalty: Double) {
    let training = TrainingGraph(run, batch: Self.batch, isTraining: true)
    let penalty = try #require(training.penalty)
    let parameters = ParameterBuffer<Double>(ParameterLayout(training.graph.parameters))
    parameters.setFlattened(run.startingParameters().flattened.map(Double.init))
    let program = Program<Double>(
      training.graph, outputs: [training.objective, penalty], parameters: parameters)
    let images = TrainingExamples.images(count: Self.batch).training
    guard case .bytes(let bytes) = images.features else { return (.nan, .nan) }
    program.set(
      training.input,
      (0..<784).flatMap { pixel in
        (0..<Self.batch).map { Double(bytes[$0 * 784 + pixel]) / 255 }
      })
    program.set(
      training.target,
      (0..<10).flatMap { label in (0..<Self.batch).map { $0 % 10 == label ? 1.0 : 0 } })
    #expect(training.masks.count == masks.count)
    for (mask, values) in zip(training.masks, masks) { program.set(mask.tensor, values) }
    for input in training.penaltyInputs {
      guard case .constant(let values) = input.content else { continue }
      program.set(input.tensor, values)
    }
    program.run()
    return (program.values(of: training.objective)[0], program.values(of: penalty)[0])
  }

  private func mask(_ phase: Int) -> [Double] {
    (0..<84 * Self.batch).map { ($0 * 7 + phase) % 3 == 0 ? 0 : 2 }
  }

  /// Loss under the first mask, penalty under the second, each as a run with one pass has it.
  @Test func lossAndPenaltyHaveMasksOfTheirOwn() throws {
    let both = try values(run(pass: .own), masks: [mask(0), mask(1)])
    let first = try values(run(pass: nil), masks: [mask(0)])
    let second = try values(run(pass: nil), masks: [mask(1)])
    // Sums of some thousand products in Double.
    #expect(abs(both.penalty - second.penalty) < 1e-11 * abs(second.penalty))
    let loss = first.objective - first.penalty
    #expect(abs(both.objective - both.penalty - loss) < 1e-11 * abs(loss))
    #expect(abs(first.penalty - second.penalty) > 1e-3 * abs(first.penalty))
  }

  /// Where nothing is dropped the two passes are one: the same nodes, and the same bits.
  @Test func withoutDropoutItIsTheLosssOwnPass() throws {
    var (own, shared) = (run(pass: .own), run(pass: nil))
    own.network = .leNet5(activation: .rectified, dropoutRate: 0)
    shared.network = own.network
    let results = try [own, shared].map { run in
      try Trainer(run, split: TrainingExamples.images()).train().outcome?.weightsSHA256
    }
    #expect(results[0] == results[1] && results[0] != nil)
  }
}
