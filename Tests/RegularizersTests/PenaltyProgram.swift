import Autodiff
import Networks
import Regularizers

/// A regularizer on a network, compiled in Double: penalties, and the gradient of their mean.
struct PenaltyProgram {
  let penalty: Penalty
  let parameters: ParameterBuffer<Double>
  let gradients: ParameterBuffer<Double>

  private let graph: Graph
  private let input: Tensor
  private let target: Tensor
  private let program: Program<Double>

  /// - Parameter squaresGradient: whether what is differentiated is not the mean penalty but the
  ///   squared norm of its gradient: one order more.
  init(
    _ architecture: Architecture, _ regularizer: Regularizer, batch: Int,
    normalization: NormalizationMode = .population, squaresGradient: Bool = false
  ) {
    graph = Graph(batch: batch)
    input = graph.input("input", architecture.inputDimensions)
    target = graph.input("target", architecture.outputDimensions)
    let logits = architecture.build(in: graph, input: input, normalization: normalization)
    let losses = -(target * logSoftmax(logits)).sum()
    penalty = regularizer.penalty(
      in: PenaltyContext(
        input: input, logits: logits, exampleLosses: losses, batchLoss: losses.meanOverBatch()),
      named: "regularizer1")
    var objective = BatchReduction.mean(penalty.values)
    if squaresGradient {
      let squares = graph.gradients(of: objective, withRespectTo: graph.parameters)
        .map { $0.squared().sum() }
      objective = squares.dropFirst().reduce(squares[0], +)
    }
    let layout = ParameterLayout(graph.parameters)
    parameters = ParameterBuffer(layout)
    gradients = ParameterBuffer(layout)
    self.objective = objective
    program = Program(
      graph, outputs: [penalty.values, objective], parameters: parameters,
      parameterGradients: (of: objective, into: gradients))
    for case (let tensor, .constant(let values)) in penalty.inputs.map({ ($0.tensor, $0.content) })
    {
      program.set(tensor, values)
    }
  }

  private let objective: Tensor

  /// Sets input `[feature…][batch]` and one-hot target `[class][batch]`.
  func setExamples(_ values: [Double], target targets: [Double]) {
    program.set(input, values)
    program.set(target, targets)
  }

  /// Sets the inputs that a trainer draws or copies, in the order in which the penalty lists them.
  func setDrawn(_ lists: [[Double]]) {
    let drawn = penalty.inputs.filter {
      if case .constant = $0.content { false } else { true }
    }
    precondition(drawn.count == lists.count, "\(lists.count) lists for \(drawn.count) inputs")
    for (input, values) in zip(drawn, lists) {
      program.set(input.tensor, values)
    }
  }

  /// Computes penalties and gradients.
  func run() {
    program.run()
  }

  /// The penalty of each example.
  var values: [Double] { program.values(of: penalty.values) }

  /// What is differentiated.
  var objectiveValue: Double { program.values(of: objective)[0] }
}
