import Reports

/// The curve of one search: validation accuracy over the weight.
package struct TuningPanel {
  /// The search that is drawn.
  package let search: WeightSearch

  /// A panel of one search.
  package init(_ search: WeightSearch) {
    self.search = search
  }

  /// The curve with its band, beside the published weight; nil before any run is done.
  package func panel(_ results: ExhibitResults) -> Panel? {
    let points = search.trials.compactMap { trial in
      Sample(search.accuracies(trial, in: results)).map { (weight: trial.weight, sample: $0) }
    }
    let curve = points.filter { $0.weight > 0 }
    guard let least = curve.first?.weight, let greatest = curve.last?.weight else { return nil }
    let weights = curve.map(\.weight)
    let samples = curve.map(\.sample)
    var series = [
      Series(
        "mean ± sd", .band, x: weights, y: samples.map(\.mean),
        lower: samples.map { $0.mean - ($0.standardDeviation ?? 0) },
        upper: samples.map { $0.mean + ($0.standardDeviation ?? 0) }, style: 1),
      Series("\(search.penalty)", .linePoints, x: weights, y: samples.map(\.mean), style: 1),
    ]
    if let none = points.first(where: { $0.weight == 0 })?.sample.mean {
      series.append(
        Series("without", .dashedLine, x: [least, greatest], y: [none, none], style: 2))
    }
    return Panel(
      title: search.name,
      x: Axis(
        "weight λ as in the paper", scale: .logarithmic, range: (least / 1.5)...(greatest * 1.5)),
      y: Axis("validation accuracy (%)", range: Self.range(points.map(\.sample.mean))),
      series: series,
      annotations: [.verticalLine(x: search.published, label: "published")])
  }

  /// What shows the differences near the best; collapsed runs may fall below it.
  private static func range(_ means: [Double]) -> ClosedRange<Double>? {
    let finite = means.filter(\.isFinite)
    guard let greatest = finite.max(), let least = finite.min() else { return nil }
    let floor = max(least, greatest - 4)
    return (floor - 0.3)...(greatest + 0.4)
  }
}
