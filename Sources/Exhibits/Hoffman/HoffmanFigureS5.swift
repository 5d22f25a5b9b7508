import Datasets
import Measurements
import Randomness
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S5 (Appendix F), a and d: attacks on LeNet′ without a defense and with both.
///
/// Panel d has one curve more than the paper: PGD without its bound, to see what the bound does.
struct HoffmanFigureS5: Exhibit {
  let id = ExhibitID("hoffman", "figureS5")

  /// The attacks of the paper, the most effective first by its claim.
  static let attacks: [HoffmanAttack] = [
    .carliniWagner, .projectedGradientDescent, .fgsm, .whiteNoise,
  ]

  /// The panels' models.
  static let panels: [(letter: String, row: String, defense: HoffmanDefense)] = [
    ("a", "without defense", .none), ("d", "with defense", .both),
  ]

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name)
      .measuring((Self.attacks + [.unboundedDescent]).flatMap(\.columns))
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try Self.panels.flatMap { _, row, defense in
      let runs = try HoffmanTask.leNet.runs(defense.model, at: scale, seeds: seeds, data: data)
      return (Self.attacks + (defense == .both ? [.unboundedDescent] : [])).flatMap { attack in
        attack.cells(row: row, runs.map { Measurement($0, attack.quantity(at: scale)) })
      }
    }
      + [("DDNet on CIFAR-10", "b and e"), ("ResNet-18 on CIFAR-10", "c and f")].map {
        model, panels in
        PlannedCell(
          row: model, column: Self.attacks[0].distanceColumn,
          notRun: "panels \(panels): CIFAR-10 and its networks are still to come")
      }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let order = Self.panels.flatMap { panel in
      zip(Self.attacks, Self.attacks.dropFirst()).map { stronger, weaker in
        Finding.isGreater(
          weaker.robustness(results, row: panel.row),
          than: stronger.robustness(results, row: panel.row))
      }
    }
    return [
      ClaimJudgement("order-of-attacks", .all(order)),
      ClaimJudgement("pgd-kink", kink(results)),
      ClaimJudgement(
        "cw-fools-almost-all",
        .all(
          Self.panels.map { foolsAlmostAll(results, row: $0.row) }
            + [Finding(.undecided, "DDNet and ResNet-18 on CIFAR-10 aren't run")])),
    ]
  }

  /// "Due to imposing saturation constraint": without the bound more images are fooled.
  private func kink(_ results: ExhibitResults) -> Finding {
    let row = Self.panels[1].row
    return .isGreater(
      HoffmanAttack.unboundedDescent.fooled(results, row: row),
      than: HoffmanAttack.projectedGradientDescent.fooled(results, row: row))
  }

  /// "Almost all": 99% or more in every run's mean.
  private func foolsAlmostAll(_ results: ExhibitResults, row: String) -> Finding {
    let fooled = HoffmanAttack.carliniWagner.fooled(results, row: row)
    guard let mean = fooled.sample?.mean else { return Finding(.undecided, fooled.summary) }
    return Finding(mean >= 99 ? .holds : .fails, "\(fooled.summary), judged by 99 %")
  }

  /// Each attack against the next weaker one, in each row.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    Self.panels.flatMap { panel in
      zip(Self.attacks, Self.attacks.dropFirst()).compactMap { stronger, weaker in
        let sides = [stronger, weaker].map { attack in
          PlannedComparison.Side(
            attack.rawValue, attack.robustness(results, row: panel.row).values)
        }
        guard sides.allSatisfy({ !$0.values.isEmpty }) else { return nil }
        return PlannedComparison(
          context: panel.row, sides[0], with: sides[1],
          metric: results.metric(ofColumn: stronger.distanceColumn))
      }
    }
  }

  /// The test error over the distance, a panel a model.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    // From 0.1 to 31.6, 40 places a factor of ten.
    let tenth = Elementary.logarithm(10) / 40
    let distances = (-40...60).map { Elementary.exponential(Double($0) * tenth) }
    let panels = try Self.panels.compactMap { panel -> Panel? in
      let attacks = Self.attacks + [.unboundedDescent]
      let series = try attacks.enumerated().flatMap { style, attack in
        try attack.accuracy(results, row: panel.row, within: distances).ofErrors
          .series(attack.rawValue, style: style)
      }
      guard !series.isEmpty else { return nil }
      return Panel(
        title: "\(panel.letter): LeNet’ on MNIST, \(panel.row)",
        x: Axis(
          "L2 distance, pixels in [0, 1]", scale: .logarithmic,
          range: 0.1...30),
        y: Axis("test error (%)", range: 0...100), series: series)
    }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 2)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    HoffmanTask.leNet.notes + [
      """
      The error at a distance is the share of \(HoffmanAttack.examples(at: results.scale)) test images, evenly spread over \
      the set, that are wrong or were fooled within it. The paper doesn't say over how many runs; the axis is \
      logarithmic here, so that all four attacks show.
      """,
      """
      Effectiveness is judged by the mean fooling distance, each counted as 5 at most: the smaller, the more \
      effective. The kink is judged by whether PGD fools more images once nothing but [0, 1] bounds a pixel.
      """,
    ]
  }
}
