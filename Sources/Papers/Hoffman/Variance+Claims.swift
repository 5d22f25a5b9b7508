import Exhibits
import Foundation
import Measurements
import Reports
import Training

extension Variance {
  /// How far a fitted slope may be from −0.5.
  private static let slack = 0.05

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let settings = Self.settings[results.scale]
    let byProjections = settings.projections.map { (projections: $0, batch: 1) }
    let batches = settings.batches.filter { $0 >= Self.leastBatch }
    let byBatch = batches.map { (projections: 1, batch: $0) }
    let fromOne = settings.batches.map { (projections: 1, batch: $0) }
    let both = settings.projections.flatMap { projections in
      batches.map { (projections: projections, batch: $0) }
    }
    let fits = (
      batch: Self.slope(byBatch, "|B| ≥ \(Self.leastBatch) at one projection", results),
      fromOne: Self.slope(fromOne, "|B| from a single image on", results)
    )
    return [
      ClaimJudgement("bound-independent-of-J", Self.bound(results)),
      ClaimJudgement(
        "batch-suppresses", .undecided,
        "\(fits.batch.evidence); \(fits.fromOne.evidence). These errors are relative to each "
          + "batch's own mean, whose "
          + "images' norms differ: that bends the slope. Relative to the mean of all images it "
          + "is −0.5 exactly, for the mean "
          + "of independent terms; which of the two is meant isn't said"),
      ClaimJudgement("converges", Self.slope(byProjections, "n_proj of one image", results)),
      ClaimJudgement(
        "error-order", Self.slope(both, "n_proj |B|, |B| ≥ \(Self.leastBatch)", results)),
    ]
  }

  /// The bound for every image and model, and the variance against draws.
  private static func bound(_ results: ExhibitResults) -> Finding {
    func values(_ column: String) -> [Double] {
      results.cells.filter { $0.column == column }.flatMap(results.values)
    }
    let (derived, ratios) = (values(largest), values(varianceRatio))
    guard let greatest = derived.max(), let least = ratios.min(), let most = ratios.max() else {
      return Finding(.undecided, "not run")
    }
    let bound = ProjectedNorm.bound(classes: 10)
    func text(_ value: Double) -> String { NumberText.telling(value, decimals: 3) }
    let settings = settings[results.scale]
    // A variance of n draws has a standard error of about √(6 / n) of it for the kurtosis seen
    // here.
    let tolerance = 5 * (6 / Double(settings.draws * settings.examples)).squareRoot()
    return Finding(
      greatest <= bound && max(1 - least, most - 1) <= tolerance ? .holds : .fails,
      "by Eq. 15, which can't pass the bound of \(text(bound)), variance / mean² is at most "
        + "\(text(greatest)) over \(derived.count) models and \(settings.examples) images each; "
        + "drawn variances are \(text(least)) to \(text(most)) times "
        + "those of Eq. 15 "
        + "(mean of a model's images), judged by 1 ± \(text(tolerance))")
  }

  /// The slope of the error's logarithm over that of `projections · batch`, one a model and seed.
  private static func slope(
    _ pairs: [(projections: Int, batch: Int)], _ name: String, _ results: ExhibitResults
  ) -> Finding {
    let slopes = measurements(results).compactMap { metrics -> Double? in
      let points = pairs.compactMap { pair in
        metrics[MeasuredMetric.relativeError(projections: pair.projections, batch: pair.batch)]
          .map { (log(Double(pair.projections * pair.batch)), log($0)) }
      }
      return points.count > 1 ? slope(points) : nil
    }
    let values = NamedValues("slope over \(name)", slopes, decimals: 3)
    guard let sample = values.sample, let least = slopes.min(), let most = slopes.max() else {
      return Finding(.undecided, "not run")
    }
    // The mean slope with its own error, by the scatter of models and seeds.
    guard let estimate = MeanComparison(sample, Sample(mean: -0.5)).estimate else {
      return Finding(.undecided, "\(values.summary): a single model")
    }
    return Finding(
      .isEquivalent(estimate, margin: slack),
      "\(values.summary), from \(NumberText.telling(least, decimals: 3)) to "
        + "\(NumberText.telling(most, decimals: 3)), "
        + "judged by −0.5 ± \(slack)")
  }

  /// The metrics of every finished measurement.
  private static func measurements(_ results: ExhibitResults) -> [[String: Double]] {
    let cells = results.cells.filter { $0.column == relative }
    return cells.flatMap(\.measurements).compactMap { results.metrics[$0.key] }
  }

  private static func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let count = Double(points.count)
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    let products = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
    return products / points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  }

  /// The error over n_proj |B|, and each image's variance against the bound.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let settings = Self.settings[results.scale]
    var errors: [Series] = []
    var variances: [Series] = []
    for (style, (row, _)) in Model.ofTables.enumerated() {
      guard let cell = results.cell(row: row, column: Self.relative) else { continue }
      let found = cell.measurements.compactMap { results.metrics[$0.key] }
      var (x, y): ([Double], [Double]) = ([], [])
      for projections in settings.projections {
        for batch in settings.batches {
          let name = MeasuredMetric.relativeError(projections: projections, batch: batch)
          guard let sample = Sample(found.compactMap { $0[name] }) else { continue }
          x.append(Double(projections * batch))
          y.append(sample.mean)
        }
      }
      guard !x.isEmpty else { continue }
      errors.append(Series(row, .points, x: x, y: y, style: style))
      if let first = cell.measurements.first, results.metrics[first.key] != nil {
        let values = try results.values(of: first)
        let sorted = stride(from: 1, to: values.count, by: 3).map { values[$0] }.sorted()
        variances.append(
          Series(
            row, .line, x: sorted.indices.map { 100 * (Double($0) + 0.5) / Double(sorted.count) },
            y: sorted, style: style))
      }
    }
    guard !errors.isEmpty else { return nil }
    let bound = ProjectedNorm.bound(classes: 10)
    let most = Double((settings.projections.max() ?? 1) * (settings.batches.max() ?? 1))
    let line = Series(
      "by the bound", .dashedLine, x: [1, most],
      y: [bound.squareRoot(), (bound / most).squareRoot()], style: 6)
    return Figure(
      panels: [
        Panel(
          title: "relative error of a batch's estimate",
          x: Axis("n_proj |B|", scale: .logarithmic),
          y: Axis("root mean square", scale: .logarithmic), series: errors + [line]),
        Panel(
          title: "variance / mean² of a projection, images in its order",
          x: Axis("share of images (%)", range: 0...100),
          y: Axis("variance / mean²", range: 0...1.6),
          series: variances,
          annotations: [.horizontalLine(y: bound, label: "bound, 2 (C − 1) / (C + 2)")]),
      ], columns: 2)
  }
}
