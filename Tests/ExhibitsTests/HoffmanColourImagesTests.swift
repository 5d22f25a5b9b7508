import Attacks
import Datasets
import Exhibits
import Foundation
import Measurements
import Networks
import Papers
import Regularizers
import Reports
import Testing
import Training

/// The runs on CIFAR-10 against the settings printed in papers/hoffman.
@Suite struct HoffmanColourImagesTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  private func cells(_ id: String, at scale: Scale = .paper) throws -> [PlannedCell] {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("hoffman", id)))
    return try exhibit.cells(Request(scale: scale, seeds: nil, data: .synthetic))
  }

  private func run(_ id: String, _ row: String, _ column: String) throws -> Run {
    let cell = try cells(id).first { $0.row == row && $0.column == column }
    return try #require(cell?.work.first?.run)
  }

  @Test func ddNetIsTrainedByThePrintedProtocol() throws {
    let table = try catalogue.exhibit("hoffman", "table3")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    let run = try run("table3", "All Combined", "All")
    #expect(run.data == .cifar(CIFARSpecification(.ten)))
    #expect(run.preprocessing == .standardized(mean: 0.5, deviation: 0.5))
    let dropout = try Dropout(rate: printed("dropout rate"), hiddenLayers: [1, 2])
    #expect(run.network == .ddNet(dropout: dropout, classes: 10))
    #expect(run.initializer == .xavierUniform)
    #expect(try run.batch == Int(printed("batch size, all examples")))
    #expect(try run.iterations == Int(printed("iterations, all examples")))
    #expect(
      try run.optimizer
        == .momentum(
          learningRate: printed("learning rate, all examples"), momentum: printed("momentum"),
          nesterov: false))
    #expect(run.schedule == .steps(fractions: [1.0 / 3, 2.0 / 3], factor: 0.1))
    #expect(try 3 * Int(printed("iterations between decays")) == run.iterations)
    #expect(
      try run.weightDecay
        == WeightDecay(
          coefficient: printed("λ_WD"), convention: .halfSquaredNorm, appliesToBiases: true))
    #expect(
      try run.regularizers == [
        WeightedRegularizer(.spectReg(.hoffman(projections: 1)), weight: printed("λ_JR") / 2)
      ])
  }

  @Test func fewColourImagesAreTrainedByThePrintedProtocol() throws {
    let table = try catalogue.exhibit("hoffman", "table3")
    let run = try run("table3", "Dropout", "30")
    #expect(run.data == .cifar(CIFARSpecification(.ten, perClass: 30, subsetSeed: run.seed)))
    #expect(run.batch == nil && run.schedule == .constant)
    #expect(try run.iterations == Int(table.hyperparameter("iterations, few examples").value))
    #expect(
      try run.optimizer.learningRate
        == table.hyperparameter("learning rate, few examples").value)
  }

  @Test func resNet18IsTrainedByThePrintedProtocol() throws {
    let figure = try catalogue.exhibit("hoffman", "figureS4")
    func printed(_ name: String) throws -> Double { try figure.hyperparameter(name).value }
    let run = try run("figureS4", "with both", "PGD, fooled")
    #expect(run.data == .cifar(CIFARSpecification(.ten)))
    #expect(run.preprocessing == .standardized(mean: 0.5, deviation: 0.5))
    #expect(run.network == .residual(.resNet18()) && run.initializer == .fanInUniform)
    #expect(try run.optimizer.learningRate == printed("learning rate, all examples"))
    #expect(try run.batch == Int(printed("batch size, all examples")))
    #expect(try run.iterations == Int(printed("iterations, all examples")))
    #expect(
      try run.adversarialTraining?.maximumAmplitude
        == printed("adversarial training, largest ε_FGSM"))
    #expect(try run.weightDecay?.coefficient == printed("λ_WD"))
    #expect(try run.regularizers.map(\.weight) == [printed("λ_JR") / 2])
    // No model has dropout, so none stands for it.
    #expect(try !cells("figureS4").contains { $0.row.lowercased().contains("dropout") })
  }

  @Test func imageNetIsTrainedByThePrintedProtocol() throws {
    let figure = try catalogue.exhibit("hoffman", "figureS7")
    func printed(_ name: String) throws -> Double { try figure.hyperparameter(name).value }
    let rows = try cells("figureS7")
    let run = try #require(rows.first { $0.row == "λ_JR = 0.001" }?.work.first?.run)
    #expect(run.data == .imageNet(ImageNetSpecification()))
    #expect(
      run.preprocessing
        == .standardizedPerChannel(
          means: [0.485, 0.456, 0.406], deviations: [0.229, 0.224, 0.225]))
    #expect(run.augmentation == .randomResizedCrop(RandomResizedCrop()))
    #expect(run.network == .residual(.imageNetResNet18(imageSide: 224, classes: 1000)))
    #expect(run.initializer == .heNormalFanOut && run.adversarialTraining == nil)
    let (batch, epochs) = try (printed("batch size"), printed("epochs"))
    #expect(run.batch == Int(batch))
    #expect(Double(run.iterations) == (epochs * 1_281_167 / batch).rounded(.up))
    #expect(
      try run.schedule
        == .steps(
          fractions: [1.0, 2, 3].map { try $0 * printed("epochs between decays") / epochs },
          factor: 0.1))
    #expect(
      try run.optimizer
        == .momentum(
          learningRate: printed("learning rate"), momentum: printed("momentum"), nesterov: false))
    #expect(try run.weightDecay?.coefficient == printed("λ_WD"))
    let weights = try ["first", "second", "third", "fourth"].map { try printed("λ_JR, \($0)") }
    let names = rows.map(\.row).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let planned = try names.map { name in try #require(rows.first { $0.row == name }) }
    #expect(
      planned.map { $0.work[0].run.regularizers.map(\.weight) }
        == weights.map { $0 == 0 ? [] : [$0 / 2] })
    #expect(rows.allSatisfy { $0.work.count == 1 })
  }

  /// Where PGD stops and on how many images CW searches, on digits and on colour images.
  @Test(arguments: [
    ("figure3", "PGD, largest change of a pixel"), ("figureS3", "PGD, largest change of a pixel"),
    ("figureS4", "PGD, largest change of a pixel"),
  ])
  func attacksAreThePrintedOnes(id: String, bound: String) throws {
    let figure = try catalogue.exhibit("hoffman", id)
    // Digits lie evenly over the set, colour images are drawn.
    let seed: UInt64? = id == "figure3" ? nil : 1
    let largest = try figure.hyperparameter(bound).value / 255
    let quantities = try Set(cells(id).flatMap(\.measurements).map(\.quantity))
    let descent = Attack.projectedGradientDescent(
      ProjectedGradientDescent(step: 1.0 / 255, bound: largest, iterations: 255))
    #expect(
      quantities.contains(.foolingDistances(descent, examples: 1000, imageSeed: seed)))
    let examples = try Int(figure.hyperparameter("CW, test samples").value)
    #expect(
      quantities.contains(
        .foolingDistances(.hoffmanCarliniWagner, examples: examples, imageSeed: seed)))
  }

  @Test func imageNetIsAttackedAsPrinted() throws {
    let figure = try catalogue.exhibit("hoffman", "figureS7")
    let quantities = try Set(cells("figureS7").flatMap(\.measurements).map(\.quantity))
    let examples = try Int(figure.hyperparameter("CW, test samples").value)
    #expect(
      quantities.contains(
        .foolingDistances(.hoffmanCarliniWagner, examples: examples, imageSeed: 1)))
    #expect(
      quantities.contains(
        .foolingDistances(
          .hoffmanProjectedGradientDescentOnColourImages, examples: 1000, imageSeed: 1)))
  }

  /// The most regularized model of each network goes through training and measurements, on images
  /// of noise.
  @Test(arguments: [
    ("table3", "All Combined"), ("figureS3", "with both"), ("figureS4", "with both"),
  ])
  func smallModelsAreTrainedAndMeasured(id: String, row: String) throws {
    let work = try cells(id, at: .smoke).filter { $0.row == row }.flatMap(\.work)
    let run = try #require(work.first { $0.run.batch == 100 }?.run)
    let images = Self.images(count: 200)
    let trainer = try Trainer(
      run, split: DataSplit(training: images, validation: images, test: images))
    guard case .finished(let outcome) = try trainer.train() else { throw CancellationError() }
    #expect(outcome.metrics["diverged"] == 0)
    let measurements = work.compactMap(\.measurement).filter { $0.run == run }
    #expect(!measurements.isEmpty)
    for measurement in measurements {
      guard
        case .finished(let found) = try measurement.perform(weights: outcome.weights, on: images)
      else { throw CancellationError() }
      let cell = try #require(
        cells(id, at: .smoke).first { $0.work.contains(.measurement(measurement)) })
      #expect(found.metrics[cell.metric]?.isFinite == true)
    }
  }

  /// Colour images of noise, the classes in turn.
  private static func images(count: Int) -> ExampleSet {
    var pixel = UInt64(1)
    let pixels = (0..<count * 3072).map { _ in
      pixel = pixel &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(pixel >> 56)
    }
    return ExampleSet(
      name: "noise", featureShape: [3, 32, 32], features: .bytes(pixels),
      targets: .classes((0..<count).map { UInt16($0 % 10) }, count: 10))
  }

  /// Every exhibit has work at every scale, the smaller the scale the less.
  @Test(arguments: ["table3", "figureS3", "figureS4", "figureS5", "figureS6", "figureS7"])
  func everyScaleIsPlanned(id: String) throws {
    let steps = try [Scale.smoke, .quick, .reduced, .paper].map { scale in
      let cells = try cells(id, at: scale)
      #expect(cells.allSatisfy { !$0.work.isEmpty })
      let runs = Set(cells.flatMap(\.work).map(\.run))
      return runs.reduce(0) { $0 + $1.iterations * ($1.batch ?? 1) }
    }
    #expect(steps == steps.sorted() && Set(steps).count == 4)
  }

  /// Below the paper's scale networks are narrower, and nothing else of a run is another but its
  /// length and images.
  @Test(arguments: [Scale.reduced, .quick, .smoke]) func smallerScalesShrinkAlone(
    scale: Scale
  ) throws {
    for (small, printed) in zip(try cells("table3", at: scale), try cells("table3")) {
      var run = try #require(small.work.first?.run)
      let full = try #require(printed.work.first?.run)
      #expect(run.iterations < full.iterations && run.network != full.network)
      run.iterations = full.iterations
      run.network = full.network
      run.data = full.data
      #expect(run == full)
    }
  }
}
