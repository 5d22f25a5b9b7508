import Attacks
import Datasets
import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// Hoffman, Roberts, Yaida 2019, Figure S2 (appendix A): decision cells on the plane through a test
/// image and its two adversarial examples by FGSM, of a model with L² and dropout and of one with
/// the Jacobian regularizer and adversarial training too.
///
/// The text names the Jacobian regularizer alone, the caption both defenses: all four models are
/// held against each other.
struct FigureS2: Exhibit {
  let id = ExhibitID("hoffman", "figureS2")

  static let accuracy = "test accuracy"

  /// The sample of test images, drawn by a seed of its own.
  static func sample(at scale: Scale) -> DecisionCells {
    let images =
      ByScale(paper: 1000, quick: 50, smoke: 3)[scale]
    return DecisionCells(.test, images: images, seed: 3)
  }

  static let transferred = "fooled by the undefended model's examples"

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      PublishedColumn(Self.accuracy, metric: "test accuracy", unit: "%", better: .higher)
    ).measuring(
      PublishedColumn(Self.transferred, metric: "share fooled", unit: "%", better: .lower))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let undefended = try ImageTask.leNet.runs(
      Defense.none.model, request)
    return try Defense.allCases.flatMap { defense in
      let accuracy = PlannedCell(
        row: defense.rawValue, column: Self.accuracy, metric: Metric.testAccuracy.rawValue,
        runs: try ImageTask.leNet.runs(defense.model, request))
      guard defense != .none else { return [accuracy] }
      return [
        accuracy,
        PlannedCell(
          row: defense.rawValue, column: Self.transferred, metric: MeasuredMetric.shareTransferred,
          measurements: zip(accuracy.runs, undefended).map { defended, undefended in
            NetworkMeasurement(
              defended, .foolingTransfer(from: undefended, images: Self.sample(at: request.scale)))
          }),
      ]
    }
  }

  /// With fewer models nothing is said of other ones.
  private static let modelsToTell = 3

  /// "Do not fool": the share is below 5 %, one-sided at 5 % over models, with and without
  /// adversarial training.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    func part(_ defense: Defense) -> Finding {
      let cell = results.cell(row: defense.rawValue, column: Self.transferred)
      let values = NamedValues(
        defense.rawValue, cell.map { results.bySeed($0) } ?? .none, decimals: 1, unit: " %")
      let counts = cell.map {
        results.values($0, metric: MeasuredMetric.transferredExamples).reduce(0, +)
      }
      let examples = counts.map { ", \(Int($0)) examples" } ?? ""
      guard let sample = values.sample, values.values.count >= Self.modelsToTell,
        let estimate = MeanComparison(sample, Sample(mean: 5)).estimate
      else {
        return Finding(
          .undecided,
          values.summary + examples
            + (values.values.isEmpty ? "" : ", too few models to tell of others"))
      }
      let isBelow = estimate.p(atLeast: 0) < ClaimJudgement.significance
      let isAbove = estimate.p(atMost: 0) < ClaimJudgement.significance
      return Finding(
        isBelow ? .holds : isAbove ? .fails : .undecided, values.summary + examples)
    }
    let judged = Finding.all([part(.jacobian), part(.both)])
    return [
      ClaimJudgement(
        "not-fooled", judged.verdict,
        "fooled by the examples made for L² and dropout, judged by 5 %: \(judged.evidence); "
          + part(.adversarialTraining).evidence)
    ]
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    let sample = Self.sample(at: results.scale)
    return ImageTask.leNet.notes(results) + [
      """
      \(sample.images) test images drawn by the seed \(sample.seed). An adversarial example is the \
      first image along the sign of the loss's gradient (pixels cropped to [0, 1]) that the model \
      gets wrong; counted are images that both models get right and for which there is one.
      """,
      """
      The drawing: the first image drawn that both models of seed 1 get right and that both have \
      an example for (black dot). The plane holds the example for the model with L² and dropout \
      (dark grey dot) and that for the model with the Jacobian regularizer and adversarial \
      training (light grey dot). Pixels' units (L2) on both axes.
      """,
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let runs = Defense.allCases.compactMap { defense in
      results.cell(row: defense.rawValue, column: Self.accuracy)?.runs.first
    }
    guard runs.count == Defense.allCases.count,
      let place = try AdversarialPlane(runs[0], runs[3], results)
    else { return nil }
    let side = results.scale == .smoke ? 21 : 101
    let classifiers = try runs.map { try TrainedNetwork($0, weights: results.weights($0)) }
    let radii = classifiers.map { CellOutline(of: $0, on: place.plane, .fine).radius }
    // Both examples and every circle are within the drawing.
    let window = 1.25 * max(place.extent, radii.max() ?? 0)
    let panels = zip(Defense.allCases, zip(classifiers, radii)).map { defense, found in
      let (classifier, radius) = found
      let distance = NumberText.telling(radius, decimals: 2)
      return DecisionCellMap(
        classifier, on: place.plane, x: -window...window, y: -window...window, side: side
      ).panel(
        title: "\(defense.rawValue), distance \(distance)",
        marks: [
          .circle(around: .init(x: 0, y: 0), radius: radius), .dot(at: .init(x: 0, y: 0)),
          .dot(at: place.undefended, color: "#555555"), .dot(at: place.defended, color: "#eeeeee"),
        ])
    }
    return Figure(panels: panels, columns: 2, size: .init(width: 900, height: 900))
  }
}

/// The plane through an image and its adversarial examples for two models.
private struct AdversarialPlane {
  let plane: DecisionPlane
  let undefended: Annotation.Point
  let defended: Annotation.Point
  /// The larger of the examples' coordinates.
  let extent: Double

  /// The first image of the sample that both models get right and that has an example for each,
  /// apart from the other's direction; nil where there is none.
  init?(_ run: Run, _ other: Run, _ results: ExhibitResults) throws {
    let test = try results.data.load(run.data).test
    let sample = FigureS2.sample(at: results.scale)
    let images = test.subset(sample.places(in: test), name: test.name)
    let found = try [run, other].map { run in
      try AttackedClassifier(run, weights: results.weights(run))
        .foolings(.hoffmanFGSM, on: images, seed: run.seed)
    }
    for number in 0..<images.count {
      let both = found.map { $0[number] }
      guard both.allSatisfy({ $0.distance > 0 && $0.distance.isFinite }),
        let first = both[0].image, let second = both[1].image
      else { continue }
      let image = images.pixels(of: number)
      func direction(_ end: [Float]) -> [Double] {
        zip(end, image).map { Double($0) - Double($1) }
      }
      guard
        let plane = DecisionPlane(
          through: image, along: direction(first), and: direction(second))
      else { continue }
      let (dark, light) = (plane.place(of: first), plane.place(of: second))
      self.plane = plane
      undefended = .init(x: dark.x, y: dark.y)
      defended = .init(x: light.x, y: light.y)
      extent = [dark.x, light.x, light.y].map(abs).reduce(0, max)
      return
    }
    return nil
  }
}
