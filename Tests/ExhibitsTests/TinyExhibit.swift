import Datasets
import Exhibits
import Networks
import Reports
import Training

/// Two cells of a few steps each on a handful of points of SIN, a cell that isn't run, a figure.
struct TinyExhibit: Exhibit {
  let id = ExhibitID("tiny", "table")
  var iterations = 30
  /// The seeds of runs that fail, for their numeric version is unknown.
  var failingSeeds: Set<UInt64> = []
  var metric = "testMSE"
  var drawsWeights = false

  /// Its published numbers, as a file of the papers folder.
  static let published = """
    title = "A tiny table"
    caption = "For tests."
    metric = "error"
    unit = "1e-5"
    better = "lower"
    spread = "sd"
    n = 2
    n_source = "invented"
    requires = []

    [source]
    authors = "Nobody"
    year = 2026
    exhibit = "Table 1"
    section = "1"

    [[cell]]
    row = "sine"
    column = "plain"
    mean = 1.25
    sd = 0.5

    [[cell]]
    row = "sine"
    column = "unplanned"
    mean = 2
    sd = 1

    [[claim]]
    id = "learns"
    text = "It learns."
    section = "1"

    [[claim]]
    id = "unjudged"
    text = "It does everything."
    section = "2"
    """

  func cells(_ request: Request) throws -> [PlannedCell] {
    let plain = try (1...UInt64(request.seeds ?? 2)).map { seed in
      try run(seed: seed, learningRate: 0.01, data: request.data)
    }
    let fast = try (1...UInt64(request.seeds ?? 2)).map { seed in
      try run(seed: seed, learningRate: 0.02, data: request.data)
    }
    return [
      PlannedCell(row: "sine", column: "plain", metric: metric, factor: 1e5, runs: plain),
      PlannedCell(
        row: "sine", column: "plain", reading: "faster", metric: metric, factor: 1e5, runs: fast),
      PlannedCell(row: "images", column: "plain", notRun: "needs images"),
    ]
  }

  func run(seed: UInt64, learningRate: Double, data: DataLibrary) throws -> Run {
    let specification = DataSpecification.sine(
      SineSpecification(count: 8, noise: 0.1, seed: seed, gridCount: 16))
    return Run(
      data: specification, dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [1, 8, 1], activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform, loss: .meanSquaredError,
      optimizer: .adam(learningRate: learningRate), iterations: iterations, batch: nil, seed: seed,
      numericVersion: failingSeeds.contains(seed) ? -1 : NumericVersion.current)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [ClaimJudgement("learns", .holds, "it does")]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    guard drawsWeights, let cell = results.cells.first else { return nil }
    let sizes = try cell.runs.map { Double(try results.weights($0).count) }
    return Figure(
      Panel(
        x: Axis("run"), y: Axis("bytes"),
        series: [Series("weights", .points, x: sizes.indices.map(Double.init), y: sizes)]))
  }

  func notes(_ results: ExhibitResults) -> [String] { ["A note."] }
}

extension DataLibrary {
  /// A library that has no files.
  static var synthetic: DataLibrary { DataLibrary(folders: DataFolders([])) }
}
