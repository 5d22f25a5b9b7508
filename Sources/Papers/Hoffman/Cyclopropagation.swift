import Datasets
import Exhibits
import Measurements
import Networks
import Regularizers
import Reports
import Scheduling
import Timing
import Training

/// Hoffman, Roberts, Yaida 2019, appendix C: the gradient of the exact Jacobian regularizer in
/// closed form.
///
/// The paper derives it for multilayer perceptrons and measures nothing. Here: perceptrons with
/// tanh on MNIST's images, trained with the exact regularizer, in which the closed form is held
/// against the graph's second derivatives; and what both take. Times are of the machine that makes
/// the report; operations are the same everywhere.
struct Cyclopropagation: Exhibit {
  let id = ExhibitID("hoffman", "cyclopropagation")

  typealias Way = JacobianPenaltyGradients.Way

  /// Hidden layers of 100 units, a row each.
  static let depths = [0, 1, 2, 4]

  /// The numbers of classes by which the cost is followed, with two hidden layers.
  static let classCounts = [5, 10, 20, 40]

  /// The examples of a gradient: Hoffman's batch.
  static let batch = 100

  static let atStart = "difference at the start"
  static let trained = "difference after training"
  static let overDifferentiation = "time over differentiation's"
  static let overProjection = "time over one projection's"

  /// The layers' widths.
  static func widths(hidden: Int, classes: Int = 10) -> [Int] {
    [784] + [Int](repeating: 100, count: hidden) + [classes]
  }

  /// The widths as a row's name, such as `784-100-10`.
  static func row(_ widths: [Int]) -> String { widths.map(String.init).joined(separator: "-") }

  /// The column of a way's operations.
  static func column(_ way: Way) -> String {
    switch way {
    case .closedForm: "closed form, 10⁶ operations"
    case .differentiation: "differentiation, 10⁶ operations"
    case .oneProjection: "one projection, 10⁶ operations"
    case .loss: "loss alone, 10⁶ operations"
    }
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let times = [Self.overDifferentiation, Self.overProjection].map {
      PublishedColumn($0, metric: "time of the closed form", unit: "times", better: .lower)
    }
    let operations = Way.allCases.map {
      PublishedColumn(
        Self.column($0), metric: "multiplications and additions of a gradient", unit: "10⁶",
        better: .lower)
    }
    return (times + operations).reduce(try catalogue.exhibit(id.paper, id.name)) {
      $0.measuring($1)
    }
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let differences = try Self.depths.flatMap { hidden in
      let widths = Self.widths(hidden: hidden)
      let measurements = try request.seeds(Self.runs).map { seed in
        NetworkMeasurement(
          try Self.run(widths: widths, seed: seed, request),
          .closedFormDifference(examples: Self.batch))
      }
      return [
        PlannedCell(
          row: Self.row(widths), column: Self.atStart,
          metric: MeasuredMetric.closedFormDifferenceAtStart, measurements: measurements),
        PlannedCell(
          row: Self.row(widths), column: Self.trained,
          metric: MeasuredMetric.closedFormDifference, measurements: measurements),
      ]
    }
    let costs = try Self.depths.flatMap { hidden in
      try costCells(Self.widths(hidden: hidden), at: request.scale, isTimed: true)
    }
    let scaling = try Self.classCounts.filter { $0 != 10 }.flatMap { classes in
      try costCells(Self.widths(hidden: 2, classes: classes), at: request.scale, isTimed: false)
    }
    return differences + costs + scaling
  }

  /// The operations of a gradient in each way, and where it is timed the closed form's time over
  /// the others'.
  private func costCells(
    _ widths: [Int], at scale: Scale, isTimed: Bool
  ) throws -> [PlannedCell] {
    // Inputs and weights decide no instruction's time: those that a training starts from, of any
    // seed.
    let run = try Self.run(
      widths: widths, seed: 1, Request(scale: .smoke, data: DataLibrary(folders: DataFolders([]))))
    let ways = Way.allCases
    let steps = ways.map { way in
      StepTiming.Step(
        way.rawValue, .gradient(run, way: way.rawValue, batch: Self.batch),
        against: way == .closedForm
          ? [Way.differentiation.rawValue, Way.oneProjection.rawValue] : [])
    }
    let timing = StepTiming(
      steps, rounds: isTimed ? CostStep.rounds[scale] : 0,
      secondsPerRound: scale == .smoke ? 0 : 0.05)
    let times: [(String, Way)] = [
      (Self.overDifferentiation, .differentiation), (Self.overProjection, .oneProjection),
    ]
    let factors = (isTimed ? times : []).map { column, other in
      PlannedCell(
        row: Self.row(widths), column: column,
        metric: TimedMetric.factor(Way.closedForm.rawValue, over: other.rawValue), timing: timing)
    }
    return factors
      + ways.map { way in
        PlannedCell(
          row: Self.row(widths), column: Self.column(way),
          metric: TimedMetric.operations(way.rawValue), timing: timing)
      }
  }

  private static let runs = ByScale(paper: 3, quick: 1, smoke: 1)
  private static let iterations = ByScale(paper: 2000, quick: 100, smoke: 3)

  /// A perceptron trained with the exact regularizer, on few images: what it learns matters little
  /// here.
  static func run(
    widths: [Int], seed: UInt64, _ request: Request
  ) throws -> Run {
    let specification = DataSpecification.mnist(perClass: 200, subsetSeed: seed)
    return Run(
      data: specification,
      dataDigest: try request.data.digest(of: specification),
      preprocessing: .standardized(mean: 0.1307, deviation: 0.3081),
      network: .multilayerPerceptron(
        widths: widths, activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform,
      loss: .softmaxCrossEntropy,
      regularizers: [
        WeightedRegularizer(.frobReg(FrobReg()), weight: Model.jacobianWeight / 2)
      ],
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false),
      schedule: .steps(fractions: [1.0 / 3, 2.0 / 3], factor: 0.1),
      iterations: iterations[request.scale],
      batch: batch,
      seed: seed)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      A difference is the largest between the two gradients of ½ mean ‖J‖²_F on 100 test images, \
      over all weights and biases, relative to the largest value of the weight matrix or bias \
      vector it is found in; all in single precision, whose rounding is 6e-8. In double precision \
      the tests hold both to 1e-14.
      """,
      """
      Two departures from the text: the last layer is linear (Eq. 19 gives it the nonlinearity \
      too, but z is the logit), and nothing is divided by σ′: J of the layer above has that factor \
      itself, so the quotient in Eq. 29 is the product with the weights.
      """,
      """
      Times are of the machine that took them, on one core, and not the same twice: the median of \
      the quotients of \(CostStep.rounds[results.scale]) rounds, in each of which every way is \
      repeated for a while, one after the other. Operations are the multiplications and additions \
      of the matrix products for a batch of 100.
      """,
      """
      Not offered as an option of the exact regularizer: it takes the same products as \
      differentiation, which covers convolutions, dropout and normalization too.
      """,
    ]
  }
}
