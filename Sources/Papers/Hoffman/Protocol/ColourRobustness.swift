import Exhibits
import Reports

/// What Figures S3 and S4 of Hoffman, Roberts, Yaida 2019 share (Appendix E): robustness of a
/// network on CIFAR-10 against white noise, PGD and CW.
protocol ColourRobustness: Exhibit {
  /// Cells and drawing, as Figure 3 has them.
  var shared: Robustness { get }
}

extension ColourRobustness {
  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    shared.published(try catalogue.exhibit(id.paper, id.name))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.cells(request)
  }

  func reduction(_ request: Request) -> String? {
    shared.task.reduction(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement(
        "success-retained",
        .all([
          shared.moreRobustToNoise(results),
          shared.moreResilient(results, to: [.carliniWagner]),
        ])),
      ClaimJudgement("pgd-mixed", try mixed(results)),
      ClaimJudgement(
        "pgd-overestimates",
        .all(
          Defense.allCases.map { defense in
            .isGreater(
              shared.attacked(results, .projectedGradientDescent, defense),
              than: shared.attacked(results, .carliniWagner, defense))
          })),
    ]
  }

  /// The share of images that are still right where degradation counts as high, in percent.
  private static var highDegradation: Double { 10 }

  /// "Mixed at high degradation level when … combined with adversarial training": at the distance
  /// within which PGD leaves 10 % of the images right, both defenses together aren't better than
  /// each alone, but worse than one.
  private func mixed(_ results: ExhibitResults) throws -> Finding {
    func distances(_ defense: Defense) throws -> NamedValues {
      NamedValues(
        "\(defense.row(of: shared.task)), PGD:",
        try PanelAttack.projectedGradientDescent.distances(
          results, row: defense.row(of: shared.task), leaving: Self.highDegradation), decimals: 3)
    }
    let better = Finding.isBest(
      try distances(.both), among: try [.jacobian, .adversarialTraining].map(distances))
    let verdict: Claim.Verdict =
      switch better.verdict {
      case .holds: .fails
      case .fails: .holds
      case .undecided, .notExamined: .undecided
      }
    return Finding(
      verdict,
      "distance that leaves \(NumberText.shortest(Self.highDegradation)) %; \(better.evidence)")
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    shared.comparisons(results)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? { try shared.figure(results) }

  func notes(_ results: ExhibitResults) -> [String] {
    shared.notes(results) + [
      """
      "Success is retained": under noise the Jacobian regularizer, alone and with the rest, beats \
      every model without it, and under CW, with and without adversarial training, both defenses \
      without it. "Mixed at high degradation": both defenses together are less robust than one of \
      them by the distance within which PGD leaves \(NumberText.shortest(Self.highDegradation)) % \
      of the images right, which fails where they are more robust than each. "Overestimates": \
      PGD's mean distance is above CW's with every defense; why isn't judged.
      """
    ]
  }
}
