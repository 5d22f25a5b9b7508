/// A comparison in one sentence, for a reader who knows no statistics.
extension StatisticalComparison {
  /// What the comparison shows, with the numbers that show it.
  ///
  /// For example "SpectReg is 0.32 points more accurate than Baseline (97.69 against 97.37; 95 %
  /// interval 0.10 to 0.54; p = 0.009, a large effect, g = 1.36)."
  package var sentence: String {
    let text =
      switch outcome {
      case .tested(let test) where test.showsDifference: difference(test)
      case .tested(let test): noDifference(test)
      case .untested(let obstacle): untested(obstacle)
      }
    return (context.isEmpty ? "" : "\(context): ") + text
  }

  private func difference(_ test: Test) -> String {
    let isHigher = test.difference > 0
    let size = amount(abs(test.difference))
    let statement: String
    if metric.direction == .higherIsBetter, metric.name.hasSuffix("accuracy") {
      statement =
        "\(first.closedName) is \(size) \(isHigher ? "more" : "less") accurate than \(second.name)"
    } else {
      let judgement =
        switch metric.direction {
        case .higherIsBetter: isHigher ? ", which is better" : ", which is worse"
        case .lowerIsBetter: isHigher ? ", which is worse" : ", which is better"
        case .neither: ""
        }
      statement =
        "With \(first.name), the \(metric.name) is \(size) \(isHigher ? "higher" : "lower") than "
        + "with \(second.name)\(judgement)"
    }
    let (lower, upper) = (test.interval.lowerBound, test.interval.upperBound)
    let interval = isHigher ? test.interval : (-upper)...(-lower)
    let g = NumberText.fixed(abs(test.hedgesG), decimals: 2)
    return "\(statement) (\(means); \(text(of: interval)); \(text(ofPIn: test)), "
      + "a \(test.effect) effect, g = \(g))."
  }

  private func noDifference(_ test: Test) -> String {
    let number = NumberText.fixed(test.difference, decimals: decimals)
    let isZero = number.allSatisfy { "-0.".contains($0) }
    let chance =
      isZero ? "" : ": a difference of \(amount(abs(test.difference))) could be chance"
    return
      "No difference in \(metric.name) shown between \(first.closedName) and "
      + "\(second.name)\(chance) (\(means); \(text(of: test.interval)); \(text(ofPIn: test)))."
  }

  private func untested(_ obstacle: Obstacle) -> String {
    let start = "No test of \(first.closedName) against \(second.name): "
    switch obstacle {
    case .notFinite:
      let names = names { !$0.mean.isFinite || $0.standardDeviation?.isFinite == false }
      return start + "a run of \(names) diverged."
    case .singleRun:
      return start + "a single run of \(names { $0.count == 1 }) says nothing of chance (\(means))."
    case .unknownSpread:
      let names = names { $0.standardDeviation == nil || $0.count == nil }
      return start + "the spread or the number of runs of \(names) isn't known (\(means))."
    case .samePairs:
      return start + "they differ by the same in every seed (\(means))."
    case .noSpread:
      return start + "neither varies from run to run (\(means))."
    }
  }

  private func names(where isMeant: (Sample) -> Bool) -> String {
    [first, second].filter { isMeant($0.sample) }.map(\.name).joined(separator: " and ")
  }
}

extension StatisticalComparison.Side {
  /// The name as a sentence goes on after it: one that holds a comma is closed by one.
  var closedName: String { name.contains(",") ? name + "," : name }
}

/// Numbers in sentences.
extension StatisticalComparison {
  /// Decimals of means and differences: the metric's, more where the standard error needs them.
  var decimals: Int {
    guard let standardError = test?.standardError else { return metric.decimals }
    var decimals = max(metric.decimals, 0)
    var unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    while unit > standardError, decimals < 12 {
      unit /= 10
      decimals += 1
    }
    return decimals
  }

  /// "97.69 against 97.37".
  private var means: String {
    "\(value(first.sample.mean)) against \(value(second.sample.mean))"
  }

  /// "95 % interval 0.12 to 0.52".
  private func text(of interval: ClosedRange<Double>) -> String {
    "95 % interval \(value(interval.lowerBound)) to \(value(interval.upperBound))"
  }

  /// "p = 0.004", or "p = 0.108 corrected for 9 comparisons" in a family, with the uncorrected p
  /// before it where that alone would show a difference.
  private func text(ofPIn test: Test) -> String {
    let alone =
      "p \(Self.text(ofP: test.p))" + (pairing.map { ", \($0.count) pairs" } ?? "")
    guard familySize > 1 else { return alone }
    let corrected =
      "p \(Self.text(ofP: test.correctedP)) corrected for \(familySize) comparisons"
    let isLost = test.p < Judgement.significance && !test.showsDifference
    return isLost ? "\(alone) alone, \(corrected)" : corrected
  }

  /// "= 0.004", "< 0.001", and "< 0.050" where rounding would hide that it is below.
  private static func text(ofP p: Double) -> String {
    let text = NumberText.p(p)
    if text.hasPrefix("<") { return text }
    let isHidden = p < Judgement.significance && text == NumberText.p(Judgement.significance)
    return isHidden ? "< \(text)" : "= \(text)"
  }

  /// A difference: "0.32 points" of a percentage, else as a value with its unit.
  private func amount(_ value: Double) -> String {
    let number = NumberText.fixed(value, decimals: decimals)
    switch metric.unit {
    case "": return number
    case "%": return "\(number) points"
    case let unit where unit.hasPrefix("1"): return number + unit.dropFirst()
    case let unit: return "\(number) \(unit)"
    }
  }

  /// A mean or a bound: "97.69", and "3.1e-5" in the unit 1e-5.
  private func value(_ value: Double) -> String {
    metric.unit.hasPrefix("1")
      ? amount(value) : NumberText.fixed(value, decimals: decimals)
  }
}
