import Datasets
import Exhibits
import Networks
import Papers
import Testing
import Training

@Suite struct CostEstimateTests {
  @Test func runsOfOneStepAreOneLine() throws {
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, seeds: 3, data: .synthetic))
    let estimate = try CostEstimate(
      of: plan, missing: Array(plan.work.dropFirst(2)), data: .synthetic, seconds: 0)
    // Both cells' runs differ in seed and learning rate alone.
    let line = try #require(estimate.lines.first)
    #expect(estimate.lines.count == 1)
    #expect(line.name == "sine, plain" && line.runs == 4 && line.steps == 4 * 30)
    #expect(estimate.cachedRuns == 2 && estimate.measurements == 0)
    // A perceptron of 1-8-1 and 8 examples: 2 · 8 · (8 + 8) operations forward, as many for the
    // weights' gradients and half for the hidden layer's.
    #expect(line.cost?.gigaflop == Double(2 * 8 * 40) / 1e9)
    let milliseconds = try #require(line.cost?.milliseconds)
    #expect(milliseconds > 0)
    #expect(estimate.hours == milliseconds * 120 / 3.6e6)
  }

  @Test func otherStepsAreOtherLines() throws {
    let plan = try ExhibitPlan(TwoWidths(), Request(scale: .smoke, data: .synthetic))
    let estimate = try CostEstimate(of: plan, missing: plan.work, data: .synthetic, seconds: 0)
    #expect(estimate.lines.map(\.name) == ["sine, 8 points", "sine, 16 points"])
    #expect(estimate.lines[1].cost?.gigaflop == 2 * (estimate.lines[0].cost?.gigaflop ?? 0))
  }

  @Test func measurementsAreCountedAndTheirRunsEstimated() throws {
    let plan = try ExhibitPlan(MeasuredExhibit(), Request(scale: .smoke, data: .synthetic))
    let estimate = try CostEstimate(of: plan, missing: plan.work, data: .synthetic, seconds: 0)
    #expect(estimate.measurements == 2)
    #expect(estimate.lines.map(\.runs) == [2])
  }

  @Test func noiseStandsInForImagesThatCannotBeHad() throws {
    let plan = try ExhibitPlan(FewImages(), Request(scale: .smoke, data: .synthetic))
    #expect(throws: DatasetError.self) {
      try ExhibitPlan.requireData(of: plan.work, in: .synthetic)
    }
    let estimate = try CostEstimate(of: plan, missing: plan.work, data: .synthetic, seconds: 0)
    let line = try #require(estimate.lines.first)
    #expect(line.runs == 1 && (line.cost?.milliseconds ?? 0) > 0)
    #expect(line.cost?.measuredExamples?.measured == 256 && line.cost?.measuredExamples?.of == 512)
  }

  /// Exhibits on data sets that nobody has at hand are estimated all the same, augmented images
  /// among them.
  @Test(arguments: [ExhibitID("varga", "table5"), ExhibitID("hoffman", "figureS7")])
  func exhibitsAreEstimatedWithoutTheirData(id: ExhibitID) throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(id))
    let plan = try ExhibitPlan(exhibit, Request(scale: .smoke, data: .synthetic))
    let estimate = try CostEstimate(of: plan, missing: plan.work, data: .synthetic, seconds: 0)
    #expect(!estimate.lines.isEmpty && estimate.hours > 0)
  }

  /// A residual network of two, four and eight filters in batches of 512 images.
  private struct FewImages: Exhibit {
    let id = ExhibitID("tiny", "table")

    func cells(_ request: Request) throws -> [PlannedCell] {
      let specification = DataSpecification.cifar(CIFARSpecification(.hundred))
      let run = Run(
        data: specification, dataDigest: try request.data.digest(of: specification),
        network: .residual(.varga(classes: 100, widths: [2, 4, 8])), initializer: .heNormal,
        loss: .softmaxCrossEntropy,
        optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true), iterations: 10,
        batch: 512, seed: 1)
      return [PlannedCell(row: "images", column: "plain", metric: "testAccuracy", runs: [run])]
    }
  }

  /// The tiny exhibit's run on its points and on twice as many.
  private struct TwoWidths: Exhibit {
    let id = ExhibitID("tiny", "table")

    func cells(_ request: Request) throws -> [PlannedCell] {
      try [8, 16].map { count in
        var run = try TinyExhibit().run(seed: 1, learningRate: 0.01, data: request.data)
        run.data = .sine(SineSpecification(count: count, noise: 0.1, seed: 1, gridCount: 16))
        run.dataDigest = try request.data.digest(of: run.data)
        return PlannedCell(row: "sine", column: "\(count) points", metric: "testMSE", runs: [run])
      }
    }
  }
}
