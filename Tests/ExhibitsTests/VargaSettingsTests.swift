import Datasets
import Exhibits
import Foundation
import Networks
import Regularizers
import Reports
import Testing
import Training

/// The runs that exhibits plan against the settings printed in papers/varga.
@Suite struct VargaSettingsTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  private func cells(_ id: String, at scale: Scale = .paper) throws -> [PlannedCell] {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", id)))
    return try exhibit.cells(at: scale, seeds: nil, data: .synthetic)
  }

  /// The weights of a cell's first run, under the reading that takes them as printed.
  private func weights(_ id: String, row: String, column: String) throws -> [Double] {
    let cell = try cells(id).first {
      $0.row == row && $0.column == column && $0.reading == "learning rate 0.001"
    }
    return try #require(cell?.runs.first).regularizers.map(\.weight)
  }

  @Test func figure1HasTheWeightsOfTable8() throws {
    let figure = try cells("figure1")
    let table = try catalogue.exhibit("varga", "table8")
    #expect(table.cells.count == 36)
    for cell in table.cells {
      let planned = try #require(
        figure.first { $0.row == cell.row && $0.column == cell.column })
      let run = try #require(planned.runs.first)
      let regularizer = try #require(run.regularizers.first)
      #expect(run.data == .mnist(perClass: try #require(Int(cell.row)) / 10, subsetSeed: run.seed))
      // Gradient penalties are divided by 28; one rounding each way.
      let factor: Double = cell.column == "CP" ? 1 : 28
      #expect(abs(regularizer.weight * factor - cell.mean) <= 2 * cell.mean.ulp, "\(cell)")
    }
  }

  @Test(arguments: ["table2", "table6"]) func tablesHaveTheirPrintedWeights(id: String) throws {
    let table = try catalogue.exhibit("varga", id)
    for cell in table.cells where cell.column != "NoGR" {
      let printed = try table.hyperparameter("λ", row: cell.row, column: cell.column).value
      #expect(try weights(id, row: cell.row, column: cell.column) == [printed], "\(cell)")
    }
  }

  @Test func table3HasThePrintedWeights() throws {
    let table = try catalogue.exhibit("varga", "table3")
    let spectReg = try table.hyperparameter("SpectReg λ", row: "No CP").value
    let penalty = try table.hyperparameter("CP weight").value
    #expect(try weights("table3", row: "No CP", column: "Baseline").isEmpty)
    #expect(try weights("table3", row: "No CP", column: "SpectReg") == [spectReg])
    #expect(try weights("table3", row: "CP", column: "Baseline") == [penalty])
    #expect(try weights("table3", row: "CP", column: "SpectReg") == [spectReg, penalty])
    for row in ["No CP", "CP"] {
      let printed = try table.hyperparameter("DoubleBack λ", row: row).value
      #expect(try weights("table3", row: row, column: "DoubleBack").first == printed)
    }
  }

  /// Every cell of a table is planned, and nothing that its file doesn't have is.
  @Test(arguments: ["table1", "table2", "table3", "table6", "table8", "readings"])
  func cellsAreThoseOfThePaper(id: String) throws {
    let planned = try cells(id, at: .smoke).map { "\($0.row) | \($0.column)" }
    let printed = try catalogue.exhibit("varga", id).cells.map { "\($0.row) | \($0.column)" }
    #expect(Set(planned) == Set(printed))
  }

  /// B.1's protocol, in the cells that are run as written.
  @Test func theProtocolIsThePrintedOne() throws {
    let cell = try #require(
      try cells("table1").first { $0.column == "Baseline, with weight decay" && !$0.runs.isEmpty })
    #expect(cell.reading == "as written")
    let run = try #require(cell.runs.first)
    let table = try catalogue.exhibit("varga", "table6")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    #expect(cell.runs.count == 10)
    #expect(run.data == .mnist(perClass: 200, subsetSeed: run.seed))
    #expect(try run.batch == Int(printed("batch size")))
    #expect(try run.iterations == Int(printed("minibatches")))
    #expect(try run.weightDecay?.coefficient == printed("weight decay"))
    #expect(
      try run.optimizer
        == .adam(
          learningRate: printed("learning rate"), beta1: printed("β₁"), beta2: printed("β₂"),
          epsilon: 1e-8))
    #expect(
      try run.network
        == .leNet5(
          activation: .rectified,
          dropout: Dropout(rate: printed("dropout rate"), hiddenLayers: [1, 2]), classes: 10))
  }
}
