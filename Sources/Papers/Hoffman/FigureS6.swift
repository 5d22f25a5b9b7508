import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S6 (Appendix G): robustness of the three networks over
/// λ_JR, on top of L² and, where the network drops, dropout.
///
/// The paper's λ_JR are only in its plots; the grid here reaches ten times the λ_JR of its tables.
/// At the scale `reduced` the panels of MNIST are left out: their models are trained at the
/// paper's.
struct FigureS6: Exhibit {
  let id = ExhibitID("hoffman", "figureS6")

  /// λ_JR, which the paper has only in its plots; fewer where a network of colour images is only
  /// tried.
  static func weights(_ task: ImageTask, at scale: Scale) -> [Double] {
    task != .leNet && (scale == .quick || scale == .smoke)
      ? [0, 0.01, 0.1] : [0, 0.001, 0.003, 0.01, 0.03, 0.1]
  }

  /// The attacks beside white noise.
  static let attacks: [PanelAttack] = [.projectedGradientDescent, .carliniWagner]

  /// The rows of panels.
  static func tasks(at scale: Scale) -> [ImageTask] {
    scale == .reduced ? [.ddNet, .resNet18] : [.leNet, .ddNet, .resNet18]
  }

  /// The name of a weight's row.
  static func row(_ task: ImageTask, _ weight: Double) -> String {
    (task == .leNet ? "" : "\(task.settings.networkName), ")
      + "λ_JR = \(NumberText.shortest(weight))"
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(Self.attacks.flatMap(\.columns))
  }

  /// At reduced scale the models of three seeds, so that the grid costs no more than the tables.
  private static func ofThreeSeeds(_ request: Request) -> Request {
    request.with(seeds: request.seeds ?? (request.scale == .reduced ? 3 : nil))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let request = Self.ofThreeSeeds(request)
    return try Self.tasks(at: request.scale).flatMap { task in
      try Self.weights(task, at: request.scale).flatMap { weight in
        let row = Self.row(task, weight)
        let runs = try task.runs(
          .base.jacobian(weight: weight), request)
        let noise = NoiseRobustness(task: task)
        return noise.cells(
          row: row, runs.map { NetworkMeasurement($0, noise.quantity(at: request.scale)) })
          + Self.attacks.flatMap { attack in
            attack.cells(
              row: row,
              runs.map { NetworkMeasurement($0, attack.quantity(at: request.scale, of: task)) })
          }
      }
    }
  }

  func reduction(_ request: Request) -> String? {
    ImageTask.reduction(
      [.ddNet, .resNet18], Self.ofThreeSeeds(request))
  }

  /// Each weight against none, in each measure of robustness.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    Self.tasks(at: results.scale).flatMap { task in
      measures(results, task).flatMap { measure in
        Self.weights(task, at: results.scale).dropFirst().compactMap { weight in
          let sides = [weight, 0].map { weight in
            PlannedComparison.Side(Self.row(task, weight), measure.values(weight))
          }
          guard sides.allSatisfy({ !$0.values.isEmpty }) else { return nil }
          return PlannedComparison(
            context: measure.name, sides[0], with: sides[1], metric: measure.metric)
        }
      }
    }
  }

  /// A measure of robustness: its values at a weight, one a seed.
  struct Measure {
    let name: String
    let metric: ReportedMetric
    let values: (_ weight: Double) -> NamedValues
  }

  /// White noise and the attacks.
  func measures(_ results: ExhibitResults, _ task: ImageTask) -> [Measure] {
    [
      Measure(name: "white noise", metric: NoiseRobustness.metric) { weight in
        NoiseRobustness(task: task).robustness(results, row: Self.row(task, weight))
      }
    ]
      + Self.attacks.map { attack in
        Measure(name: attack.rawValue, metric: results.metric(ofColumn: attack.distanceColumn)) {
          attack.robustness(results, row: Self.row(task, $0))
        }
      }
  }

  /// Accuracy over the noise's deviation and over the fooling distances, a curve a weight, a row of
  /// panels a network.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let drawn = try Self.tasks(at: results.scale).flatMap { try panels(results, $0) }
      .filter { !$0.series.isEmpty }
    return drawn.isEmpty ? nil : Figure(panels: drawn, columns: 3)
  }

  private func panels(_ results: ExhibitResults, _ task: ImageTask) throws -> [Panel] {
    let accuracy = Axis("test accuracy (%)", range: 0...100)
    let distances = task.distances
    let weights = Self.weights(task, at: results.scale)
    let noise = NoiseRobustness(task: task)
    let attacks = try Self.attacks.map { attack in
      Panel(
        title: "\(task.settings.networkName): \(attack.rawValue)",
        x: Axis("L2 distance, pixels in [0, 1]", range: 0...(distances.last ?? 1)),
        y: accuracy,
        series: try weights.enumerated().flatMap { style, weight in
          try attack.accuracy(results, row: Self.row(task, weight), within: distances)
            .series(Self.row(.leNet, weight), style: style)
        })
    }
    return [
      Panel(
        title: "\(task.settings.networkName): white noise", x: noise.axis, y: accuracy,
        series: weights.enumerated().flatMap { style, weight in
          noise.series(
            results, row: Self.row(task, weight), name: Self.row(.leNet, weight), style: style)
        })
    ] + attacks
  }

  func notes(_ results: ExhibitResults) -> [String] {
    let tasks = Self.tasks(at: results.scale)
    let sigmas = tasks.map { "\(NoiseRobustness(task: $0).summary) for \($0.rawValue)" }
    return tasks.flatMap { $0.notes(results) } + results.imageNotes + [
      """
      Robustness is judged by one number a model: under noise the mean accuracy over several \
      deviations (\(sigmas.joined(separator: "; "))), under attack the mean fooling distance, each \
      counted as 5 at most. "Generally increases": the greatest λ_JR is more robust than none, \
      seed by seed, and no λ_JR is less robust than the next smaller one. "Doubling without much \
      degradation": at some λ_JR the median fooling distance is twice that of none or more, and \
      the clean accuracy's 95% interval stays above 1 point below.
      """
    ]
  }
}
