import Datasets
import Reports
import Training

/// The search for one weight that a paper tuned: a grid of weights, each with runs.
///
/// Weights are those that the paper prints; what a reading makes of them is in the runs.
package struct WeightSearch: Sendable {
  /// One weight of the grid with its runs, one a seed.
  package struct Trial: Sendable {
    /// The weight, as the paper prints it; 0 for none.
    package let weight: Double
    /// One run a seed.
    package let runs: [Run]

    /// Creates a trial.
    package init(weight: Double, runs: [Run]) {
      self.weight = weight
      self.runs = runs
    }
  }

  /// The row of the exhibit's cell whose weight is searched.
  package let row: String
  /// The column of the exhibit's cell.
  package let column: String
  /// Whose weight it is, such as `DoubleBack`.
  package let penalty: String
  /// The weight that the paper prints.
  package let published: Double
  /// The grid, ascending; the first weight may be 0.
  package let trials: [Trial]

  /// Creates a search.
  package init(row: String, column: String, penalty: String, published: Double, trials: [Trial]) {
    self.row = row
    self.column = column
    self.penalty = penalty
    self.published = published
    self.trials = trials
  }

  /// The cell's name in reports and on the command line, such as `Dropout, DoubleBack`.
  package var name: String { "\(row), \(column)" }

  /// Whether a user who writes `text` means this search: its row, its column, or both.
  package func answers(to text: String) -> Bool { [row, column, name].contains(text) }

  /// The validation accuracies of a trial, in percent, one a finished run.
  package func accuracies(_ trial: Trial, in results: ExhibitResults) -> [Double] {
    trial.runs.compactMap { results.metrics[$0.key]?[Metric.validationAccuracy.rawValue] }
  }

  /// Whether every weight has a finished run.
  package func isWhole(in results: ExhibitResults) -> Bool {
    trials.allSatisfy { !accuracies($0, in: results).isEmpty }
  }

  /// The trial with the greatest mean validation accuracy, the smaller weight among equal ones; nil
  /// before any is run.
  package func best(in results: ExhibitResults) -> (trial: Trial, sample: Sample)? {
    var best: (trial: Trial, sample: Sample)?
    for trial in trials where trial.weight > 0 {
      guard let sample = Sample(accuracies(trial, in: results)), sample.mean.isFinite else {
        continue
      }
      if best.map({ sample.mean > $0.sample.mean }) ?? true { best = (trial, sample) }
    }
    return best
  }
}

/// An exhibit with weights that its paper tuned.
package protocol Tunable: Exhibit {
  /// The searches for them, by the metric ``Training/Metric/validationAccuracy``.
  func searches(_ request: Request) throws -> [WeightSearch]
}
