import Datasets
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure 1 (§1): decision cells around a test image on a random plane, without
/// regularization, with L² and with the Jacobian regularizer.
///
/// The paper draws one image on one plane. Its sentences are judged here by many images and planes, and by training
/// images too, of which §1 speaks.
struct HoffmanFigure1: Exhibit {
  let id = ExhibitID("hoffman", "figure1")

  private let shared = HoffmanCells(seed: 1)

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    shared.published(try catalogue.exhibit(id.paper, id.name))
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try shared.cells(of: [.test, .training], at: scale, seeds: seeds, data: data)
  }

  /// Each regularizer against none, by radius and by ruggedness.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(of: [HoffmanCells.radius, HoffmanCells.ruggedness], results)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let (none, decay, jacobian) = (
      HoffmanCells.models[0].name, HoffmanCells.models[1].name, HoffmanCells.models[2].name
    )
    func rugged(_ row: String) -> NamedValues {
      shared.values(row, HoffmanCells.ruggedness, results)
    }
    func radius(_ row: String) -> NamedValues { shared.values(row, HoffmanCells.radius, results) }
    let smoother = Finding.isGreater(rugged(none), than: rugged(decay))
    return [
      ClaimJudgement(
        "rugged",
        Finding(
          Finding.isBest(rugged(none), among: [rugged(decay), rugged(jacobian)]),
          saying: "ruggedness")),
      ClaimJudgement(
        "l2-smoother",
        Finding.all([Finding(smoother, saying: "ruggedness"), try notEnsured(decay, none, results)])
      ),
      ClaimJudgement(
        "jacobian-outwards",
        Finding(
          Finding.isBest(radius(jacobian), among: [radius(none), radius(decay)]),
          saying: "distance")),
      ClaimJudgement("farther-from-each-point", try fartherFromEach(jacobian, none, results)),
    ]
  }

  /// "Does not necessarily ensure large cells": at least a tenth of the cells isn't larger than without.
  private func notEnsured(
    _ decay: String, _ none: String, _ results: ExhibitResults
  ) throws -> Finding {
    let (larger, count) = try shared.farther(decay, than: none, .test, results)
    guard count > 0 else { return Finding(.undecided, "not run") }
    let share = 100 * Double(count - larger) / Double(count)
    return Finding(
      share >= 10 ? .holds : .fails,
      "\(NamedValues.format(share, decimals: 0)) % of \(count) cells are no larger with L² than without, "
        + "judged by a tenth")
  }

  /// "Farther away from each training data point": in at least 95 of 100.
  private func fartherFromEach(
    _ jacobian: String, _ none: String, _ results: ExhibitResults
  ) throws -> Finding {
    let (farther, count) = try shared.farther(jacobian, than: none, .training, results)
    guard count > 0 else { return Finding(.undecided, "not run") }
    let means = [jacobian, none].map {
      shared.values($0, HoffmanCells.radius, around: .training, results).summary
    }
    return Finding(
      100 * farther >= 95 * count ? .holds : .fails,
      "the boundary is farther with the Jacobian regularizer than without for \(farther) of \(count) pairs of a "
        + "training image and a plane, judged by 95 %; distance: \(means.joined(separator: " against "))"
    )
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = try shared.panels(
      image: 0, modelSeed: 1, side: results.scale == .smoke ? 21 : 121, results)
    return panels.isEmpty
      ? nil : Figure(panels: panels, columns: 3, size: .init(width: 1170, height: 430))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      "The drawing has the first image and plane drawn, and the models of seed 1."
    ]
  }
}

extension Finding {
  /// The same with what is compared in front of its evidence.
  init(_ finding: Finding, saying measure: String) {
    self.init(finding.verdict, "\(measure): \(finding.evidence)")
  }
}
