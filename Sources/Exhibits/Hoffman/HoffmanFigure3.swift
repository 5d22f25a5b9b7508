import Datasets
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure 3 (§3.2): robustness on MNIST against white noise, PGD and CW.
///
/// Panel a has the five models of Tables 1 and 2; panels b and c have the defenses on top of L² and dropout. The
/// figure prints no numbers, so the deviations and how panel b's accuracy is drawn are our choice: over the fooling
/// distance, as panel c's is.
struct HoffmanFigure3: Exhibit {
  let id = ExhibitID("hoffman", "figure3")

  /// The attacks of panels b and c.
  static let attacks: [HoffmanAttack] = [.projectedGradientDescent, .carliniWagner]

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(Self.attacks.flatMap(\.columns))
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    func measurements(_ model: HoffmanModel, _ quantity: Quantity) throws -> [Measurement] {
      try HoffmanTask.leNet.runs(model, at: scale, seeds: seeds, data: data).map {
        Measurement($0, quantity)
      }
    }
    return try HoffmanModel.ofTables.flatMap { row, model in
      HoffmanNoise.cells(row: row, try measurements(model, HoffmanNoise.quantity(at: scale)))
    }
      + HoffmanDefense.allCases.flatMap { defense in
        try Self.attacks.flatMap { attack in
          attack.cells(
            row: defense.rawValue, try measurements(defense.model, attack.quantity(at: scale)))
        }
      }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let noise = { HoffmanNoise.robustness(results, row: $0) }
    let others = ["No regularization", "L²", "Dropout"].map(noise)
    let attacked = Self.attacks.map { attack in
      { (defense: HoffmanDefense) in attack.robustness(results, row: defense.rawValue) }
    }
    return [
      ClaimJudgement("white-noise-best", .isBest(noise("Jacobian"), among: others)),
      ClaimJudgement(
        "over-adversarial-training",
        .all(attacked.map { .isGreater($0(.jacobian), than: $0(.adversarialTraining)) })),
      ClaimJudgement(
        "more-robust-to-noise",
        .all(["Jacobian", "All Combined"].map { .isBest(noise($0), among: others) })),
      ClaimJudgement(
        "more-resilient",
        .all(
          attacked.flatMap { values in
            [HoffmanDefense.jacobian, .both].map {
              .isBest(values($0), among: [values(.none), values(.adversarialTraining)])
            }
          })),
      ClaimJudgement(
        "combines-with-defense",
        .all(
          attacked.map {
            .isBest($0(.both), among: [$0(.jacobian), $0(.adversarialTraining)])
          })),
    ]
  }

  /// The Jacobian regularizer against each other model under noise and each other defense under attack, and
  /// both defenses against it.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    func comparison(
      _ context: String, _ rows: (String, String), _ metric: Reports.Metric,
      _ values: (String) -> NamedValues
    ) -> PlannedComparison? {
      let first = PlannedComparison.Side(rows.0, values(rows.0).values)
      let second = PlannedComparison.Side(rows.1, values(rows.1).values)
      guard !first.values.isEmpty, !second.values.isEmpty else { return nil }
      return PlannedComparison(context: context, first, with: second, metric: metric)
    }
    let noise = ["No regularization", "L²", "Dropout", "All Combined"].compactMap { row in
      comparison("white noise", ("Jacobian", row), HoffmanNoise.metric) {
        HoffmanNoise.robustness(results, row: $0)
      }
    }
    let pairs: [(HoffmanDefense, HoffmanDefense)] = [
      (.jacobian, .none), (.jacobian, .adversarialTraining), (.both, .jacobian),
    ]
    let attacks = Self.attacks.flatMap { attack in
      pairs.compactMap { first, second in
        comparison(
          attack.rawValue, (first.rawValue, second.rawValue),
          results.metric(ofColumn: attack.distanceColumn)
        ) { attack.robustness(results, row: $0) }
      }
    }
    return noise + attacks
  }

  /// a: accuracy over the noise's deviation; b and c: over the fooling distance.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let noise = HoffmanModel.ofTables.enumerated().flatMap { style, model in
      HoffmanNoise.series(results, row: model.name, style: style)
    }
    let accuracy = Axis("test accuracy (%)", range: 0...100)
    var panels = [
      Panel(
        title: "a: white noise", x: Axis("σ of the noise", range: 0...1), y: accuracy,
        series: noise)
    ]
    let distances = (0...160).map { Double($0) / 40 }
    for (attack, letter) in zip(Self.attacks, ["b", "c"]) {
      panels.append(
        Panel(
          title: "\(letter): \(attack.rawValue)",
          x: Axis("L2 distance, pixels in [0, 1]", range: 0...4), y: accuracy,
          series: try HoffmanDefense.allCases.enumerated().flatMap { style, defense in
            try attack.accuracy(results, row: defense.rawValue, within: distances)
              .series(defense.rawValue, style: style)
          }))
    }
    panels = panels.filter { !$0.series.isEmpty }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 3)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    HoffmanTask.leNet.notes + [
      """
      Panel a: every test image has one draw of noise, scaled by each σ; models of one seed meet the same noise. \
      Panels b and c: the share of \(HoffmanAttack.examples(at: results.scale)) test images, evenly spread over the set, \
      that are right and were not fooled within a distance.
      """,
      """
      "Robust" is judged by one number a model: under noise the mean accuracy over σ = 0, 0.2, …, 1, under attack the \
      mean fooling distance, each counted as 5 at most (the area under the curve up to there), by Welch's tests over \
      seeds. PGD that is stopped by its bound counts as 5.
      """,
    ]
  }
}
