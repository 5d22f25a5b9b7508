import Autodiff
import Networks
import Regularizers

/// A run's loss and penalties as a graph.
package struct TrainingGraph {
  package let graph: Graph
  /// `[features…, batch]`.
  package let input: Tensor
  /// `[classes, batch]`.
  package let target: Tensor
  /// The loss with all penalties but weight decay, a scalar.
  package let objective: Tensor
  /// The weighted penalties alone, a scalar; nil when there is none.
  let penalty: Tensor?
  /// What dropout and the regularizers need filled.
  package private(set) var masks: [(tensor: Tensor, name: String, rate: Double)] = []
  package private(set) var penaltyInputs: [PenaltyInput] = []

  /// - Parameters:
  ///   - batch: the number of examples.
  ///   - isTraining: whether dropout drops and normalizations use the batch's own statistics.
  init(_ run: Run, batch: Int, isTraining: Bool) {
    let graph = Graph(batch: batch)
    let architecture = run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let seen = run.preprocessing?(input) ?? input
    let target = graph.input("target", architecture.outputDimensions)

    var masks: [(tensor: Tensor, name: String, rate: Double)] = []
    let output = architecture.build(
      in: graph, input: seen, normalization: isTraining ? .batch : .population,
      dropoutMasks: isTraining
        ? { name, dimensions, rate in
          let mask = graph.input(name, dimensions)
          masks.append((mask, name, rate))
          return mask
        } : nil)

    let exampleLosses = run.loss.exampleLosses(output, target: target)
    let batchLoss = run.loss.reduction(exampleLosses)
    let context = PenaltyContext(
      input: seen, logits: output, exampleLosses: exampleLosses, batchLoss: batchLoss)

    var penalty: Tensor?
    for (position, regularizer) in run.regularizers.enumerated() {
      let built = regularizer.kind.penalty(in: context, named: "regularizer\(position + 1)")
      let weighted = regularizer.reduction(built.values) * regularizer.weight
      penalty = penalty.map { $0 + weighted } ?? weighted
      penaltyInputs += built.inputs
    }
    self.graph = graph
    self.input = input
    self.target = target
    self.penalty = penalty
    self.masks = masks
    objective = penalty.map { batchLoss + $0 } ?? batchLoss
  }
}
