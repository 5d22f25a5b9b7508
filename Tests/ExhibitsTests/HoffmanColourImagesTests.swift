import Datasets
import Exhibits
import Foundation
import Networks
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
    return try exhibit.cells(at: scale, seeds: nil, data: .synthetic)
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

  /// Below the paper's scale networks are narrower, and nothing else of a run is another but its length and images.
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
