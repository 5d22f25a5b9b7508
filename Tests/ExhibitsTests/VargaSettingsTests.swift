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
  @Test(arguments: [
    "table1", "table2", "table3", "table4", "table5", "table6", "table8", "readings",
  ])
  func cellsAreThoseOfThePaper(id: String) throws {
    let planned = try cells(id, at: .smoke).map { "\($0.row) | \($0.column)" }
    let printed = try catalogue.exhibit("varga", id).cells.map { "\($0.row) | \($0.column)" }
    #expect(Set(planned) == Set(printed))
  }

  /// C.1's and C.3's weights, in the cells of CIFAR that are run as written.
  @Test(arguments: ["table1", "table4"]) func cellsOnCIFARHaveTheirPrintedWeights(id: String) throws
  {
    let table = try catalogue.exhibit("varga", id)
    let name = id == "table1" ? "SpectReg λ" : "λ"
    for cell in table.cells where cell.row.contains("CIFAR") {
      let planned = try #require(
        try cells(id).first {
          $0.row == cell.row && $0.column == cell.column && $0.reading == "as written"
        })
      #expect(planned.runs.count == 10)
      let run = try #require(planned.runs.first)
      guard !cell.column.hasPrefix("Baseline") else {
        #expect(run.regularizers.isEmpty)
        continue
      }
      let printed = try table.hyperparameter(name, row: cell.row, column: cell.column).value
      #expect(run.regularizers.map(\.weight) == [printed], "\(cell)")
      #expect((run.weightDecay?.coefficient ?? 0) == (cell.column.contains("without") ? 0 : 0.003))
    }
  }

  /// B.2's protocol; the reduced scale has narrower levels, fewer steps and runs, and nothing else.
  @Test func theProtocolOnCIFARIsThePrintedOne() throws {
    func run(at scale: Scale) throws -> Run {
      let cell = try #require(
        try cells("table4", at: scale).first {
          $0.row == "small CIFAR-10" && $0.column == "SpectReg" && $0.reading == "as written"
        })
      return try #require(cell.runs.first)
    }
    let table = try catalogue.exhibit("varga", "table4")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    let paper = try run(at: .paper)
    #expect(
      paper.data
        == .cifar(CIFARSpecification(.ten, perClass: 200, subsetSeed: 1, heldOut: 10_000)))
    #expect(paper.network == .residual(.varga(classes: 10)))
    #expect(try paper.batch == Int(printed("batch size")))
    #expect(try paper.iterations == Int(printed("iterations")))
    #expect(try paper.weightDecay?.coefficient == printed("weight decay"))
    #expect(
      try paper.optimizer
        == .momentum(
          learningRate: printed("learning rate"), momentum: printed("momentum"), nesterov: true))
    #expect(paper.schedule == .tenfoldAtHalfAndThreeQuarters)
    var reduced = try run(at: .reduced)
    #expect(reduced.network != paper.network && reduced.iterations < paper.iterations)
    reduced.network = paper.network
    reduced.iterations = paper.iterations
    #expect(reduced == paper)
  }

  /// A report's title says what its scale leaves out.
  @Test func theReducedScaleSaysWhatItLeavesOut() throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "table4")))
    let phrase = try #require(exhibit.reduction(at: .reduced, seeds: 3))
    #expect(phrase.contains("of 50000 steps") && phrase.hasSuffix("3 of 10 runs a cell"))
    #expect(exhibit.reduction(at: .paper, seeds: nil) == nil)
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
