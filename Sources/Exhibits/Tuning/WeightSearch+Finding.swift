import Foundation
import Reports
import Training

extension WeightSearch {
  /// The same search with only the runs that are wanted.
  package func keeping(_ isWanted: (Run) -> Bool) -> WeightSearch {
    WeightSearch(
      row: row, column: column, penalty: penalty, published: published,
      trials: trials.map { Trial(weight: $0.weight, runs: $0.runs.filter(isWanted)) })
  }

  /// Whether the published weight is the best one here, in a sentence.
  package func finding(in results: ExhibitResults) -> String {
    guard let best = best(in: results) else { return "\(name): not searched." }
    guard isWhole(in: results) else {
      let run = trials.count { !accuracies($0, in: results).isEmpty }
      return "\(name): \(run) of \(trials.count) weights run, no best one yet."
    }
    let bestText = Self.text(best.sample)
    var sentence =
      "\(name): the best weight of \(penalty) is \(NumberText.shortest(best.trial.weight)) "
      + "(\(bestText))"
    if let published = trials.first(where: { $0.weight == self.published }),
      let sample = Sample(accuracies(published, in: results))
    {
      if published.weight == best.trial.weight {
        sentence += ", the published one"
      } else {
        sentence +=
          "; the published \(NumberText.shortest(self.published)) gives \(Self.text(sample))"
        if let p = MeanComparison(best.sample, sample).p {
          sentence += String(format: ", p = %.2f for the difference", p)
        }
      }
    } else {
      sentence += "; the published \(NumberText.shortest(published)) is not on the grid"
    }
    if let none = trials.first(where: { $0.weight == 0 }),
      let sample = Sample(accuracies(none, in: results))
    {
      sentence += "; without it \(Self.text(sample))"
    }
    return sentence + "."
  }

  private static func text(_ sample: Sample) -> String {
    let spread = sample.standardDeviation.map { String(format: ", sd %.2f", $0) } ?? ""
    return String(format: "%.2f %%", sample.mean) + spread + ", n \(sample.count ?? 0)"
  }
}
