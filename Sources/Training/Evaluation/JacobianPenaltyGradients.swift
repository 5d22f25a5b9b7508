import Autodiff
import Datasets
import Foundation
import Kernels
import Networks
import Randomness
import Regularizers

/// The gradient of the Jacobian's squared norm with respect to a perceptron's parameters, obtained
/// in several ways.
///
/// What is differentiated is `½ mean ‖J‖_F²` over a batch (Hoffman et al. 2019, Eqs. 5 and 22);
/// each way is a program of its own over the same parameters.
///
/// It is there for one exhibit, `hoffman cyclopropagation`, which measures how far the ways lie
/// apart and times them; both the quantity and the benchmark that do so are built on it.
package final class JacobianPenaltyGradients {
  /// How a gradient is obtained.
  package enum Way: String, CaseIterable, Sendable {
    /// Hoffman's App. C: see ``Cyclopropagation``.
    case closedForm
    /// The graph's own second derivatives of the exact norm.
    case differentiation
    /// The same of one random projection an example, Hoffman's Algorithm 1.
    case oneProjection
    /// The gradient of the loss alone, which training needs anyway.
    case loss
  }

  private struct Built {
    let program: Program<Float>
    let input: Tensor
    let read: () -> [[Float]]
  }

  private let programs: [Way: Built]

  /// Gradients at trained weights (see ``WeightsData``), or at the run's start without.
  ///
  /// - Returns: nil unless the run's network is a multilayer perceptron without dropout.
  /// - Throws: `TrainingError.unfitWeights`.
  package init?(_ run: Run, weights: Data?, batch: Int) throws(TrainingError) {
    guard case .multilayerPerceptron(_, let activation, nil) = run.network else { return nil }
    let parameters: ParameterBuffer<Float> =
      if let weights { try run.parameters(weights) } else { run.startingParameters() }
    programs = Dictionary(
      uniqueKeysWithValues: Way.allCases.map {
        ($0, Self.built($0, run, activation, parameters, batch: batch))
      })
  }

  private static func built(
    _ way: Way, _ run: Run, _ activation: Activation, _ parameters: ParameterBuffer<Float>,
    batch: Int
  ) -> Built {
    let graph = Graph(batch: batch)
    let input = graph.input("input", run.network.architecture.inputDimensions)
    let seen = run.preprocessing?(input) ?? input
    let logits = run.network.build(in: graph, input: seen)
    let classes = logits.shape.count

    func differentiating(_ objective: Tensor, _ inputs: [PenaltyInput]) -> Built {
      let gradients = ParameterBuffer<Float>(parameters.layout)
      let program = Program(
        graph, outputs: [], parameters: parameters, parameterGradients: (objective, gradients))
      for input in inputs { fill(input, in: program) }
      return Built(program: program, input: input) {
        gradients.layout.entries.indices.map(gradients.values)
      }
    }
    switch way {
    case .closedForm:
      let cycle = Cyclopropagation(
        parameters: graph.parameters, activation: activation, input: seen, named: "cycle")
      let program = Program(graph, outputs: cycle.gradients, parameters: parameters)
      for (tensor, values) in cycle.constants { program.set(tensor, values.map { Float($0) }) }
      return Built(program: program, input: input) { cycle.gradients.map(program.values) }
    case .differentiation:
      let penalty = squaredJacobianNorm(of: logits, at: seen, named: "jacobian")
      return differentiating(penalty.values.meanOverBatch() * 0.5, penalty.inputs)
    case .oneProjection:
      let target = graph.input("target", [classes])
      let losses = run.loss.exampleLosses(logits, target: target)
      let context = PenaltyContext(
        input: seen, logits: logits, exampleLosses: losses, batchLoss: losses.meanOverBatch())
      let penalty = SpectReg.hoffman(projections: 1).penalty(in: context, named: "projected")
      return differentiating(penalty.values.meanOverBatch() * 0.5, penalty.inputs)
    case .loss:
      let target = graph.input("target", [classes])
      return differentiating(run.loss.exampleLosses(logits, target: target).meanOverBatch(), [])
    }
  }

  private static func fill(_ input: PenaltyInput, in program: Program<Float>) {
    switch input.content {
    case .constant(let values): program.set(input.tensor, values.map { Float($0) })
    case .projection:
      var stream = RandomStream(seed: 1, name: input.tensor.name)
      let storage = program.storage(of: input.tensor)
      stream.unitDirections(
        into: storage, examples: input.tensor.graph.batch,
        paddedBatch: storage.count / input.tensor.shape.count)
    case .targetDerivatives: break
    }
  }

  /// Gives every way the first examples of `set`, as many as fit the batch; they are in memory.
  package func setExamples(_ set: ExampleSet) {
    let feeder = ExampleFeeder(set)
    for built in programs.values {
      let count = min(built.input.graph.batch, set.count)
      feeder.copyHeldFeatures(of: Array(0..<count), into: built.program.storage(of: built.input))
    }
  }

  /// The program that computes a gradient.
  package func program(_ way: Way) -> Program<Float> { built(way).program }

  /// The gradient that was computed last, a list a parameter.
  package func gradient(_ way: Way) -> [[Float]] { built(way).read() }

  private func built(_ way: Way) -> Built {
    guard let built = programs[way] else {
      preconditionFailure("JacobianPenaltyGradients: no program for \(way)")
    }
    return built
  }

  /// The largest difference between the closed form and differentiation, relative to the largest
  /// value of the parameter's gradient; parameters whose gradient is zero (the last bias) must
  /// agree exactly.
  package func largestRelativeDifference(on set: ExampleSet) -> Double {
    setExamples(set)
    program(.closedForm).run()
    program(.differentiation).run()
    return zip(gradient(.closedForm), gradient(.differentiation)).map { ours, theirs in
      let difference = zip(ours, theirs).map { abs(Double($0) - Double($1)) }.greatest() ?? 0
      let scale = theirs.map { abs(Double($0)) }.greatest() ?? 0
      return difference == 0 ? 0 : difference / scale
    }.greatest() ?? 0
  }
}
