import Datasets
import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// The tiny exhibit's runs measured: the norms of their Jacobians, a row of two runs.
struct MeasuredExhibit: Exhibit {
  let id = ExhibitID("tiny", "table")
  var tiny = TinyExhibit()
  var drawsValues = false

  func cells(_ request: Request) throws -> [PlannedCell] {
    let runs = try (1...UInt64(request.seeds ?? 2)).map { seed in
      try tiny.run(seed: seed, learningRate: 0.01, data: request.data)
    }
    return [
      PlannedCell(
        row: "sine", column: "plain", metric: MeasuredMetric.jacobianNorm,
        measurements: runs.map { NetworkMeasurement($0, .jacobianNorm()) })
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    guard drawsValues, let cell = results.cells.first else { return nil }
    let values = try cell.measurements.flatMap { try results.values(of: $0) }
    return Figure(
      Panel(
        x: Axis("point"), y: Axis("norm"),
        series: [Series("norms", .points, x: values.indices.map(Double.init), y: values)]))
  }
}
