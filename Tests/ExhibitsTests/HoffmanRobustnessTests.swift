import Datasets
import Exhibits
import Foundation
import Measurements
import Papers
import Reports
import Testing

/// Verdicts on Hoffman's sentences on robustness, and their curves, from made-up measurements.
@Suite struct HoffmanRobustnessTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  /// An exhibit's results at smoke scale with 5 seeds, where a metric is `value` and a little more
  /// for each seed; a measurement's values are `distances`, times the row's factor and a little
  /// more for each seed.
  private func results(
    _ exhibit: any Exhibit, distances: [Double] = [0, 1, 2, .infinity],
    factors: [String: Double] = [:],
    _ value: (_ cell: PlannedCell, _ metric: String) -> Double
  ) throws -> ExhibitResults {
    let cells = try exhibit.cells(Request(scale: .smoke, seeds: 5, data: .synthetic))
    var metrics: [String: [String: Double]] = [:]
    var scales: [String: Double] = [:]
    for cell in cells {
      for work in cell.work {
        scales[work.key] = factors[cell.row].map { $0 * (1 + 1e-4 * Double(work.run.seed)) }
        for metric in [cell.metric, MeasuredMetric.medianDistance] {
          metrics[work.key, default: [:]][metric] =
            value(cell, metric) * (1 + 1e-4 * Double(work.run.seed))
        }
      }
    }
    let factors = scales
    return ExhibitResults(
      request: Request(scale: .smoke, data: .synthetic),
      published: try exhibit.published(in: catalogue), cells: cells,
      metrics: metrics,
      bytes: { key in ValuesData.encoded(distances.map { $0 * (factors[key] ?? 1) }) })
  }

  private func exhibit(_ name: String) throws -> any Exhibit {
    try #require(ExhibitCatalogue.exhibit(ExhibitID("hoffman", name)))
  }

  private func verdicts(
    _ name: String, _ value: (_ cell: PlannedCell, _ metric: String) -> Double
  ) throws -> [String: Claim.Verdict] {
    let exhibit = try exhibit(name)
    let judgements = try exhibit.claims(results(exhibit, value))
    return Dictionary(uniqueKeysWithValues: judgements.map { ($0.id, $0.verdict) })
  }

  @Test func everySentenceIsJudgedAndEveryPanelDrawn() throws {
    for (name, panels) in [
      ("table2", 2), ("figure3", 3), ("figureS3", 3), ("figureS4", 3), ("figureS5", 6),
      ("figureS6", 9), ("figureS7", 3),
    ] {
      let exhibit = try exhibit(name)
      let results = try results(exhibit) { _, _ in 1 }
      let claims = try catalogue.exhibit("hoffman", name).claims.map(\.id)
      // Distillation isn't implemented.
      #expect(
        try Set(exhibit.claims(results).map(\.id)) == Set(claims).subtracting(["distillation"]))
      #expect(try exhibit.figure(results)?.panels.count == panels)
      // The reading of Table 2 that changes the biases has one run below paper scale.
      #expect(
        exhibit.comparisons(results).allSatisfy {
          $0.first.values.count == ($0.context.contains("PyTorch's") ? 1 : 5)
        })
    }
  }

  @Test func equalModelsProveNothing() throws {
    for name in ["table2", "figure3", "figureS3", "figureS4", "figureS5", "figureS6"] {
      // Equal models lose no accuracy on clean data.
      let proven = try verdicts(name) { _, _ in 1 }.filter { $0.key != "abstract-clean" }
      #expect(!proven.values.contains(.holds), "\(name)")
    }
  }

  /// Equal models show no gain under noise, and a gain of more than a point shows one.
  @Test func imageNetsModelsMustGainUnderAttackAlone() throws {
    func judged(_ strongest: Double, noise: Double) throws -> [String: Claim.Verdict] {
      try verdicts("figureS7") { cell, _ in
        if cell.column.hasPrefix("σ") { return cell.row == "λ_JR = 0.001" ? noise : 50 }
        return cell.row == "λ_JR = 0" ? 1 : strongest
      }
    }
    #expect(Set(try judged(2, noise: 50).values) == [.holds])
    #expect(try judged(0.5, noise: 50)["confers-robustness"] == .fails)
    #expect(try judged(2, noise: 53)["no-gain-on-noise"] == .fails)
  }

  @Test func uspsAsWrittenDecides() throws {
    func judged(_ accuracies: [String: Double]) throws -> [String: Claim.Verdict] {
      try verdicts("table2") { cell, _ in
        cell.reading == "as written" ? accuracies[cell.column] ?? 80 : 50
      }
    }
    let all = ["L²": 83.0, "Dropout": 82, "Jacobian": 81, "All Combined": 86]
    #expect(Set(try judged(all).values) == [.holds])
    #expect(try judged(all.merging(["Jacobian": 79]) { $1 })["each-increases"] == .fails)
    #expect(try judged(all.merging(["All Combined": 82]) { $1 })["combined-strongest"] == .fails)
  }

  @Test func figure3IsJudgedByTheJacobiansModels() throws {
    func judged(_ robust: [String: Double]) throws -> [String: Claim.Verdict] {
      try verdicts("figure3") { cell, _ in robust[cell.row] ?? 1 }
    }
    let all = [
      "Jacobian": 2.0, "All Combined": 2, "with adversarial training": 1.5, "with Jacobian": 2,
      "with both": 3,
    ]
    #expect(Set(try judged(all).values) == [.holds])
    let swapped = try judged(all.merging(["with adversarial training": 4]) { $1 })
    #expect(swapped["over-adversarial-training"] == .fails)
    #expect(swapped["more-resilient"] == .fails)
    #expect(swapped["combines-with-defense"] == .fails)
    #expect(swapped["white-noise-best"] == .holds)
    #expect(try judged(all.merging(["Dropout": 2.5]) { $1 })["white-noise-best"] == .fails)
  }

  @Test func theOrderOfAttacksIsThatOfTheirDistances() throws {
    func judged(fgsm: Double, bounded: Double) throws -> [String: Claim.Verdict] {
      try verdicts("figureS5") { cell, _ in
        switch cell.column {
        case "CW, mean distance": 1
        case "PGD, mean distance": 2
        case "FGSM, mean distance": fgsm
        case "white noise, mean distance": 4
        case "CW, fooled": 99.8
        case "PGD, fooled": bounded
        default: 100
        }
      }
    }
    let held = try judged(fgsm: 3, bounded: 90)
    #expect(held["order-of-attacks"] == .holds && held["pgd-kink"] == .holds)
    let failed = try judged(fgsm: 1.5, bounded: 101)
    #expect(failed["order-of-attacks"] == .fails && failed["pgd-kink"] == .fails)
  }

  /// Almost all images of LeNet′ and DDNet, but some of ResNet-18's are left.
  @Test func carliniWagnerMustLeaveSomeOfResNet18Alone() throws {
    func judged(_ fooled: [String: Double]) throws -> Claim.Verdict? {
      try verdicts("figureS5") { cell, _ in
        cell.column == "CW, fooled"
          ? fooled.first { cell.row.hasPrefix($0.key) }?.value ?? 99.8 : 1
      }["cw-fools-almost-all"]
    }
    #expect(try judged(["ResNet-18": 95]) == .holds)
    #expect(try judged(["ResNet-18": 100.1]) == .fails)
    #expect(try judged(["ResNet-18": 95, "DDNet": 97]) == .fails)
  }

  /// White noise and CW decide, for the models with and without dropout.
  @Test(arguments: ["figureS3", "figureS4"]) func successIsRetainedWhereEachIsBeaten(
    name: String
  ) throws {
    func judged(_ robust: [String: Double]) throws -> Claim.Verdict? {
      try verdicts(name) { cell, _ in robust[cell.row] ?? 1 }["success-retained"]
    }
    let all = ["Jacobian": 2.0, "All Combined": 2, "with Jacobian": 2, "with both": 3]
    #expect(try judged(all) == .holds)
    #expect(try judged(all.merging(["with adversarial training": 4]) { $1 }) == .fails)
    #expect(try judged(all.merging(["L²": 4]) { $1 }) == .fails)
  }

  /// By the distance that leaves a tenth of the images right, here 2.
  @Test func mixedIsWhereBothDefensesAreWorseThanOne() throws {
    func judged(_ both: Double) throws -> Claim.Verdict? {
      let exhibit = try exhibit("figureS3")
      let results = try results(
        exhibit, distances: [0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 2, 4.9],
        factors: ["with Jacobian": 0.5, "with adversarial training": 0.4, "with both": both]
      ) { _, _ in 1 }
      return try exhibit.claims(results).first { $0.id == "pgd-mixed" }?.verdict
    }
    #expect(try judged(0.3) == .holds)
    #expect(try judged(0.5) == .undecided)
    #expect(try judged(0.8) == .fails)
  }

  @Test func doublingMustCostLittle() throws {
    func judged(clean: Double, greatest: Double = 3) throws -> Claim.Verdict? {
      try verdicts("figureS6") { cell, metric in
        let isStrong = cell.row.hasSuffix("λ_JR = 0.1")
        if cell.column == "σ = 0" { return isStrong ? clean : 99 }
        return isStrong ? greatest : 1
      }["double-the-distance"]
    }
    #expect(try judged(clean: 98.9) == .holds)
    #expect(try judged(clean: 90) == .fails)
    #expect(try judged(clean: 98.9, greatest: 1.5) == .fails)
  }

  @Test func aCurveFallsWhereImagesAreFooled() throws {
    let exhibit = try exhibit("figure3")
    let figure = try exhibit.figure(results(exhibit) { _, _ in 1 })
    let line = try #require(figure?.panels[1].series.first { $0.kind == .line })
    // Four images, wrong at 0, 1, 2 and never.
    #expect(line.x.first == 0 && line.y.first == 75)
    #expect(line.y[try #require(line.x.firstIndex(of: 0.975))] == 75)
    #expect(line.y[try #require(line.x.firstIndex(of: 1))] == 50)
    #expect(line.y.last == 25)
  }
}
