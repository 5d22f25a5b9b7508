import Exhibits
import Measurements
import Reports

extension FigureS6 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let tasks = Self.tasks(at: results.scale)
    return [
      ClaimJudgement(
        "more-weight-more-robust",
        .all(
          tasks.flatMap { task in
            let weights = Self.weights(task, at: results.scale)
            let clean = weights.map { accuracy(results, task, $0) }
            return measures(results, task).map { increases($0, weights) }
              + [.isGreater(clean[0], than: clean[clean.count - 1])]
          })),
      ClaimJudgement(
        "double-the-distance",
        .all(
          tasks.flatMap { task in Self.attacks.map { doubles(results, task, $0) } })),
    ]
  }

  /// The accuracy without noise at a weight.
  private func accuracy(
    _ results: ExhibitResults, _ task: ImageTask, _ weight: Double
  ) -> NamedValues {
    let row = Self.row(task, weight)
    let cell = results.cell(row: row, column: NoiseRobustness.column(0))
    return NamedValues(
      "\(row), clean:", cell.map { results.bySeed($0) } ?? .none,
      unit: " %")
  }

  /// "Generally increases": the greatest weight against none, and no step down on the way.
  private func increases(_ measure: Measure, _ weights: [Double]) -> Finding {
    let values = weights.map(measure.values)
    guard let none = values.first, let greatest = values.last else {
      return Finding(.undecided, "not run")
    }
    let whole = Finding.isGreater(greatest, than: none)
    let falls = zip(values, values.dropFirst()).filter { smaller, greater in
      ClaimJudgement.compare(greater, smaller).verdict == .fails
    }
    guard !falls.isEmpty else {
      return Finding(whole.verdict, "\(measure.name): \(whole.evidence)")
    }
    let steps = falls.map { "\($1.summary) below \($0.summary)" }.joined(separator: ", ")
    return Finding(.fails, "\(measure.name): \(steps)")
  }

  /// "Double the fooling distance without seeing much degradation": some weight does.
  private func doubles(
    _ results: ExhibitResults, _ task: ImageTask, _ attack: PanelAttack
  ) -> Finding {
    let name = (task == .leNet ? "" : "\(task.settings.networkName), ") + attack.rawValue
    func median(_ weight: Double) -> Double? {
      let cell = results.cell(row: Self.row(task, weight), column: attack.distanceColumn)
      let medians = cell.map {
        results.measurements($0, metric: MeasuredMetric.medianDistance, factor: 1)
      }
      return NamedValues("", medians ?? []).median
    }
    guard let none = median(0) else {
      return Finding(.undecided, "\(name): not run")
    }
    guard none > 0 else {
      return Finding(.undecided, "\(name): most images are wrong without an attack")
    }
    let weights = Self.weights(task, at: results.scale)
    let found = weights.dropFirst().compactMap {
      weight -> (weight: Double, factor: Double, finding: Finding)? in
      guard let distance = median(weight) else { return nil }
      return (
        weight, distance / none,
        .losesNothing(
          accuracy(results, task, weight), against: accuracy(results, task, 0), margin: 1)
      )
    }
    let doubling = found.filter { $0.factor >= 2 }
    let factors = found.map {
      "\(NumberText.telling($0.factor, decimals: 2)) at \(NumberText.shortest($0.weight))"
    }
    let evidence =
      "\(name): median distance times " + factors.joined(separator: ", ")
    if let best = doubling.first(where: { $0.finding.verdict == .holds }) {
      return Finding(.holds, "\(evidence); \(best.finding.evidence)")
    }
    guard found.count == weights.count - 1 else { return Finding(.undecided, evidence) }
    let isOpen = doubling.contains { $0.finding.verdict == .undecided }
    return Finding(
      isOpen ? .undecided : .fails,
      ([evidence] + doubling.map(\.finding.evidence)).joined(separator: "; "))
  }
}
