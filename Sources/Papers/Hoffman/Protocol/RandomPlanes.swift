import Datasets
import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// What Hoffman's figures of decision cells on random planes share: models, cells, maps.
struct RandomPlanes {
  /// The columns of the figures: panels (a), (b) and (c).
  static let models: [(name: String, model: Model)] = [
    ("No regularization", .none), ("L²", .weightDecay), ("Jacobian", .jacobian),
  ]

  static let radius = "distance to the boundary"
  static let ruggedness = "ruggedness"
  static let open = "directions without a boundary"
  static let farther = "farther than without"

  /// The columns of the tables.
  static let columns: [(name: String, metric: String, unit: String)] = [
    (radius, MeasuredMetric.cellRadius, "pixels"),
    (ruggedness, MeasuredMetric.cellRuggedness, ""), (open, MeasuredMetric.openDirections, "%"),
  ]

  /// The column of the share of cells that reach farther than those of the model without
  /// regularization.
  private static let fartherColumn = PublishedColumn(
    farther, metric: "share of boundaries farther than without regularization", unit: "%",
    better: .higher)

  /// The seed of images and planes, apart from the models' seeds.
  let seed: UInt64

  /// How many images each measurement draws.
  static let images = ByScale(paper: 100, quick: 8, smoke: 2)

  func drawn(_ part: DecisionCells.Part, at scale: Scale) -> DecisionCells {
    DecisionCells(part, images: Self.images[scale], seed: seed)
  }

  /// The reading under which a part's cells stand.
  static func reading(_ part: DecisionCells.Part) -> String {
    part == .test ? "as written" : "around training images"
  }

  func published(_ exhibit: PublishedExhibit) -> PublishedExhibit {
    let measures = [
      Self.radius: "distance to the decision boundary",
      Self.ruggedness: "variation of log distance around the image",
      Self.open: "directions without a boundary",
    ]
    return Self.columns.reduce(exhibit.measuring(Self.fartherColumn)) { exhibit, column in
      exhibit.measuring(
        PublishedColumn(
          column.name, metric: measures[column.name] ?? column.name, unit: column.unit,
          better: column.name == Self.radius ? .higher : .neither))
    }
  }

  /// A row a model, for each of `parts`.
  ///
  /// - Parameter leftOut: a seed whose models aren't taken where there are others.
  func cells(
    of parts: [DecisionCells.Part], leavingOut leftOut: UInt64? = nil, _ request: Request
  ) throws -> [PlannedCell] {
    try parts.flatMap { part in
      try Self.models.flatMap { row, model in
        let runs = try ImageTask.leNet.runs(model, request)
        let others = runs.filter { $0.seed != leftOut }
        let measurements = (others.isEmpty ? runs : others).map {
          NetworkMeasurement($0, .decisionCells(drawn(part, at: request.scale)))
        }
        return Self.columns.map { column in
          PlannedCell(
            row: row, column: column.name, reading: Self.reading(part), metric: column.metric,
            measurements: measurements)
        }
      }
    }
  }

  /// A column's means, one a seed.
  func values(
    _ row: String, _ column: String, around part: DecisionCells.Part = .test,
    _ results: ExhibitResults
  ) -> NamedValues {
    let cell = results.cell(row: row, column: column, reading: Self.reading(part))
    return NamedValues(row, cell.map { results.bySeed($0) } ?? .none)
  }

  /// Each regularizer against none, column by column.
  func comparisons(of columns: [String], _ results: ExhibitResults) -> [PlannedComparison] {
    columns.flatMap { column in
      Self.models.dropFirst().map { row, _ in
        let none = Self.models[0].name
        return PlannedComparison(
          .init(row, values(row, column, results)),
          with: .init(none, values(none, column, results)),
          metric: results.metric(ofColumn: column))
      }
    }
  }

  /// The shares of the cells around images of a part that reach farther with a model than without
  /// regularization.
  func fartherCells(
    _ part: DecisionCells.Part, _ request: Request
  ) throws -> [PlannedCell] {
    func runs(_ model: Model) throws -> [Run] {
      try ImageTask.leNet.runs(model, request)
    }
    let without = try runs(Self.models[0].model)
    return try Self.models.dropFirst().map { row, model in
      PlannedCell(
        row: row, column: Self.farther, reading: Self.reading(part),
        metric: MeasuredMetric.shareFarther,
        measurements: zip(try runs(model), without).map { run, other in
          NetworkMeasurement(
            run, .fartherBoundaries(than: other, cells: drawn(part, at: request.scale)))
        })
    }
  }

  /// How many cells reach farther with the model `row` than without regularization, of those that
  /// both have.
  func farther(
    _ row: String, _ part: DecisionCells.Part, _ results: ExhibitResults
  ) -> (count: Int, of: Int) {
    guard let cell = results.cell(row: row, column: Self.farther, reading: Self.reading(part))
    else { return (0, 0) }
    let shares = results.values(cell)
    let counts = results.values(cell, metric: MeasuredMetric.comparedBoundaries)
    let farther = zip(shares, counts).reduce(0.0) { $0 + ($1.0 * $1.1 / 100).rounded() }
    return (Int(farther), Int(counts.reduce(0, +)))
  }

  /// A map a model around the image drawn `number`-th, by the models of one seed; empty where one
  /// isn't trained.
  ///
  /// All show the same piece of the plane: half as far again as the largest of their circles.
  func panels(
    image number: Int, modelSeed: UInt64, side: Int, _ results: ExhibitResults
  ) throws -> [Panel] {
    let runs = Self.models.compactMap { row, _ in
      results.cell(row: row, column: Self.radius)?.measurements.map(\.run)
        .first { $0.seed == modelSeed }
    }
    guard runs.count == Self.models.count, let first = runs.first else { return [] }
    let drawn = drawn(.test, at: results.scale)
    let set = drawn.set(of: try results.data.load(first.data))
    let plane = drawn.plane(number, in: set)
    let classifiers = try runs.map { try TrainedNetwork($0, weights: results.weights($0)) }
    let radii = classifiers.map { CellOutline(of: $0, on: plane, .fine).radius }
    let window = 1.5 * (radii.max() ?? 1)
    return zip(Self.models, zip(classifiers, radii)).map { model, found in
      let (classifier, radius) = found
      let distance = NumberText.telling(radius, decimals: 1)
      return DecisionCellMap(
        classifier, on: plane, x: -window...window, y: -window...window, side: side
      )
      .panel(
        title: "\(model.name), distance \(distance)",
        marks: [
          .circle(around: .init(x: 0, y: 0), radius: radius), .dot(at: .init(x: 0, y: 0)),
        ])
    }
  }

  func notes(_ results: ExhibitResults) -> [String] {
    let search = CellOutline.Search.standard
    return ImageTask.leNet.notes(results) + [
      """
      \(Self.images[results.scale]) images drawn by the seed \(seed), each with a random plane of \
      its own, the same for all models and their seeds. Distances are L2 in pixels of [0, 1], \
      before preprocessing; nothing is cropped in the plane. A boundary is where the predicted \
      class changes: \(search.directions) directions in steps of \(search.step) up to \
      \(NumberText.telling(search.reach, decimals: 0)), then halved; a spike between two \
      directions is missed.
      """,
      """
      Ruggedness is the variation of the logarithm of the distance to the first boundary, once \
      around the image: 0 for a circle, large where spikes come in from all sides; a cell's size \
      alone doesn't change it.
      """,
      """
      The drawing shows pixels' units on both axes; paler where the largest softmax value is below \
      \(DecisionCellMap.levels.map { "\($0)" }.joined(separator: ", ")), with contours there. Its \
      circle is of 360 directions.
      """,
    ]
  }
}

extension CellOutline.Search {
  /// The search behind a figure's circle.
  static let fine = CellOutline.Search(directions: 360, step: 0.5, reach: 40, halvings: 7)
}
