import Datasets
import Reports
import Training

/// The search for an exhibit's weights as an exhibit of its own: what `replicate tune` runs.
///
/// Its cells are the accuracies on the validation images, a row a cell of the exhibit and a column a
/// weight; its figure draws them over the weight, with the published one marked.
public struct Tuning: Exhibit {
  private let exhibit: any Tunable
  private let chosen: @Sendable (WeightSearch) -> Bool

  /// The search for the weights of `exhibit`.
  ///
  /// - Parameter chosen: which cells' weights to search; all unless given.
  public init(
    of exhibit: any Tunable,
    where chosen: @escaping @Sendable (WeightSearch) -> Bool = { _ in true }
  ) {
    self.exhibit = exhibit
    self.chosen = chosen
  }

  /// `table8-tuning` for `table8`.
  public var id: ExhibitID { ExhibitID(exhibit.id.paper, exhibit.id.name + "-tuning") }

  /// The exhibit's own title and source, with the metric of a search and no published numbers.
  public func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let published = try exhibit.published(in: catalogue)
    return PublishedExhibit(
      paper: id.paper, id: id.name, title: "Tuning of: \(published.title)",
      caption: """
        Accuracy on the 10,000 validation images over the weight, mean and standard deviation; \
        dotted: without the penalty; dashed line: the published weight.
        """,
      source: published.source, metric: "validation accuracy", unit: "%", better: .higher,
      requires: published.requires)
  }

  /// A row a cell of the exhibit, a column a weight.
  public func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try exhibit.searches(at: scale, seeds: seeds, data: data).filter(chosen).flatMap { search in
      search.trials.map { trial in
        PlannedCell(
          row: search.name, column: "λ = \(trial.weight.plain)",
          metric: Metric.validationAccuracy.rawValue, runs: trial.runs)
      }
    }
  }

  private func searches(_ results: ExhibitResults) -> [WeightSearch] {
    WeightSearches(exhibit, results, where: chosen).all
  }

  /// A panel a cell: the accuracy over the weight.
  public func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = searches(results).compactMap { TuningPanel($0).panel(results) }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: panels.count > 1 ? 2 : 1)
  }

  /// Of each cell, which weight is the best and what the published one gives.
  public func notes(_ results: ExhibitResults) -> [String] {
    searches(results).map { $0.finding(in: results) } + [
      """
      Weights are those that the paper prints; the runs have them divided as the reading that was \
      taken says (papers/varga/README.md). Each seed has the same training set at every weight.
      """
    ]
  }
}
