import Datasets
import Exhibits
import Foundation
import Networks
import Papers
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
    return try exhibit.cells(Request(scale: scale, seeds: nil, data: .synthetic))
  }

  private static let authorsCode = "as in the authors' code"

  /// The weights of a cell's first run, which are the printed ones under either reading.
  private func weights(_ id: String, row: String, column: String) throws -> [Double] {
    let runs = try [Self.authorsCode, "as written, rate 0.001"].map { reading in
      let cell = try cells(id).first {
        $0.row == row && $0.column == column && $0.reading == reading
      }
      return try #require(cell?.runs.first)
    }
    let weights = runs.map { $0.regularizers.map(\.weight) }
    #expect(weights[0] == weights[1])
    return weights[0]
  }

  /// grid_mnist_4.sh: Table 8's sizes but 4000, its weights, and SpectReg's for JacReg.
  @Test func figure1HasTheWeightsOfTheAuthorsScript() throws {
    let figure = try cells("figure1").filter { $0.reading == Self.authorsCode }
    let table = try catalogue.exhibit("varga", "table8")
    #expect(table.cells.count == 36)
    for cell in table.cells where cell.row != "4000" {
      let column = cell.column == "JacReg" ? "SpectReg" : cell.column
      let printed = try #require(
        table.cells.first { $0.row == cell.row && $0.column == column })
      let planned = try #require(
        figure.first { $0.row == cell.row && $0.column == cell.column })
      #expect(planned.runs.count == 10)
      let run = try #require(planned.runs.first)
      #expect(
        run.data
          == .drawnMNIST(count: try #require(Int(cell.row)), subsetSeed: run.seed))
      #expect(run.regularizers.map(\.weight) == [printed.mean], "\(cell)")
    }
    let jacReg = try cells("figure1").first { $0.reading.contains("Table 8's weight") }
    #expect(try #require(jacReg?.runs.first).regularizers.map(\.weight) == [1])
  }

  /// classifier.py, data.py and networks.py, in the cell that has everything but batch
  /// normalization.
  @Test func theAuthorsProtocolIsThatOfTheirCode() throws {
    let cell = try #require(
      try cells("table3").first {
        $0.row == "CP" && $0.column == "SpectReg" && $0.reading == Self.authorsCode
      })
    #expect(cell.runs.count == 10 && cell.metric == "testAccuracy")
    let run = try #require(cell.runs.first)
    #expect(run.data == .drawnMNIST(count: 2000, subsetSeed: 1))
    #expect(run.preprocessing == .standardizedByOwnMoments)
    #expect(
      run.network
        == .leNet5(
          activation: .rectified, dropout: Dropout(rate: 0.5, hiddenLayers: [2]), classes: 10))
    #expect(run.initializer == .doubledXavierUniform)
    #expect(
      run.regularizers == [
        WeightedRegularizer(.spectReg(.varga), weight: 0.03, pass: .own),
        WeightedRegularizer(
          .confidencePenalty(ConfidencePenalty(offset: 1e-6)), weight: 0.01, reduction: .sum),
      ])
    #expect(
      run.weightDecay
        == WeightDecay(coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: false))
    #expect(
      run.optimizer
        == .adamBeforeCorrection(
          learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilonHat: 1e-8))
    #expect(run.iterations == 10_001 && run.batch == 50)
    // piecewise_constant changes the rate after step 5000 and after step 7500, counted from 0.
    let factors = [5000, 5001, 7500, 7501].map {
      run.schedule.factor(iteration: $0, of: run.iterations)
    }
    #expect(factors[0] == 1 && factors[1] == 0.1 && factors[2] == 0.1)
    #expect(abs(factors[3] - 0.01) < 1e-17)
  }

  /// toy.py.
  @Test func theAuthorsProtocolOnSINIsThatOfTheirCode() throws {
    let cell = try #require(
      try cells("table7").first { $0.column == "λ = 0.03" && $0.reading == Self.authorsCode })
    let run = try #require(cell.runs.first)
    #expect(run.data == .sine(SineSpecification(seed: 1, isGridHalfOpen: true)))
    #expect(run.loss == .halfSumOfSquares && run.batch == 50 && run.order == .fixed)
    #expect(run.optimizer == .tensorFlowAdam(learningRate: 0.01) && run.iterations == 10_001)
    #expect(run.initializer == .xavierUniform && run.schedule == .tenfoldAtHalfAndThreeQuarters)
    #expect(run.regularizers == [WeightedRegularizer(.spectReg(.varga), weight: 0.03)])
  }

  /// Table 2's row as networks.py has it: DO_BATCHNORM takes dropout's place.
  @Test func batchNormalizationIsThatOfTheCode() throws {
    let cell = try #require(
      try cells("table2").first {
        $0.row == "Batchnorm" && $0.column == "DoubleBack" && $0.reading == Self.authorsCode
      })
    let run = try #require(cell.runs.first)
    #expect(
      run.network
        == .leNet5(
          activation: .rectified, dropout: nil, classes: 10,
          normalization: .batchAfterLastActivation))
    #expect(run.evaluationBatch == 50 && run.regularizers.map(\.weight) == [0.001])
  }

  /// exp_mnist_weight_loss.sh.
  @Test func figure5HasTheGridOfTheScript() throws {
    let planned = try cells("figure5")
    #expect(planned.count == 8 * 9 && planned.allSatisfy { $0.runs.count == 10 })
    let decays = Set(planned.compactMap { $0.runs.first?.weightDecay?.coefficient })
    #expect(decays == [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1])
    let weights = Set(planned.flatMap { $0.runs.flatMap(\.regularizers).map(\.weight) })
    #expect(weights == [0.0001, 0.001, 0.01, 0.1, 1, 10, 100, 1000])
  }

  /// grid_cifar10_ent_dg_spect.sh, grid_cifar100_dg_spect.sh and grid_cifar10_spect_wd.sh, and what
  /// they pass to classifier.py.
  @Test(arguments: [
    ("table1", "small CIFAR-10", "SpectReg, with weight decay", 0.003, 2000),
    ("table1", "small CIFAR-10", "SpectReg, without weight decay", 0.001, 2000),
    ("table1", "small CIFAR-100", "SpectReg, with weight decay", 0.00003, 20_000),
    ("table4", "small CIFAR-10", "SpectReg", 0.003, 2000),
    ("table4", "small CIFAR-10", "DoubleBack", 1, 2000),
    ("table4", "small CIFAR-100", "CP", 0.00001, 20_000),
  ])
  func theAuthorsProtocolOnCIFARIsThatOfTheirScripts(
    id: String, row: String, column: String, weight: Double, count: Int
  ) throws {
    let cell = try #require(
      try cells(id).first {
        $0.row == row && $0.column == column && $0.reading == Self.authorsCode
      })
    let run = try #require(cell.runs.first)
    guard case .cifar(let images) = run.data, case .residual(let network) = run.network else {
      Issue.record("\(run)")
      return
    }
    #expect(images.count == count && images.perClass == nil && images.heldOut == 0)
    #expect(network.shortcut == .averagePooling && network.widths == [48, 96, 192])
    #expect(run.preprocessing == .standardizedByOwnMoments && run.evaluationBatch == 128)
    #expect(run.optimizer == .momentum(learningRate: 0.01, momentum: 0.9, nesterov: true))
    #expect(run.iterations == 50_001 && run.batch == 128 && run.order == .wholeBatches)
    #expect(run.regularizers.map(\.weight) == [weight])
    #expect(run.regularizers.map(\.reduction) == [column == "CP" ? .sum : .mean])
    let decay = column.contains("without") ? nil : 0.003
    #expect(run.weightDecay?.coefficient == decay && run.weightDecay?.appliesToBiases != true)
  }

  /// Every place of the readings has its number of Table 3.
  @Test func readingsAreHeldAgainstTable3() throws {
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID("varga", "readings")))
    let printed = try exhibit.published(in: catalogue).cells
    let table = try catalogue.exhibit("varga", "table3").cells
    for cell in try cells("readings") {
      let place = cell.column == "CP" ? ("CP", "Baseline") : ("No CP", cell.column)
      let expected = try #require(table.first { ($0.row, $0.column) == place })
      let found = printed.first { $0.row == cell.row && $0.column == cell.column }
      #expect(found?.mean == expected.mean, "\(cell.row), \(cell.column)")
    }
  }

  /// Every reading between text and code differs from its origin in one thing and is no run of
  /// another exhibit.
  @Test func readingsHaveSeedsOfTheirOwn() throws {
    let readings = try cells("readings")
    #expect(readings.allSatisfy { $0.runs.map(\.seed) == [11, 12, 13, 14, 15] })
    let text = try #require(readings.first { $0.row == "the text's settings" }?.runs.first)
    let code = try #require(readings.first { $0.row == "the code's settings" }?.runs.first)
    #expect(text.data == .mnist(perClass: 200, subsetSeed: 11))
    #expect(code.data == .drawnMNIST(count: 2000, subsetSeed: 11))
    let changed = readings.filter { $0.row.contains("but") && $0.column == "Baseline" }
    #expect(changed.count == 14)
    for cell in changed where !cell.row.contains("tested on") {
      #expect(cell.runs.first != text && cell.runs.first != code, "\(cell.row)")
    }
    // On the other test images the runs are the same and the metric another.
    let tested = readings.filter { $0.row.contains("tested on") && $0.column == "Baseline" }
    #expect(tested.map(\.metric) == ["validationAccuracy", "validationAccuracy"])
    #expect(tested.compactMap(\.runs.first) == [text, code])
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

  /// What is looked at on the way is the training of Table 6 itself, cut off before its rate falls.
  @Test func networksOnTheWayAreThoseOfTable6() throws {
    func measured(_ row: String, _ column: String) throws -> [Run] {
      try #require(try cells("vanishing").first { $0.row == row && $0.column == column })
        .measurements.map(\.run)
    }
    for (penalty, norm) in [
      ("JacReg", "probabilities"), ("FrobReg", "logits"), ("SpectReg", "logits"),
    ] {
      let table = try #require(
        try cells("table6").first { $0.column == penalty && $0.reading == Self.authorsCode })
      let whole = try measured("all steps", "\(penalty): \(norm)")
      #expect(whole == Array(table.runs.prefix(5)))
      for steps in [0, 300, 5000] {
        let row = steps == 5000 ? "5,000 steps" : "\(steps) steps"
        let cutOff = try measured(row, "\(penalty): \(norm)")
        for (run, whole) in zip(cutOff, whole) {
          #expect(run.iterations == steps)
          let last = max(steps - 1, 0)
          #expect(
            run.schedule.factor(iteration: last, of: steps)
              == whole.schedule.factor(iteration: last, of: whole.iterations))
          var restored = run
          (restored.iterations, restored.schedule) = (whole.iterations, whole.schedule)
          #expect(restored == whole)
        }
      }
    }
  }

  /// Every cell of a table is planned, and nothing that its file doesn't have is, but for what
  /// sentences name: DoubleBack beside Table 1, operations beside Table 6.
  @Test(arguments: [
    "table1", "table2", "table3", "table4", "table5", "table6", "table8",
  ])
  func cellsAreThoseOfThePaper(id: String) throws {
    let planned = try cells(id, at: .smoke)
      .filter { id != "table1" || !$0.column.hasPrefix("DoubleBack") }
      .filter { !$0.column.hasSuffix("10⁶ operations") }
      .map { "\($0.row) | \($0.column)" }
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
    let phrase = try #require(
      exhibit.reduction(Request(scale: .reduced, seeds: 3, data: .synthetic)))
    #expect(phrase.contains("of 50000 steps") && phrase.hasSuffix("3 of 10 runs a cell"))
    #expect(exhibit.reduction(Request(scale: .paper, data: .synthetic)) == nil)
  }

  /// B.1's protocol, in the cells that are run as written.
  @Test func theProtocolIsThePrintedOne() throws {
    let cell = try #require(
      try cells("table1").first {
        $0.column == "Baseline, with weight decay" && $0.reading == "as written"
          && $0.row == "small MNIST"
      })
    let run = try #require(cell.runs.first)
    let table = try catalogue.exhibit("varga", "table6")
    func printed(_ name: String) throws -> Double { try table.hyperparameter(name).value }
    #expect(cell.runs.count == 3)
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
