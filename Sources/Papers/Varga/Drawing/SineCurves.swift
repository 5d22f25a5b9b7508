import Datasets
import Exhibits
import Foundation
import Reports
import Training

/// What figures on SIN draw: training points, the true function, and learned curves.
struct SineCurves {
  private static let points = 1000
  private let results: ExhibitResults

  init(_ results: ExhibitResults) {
    self.results = results
  }

  /// The x values of every curve: `points + 1` of them, even over `range`.
  static func positions(in range: ClosedRange<Double>) -> [Double] {
    (0...points).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(points)
    }
  }

  /// sin(5x).
  static func truth(in range: ClosedRange<Double>) -> Series {
    let x = positions(in: range)
    return Series("true function sin(5x)", .line, x: x, y: x.map { sin(5 * $0) }, role: .reference)
  }

  /// The points that the run was trained on, those within `range`.
  func trainingPoints(of run: Run, in range: ClosedRange<Double>) throws -> Series {
    let training = try results.data.load(run.data).training
    guard case .floats(let x) = training.features, case .values(let y) = training.targets else {
      return Series("training points", .points, x: [], y: [], style: 7)
    }
    let shown = zip(x, y).filter { range.contains(Double($0.0)) }
    return Series(
      "training points", .points, x: shown.map { Double($0.0) }, y: shown.map { Double($0.1) },
      style: 7)
  }

  /// The function that a run learned.
  func learned(by run: Run, name: String, in range: ClosedRange<Double>, style: Int) throws
    -> Series
  {
    let x = Self.positions(in: range)
    let network = try TrainedNetwork(run, weights: results.weights(run))
    let y = network.values(at: x.map { Float($0) }).map { Double($0) }
    return Series(name, .line, x: x, y: y, style: style)
  }

  /// A panel with points, truth and a curve for each weight, of the first seed.
  func panel(
    title: String, reading: SineTask.Reading, weights: [Double], in range: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) throws -> Panel {
    let runs = weights.compactMap { weight in
      results.cell(row: SineTask.row, column: SineTask.column(weight), reading: reading.name)?
        .runs.first
    }
    guard let first = runs.first else { return Panel(x: Axis("x"), y: Axis("y"), series: []) }
    var series = [try trainingPoints(of: first, in: range), Self.truth(in: range)]
    for (place, (run, weight)) in zip(runs, weights).enumerated() {
      series.append(
        try learned(by: run, name: SineTask.column(weight), in: range, style: place + 1))
    }
    return Panel(
      title: title, x: Axis("x", range: range), y: Axis("network output", range: y),
      series: series, legend: .automatic)
  }
}
