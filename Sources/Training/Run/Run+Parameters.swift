import Autodiff
import Foundation
import Networks

/// A run's parameters, before its first step and after its last.
extension Run {
  /// Where the network's parameters lie.
  private var layout: ParameterLayout {
    let architecture = network.architecture
    let graph = Graph(batch: 1)
    _ = architecture.build(
      in: graph, input: graph.input("input", architecture.inputDimensions))
    return ParameterLayout(graph.parameters)
  }

  /// The parameters as the initializer draws them.
  package func startingParameters() -> ParameterBuffer<Float> {
    let parameters = ParameterBuffer<Float>(layout)
    for (index, specification) in network.architecture.parameters.enumerated() {
      parameters.set(index, initializer.values(of: specification, seed: seed))
    }
    return parameters
  }

  /// The parameters with trained weights: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package func parameters(_ weights: Data) throws(TrainingError) -> ParameterBuffer<Float> {
    let count = network.architecture.parameterCount
    guard weights.count == 4 * count else {
      throw .unfitWeights(expectedBytes: 4 * count, foundBytes: weights.count)
    }
    let parameters = ParameterBuffer<Float>(layout)
    parameters.setFlattened(WeightsData.decoded(weights))
    return parameters
  }

  /// The optimizer before its first step, for parameters that lie as `layout` says.
  package func optimizerState(_ layout: ParameterLayout) -> OptimizerState {
    OptimizerState(
      optimizer, schedule: schedule, iterations: iterations, layout: layout,
      decays: network.architecture.parameters.map {
        weightDecay?.gradientFactor(of: $0.role) ?? 0
      })
  }
}
