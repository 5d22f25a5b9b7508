import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S7 (Appendix H): robustness of ResNet-18 on ImageNet over
/// λ_JR, on top of L².
///
/// Stated: λ_JR, one run each, CW on 10,000 validation images where the other figures take 1,000.
/// The paper crops attacked images as if they were preprocessed by one mean and deviation for all
/// channels (0.4490, 0.2260); here pixels are cropped to [0, 1] before the preprocessing by
/// channel, which is what that stands for.
struct FigureS7: Exhibit {
  let id = ExhibitID("hoffman", "figureS7")

  /// λ_JR as printed.
  static let weights: [Double] = [0, 0.0001, 0.0003, 0.001]

  private let task = ImageTask.imageNet
  private let noise = NoiseRobustness(task: .imageNet)

  /// The name of a weight's row.
  static func row(_ weight: Double) -> String { "λ_JR = \(NumberText.shortest(weight))" }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      Robustness.attacks.flatMap(\.columns))
  }

  func reduction(_ request: Request) -> String? {
    task.reduction(request)
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Self.weights.flatMap { weight in
      let row = Self.row(weight)
      let runs = try task.runs(
        .weightDecay.jacobian(weight: weight), request)
      return noise.cells(
        row: row, runs.map { NetworkMeasurement($0, noise.quantity(at: request.scale)) })
        + Robustness.attacks.flatMap { attack in
          attack.cells(
            row: row,
            runs.map { NetworkMeasurement($0, attack.quantity(at: request.scale, of: task)) })
        }
    }
  }

  /// "Confers robustness": under each attack every λ_JR above 0 is more robust than none.
  ///
  /// "No visible improvement" under noise: the greatest λ_JR gains less than 1 point of accuracy,
  /// on average over σ.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement("usable-for-imagenet", usable(results)),
      ClaimJudgement(
        "confers-robustness",
        .all(
          Robustness.attacks.flatMap { attack in
            Self.weights.dropFirst().map { weight in
              Finding.isGreater(
                attack.robustness(results, row: Self.row(weight)),
                than: attack.robustness(results, row: Self.row(0)))
            }
          })),
      ClaimJudgement(
        "no-gain-on-noise",
        .losesNothing(
          noise.robustness(results, row: Self.row(0)),
          against: noise.robustness(results, row: Self.row(Self.weights.last ?? 0)), margin: 1)),
    ]
  }

  /// "Can be used": the models with the regularizer were trained, and to something.
  private func usable(_ results: ExhibitResults) -> Finding {
    let accuracies = Self.weights.dropFirst().map { weight in
      NamedValues(
        "\(Self.row(weight)), clean:",
        results.bySeed(row: Self.row(weight), column: NoiseRobustness.column(0)), unit: " %")
    }
    let evidence = accuracies.map(\.summary).joined(separator: ", ")
    guard accuracies.allSatisfy({ $0.sample != nil }) else { return Finding(.undecided, evidence) }
    // A hundred times as often right as a guess.
    let isTrained = accuracies.allSatisfy { ($0.sample?.mean ?? 0) > 10 }
    return Finding(isTrained ? .holds : .fails, evidence)
  }

  /// Each weight against none, in each measure of robustness.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    func comparison(
      _ context: String, _ weight: Double, _ metric: ReportedMetric,
      _ values: (String) -> NamedValues
    ) -> PlannedComparison? {
      let sides = [weight, 0].map { weight in
        PlannedComparison.Side(Self.row(weight), values(Self.row(weight)))
      }
      guard sides.allSatisfy({ !$0.values.isEmpty }) else { return nil }
      return PlannedComparison(context: context, sides[0], with: sides[1], metric: metric)
    }
    return Self.weights.dropFirst().flatMap { weight in
      [
        comparison("white noise", weight, NoiseRobustness.metric) {
          noise.robustness(results, row: $0)
        }
      ].compactMap { $0 }
        + Robustness.attacks.compactMap { attack in
          comparison(
            attack.rawValue, weight, results.metric(ofColumn: attack.distanceColumn)
          ) { attack.robustness(results, row: $0) }
        }
    }
  }

  /// a: accuracy over the noise's deviation; b and c: over the fooling distance; a curve a weight.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let accuracy = Axis("validation accuracy (%)", range: 0...100)
    let distances = task.distances
    let attacks = try Robustness.attacks.map { attack in
      Panel(
        title: attack.rawValue,
        x: Axis("L2 distance, pixels in [0, 1]", range: 0...(distances.last ?? 1)), y: accuracy,
        series: try Self.weights.enumerated().flatMap { style, weight in
          try attack.accuracy(results, row: Self.row(weight), within: distances)
            .series(Self.row(weight), style: style)
        })
    }
    let panels =
      [
        Panel(
          title: "white noise", x: noise.axis, y: accuracy,
          series: Self.weights.enumerated().flatMap { style, weight in
            noise.series(results, row: Self.row(weight), style: style)
          })
      ] + attacks
    let drawn = panels.filter { !$0.series.isEmpty }
    return drawn.isEmpty ? nil : Figure(panels: drawn, columns: 3)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    task.notes(results) + [
      """
      Test images are the 50,000 validation images, resized to 256 at the shorter side and cut to \
      224 × 224 in the middle, as is customary; the paper doesn't say. Attacked images are cropped \
      to [0, 1] in pixels, before the preprocessing by channel; the paper crops as if one mean and \
      deviation stood for all channels.
      """,
      """
      Robustness is judged by one number a model: under noise the mean accuracy over \
      \(noise.summary), under attack the mean fooling distance, each counted as 5 at most. "No \
      visible improvement" is a gain of less than 1 point under noise by its 95% interval. The \
      paper has one run a model, with which no test decides.
      """,
    ]
  }
}
