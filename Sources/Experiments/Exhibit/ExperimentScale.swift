import Exhibits

/// What scales make of an experiment whose file says nothing else: fewer steps and seeds, as the
/// papers' exhibits have them.
extension Experiment {
  /// The runs of a cell.
  func seeds(_ request: Request) -> ClosedRange<UInt64> {
    request.seeds(
      scales[request.scale]?.seeds
        ?? ByScale(paper: seeds, quick: min(seeds, 3), smoke: 1)[request.scale])
  }

  /// The steps of a training for which a file states `count`.
  static func iterations(_ count: Int, at scale: Scale) -> Int {
    guard count > 0 else { return count }
    return ByScale(
      paper: count, reduced: max(count * 2 / 5, 1), quick: max(count / 20, 1),
      smoke: min(count, 10))[scale]
  }

  /// Changes as a scale has them: iterations that they state are fewer, and what is measured on the
  /// way comes as much earlier.
  static func scaled(_ changes: Setting?, to scale: Scale) -> Setting? {
    guard var table = changes?.table, let count = table["iterations"]?.integer else {
      return changes
    }
    table["iterations"] = .integer(iterations(count, at: scale))
    if let evaluations = table["evaluations"]?.list?.compactMap(\.integer) {
      let places = Set(evaluations.map { evaluation($0, of: count, at: scale) }).sorted()
      table["evaluations"] = .list(places.map { .integer($0) })
    }
    return .table(table)
  }

  /// After how many steps is measured what a file has after `iteration` of `count`.
  private static func evaluation(_ iteration: Int, of count: Int, at scale: Scale) -> Int {
    count > 0 ? iteration * iterations(count, at: scale) / count : iteration
  }

  /// What a measure's metric is called at a scale.
  ///
  /// `testAccuracy@500` moves with the evaluations among which the file has it. Where the scale
  /// states its own, it is the one in the same place.
  func metric(of measure: Measure, in cell: Cell, at scale: Scale) -> String {
    let parts = measure.metric.split(separator: "@").map(String.init)
    guard parts.count == 2, let iteration = Int(parts[1]),
      MetricDescription.onTheWay.contains(parts[0])
    else { return measure.metric }
    func evaluations(_ changes: Setting?) -> [Int]? {
      changes?.table?["evaluations"]?.list?.compactMap(\.integer)
    }
    let own = evaluations(cell.changes)
    guard let stated = own ?? evaluations(run), let place = stated.firstIndex(of: iteration) else {
      return measure.metric
    }
    var moved = iteration
    if own == nil, let other = evaluations(scales[scale]?.run) {
      if other.count == stated.count { moved = other[place] }
    } else if let count = (own == nil ? run : cell.changes)?.table?["iterations"]?.integer {
      moved = Self.evaluation(iteration, of: count, at: scale)
    }
    return "\(parts[0])@\(moved)"
  }
}
