import Autodiff
import Networks
import Regularizers

/// A run's loss and penalties as a graph.
package struct TrainingGraph {
  /// The graph of all of them.
  package let graph: Graph
  /// `[features…, batch]`.
  package let input: Tensor
  /// `[classes, batch]`.
  package let target: Tensor
  /// The loss with all penalties but weight decay, a scalar.
  package let objective: Tensor
  /// The weighted penalties alone, a scalar; nil when there is none.
  package let penalty: Tensor?
  /// What dropout and the regularizers need filled.
  package private(set) var masks: [(tensor: Tensor, name: String, rate: Double)] = []
  /// What the regularizers need filled.
  package private(set) var penaltyInputs: [PenaltyInput] = []

  /// The graph of `run`: a pass through the network for the loss, and one more for each penalty
  /// that is of a pass of its own.
  ///
  /// - Parameters:
  ///   - batch: the number of examples.
  ///   - isTraining: whether dropout drops and normalizations use the batch's own statistics.
  package init(_ run: Run, batch: Int, isTraining: Bool) {
    let graph = Graph(batch: batch)
    let architecture = run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let seen = run.preprocessing?(input) ?? input
    let target = graph.input("target", architecture.outputDimensions)

    var masks: [(tensor: Tensor, name: String, rate: Double)] = []
    /// A pass through the network, its dropout masks named with `prefix`, and its losses.
    func pass(_ prefix: String) -> PenaltyContext {
      let output = architecture.build(
        in: graph, input: seen, normalization: isTraining ? .batch : .population,
        dropoutMasks: isTraining
          ? { name, dimensions, rate in
            let mask = graph.input(prefix + name, dimensions)
            masks.append((mask, prefix + name, rate))
            return mask
          } : nil)
      let exampleLosses = run.loss.exampleLosses(output, target: target)
      return PenaltyContext(
        input: seen, logits: output, exampleLosses: exampleLosses,
        batchLoss: run.loss.reduction(exampleLosses))
    }
    let main = pass("")

    var penalty: Tensor?
    for (position, regularizer) in run.regularizers.enumerated() {
      let name = "regularizer\(position + 1)"
      let context = regularizer.pass == .own ? pass(name + ".") : main
      let built = regularizer.kind.penalty(in: context, named: name)
      let weighted = regularizer.reduction(built.values) * regularizer.weight
      penalty = penalty.map { $0 + weighted } ?? weighted
      penaltyInputs += built.inputs
    }
    self.graph = graph
    self.input = input
    self.target = target
    self.penalty = penalty
    self.masks = masks
    objective = penalty.map { main.batchLoss + $0 } ?? main.batchLoss
  }
}
