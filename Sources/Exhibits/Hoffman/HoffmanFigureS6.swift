import Datasets
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S6 (Appendix G): robustness of LeNet′ over λ_JR, on top of L² and dropout.
///
/// The paper's λ_JR are only in its plots; the grid here reaches ten times the λ_JR of its tables.
struct HoffmanFigureS6: Exhibit {
  let id = ExhibitID("hoffman", "figureS6")

  /// λ_JR as printed.
  static let weights: [Double] = [0, 0.001, 0.003, 0.01, 0.03, 0.1]

  /// The attacks beside white noise.
  static let attacks: [HoffmanAttack] = [.projectedGradientDescent, .carliniWagner]

  /// The name of a weight's row.
  static func row(_ weight: Double) -> String { "λ_JR = \(weight.plain)" }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(Self.attacks.flatMap(\.columns))
  }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try Self.weights.flatMap { weight in
      let runs = try HoffmanTask.leNet.runs(
        .base.jacobian(weight: weight), at: scale, seeds: seeds, data: data)
      return HoffmanNoise.cells(
        row: Self.row(weight),
        runs.map { Measurement($0, HoffmanNoise.quantity(at: scale)) })
        + Self.attacks.flatMap { attack in
          attack.cells(
            row: Self.row(weight), runs.map { Measurement($0, attack.quantity(at: scale)) })
        }
    } + [
      PlannedCell(
        row: "DDNet and ResNet-18 on CIFAR-10", column: Self.attacks[0].distanceColumn,
        notRun: "CIFAR-10 and its networks are still to come")
    ]
  }

  /// Each weight against none, in each measure of robustness.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    measures(results).flatMap { measure in
      Self.weights.dropFirst().compactMap { weight in
        let sides = [weight, 0].map { weight in
          PlannedComparison.Side(Self.row(weight), measure.values(weight).values)
        }
        guard sides.allSatisfy({ !$0.values.isEmpty }) else { return nil }
        return PlannedComparison(
          context: measure.name, sides[0], with: sides[1], metric: measure.metric)
      }
    }
  }

  /// A measure of robustness: its values at a weight, one a seed.
  struct Measure {
    let name: String
    let metric: Reports.Metric
    let values: (_ weight: Double) -> NamedValues
  }

  /// White noise and the attacks.
  func measures(_ results: ExhibitResults) -> [Measure] {
    [
      Measure(name: "white noise", metric: HoffmanNoise.metric) { weight in
        HoffmanNoise.robustness(results, row: Self.row(weight))
      }
    ]
      + Self.attacks.map { attack in
        Measure(name: attack.rawValue, metric: results.metric(ofColumn: attack.distanceColumn)) {
          attack.robustness(results, row: Self.row($0))
        }
      }
  }

  /// Accuracy over the noise's deviation and over the fooling distances, a curve a weight.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let accuracy = Axis("test accuracy (%)", range: 0...100)
    let noise = Self.weights.enumerated().flatMap { style, weight in
      HoffmanNoise.series(results, row: Self.row(weight), style: style)
    }
    let distances = (0...160).map { Double($0) / 40 }
    let attacks = try Self.attacks.map { attack in
      Panel(
        title: attack.rawValue, x: Axis("L2 distance, pixels in [0, 1]", range: 0...4),
        y: accuracy,
        series: try Self.weights.enumerated().flatMap { style, weight in
          try attack.accuracy(results, row: Self.row(weight), within: distances)
            .series(Self.row(weight), style: style)
        })
    }
    let panels =
      [
        Panel(
          title: "white noise", x: Axis("σ of the noise", range: 0...1), y: accuracy,
          series: noise)
      ] + attacks
    let drawn = panels.filter { !$0.series.isEmpty }
    return drawn.isEmpty ? nil : Figure(panels: drawn, columns: 3)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    HoffmanTask.leNet.notes + [
      """
      Robustness is judged by one number a model: under noise the mean accuracy over σ = 0, 0.2, …, 1, under attack \
      the mean fooling distance, each counted as 5 at most. "Generally increases": the greatest λ_JR is more robust \
      than none by Welch's test, and no λ_JR is less robust than the next smaller one. "Doubling without much \
      degradation": at some λ_JR the median fooling distance is twice that of none or more, and the clean accuracy's \
      95% interval stays above 1 point below.
      """
    ]
  }
}
