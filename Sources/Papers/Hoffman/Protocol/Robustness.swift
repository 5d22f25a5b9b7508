import Exhibits
import Measurements
import Reports
import Scheduling

/// What Figures 3, S3 and S4 of Hoffman, Roberts, Yaida 2019 share: robustness of a task's models
/// against white noise, PGD and CW.
///
/// Panel a has the models of the tables; panels b and c have the defenses on top of L² and, where
/// the network drops, dropout. The figures print no numbers, so the deviations and how panel b's
/// accuracy is drawn are our choice: over the fooling distance, as panel c's is.
struct Robustness {
  /// The models.
  let task: ImageTask

  /// The attacks of panels b and c.
  static let attacks: [PanelAttack] = [.projectedGradientDescent, .carliniWagner]

  private var noise: NoiseRobustness { NoiseRobustness(task: task) }

  /// The models of panel a that the Jacobian regularizer is held against.
  var others: [String] {
    task.models.filter { $0.model.jacobianWeight == 0 }.map(\.name)
  }

  func published(_ exhibit: PublishedExhibit) -> PublishedExhibit {
    exhibit.measuring(Self.attacks.flatMap(\.columns))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    func measurements(_ model: Model, _ quantity: Quantity) throws -> [NetworkMeasurement] {
      try task.runs(model, request).map {
        NetworkMeasurement($0, quantity)
      }
    }
    return try task.models.flatMap { row, model in
      noise.cells(row: row, try measurements(model, noise.quantity(at: request.scale)))
    }
      + Defense.allCases.flatMap { defense in
        try Self.attacks.flatMap { attack in
          attack.cells(
            row: defense.row(of: task),
            try measurements(defense.model, attack.quantity(at: request.scale, of: task)))
        }
      }
  }

  /// How robust the models of a row of panel a are under noise.
  func underNoise(_ results: ExhibitResults, _ row: String) -> NamedValues {
    noise.robustness(results, row: row)
  }

  /// How robust the models of a defense are under an attack.
  func attacked(
    _ results: ExhibitResults, _ attack: PanelAttack, _ defense: Defense
  ) -> NamedValues {
    attack.robustness(results, row: defense.row(of: task))
  }

  /// "More robust than others": the models with the Jacobian regularizer, alone and with the rest,
  /// each beat the others under noise.
  func moreRobustToNoise(_ results: ExhibitResults) -> Finding {
    let others = others.map { underNoise(results, $0) }
    return .all(
      ["Jacobian", "All Combined"].map { .isBest(underNoise(results, $0), among: others) })
  }

  /// "Predictions do not vary much as inputs get perturbed": under noise the Jacobian regularizer
  /// keeps more of them than none does.
  func variesLessUnderNoise(_ results: ExhibitResults) -> Finding {
    .isGreater(
      underNoise(results, "Jacobian"), than: underNoise(results, Generalization.baseline))
  }

  /// "Significantly increases the robustness of a learned model": with the Jacobian regularizer
  /// against the same model without it, under noise and under each attack.
  func addsRobustness(_ results: ExhibitResults) -> Finding {
    .all(
      [variesLessUnderNoise(results)]
        + Self.attacks.map { attack in
          .isGreater(
            attacked(results, attack, .jacobian), than: attacked(results, attack, .none))
        })
  }

  /// "Without severely degrading": on clean data the Jacobian regularizer costs less than a point
  /// of accuracy.
  func keepsClean(_ results: ExhibitResults) -> Finding {
    func clean(_ row: String) -> NamedValues {
      NamedValues(
        "\(row), clean:", results.bySeed(row: row, column: NoiseRobustness.column(0)), unit: " %")
    }
    return .losesNothing(
      clean("Jacobian"), against: clean(Generalization.baseline), margin: 1)
  }

  /// "More resilient than others": the models with the Jacobian regularizer, with and without
  /// adversarial training, each beat those without it under the attacks.
  func moreResilient(_ results: ExhibitResults, to attacks: [PanelAttack]) -> Finding {
    .all(
      attacks.flatMap { attack in
        [Defense.jacobian, .both].map { defense in
          .isBest(
            attacked(results, attack, defense),
            among: [Defense.none, .adversarialTraining].map {
              attacked(results, attack, $0)
            })
        }
      })
  }

  /// The Jacobian regularizer against each other model under noise and each other defense under
  /// attack, and both defenses against it.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    func comparison(
      _ context: String, _ rows: (String, String), _ metric: ReportedMetric,
      _ values: (String) -> NamedValues
    ) -> PlannedComparison? {
      let first = PlannedComparison.Side(rows.0, values(rows.0))
      let second = PlannedComparison.Side(rows.1, values(rows.1))
      guard !first.values.isEmpty, !second.values.isEmpty else { return nil }
      return PlannedComparison(context: context, first, with: second, metric: metric)
    }
    let noise = (others + ["All Combined"]).compactMap { row in
      comparison("white noise", ("Jacobian", row), NoiseRobustness.metric) {
        underNoise(results, $0)
      }
    }
    let pairs: [(Defense, Defense)] = [
      (.jacobian, .none), (.jacobian, .adversarialTraining), (.both, .jacobian),
    ]
    let attacks = Self.attacks.flatMap { attack in
      pairs.compactMap { first, second in
        comparison(
          attack.rawValue, (first.row(of: task), second.row(of: task)),
          results.metric(ofColumn: attack.distanceColumn)
        ) { attack.robustness(results, row: $0) }
      }
    }
    return noise + attacks
  }

  /// a: accuracy over the noise's deviation; b and c: over the fooling distance.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let accuracy = Axis("test accuracy (%)", range: 0...100)
    var panels = [
      Panel(
        title: "a: white noise", x: noise.axis, y: accuracy,
        series: task.models.enumerated().flatMap { style, model in
          noise.series(results, row: model.name, style: style)
        })
    ]
    let distances = task.distances
    for (attack, letter) in zip(Self.attacks, ["b", "c"]) {
      panels.append(
        Panel(
          title: "\(letter): \(attack.rawValue)",
          x: Axis("L2 distance, pixels in [0, 1]", range: 0...(distances.last ?? 1)), y: accuracy,
          series: try Defense.allCases.enumerated().flatMap { style, defense in
            let row = defense.row(of: task)
            return try attack.accuracy(results, row: row, within: distances)
              .series(row, style: style)
          }))
    }
    panels = panels.filter { !$0.series.isEmpty }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 3)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    let noisy = task.settings.noisyImages[results.scale]
    return task.notes(results) + results.imageNotes + [
      """
      Panel a: \(noisy.map { "each of \($0) test images" } ?? "every test image") has one draw of \
      noise, scaled by each σ; models of one seed meet the same noise. Panels b and c: the share \
      of \(task.attackedImages(at: results.scale)) test images, \
      \(task.imageSeed == nil ? "evenly spread over the set" : "drawn from the set"), that are \
      right and were not fooled within a distance.
      """,
      """
      "Robust" is judged by one number a model: under noise the mean accuracy over \
      \(noise.summary), under attack the mean fooling distance, each counted as 5 at most (the \
      area under the curve up to there), seed by seed. PGD that is stopped by its bound counts as \
      5.
      """,
    ]
  }
}
