import Exhibits
import Measurements
import Randomness
import Reports
import Scheduling
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S5 (Appendix F): attacks on the three networks without a
/// defense and with both.
///
/// Panel d has one curve more than the paper: PGD without its bound, to see what the bound does. At
/// the scale `reduced` the panels of MNIST are left out: their models are trained at the paper's.
struct FigureS5: Exhibit {
  let id = ExhibitID("hoffman", "figureS5")

  /// The attacks of the paper, the most effective first by its claim.
  static let attacks: [PanelAttack] = [
    .carliniWagner, .projectedGradientDescent, .fgsm, .whiteNoise,
  ]

  /// A panel's models.
  struct Models {
    let letter: String
    let task: ImageTask
    let defense: Defense

    /// The name of its row.
    var row: String {
      let defense = defense == .both ? "with defense" : "without defense"
      return task == .leNet ? defense : "\(task.settings.networkName), \(defense)"
    }

    /// Its attacks.
    var attacks: [PanelAttack] {
      FigureS5.attacks + (letter == "d" ? [.unboundedDescent] : [])
    }
  }

  /// The panels in the paper's order.
  static func panels(at scale: Scale) -> [Models] {
    let all = [
      Models(letter: "a", task: .leNet, defense: .none),
      Models(letter: "b", task: .ddNet, defense: .none),
      Models(letter: "c", task: .resNet18, defense: .none),
      Models(letter: "d", task: .leNet, defense: .both),
      Models(letter: "e", task: .ddNet, defense: .both),
      Models(letter: "f", task: .resNet18, defense: .both),
    ]
    return scale == .reduced ? all.filter { $0.task != .leNet } : all
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name)
      .measuring((Self.attacks + [.unboundedDescent]).flatMap(\.columns))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Self.panels(at: request.scale).flatMap { panel in
      let runs = try panel.task.runs(panel.defense.model, request)
      return panel.attacks.flatMap { attack in
        attack.cells(
          row: panel.row,
          runs.map { NetworkMeasurement($0, attack.quantity(at: request.scale, of: panel.task)) })
      }
    }
  }

  func reduction(_ request: Request) -> String? {
    ImageTask.reduction([.ddNet, .resNet18], request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let panels = Self.panels(at: results.scale)
    let order = panels.flatMap { panel in
      zip(Self.attacks, Self.attacks.dropFirst()).map { stronger, weaker in
        Finding.isGreater(
          weaker.robustness(results, row: panel.row),
          than: stronger.robustness(results, row: panel.row))
      }
    }
    return [
      ClaimJudgement("order-of-attacks", .all(order)),
      ClaimJudgement("pgd-kink", kink(results)),
      ClaimJudgement("cw-fools-almost-all", .all(panels.map { fools(results, $0) })),
      ClaimJudgement("simple-attacks-mislead", mislead(results, panels)),
      ClaimJudgement("cw-more-reliable", closest(results, panels)),
    ]
  }

  /// "More reliable estimates of distance to the closest decision boundary": what CW finds is
  /// closer than what PGD finds.
  private func closest(_ results: ExhibitResults, _ panels: [Models]) -> Finding {
    .all(
      panels.map { panel in
        .isGreater(
          PanelAttack.projectedGradientDescent.robustness(results, row: panel.row),
          than: PanelAttack.carliniWagner.robustness(results, row: panel.row))
      })
  }

  /// "Due to imposing saturation constraint": without the bound more images are fooled.
  private func kink(_ results: ExhibitResults) -> Finding {
    let row = Models(letter: "d", task: .leNet, defense: .both).row
    return .isGreater(
      PanelAttack.unboundedDescent.fooled(results, row: row),
      than: PanelAttack.projectedGradientDescent.fooled(results, row: row))
  }

  /// "Almost all": 99% or more in the runs' mean.
  ///
  /// "Fails to fool some", of ResNet-18: less than all.
  private func fools(_ results: ExhibitResults, _ panel: Models) -> Finding {
    let fooled = PanelAttack.carliniWagner.fooled(results, row: panel.row)
    guard let mean = fooled.sample?.mean else { return Finding(.undecided, fooled.summary) }
    return panel.task == .resNet18
      ? Finding(mean < 100 ? .holds : .fails, "\(fooled.summary), judged by some that aren't")
      : Finding(mean >= 99 ? .holds : .fails, "\(fooled.summary), judged by 99 %")
  }

  /// "Could sometime yield erroneous picture": in some panel FGSM or PGD has the closest boundary
  /// farther away than CW.
  private func mislead(_ results: ExhibitResults, _ panels: [Models]) -> Finding {
    let findings = panels.flatMap { panel in
      [PanelAttack.fgsm, .projectedGradientDescent].map { simple in
        Finding.isGreater(
          simple.robustness(results, row: panel.row),
          than: PanelAttack.carliniWagner.robustness(results, row: panel.row))
      }
    }
    if let found = findings.first(where: { $0.verdict == .holds }) { return found }
    let failed = findings.allSatisfy { $0.verdict == .fails }
    return Finding(
      failed ? .fails : .undecided, findings.map(\.evidence).joined(separator: "; "))
  }

  /// Each attack against the next weaker one, in each row.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    Self.panels(at: results.scale).flatMap { panel in
      zip(Self.attacks, Self.attacks.dropFirst()).compactMap { stronger, weaker in
        let sides = [stronger, weaker].map { attack in
          PlannedComparison.Side(
            attack.rawValue, attack.robustness(results, row: panel.row))
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
    let panels = try Self.panels(at: results.scale).compactMap { panel -> Panel? in
      // 40 places a factor of ten.
      let tenth = Elementary.logarithm(10) / 40
      let decades = panel.task.decades
      let places = Int(40 * decades.lowerBound)...Int(40 * decades.upperBound)
      let distances = places.map { Elementary.exponential(Double($0) * tenth) }
      let series = try panel.attacks.enumerated().flatMap { style, attack in
        try attack.accuracy(results, row: panel.row, within: distances).ofErrors
          .series(attack.rawValue, style: style)
      }
      guard !series.isEmpty else { return nil }
      let defense = panel.defense == .both ? "with defense" : "without defense"
      return Panel(
        title: "\(panel.letter): \(panel.task.rawValue), \(defense)",
        x: Axis(
          "L2 distance, pixels in [0, 1]", scale: .logarithmic,
          range: (decades.lowerBound < -1 ? 0.01 : 0.1)...30),
        y: Axis("test error (%)", range: 0...100), series: series)
    }
    let tasks = Set(Self.panels(at: results.scale).map(\.task)).count
    return panels.isEmpty ? nil : Figure(panels: panels, columns: panels.count > 2 ? tasks : 2)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    let tasks = ImageTask.allCases.filter { task in
      Self.panels(at: results.scale).contains { $0.task == task }
    }
    let images = tasks.map { "\($0.attackedImages(at: results.scale)) for \($0.rawValue)" }
    return tasks.flatMap { $0.notes(results) } + results.imageNotes + [
      """
      The error at a distance is the share of the test images, of digits evenly spread over the \
      set and of colour images drawn from it, that are wrong or were fooled within it: \
      \(images.joined(separator: ", ")). The paper doesn't say over how many runs; the axis is \
      logarithmic here, so that all four attacks show.
      """,
      """
      Effectiveness is judged by the mean fooling distance, each counted as 5 at most: the \
      smaller, the more effective. The kink is judged by whether PGD fools more images once \
      nothing but [0, 1] bounds a pixel.
      """,
    ]
  }
}
