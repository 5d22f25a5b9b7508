import Datasets
import Exhibits
import Measurements
import Reports
import Scheduling

/// Hoffman, Roberts, Yaida 2019, Table 2 (§3.1): models of all of MNIST on the digits of USPS.
///
/// Stated: 2007 test images of 16 × 16, upsampled to 28 × 28 by bilinear interpolation, then
/// preprocessed as MNIST. Not stated: where the samples of the larger image lie. Taken as written
/// is the rule of the resizing functions that the authors' framework has for images; the other rule
/// is a reading.
struct Table2: Exhibit {
  let id = ExhibitID("hoffman", "table2")

  static let row = "USPS"

  /// The rules of corners, by their readings' names.
  static let readings: [(name: String, corners: CornerRule)] = [
    (Cell.asWritten, .halfPixels), ("corners aligned", .alignedCorners),
  ]

  func cells(_ request: Request) throws -> [PlannedCell] {
    func planned(
      _ reading: String, _ corners: CornerRule, _ request: Request, _ model: (Model) -> Model
    ) throws -> [PlannedCell] {
      try Model.ofTables.map { column, regularized in
        let runs = try ImageTask.leNet.runs(
          model(regularized), request)
        return PlannedCell(
          row: Self.row, column: column, reading: reading, metric: MeasuredMetric.uspsAccuracy,
          measurements: runs.map { NetworkMeasurement($0, .usps(corners: corners)) })
      }
    }
    let few = ImageTask.withUniformBiases(request)
    return try Self.readings.flatMap { reading, corners in
      try planned(reading, corners, request) { $0 }
    } + planned(ImageTask.uniformBiases, .halfPixels, few, \.withUniformBiases)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let none = values(results, "No regularization")
    let each = ["L²", "Dropout", "Jacobian"].map { values(results, $0) }
    let increases = Finding.all(each.map { .isGreater($0, than: none) })
    let combined = Finding.isBest(values(results, "All Combined"), among: each + [none])
    return [
      ClaimJudgement("each-increases", increases),
      ClaimJudgement("combined-strongest", combined),
      ClaimJudgement("may-be-combined", combined),
      ClaimJudgement("preliminary-evidence", increases),
    ]
  }

  /// A column's accuracies as written.
  private func values(_ results: ExhibitResults, _ column: String) -> NamedValues {
    NamedValues(
      "\(column):",
      results.bySeed(row: Self.row, column: column), unit: " %",
      published: results.scale == .paper
        ? results.publishedSample(row: Self.row, column: column) : nil)
  }

  /// A panel a reading: published and measured, a place a regularizer.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let columns = Model.ofTables.map(\.name)
    let published = columns.map { column in
      results.published.cells.first { $0.column == column }?.sample
    }
    let panels = Self.readings.compactMap { reading, _ -> Panel? in
      let measured = columns.map { column in
        results.cell(row: Self.row, column: column, reading: reading)
          .flatMap { Sample(results.values($0)) }
      }
      guard measured.contains(where: { $0 != nil }) else { return nil }
      return Panel(
        title: reading,
        x: Axis(
          "", range: 0.5...(Double(columns.count) + 0.5),
          ticks: Generalization.labels.enumerated().map {
            .init(Double($0.offset + 1), $0.element)
          }),
        y: Axis("accuracy on USPS (%)"),
        series: PlacedPoints.series("published", published, shift: -0.1, style: 1, role: .published)
          + PlacedPoints.series("measured", measured, shift: 0.1, style: 2))
    }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 2)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    ImageTask.leNet.notes(results) + [
      """
      USPS images have values from -1 for paper to 1 for ink; they are moved to [0, 1], the range \
      of MNIST's before its preprocessing, and interpolated without rounding to 256 shades. As \
      written: pixels are squares (`align_corners=False`). "Corners aligned": pixels are points \
      (`align_corners=True`). The text names no other choice that could matter, such as fitting \
      the digits to MNIST's margins, and none was made.
      """,
      """
      The claims are judged as written by tests against no regularization, seed by seed. \
      "Increases" fails where ours is smaller, or a gain below what the printed runs could see is \
      all there can be (`absent`).
      """,
    ]
  }
}
