/// A direction as tables and lines print it.
extension Direction {
  /// "small CIFAR-10: SpectReg against Baseline".
  package var title: String {
    let names = "\(first) against \(second)"
    return context.isEmpty ? names : "\(context): \(names)"
  }

  /// "+3.61": a difference in the metric's unit.
  package func difference(_ effect: Effect) -> String {
    let difference = effect.difference
    return difference.isFinite
      ? NumberText.signed(difference, decimals: metric.decimals) : "not finite"
  }

  /// "+4.5": the difference in standard errors, "—" without a test.
  package func standardErrors(_ effect: Effect) -> String {
    effect.t.map { NumberText.signed($0, decimals: 1) } ?? "—"
  }

  /// "5 and 5": how many runs stand on either side.
  package func counts(_ effect: Effect) -> String {
    [effect.first, effect.second].map { $0.count.map(String.init) ?? "?" }
      .joined(separator: " and ")
  }

  /// "SpectReg against Baseline: +2.10 (1.9 standard errors), published +3.61 (4.5): undecided".
  var sentence: String {
    func text(_ effect: Effect, _ unit: String) -> String {
      let errors = effect.t.map { NumberText.signed($0, decimals: 1) + unit }
      return difference(effect) + (errors.map { " (\($0))" } ?? "")
    }
    return "\(title): \(text(measured, " standard errors")), published \(text(published, "")): "
      + verdict.rawValue
  }
}
