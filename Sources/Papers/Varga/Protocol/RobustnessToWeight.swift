import Exhibits
import Foundation
import Reports

/// Varga, Csiszárik, Zombori 2018, §2.3: whether penalties on the logits' Jacobian bear a wrong
/// weight better than those behind the softmax.
///
/// Robustness is measured as the span of weights, in decades, whose mean validation accuracy is
/// within 0.2 points of the best.
struct RobustnessToWeight {
  let searches: [WeightSearch]
  let results: ExhibitResults

  private static let margin = 0.2
  private static let onLogits = ["SpectReg", "FrobReg"]
  private static let behindSoftmax = ["DoubleBack", "JacReg"]

  /// The judgements of Table 8's two claims.
  var judgements: [ClaimJudgement] {
    let spans = searches.compactMap { search in
      span(search).map { (penalty: search.penalty, text: $0.text, decades: $0.decades) }
    }
    let logits = spans.filter { Self.onLogits.contains($0.penalty) }
    let others = spans.filter { Self.behindSoftmax.contains($0.penalty) }
    let evidence =
      "weights within \(Self.margin) points of the best validation accuracy: "
      + spans.map(\.text).joined(separator: "; ")
    guard let narrowest = logits.map(\.decades).min(), let widest = others.map(\.decades).max()
    else {
      return ["robust-on-logits", "careful-tuning"].map { ClaimJudgement($0, .undecided, evidence) }
    }
    return [
      ClaimJudgement("robust-on-logits", narrowest > widest ? .holds : .fails, evidence),
      ClaimJudgement("careful-tuning", narrowest > widest ? .holds : .fails, evidence),
    ]
  }

  /// The weights around the best one that are nearly as good, without a gap.
  private func span(_ search: WeightSearch) -> (text: String, decades: Double)? {
    let means = search.trials.filter { $0.weight > 0 }.compactMap { trial in
      Sample(search.accuracies(trial, in: results)).map { (weight: trial.weight, mean: $0.mean) }
    }
    guard let best = means.indices.max(by: { means[$0].mean < means[$1].mean }) else { return nil }
    func isGood(_ place: Int) -> Bool { means[place].mean >= means[best].mean - Self.margin }
    var first = best
    while first > 0, isGood(first - 1) { first -= 1 }
    var last = best
    while last + 1 < means.count, isGood(last + 1) { last += 1 }
    let decades = log10(means[last].weight / means[first].weight)
    let text =
      "\(search.penalty) \(NumberText.shortest(means[first].weight)) to "
      + "\(NumberText.shortest(means[last].weight))"
      + String(format: " (%.1f decades)", decades)
    return (text, decades)
  }
}
