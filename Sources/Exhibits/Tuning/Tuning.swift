import Datasets
import Reports
import Training

/// The search for an exhibit's weights as an exhibit of its own: what `replicate tune` runs.
///
/// Its cells are the accuracies on the validation images, a row a cell of the exhibit and a column
/// a weight; its figure draws them over the weight, with the published one marked.
package struct Tuning: Exhibit {
  private let exhibit: any Tunable
  private let names: [String]

  /// The search for the weights of `exhibit`.
  ///
  /// - Parameter cells: whose weights to search, by row, column or both (`row, column`); all if
  ///   empty.
  package init(of exhibit: any Tunable, cells: [String] = []) {
    self.exhibit = exhibit
    names = cells
  }

  private func isChosen(_ search: WeightSearch) -> Bool {
    names.isEmpty || names.contains { search.answers(to: $0) }
  }

  /// It is ours.
  package var quotesCaption: Bool { false }

  /// `table8-tuning` for `table8`.
  package var id: ExhibitID { ExhibitID(exhibit.id.paper, exhibit.id.name + "-tuning") }

  /// For example `tune varga table8 --cell "2000, SpectReg"`.
  package var commandWords: String {
    (["tune", exhibit.id.description] + names.map { "--cell \"\($0)\"" }).joined(separator: " ")
  }

  /// The exhibit's own title and source, with the metric of a search and no published numbers.
  package func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let published = try exhibit.published(in: catalogue)
    return PublishedExhibit(
      paper: id.paper, id: id.name, title: "Tuning of: \(published.title)",
      caption: """
        Accuracy on the 10,000 validation images over the weight, mean and standard deviation; \
        dashed: without the penalty; vertical line: the published weight.
        """,
      source: published.source, metric: "validation accuracy", unit: "%", better: .higher,
      requires: published.requires)
  }

  /// A row a cell of the exhibit, a column a weight.
  package func cells(_ request: Request) throws -> [PlannedCell] {
    try exhibit.searches(request).filter(isChosen).flatMap { search in
      search.trials.map { trial in
        PlannedCell(
          row: search.name, column: "λ = \(NumberText.shortest(trial.weight))",
          metric: Metric.validationAccuracy.rawValue, runs: trial.runs)
      }
    }
  }

  private func searches(_ results: ExhibitResults) -> [WeightSearch] {
    WeightSearches(exhibit, results, where: isChosen).all
  }

  /// A panel a cell: the accuracy over the weight.
  package func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = searches(results).compactMap { TuningPanel($0).panel(results) }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: panels.count > 1 ? 2 : 1)
  }

  /// Of each cell, which weight is the best and what the published one gives.
  package func notes(_ results: ExhibitResults) -> [String] {
    searches(results).map { $0.finding(in: results) } + [
      """
      Weights are in the paper's unit. Each seed has the same training set at every weight.
      """
    ]
  }
}
