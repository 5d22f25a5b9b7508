import Datasets
import Exhibits
import Networks
import Reports
import Training

/// Beyond Lorraine, Hossain 2019, §4.5: a field learned for a function of two variables need not be
/// the gradient of any function, so what it integrates to depends on the path.
///
/// The paper leaves this to future work. Here: sin(x₁) cos(x₂) from 40 points, learned by a network
/// for the field itself and by the gradient of a network with one output, which is conservative by
/// construction; how far values differ between paths (``Training/Metric/pathDependence``), over the
/// training.
struct Conservation: Exhibit {
  let id = ExhibitID("jacnet", "conservation")

  /// A kind of field: a row.
  private enum Field: String, CaseIterable {
    case free = "a network for the field"
    case gradient = "the gradient of a network"

    var structure: JacobianStructure { self == .free ? .unconstrained : .gradient }
    var outputs: Int { self == .free ? 2 : 1 }
  }

  /// What is measured: a column.
  private static let metrics: [(name: String, metric: Metric)] = [
    ("difference between paths", .pathDependence), ("training loss", .trainLoss),
    ("test loss on [-1, 1]²", .testLossInside),
  ]

  private static let iterations = ByScale(paper: whole, quick: whole, smoke: [0, 4])
  private static let whole = [0, 10, 20, 50, 100, 200, 400]
  private static let runs = ByScale(paper: 5, quick: 5, smoke: 1)

  private static func column(_ metric: String, _ iterations: Int) -> String {
    "\(metric), \(iterations) iterations"
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let losses = Self.metrics.filter { $0.metric != .pathDependence }.map(\.name)
    return try catalogue.exhibit(id.paper, id.name).measuring(
      losses.flatMap { loss in
        Self.whole.map {
          PublishedColumn(Self.column(loss, $0), metric: loss, unit: "", better: .lower)
        }
      })
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Field.allCases.flatMap { field in
      try Self.iterations[request.scale].flatMap { iterations in
        let runs = try request.seeds(Self.runs).map {
          try run(field, iterations: iterations, seed: $0, data: request.data)
        }
        return Self.metrics.map { metric in
          PlannedCell(
            row: field.rawValue, column: Self.column(metric.name, iterations),
            metric: metric.metric.rawValue, runs: runs)
        }
      }
    }
  }

  /// A smooth activation: the gradient of a ReLU network is piecewise constant.
  private func run(
    _ field: Field, iterations: Int, seed: UInt64, data: DataLibrary
  ) throws -> Run {
    let specification = DataSpecification.function(
      FunctionSpecification(.wave, count: 40, seed: seed))
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .multilayerPerceptron(
        widths: [2, 64, field.outputs], activation: .hyperbolicTangent, dropout: nil),
      integration: PathIntegration(
        structure: field.structure, start: [0, 0], startValue: [0], firstTolerance: 0.01,
        halvesTolerance: true),
      initializer: .fanInUniform,
      loss: .meanSquaredError,
      optimizer: .adam(learningRate: 0.01),
      iterations: iterations,
      batch: nil,
      seed: seed)
  }

  private func values(
    _ field: Field, _ metric: String, _ iterations: Int, _ results: ExhibitResults
  ) -> NamedValues {
    let cell = results.cell(row: field.rawValue, column: Self.column(metric, iterations))
    return NamedValues(
      "\(field.rawValue), after \(iterations) iterations", cell.map { results.bySeed($0) } ?? .none,
      decimals: 4)
  }

  /// What the integrator's own tolerance leaves of a difference between paths.
  private static let integrated = 1e-4

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let name = Self.metrics[0].name
    guard let last = Self.iterations[results.scale].last else { return [] }
    let free = values(.free, name, last, results)
    let gradient = values(.gradient, name, last, results)
    let differs = Finding.isGreater(free, than: gradient)
    let evidence = "mean difference between five paths: \(differs.evidence)"
    let greatest = gradient.values.map(abs).max()
    return [
      ClaimJudgement("not-conservative", differs.verdict, evidence),
      ClaimJudgement("path-dependent", differs.verdict, evidence),
      ClaimJudgement(
        "theorem-says-otherwise",
        greatest.map { $0 < Self.integrated ? .holds : .fails } ?? .undecided,
        "the sentence is about the true Jacobian of a function. A field that is one, the "
          + "gradient of a network, "
          + "differs between five paths by \(NumberText.telling(greatest ?? .nan, decimals: 7)) "
          + "at most over "
          + "\(gradient.values.count) seeds, judged by \(Self.integrated), what the integrator "
          + "leaves"
      ),
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    // 0 iterations stand at the left end of the logarithmic axis.
    let iterations = Self.iterations[results.scale]
    func series(_ metric: String) -> [Series] {
      Field.allCases.enumerated().compactMap { style, field in
        let points = iterations.compactMap { count in
          values(field, metric, count, results).sample.map { (Double(max(count, 5)), $0) }
        }
        return points.isEmpty
          ? nil
          : Series(
            field.rawValue, .linePoints, x: points.map(\.0), y: points.map(\.1.mean),
            style: style + 1)
      }
    }
    let ticks = iterations.map { Axis.Tick(Double(max($0, 5)), "\($0)") }
    let x = Axis("iterations", scale: .logarithmic, ticks: ticks)
    return Figure(
      panels: [
        Panel(
          title: "greatest minus least value over five paths, mean over 25 end points", x: x,
          y: Axis("difference", scale: .logarithmic), series: series(Self.metrics[0].name)),
        Panel(
          title: "test loss on [-1, 1]²", x: x,
          y: Axis("mean squared error", scale: .logarithmic), series: series(Self.metrics[2].name)),
      ], columns: 1)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Our own experiment: the paper leaves conservation to future work. sin(x₁) cos(x₂), 40 \
      training points on [-1, 1]², one hidden layer of 64 (tanh, uniform by fan-in), mean squared \
      error, Adam at 0.01, tolerance from 0.01.
      """,
      """
      The paths to each end point: the straight line, which training uses, two elbows along the \
      axes, two quarters of a circle. Training fits the straight line's values alone, so nothing \
      holds the others to them.
      """,
    ]
  }
}
