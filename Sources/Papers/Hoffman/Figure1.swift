import Exhibits
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure 1 (§1): decision cells around a test image on a random
/// plane, without regularization, with L² and with the Jacobian regularizer.
///
/// The paper draws one image on one plane. Its sentences are judged here by many images and planes,
/// and by training images too, of which §1 speaks.
struct Figure1: Exhibit {
  let id = ExhibitID("hoffman", "figure1")

  private let shared = RandomPlanes(seed: 1)

  /// The seed of the models that are drawn.
  static let drawnSeed: UInt64 = 1

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    shared.published(try catalogue.exhibit(id.paper, id.name))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(of: [.test, .training], request)
      + shared.fartherCells(.test, request)
      + shared.fartherCells(.training, request)
  }

  /// Each regularizer against none, by radius and by ruggedness.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(of: [RandomPlanes.radius, RandomPlanes.ruggedness], results)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let (none, decay, jacobian) = (
      RandomPlanes.models[0].name, RandomPlanes.models[1].name, RandomPlanes.models[2].name
    )
    func rugged(_ row: String) -> NamedValues {
      shared.values(row, RandomPlanes.ruggedness, results)
    }
    func radius(_ row: String) -> NamedValues { shared.values(row, RandomPlanes.radius, results) }
    let smoother = Finding(
      Finding.isGreater(rugged(none), than: rugged(decay)), saying: "ruggedness")
    let outwards = Finding(
      Finding.isBest(radius(jacobian), among: [radius(none), radius(decay)]), saying: "distance")
    let mostRugged = Finding(
      Finding.isBest(rugged(none), among: [rugged(decay), rugged(jacobian)]),
      saying: "ruggedness")
    return [
      ClaimJudgement("rugged", mostRugged),
      ClaimJudgement("rugged-and-unstable", mostRugged),
      ClaimJudgement("l2-smoother", smoother),
      ClaimJudgement("l2-smooths-out", smoother),
      ClaimJudgement("l2-not-larger", notEnsured(decay, results)),
      ClaimJudgement("l2-no-margins", notEnsured(decay, results)),
      ClaimJudgement("jacobian-outwards", outwards),
      ClaimJudgement("enlarge-on-average", outwards),
      ClaimJudgement(
        "farther-from-each-point", fartherFromEach(jacobian, none, .training, results)),
      ClaimJudgement(
        "same-predictions",
        .all([
          .losesNothing(
            accuracy(jacobian, results), against: accuracy(none, results),
            margin: Generalization.accuracyMargin),
          fartherFromEach(jacobian, none, .test, results),
        ])),
    ]
  }

  /// "Does not necessarily ensure large cells": a tenth of the cells or more isn't larger than
  /// without, by the 95 % interval of the share.
  private func notEnsured(_ decay: String, _ results: ExhibitResults) -> Finding {
    let (larger, count) = shared.farther(decay, .test, results)
    guard count > 0 else { return Finding(.undecided, "the cells of L² and none not compared yet") }
    let share = Share(count: count - larger, of: count)
    return Finding(
      share.isAbove(0.1) ? .holds : share.isBelow(0.1) ? .fails : .undecided,
      "\(share.text) of \(count) cells are no larger with L² than without, judged by a tenth")
  }

  /// The test accuracies of the models whose cells are looked at.
  private func accuracy(_ row: String, _ results: ExhibitResults) -> NamedValues {
    let cell = results.cell(
      row: row, column: RandomPlanes.radius, reading: RandomPlanes.reading(.test))
    return NamedValues(
      "\(row), test accuracy",
      cell.map { results.ofMeasuredRuns($0, .testAccuracy) } ?? .none, unit: " %")
  }

  /// "Farther away from each training data point", "the margins around each prediction": read as in
  /// at least 95 of 100, by the 95 % interval of the share.
  private func fartherFromEach(
    _ jacobian: String, _ none: String, _ part: DecisionCells.Part, _ results: ExhibitResults
  ) -> Finding {
    let means = [jacobian, none].map {
      shared.values($0, RandomPlanes.radius, around: part, results).summary
    }
    let distance = "distance: \(means.joined(separator: " against "))"
    let (farther, count) = shared.farther(jacobian, part, results)
    guard count > 0 else {
      return Finding(.undecided, "the cells of the two models not compared yet; \(distance)")
    }
    let share = Share(count: farther, of: count)
    return Finding(
      share.isAbove(0.95) ? .holds : share.isBelow(0.95) ? .fails : .undecided,
      "the boundary is farther with the Jacobian regularizer than without for \(share.text) of "
        + "\(count) pairs of a "
        + "\(part.rawValue) image and a plane, judged by 95 %; \(distance)")
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = try shared.panels(
      image: 0, modelSeed: Self.drawnSeed, side: results.scale == .smoke ? 21 : 121, results)
    return panels.isEmpty
      ? nil : Figure(panels: panels, columns: 3, size: .init(width: 1170, height: 430))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      """
      The drawing has the first image and plane drawn, and the models of seed \(Self.drawnSeed): \
      one of many, which needn't go as their mean.
      """,
      """
      "The same predictions" is read as Table 1's argument has it, an accuracy that isn't \
      \(Generalization.accuracyMargin) points lower; whether image by image the same class is \
      predicted isn't looked at. Shares are of pairs of an image and a model, taken as independent.
      """,
    ]
  }
}

extension Finding {
  /// The same with what is compared in front of its evidence.
  init(_ finding: Finding, saying measure: String) {
    self.init(finding.verdict, "\(measure): \(finding.evidence)")
  }
}
