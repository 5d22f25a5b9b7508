import Exhibits
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S1 (appendix A): Figure 1 around other test images, by
/// models of other seeds than the one that it draws.
struct FigureS1: Exhibit {
  let id = ExhibitID("hoffman", "figureS1")

  /// The seed of Figure 1 gives its images; another one gives others.
  private let shared = RandomPlanes(seed: 2)

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    shared.published(try catalogue.exhibit(id.paper, id.name))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(of: [.test], leavingOut: Figure1.drawnSeed, request)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(of: [RandomPlanes.radius], results)
  }

  /// "Similar": the Jacobian regularizer's cells reach farthest on average, as in Figure 1, seed by
  /// seed.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let radii = RandomPlanes.models.map { shared.values($0.name, RandomPlanes.radius, results) }
    return [
      ClaimJudgement(
        "similar",
        Finding(
          Finding.isBest(radii[radii.count - 1], among: Array(radii.dropLast())),
          saying: "distance"))
    ]
  }

  /// A row a seed of the models, each around an image of its own.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let runs = results.cells.first?.measurements.map(\.run) ?? []
    let images = shared.drawn(.test, at: results.scale).images
    let seeds = runs.map(\.seed).suffix(3)
    let panels = try seeds.enumerated().flatMap { number, seed in
      try shared.panels(
        image: number % images, modelSeed: seed, side: results.scale == .smoke ? 21 : 71, results)
    }
    return panels.isEmpty
      ? nil
      : Figure(
        panels: panels, columns: 3,
        size: .init(width: 1170, height: 400 * (panels.count / 3) + 30))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      """
      The models are those of Table 1 but for the seed that Figure 1 draws, \(Figure1.drawnSeed); \
      the drawing has a row a seed, three at most, each around an image of its own.
      """
    ]
  }
}
