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
    let fewer = iterations(count, at: scale)
    table["iterations"] = .integer(fewer)
    if let evaluations = table["evaluations"]?.list?.compactMap(\.integer), count > 0 {
      let places = Set(evaluations.map { $0 * fewer / count }).sorted()
      table["evaluations"] = .list(places.map { .integer($0) })
    }
    return .table(table)
  }
}
