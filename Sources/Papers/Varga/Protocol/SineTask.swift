import Datasets
import Exhibits
import Networks
import Regularizers
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, B.4: a dense network on 100 noisy points of sin(5x).
///
/// Stated: the data, and the network (five layers of 64 rectified units and a linear one). Not
/// stated: loss, optimizer, iterations, batch, initializer, the number of runs. Ten runs ("an
/// individual experiment consists of 10 runs"), each with its own points and noise.
enum SineTask {
  /// How the protocol is read.
  struct Reading: Sendable, Hashable {
    var name: String
    let loss: Loss
    let learningRate: Double
    /// Steps beyond the stated number.
    let moreSteps: Int
    /// Examples in a step; all of them when nil.
    let batch: Int?
    let order: ExampleOrder?
    /// Whether Adam is in TensorFlow's form: see ``Optimizer/tensorFlowAdam(learningRate:)``.
    let isTensorFlows: Bool
    /// Whether the evaluation grid leaves out its end at 1.
    let isGridHalfOpen: Bool?
    /// The function and the noise's standard deviation.
    var curve: SineSpecification.Curve?
    var noise = SineTask.noise
  }

  /// Where the text is silent: the mean squared error, MNIST's optimizer at its usual rate of 0.001
  /// for 10,000 iterations on all 100 points at once, Xavier's uniform initializer.
  static let asWritten = Reading(
    name: "as written", loss: .meanSquaredError, learningRate: 0.001, moreSteps: 0, batch: nil,
    order: nil, isTensorFlows: false, isGridHalfOpen: nil)

  /// The authors' own program (toy.py).
  ///
  /// Half the sum of the squared errors of a batch of 50, two fixed halves in turn, beside the mean
  /// of the squared slopes: λ weighs a 25th of what it does beside a mean squared error.
  static let authorsCode = Reading(
    name: MNISTReading.authorsCode.name, loss: .halfSumOfSquares, learningRate: 0.01,
    moreSteps: 1, batch: 50, order: .fixed, isTensorFlows: true, isGridHalfOpen: true)

  /// The same program on the day before it got sin(5x) and σ = 0.1 (data.py at 9b43c50, 14 December
  /// 2017; 88fdf50 changed both at once): x² with noise of 0.03.
  static let earlierCode = {
    var reading = authorsCode
    reading.name = "as in the code of 14 December 2017 (x², σ = 0.03)"
    reading.curve = .square
    reading.noise = 0.03
    return reading
  }()

  static let readings = [authorsCode, asWritten]

  /// The noise's standard deviation.
  static let noise = 0.1

  /// The row of every exhibit on SIN.
  static let row = "SIN"

  /// The weights λ of Table 7.
  static let weights: [Double] = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]

  static func column(_ weight: Double) -> String {
    weight == weight.rounded() ? "λ = \(Int(weight))" : "λ = \(weight)"
  }

  /// The columns of all weights, where what they hold isn't the metric of the exhibit's file.
  static func columns(
    metric: String, unit: String = "", better: PublishedDirection
  ) -> [PublishedColumn] {
    weights.map {
      PublishedColumn(column($0), metric: metric, unit: unit, better: better)
    }
  }

  static let iterations = ByScale(paper: 10_000, reduced: 5000, quick: 2000, smoke: 20)

  /// Runs of a cell.
  static let seeds = ByScale(paper: 10, quick: 3, smoke: 1)

  /// The cell of a reading and a weight: one run a seed, shared by all exhibits on SIN.
  static func cell(
    _ reading: Reading, weight: Double, metric: String, factor: Double = 1, _ request: Request
  ) throws -> PlannedCell {
    let iterations = iterations[request.scale]
    let runs = try request.seeds(seeds).map { seed in
      try run(reading, weight: weight, seed: seed, iterations: iterations, data: request.data)
    }
    return PlannedCell(
      row: row, column: column(weight), reading: reading.name, metric: metric, factor: factor,
      runs: runs)
  }

  static func run(
    _ reading: Reading, penalty: Regularizer = .spectReg(.varga), weight: Double, seed: UInt64,
    iterations: Int, plateaus: Bool = false, data: DataLibrary
  ) throws -> Run {
    let specification = DataSpecification.sine(
      SineSpecification(
        noise: reading.noise, seed: seed, plateaus: plateaus,
        isGridHalfOpen: reading.isGridHalfOpen, curve: reading.curve))
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [1, 64, 64, 64, 64, 64, 1], activation: .rectified, dropout: nil),
      initializer: .xavierUniform,
      loss: reading.loss,
      regularizers: weight == 0 ? [] : [WeightedRegularizer(penalty, weight: weight)],
      optimizer: reading.isTensorFlows
        ? .tensorFlowAdam(learningRate: reading.learningRate)
        : .adam(learningRate: reading.learningRate),
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: iterations + reading.moreSteps,
      order: reading.order,
      batch: reading.batch,
      seed: seed)
  }

  /// What a reader of any exhibit on SIN must know.
  static func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      "\(authorsCode.name)" (\(results.published.source.code ?? "their program")): half the sum of \
      the squared errors over a batch of 50, which is one of two fixed halves of the points in \
      turn; Adam at 0.01, divided by 10 at 50% and 75% of the steps, of which it makes one more \
      than stated. The claims are judged by it. The authors ran one draw of points and noise, here \
      are ten.
      """,
      """
      "\(asWritten.name)": where the text is silent (loss, optimizer, iterations, batch, \
      initializer, runs) the mean squared error, Adam at 0.001 with the same schedule, 10,000 \
      iterations of all 100 points, Xavier's uniform initializer.
      """,
      """
      The printed errors are out of reach with the stated noise, σ = 0.1: even one constant fitted \
      to 100 points has the expected squared error σ²/n = 10e-5, and the paper prints 1.6e-5.
      """,
    ]
  }
}
