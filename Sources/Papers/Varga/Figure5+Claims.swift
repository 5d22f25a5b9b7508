import Exhibits
import Foundation
import Reports

/// Appendix D's sentences about Figure 5.
extension Figure5 {
  /// What the runs with one weight decay gave.
  struct Chart {
    let weightDecay: Double
    /// DoubleBack's weights but 0, ascending, that have runs.
    let weights: [Double]
    private let accuraciesByWeight: [Double: SeedValues]
    private let normsByWeight: [Double: SeedValues]

    init(_ weightDecay: Double, _ results: ExhibitResults) {
      self.weightDecay = weightDecay
      var accuracies: [Double: SeedValues] = [:]
      var norms: [Double: SeedValues] = [:]
      for weight in Figure5.weights {
        let cell = results.cell(
          row: Figure5.row(weightDecay), column: Figure5.column(weight),
          reading: MNISTReading.authorsCode.name)
        guard let cell, !results.values(cell).isEmpty else { continue }
        accuracies[weight] = results.bySeed(cell)
        norms[weight] = results.bySeed(cell, metric: "weightNorm")
      }
      accuraciesByWeight = accuracies
      normsByWeight = norms
      weights = Figure5.weights.filter { $0 > 0 && accuracies[$0] != nil }
    }

    func accuracies(_ weight: Double) -> NamedValues {
      NamedValues(
        "accuracy at λ = \(NumberText.shortest(weight))", accuraciesByWeight[weight] ?? .none,
        unit: " %")
    }

    func norms(_ weight: Double) -> NamedValues {
      NamedValues(
        "‖w‖² at λ = \(NumberText.shortest(weight))", normsByWeight[weight] ?? .none, decimals: 1)
    }

    /// The transition of each seed's curve.
    var transitions: [PhaseTransition] {
      let curves = weights.map { weight in
        let curve = accuraciesByWeight[weight] ?? .none
        return Dictionary(zip(curve.seeds, curve.values)) { first, _ in first }
      }
      let seeds = curves.first.map { $0.keys.sorted() } ?? []
      return seeds.compactMap { seed in
        let values = curves.compactMap { $0[seed] }
        return values.count == weights.count
          ? PhaseTransition(weights: weights, values: values) : nil
      }
    }

    /// Where the seeds' curves collapse.
    var transition: NamedValues {
      NamedValues(
        Figure5.row(weightDecay) + ": transition at λ", transitions.map(\.weight), decimals: 0)
    }

    /// The weight at which ‖w‖² is greatest, where that is inside the range of weights.
    var turn: Double? {
      let norms = weights.map { self.norms($0).sample?.mean ?? 0 }
      guard let place = norms.indices.max(by: { norms[$0] < norms[$1] }), place > 0,
        place < norms.count - 1
      else { return nil }
      return weights[place]
    }

    /// Whether every weight has runs: without, the best one and what lies beyond a transition would
    /// be those of the weights that happen to be there.
    var isWhole: Bool {
      accuraciesByWeight[0] != nil && weights.count == Figure5.weights.count - 1
    }

    /// The weight with the greatest mean accuracy.
    var best: Double? {
      weights.max { (accuracies($0).sample?.mean ?? 0) < (accuracies($1).sample?.mean ?? 0) }
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let charts = Self.weightDecays.map { Chart($0, results) }
    let collapse = Finding.all(charts.map(collapse))
    let without = charts.filter { $0.weightDecay == 0 }
    let with = charts.filter { $0.weightDecay > 0 }
    let falls = Finding.all(without.map { norm($0, rises: false) })
    let rises = Finding.all(with.map { norm($0, rises: true) })
    return [
      ClaimJudgement("phase-transition", collapse),
      ClaimJudgement("transition-at-20", place(charts)),
      ClaimJudgement("acts-as-weight-decay", falls),
      ClaimJudgement("counteracts-weight-decay", .all([rises] + with.map(reinforces))),
      ClaimJudgement("caption-collapse", collapse),
      ClaimJudgement("caption-weight-loss", .all([rises, falls])),
      ClaimJudgement("global-attribute", .all([rises, falls])),
    ]
  }

  private func notWhole(_ chart: Chart) -> Finding {
    Finding(.undecided, "\(Self.row(chart.weightDecay)): not all weights run")
  }

  /// More accurate at the best weight than at 0, and collapsed at the greatest.
  private func collapse(_ chart: Chart) -> Finding {
    guard chart.isWhole, let best = chart.best, let greatest = chart.weights.last else {
      return notWhole(chart)
    }
    let gain = Finding.isGreater(chart.accuracies(best), than: chart.accuracies(0))
    let last = chart.accuracies(greatest)
    let hasCollapsed = !chart.transitions.isEmpty
    return .all([
      Finding(gain.verdict, "\(Self.row(chart.weightDecay)): \(gain.evidence)"),
      Finding(hasCollapsed ? .holds : .fails, last.summary),
    ])
  }

  /// Around 20: within a factor of two, for every weight decay, with less than a factor of two
  /// between them.
  private func place(_ charts: [Chart]) -> Finding {
    let transitions = charts.map(\.transition)
    let means = transitions.compactMap { $0.sample?.mean }
    let turns = charts.compactMap { chart in
      chart.turn.map { "λ = \(NumberText.shortest($0)) with \(Figure5.row(chart.weightDecay))" }
    }
    let turning =
      turns.isEmpty ? "" : "; ‖w‖² turns from rising to falling at \(turns.joined(separator: ", "))"
    let evidence = transitions.map(\.summary).joined(separator: "; ") + turning
    guard charts.allSatisfy(\.isWhole) else {
      return Finding(.undecided, "not all weights run: \(evidence)")
    }
    guard means.count == charts.count, let least = means.min(), let greatest = means.max() else {
      return Finding(.fails, "\(evidence); not every weight decay has a transition")
    }
    let isThere = least >= 10 && greatest <= 40
    let isOne = greatest <= 2 * least
    return Finding(
      isThere && isOne ? .holds : .fails,
      "\(evidence); \"around 20\" is taken as 10 to 40, \"regardless\" as within a factor of two")
  }

  /// Whether ‖w‖² rises (or falls) from λ = 0 to the weight of best accuracy.
  private func norm(_ chart: Chart, rises: Bool) -> Finding {
    guard chart.isWhole, let best = chart.best else { return notWhole(chart) }
    let (before, at) = (chart.norms(0), chart.norms(best))
    let finding = rises ? Finding.isGreater(at, than: before) : .isGreater(before, than: at)
    return Finding(finding.verdict, "\(Self.row(chart.weightDecay)): \(finding.evidence)")
  }

  /// Whether ‖w‖² beyond the transition is below that at λ = 0.
  private func reinforces(_ chart: Chart) -> Finding {
    guard chart.isWhole, let greatest = chart.weights.last else { return notWhole(chart) }
    let finding = Finding.isGreater(chart.norms(0), than: chart.norms(greatest))
    return Finding(finding.verdict, "\(Self.row(chart.weightDecay)), beyond: \(finding.evidence)")
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = Self.weightDecays.map { Chart($0, results) }.filter { !$0.weights.isEmpty }
      .map(panel)
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 2)
  }

  private func panel(_ chart: Chart) -> Panel {
    let norms = chart.weights.compactMap { chart.norms($0).sample }
    let accuracies = chart.weights.compactMap { chart.accuracies($0).sample }
    // The line stands near the right edge, where a label has no room.
    let transition = chart.transition.sample?.mean
    let place = transition.map { ", transition at \(NumberText.telling($0, decimals: 0))" } ?? ""
    return Panel(
      title: Self.row(chart.weightDecay) + place,
      x: Axis("DoubleBack weight λ as in the paper", scale: .logarithmic, range: 0.00007...2000),
      y: Axis("‖w‖²"), secondary: Axis("test accuracy (%)", range: 0...100),
      series: [
        Series("‖w‖²", x: chart.weights, samples: norms, style: 0),
        Series("accuracy", x: chart.weights, samples: accuracies, axis: .secondary, style: 1),
      ], annotations: transition.map { [.verticalLine(x: $0, label: "")] } ?? [])
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      The figure's own weight decays and weights aren't printed; these are the authors' script's. \
      The transition is found from each seed's curve: beyond its best weight, where half of the \
      fall in accuracy is done, interpolated on log λ.
      """,
      """
      The paper's "weight loss" is ½Σ‖w‖² over filters and dense weights in the authors' code, \
      whether weights decay or not; here ‖w‖² is over all parameters, the biases among them, which \
      is twice as much and a little more.
      """,
    ] + MNISTReading.notes(results)
  }
}
