import Exhibits
import Reports

/// Hoffman, Roberts, Yaida 2019, Figure 3 (§3.2): robustness of LeNet′ on MNIST against white
/// noise, PGD and CW: see ``Robustness``.
struct Figure3: Exhibit {
  let id = ExhibitID("hoffman", "figure3")

  private let shared = Robustness(task: .leNet)

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    shared.published(try catalogue.exhibit(id.paper, id.name))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let attacked = Robustness.attacks.map { attack in
      { (defense: Defense) in shared.attacked(results, attack, defense) }
    }
    let robust = shared.addsRobustness(results)
    return [
      ClaimJudgement("key-result", robust),
      ClaimJudgement("abstract-robustness", robust),
      ClaimJudgement("core-result", robust),
      ClaimJudgement("borne-out", robust),
      ClaimJudgement("abstract-clean", shared.keepsClean(results)),
      ClaimJudgement(
        "white-noise-best",
        .isBest(
          shared.underNoise(results, "Jacobian"),
          among: shared.others.map { shared.underNoise(results, $0) })),
      ClaimJudgement(
        "over-adversarial-training",
        .all(attacked.map { .isGreater($0(.jacobian), than: $0(.adversarialTraining)) })),
      ClaimJudgement("predictions-vary-little", shared.variesLessUnderNoise(results)),
      ClaimJudgement("more-robust-to-noise", shared.moreRobustToNoise(results)),
      ClaimJudgement("validates-embiggening", shared.moreRobustToNoise(results)),
      ClaimJudgement(
        "more-resilient", shared.moreResilient(results, to: Robustness.attacks)),
      ClaimJudgement(
        "combines-with-defense",
        .all(
          attacked.map {
            .isBest($0(.both), among: [$0(.jacobian), $0(.adversarialTraining)])
          })),
    ]
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(results)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? { try shared.figure(results) }

  func notes(_ results: ExhibitResults) -> [String] { shared.notes(results) }
}
