import Datasets
import Exhibits
import Networks
import Reports
import Training

/// Lorraine, Hossain 2019, §5: a function of one variable learned by its Jacobian.
///
/// Stated: 5 training points uniform on [-1, 1], 100 test points uniform on [-2, 2], one hidden
/// layer of 64, Adam at 0.01, 50 full-batch iterations, the loss |y₁ − y₂|, x₀ = 0, the tolerance
/// halved whenever the loss is below it. Not stated, and chosen here: the hidden activation, the
/// initializer and the first tolerance (``Choice``), y₀ = y(0).
struct FunctionTask: Sendable {
  /// What the paper leaves open.
  struct Choice: Sendable, Hashable {
    let activation: Activation
    let initializer: Initializer
    var firstTolerance = 0.1
    var halvesTolerance = true

    /// The reading's name in reports.
    var name: String {
      let initializer =
        switch initializer {
        case .fanInUniform: "uniform by fan-in"
        case .xavierUniform: "Xavier's uniform"
        case .xavierNormal: "Xavier's normal"
        case .heUniform: "He's uniform"
        case .heNormal: "He's normal"
        case .heNormalFanOut: "He's normal by fan-out"
        case .xavierUniformFanInBiases: "Xavier's uniform, biases by fan-in"
        case .doubledXavierUniform: "twice Xavier's variance in convolutions"
        }
      let tolerance =
        halvesTolerance ? "tolerance from \(firstTolerance)" : "tolerance \(firstTolerance)"
      let activation =
        switch activation {
        case .rectified: "ReLU"
        case .hyperbolicTangent: "tanh"
        case .softplus: "softplus"
        }
      return "\(activation), \(initializer), \(tolerance)"
    }

    /// What the figures show: of those tried, the one under which most of the captions hold.
    static let taken = Choice(activation: .hyperbolicTangent, initializer: .xavierUniform)

    /// What else was tried.
    static let others: [Choice] = [
      Choice(activation: .hyperbolicTangent, initializer: .fanInUniform),
      Choice(activation: .hyperbolicTangent, initializer: .heNormal),
      Choice(activation: .rectified, initializer: .fanInUniform),
      Choice(activation: .rectified, initializer: .xavierUniform),
      Choice(activation: .rectified, initializer: .heNormal),
      Choice(activation: .softplus, initializer: .fanInUniform),
      Choice(activation: .hyperbolicTangent, initializer: .xavierUniform, firstTolerance: 1),
      Choice(activation: .hyperbolicTangent, initializer: .xavierUniform, firstTolerance: 0.01),
    ]
  }

  let function: FunctionSpecification.Function
  let structure: JacobianStructure

  static let exponential = FunctionTask(
    function: .exponential, structure: .positiveDefinite(epsilon: 0.0001))
  static let absoluteValue = FunctionTask(function: .absoluteValue, structure: .bounded(by: 1))

  /// The same function with the network's output as it is.
  var unconstrained: FunctionTask { FunctionTask(function: function, structure: .unconstrained) }

  /// The row of its cells.
  var row: String {
    let name = function == .exponential ? "exp(x)" : "|x|"
    return switch structure {
    case .positiveDefinite: "\(name), J² + ε"
    case .bounded: "\(name), tanh J"
    case .unconstrained, .gradient: "\(name), unconstrained"
    }
  }

  static let iterations = ByScale(paper: 50, quick: 50, smoke: 5)

  /// Twenty seeds, since a figure of the paper shows one run of which nothing is known.
  static let seeds = ByScale(paper: 20, quick: 20, smoke: 2)

  /// One run; `iterations` 0 gives the function at the start.
  func run(
    _ choice: Choice = .taken, iterations: Int, seed: UInt64, data: DataLibrary
  ) throws -> Run {
    let specification = DataSpecification.function(FunctionSpecification(function, seed: seed))
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [1, 64, 1], activation: choice.activation, dropout: nil),
      integration: PathIntegration(
        structure: structure, start: [0], startValue: [function.value(at: [0])],
        firstTolerance: choice.firstTolerance, halvesTolerance: choice.halvesTolerance),
      initializer: choice.initializer,
      loss: .meanAbsoluteError,
      optimizer: .adam(learningRate: 0.01),
      iterations: iterations,
      batch: nil,
      seed: seed)
  }

  /// The runs of a choice, one a seed.
  func runs(
    _ choice: Choice, iterations: Int? = nil, _ request: Request
  ) throws -> [Run] {
    try request.seeds(Self.seeds).map { seed in
      try run(
        choice, iterations: iterations ?? Self.iterations[request.scale], seed: seed,
        data: request.data)
    }
  }
}
