import Datasets
import Exhibits
import Foundation
import Networks
import Papers
import Regularizers
import Reports
import Testing
import Training

/// The runs that exhibits plan against the settings printed in papers/hoffman.
@Suite struct HoffmanSettingsTests {
  private let catalogue: PublishedCatalogue

  init() throws {
    catalogue = try PublishedCatalogue(
      directory: URL(fileURLWithPath: #filePath).appending(path: "../../../papers").standardized)
  }

  private func cells(_ id: String, at scale: Scale = .paper) throws -> [PlannedCell] {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("hoffman", id)))
    return try exhibit.cells(Request(scale: scale, seeds: nil, data: .synthetic))
  }

  private func run(_ row: String, _ column: String) throws -> Run {
    let cell = try cells("table1").first { $0.row == row && $0.column == column }
    return try #require(cell?.runs.first)
  }

  /// Every cell of Tables 1 and 3 is planned, with the runs that their captions count.
  @Test(arguments: ["table1", "table3"]) func tablesArePlannedAsPrinted(id: String) throws {
    let all = try cells(id)
    let planned = all.filter { $0.reading == "as written" }
    let printed = try catalogue.exhibit("hoffman", id).cells
    #expect(planned.map { [$0.row, $0.column] } == printed.map { [$0.row, $0.column] })
    #expect(planned.map(\.work.count) == printed.map(\.n))
    for cell in all where cell.column == "‖J‖_F" {
      let reading = cell.reading.contains("PyTorch's") ? "biases as PyTorch's" : "as written"
      let accuracies = all.first {
        $0.row == cell.row && $0.column == "All" && $0.reading == reading
      }
      #expect(cell.measurements.map(\.run) == accuracies?.runs)
    }
  }

  /// What the ledger has of an exhibit is planned under the same keys: a change of a key would lose
  /// it.
  @Test(arguments: [
    "cyclopropagation", "figure1", "figure2", "figure3", "figureS1", "figureS2", "figureS5",
    "figureS6", "table1", "table2", "variance",
  ])
  func theLedgersKeysStay(id: String) throws {
    let file = URL(fileURLWithPath: #filePath).appending(path: "../../../figures/paper/ledger.csv")
    let lines = try String(contentsOf: file.standardized, encoding: .utf8).split(separator: "\n")
    let recorded = lines.compactMap { line -> String? in
      let fields = line.split(separator: ",", maxSplits: 2)
      return fields[1].split(separator: ";").contains { $0 == "hoffman \(id)" }
        ? String(fields[0]) : nil
    }
    let planned = Set(try cells(id).flatMap(\.work).flatMap { [$0.key, $0.run.key] })
    #expect(!recorded.isEmpty && planned.isSuperset(of: recorded))
  }

  @Test func allImagesAreTrainedByThePrintedProtocol() throws {
    let table = try catalogue.exhibit("hoffman", "table1")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    let run = try run("All Combined", "All")
    #expect(run.data == .wholeMNIST)
    #expect(try run.batch == Int(printed("batch size, all examples")))
    #expect(try run.iterations == Int(printed("iterations, all examples")))
    #expect(
      try run.optimizer
        == .momentum(
          learningRate: printed("learning rate, all examples"), momentum: printed("momentum"),
          nesterov: false))
    let decay = try Int(printed("iterations between decays"))
    for (place, factor) in [1, 0.1, 0.01].enumerated() {
      let found = run.schedule.factor(iteration: place * decay, of: run.iterations)
      #expect(run.schedule.factor(iteration: (place + 1) * decay - 1, of: run.iterations) == found)
      // 0.1 · 0.1 is an ulp above 0.01.
      #expect(abs(found - factor) < 1e-15, "after \(place) decays")
    }
    #expect(
      try run.preprocessing
        == .standardized(mean: printed("pixel mean"), deviation: printed("pixel deviation")))
    #expect(
      try run.weightDecay
        == WeightDecay(
          coefficient: printed("λ_WD"), convention: .halfSquaredNorm, appliesToBiases: true))
    #expect(
      try run.network
        == .leNet5(activation: .hyperbolicTangent, dropoutRate: printed("dropout rate")))
    #expect(
      try run.regularizers == [
        WeightedRegularizer(.spectReg(.hoffman(projections: 1)), weight: printed("λ_JR") / 2)
      ])
  }

  @Test func fewImagesAreTrainedByThePrintedProtocol() throws {
    let table = try catalogue.exhibit("hoffman", "table1")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    let run = try run("No regularization", "3")
    #expect(run.data == .wholeMNISTSubset(perClass: 3, subsetSeed: run.seed))
    #expect(run.batch == nil && run.schedule == .constant && run.evaluations == nil)
    #expect(try run.iterations == Int(printed("iterations, few examples")))
    #expect(try run.optimizer.learningRate == printed("learning rate, few examples"))
    #expect(run.regularizers.isEmpty && run.weightDecay == nil)
    #expect(run.network == .leNet5(activation: .hyperbolicTangent, dropoutRate: 0))
  }

  /// mnist.py of the authors' example: xavier_uniform_ on the weights, nothing on the biases.
  @Test func theOtherReadingOfXavierChangesTheBiasesAlone() throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("hoffman", "table1")))
    let cells = try exhibit.cells(Request(scale: .paper, seeds: nil, data: .synthetic))
    let few = cells.filter { $0.row == "L²" && $0.column == "3" }
    #expect(few.map(\.runs.count) == [15, 3])
    var run = try #require(few.last?.runs.first)
    #expect(run.initializer == .xavierUniformFanInBiases)
    run.initializer = .xavierUniform
    #expect(run == few.first?.runs.first)
  }

  @Test func eachRowHasItsOwnRegularizerAlone() throws {
    let rows = try ["No regularization", "L²", "Dropout", "Jacobian", "All Combined"].map {
      try run($0, "10")
    }
    #expect(rows.map { $0.weightDecay != nil } == [false, true, false, false, true])
    #expect(rows.map { !$0.regularizers.isEmpty } == [false, false, false, true, true])
    #expect(
      rows.map { $0.network == .leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5) }
        == [false, false, true, false, true])
  }

  /// One projection is Table 1's row, and the three differ in nothing but the regularizer.
  @Test func figure2SharesItsRunsWithTable1() throws {
    let rows = try ["n_proj = 1", "exact", "n_proj = 3"].map { row in
      try #require(try cells("figure2").first { $0.row == row }).runs
    }
    let jacobian = try cells("table1").first { $0.row == "Jacobian" && $0.column == "All" }
    #expect(rows[0] == jacobian?.runs && rows.allSatisfy { $0.count == 5 })
    for (row, regularizer) in zip(
      rows.dropFirst(), [Regularizer.frobReg(FrobReg()), .spectReg(.hoffman(projections: 3))])
    {
      for (run, one) in zip(row, rows[0]) {
        var expected = one
        expected.regularizers[0].kind = regularizer
        #expect(run == expected)
      }
    }
  }

  /// Whatever the scale, the cells are measured within the run, before each quench and at its end.
  @Test(arguments: Scale.allCases) func figure2MeasuresWhereItsCellsAre(scale: Scale) throws {
    for cell in try cells("figure2", at: scale) where !cell.runs.isEmpty {
      let run = try #require(cell.runs.first)
      let names = try #require(run.evaluations).flatMap { iteration in
        ["testAccuracy@\(iteration)", "jacobianNorm@\(iteration)"]
      }
      #expect(names.contains(cell.metric), "\(cell.metric)")
      #expect(run.evaluations?.last == run.iterations)
    }
  }
}
