import Datasets
import Exhibits
import Networks
import Reports
import Timing
import Training

/// Varga, Csiszárik, Zombori 2018, §2.4, §4.6: what a training step multiplies and adds with a
/// random projection of the Jacobian and with all of it, by the number of classes.
///
/// Operations are counted and no time is taken: they are the same on every machine. The steps are
/// those of Table 6's runs, with as many logits as there are classes.
struct StepOperations {
  /// The numbers of classes.
  static let classes = [10, 20, 40]

  static func row(_ classes: Int) -> String { "a step with \(classes) classes" }

  static func column(_ penalty: String) -> String { "\(penalty), 10⁶ operations" }

  /// The columns of the operations.
  static var columns: [PublishedColumn] {
    Table6.cells.map {
      PublishedColumn(
        column($0.column), metric: "multiplications and additions of a step", unit: "10⁶",
        better: .lower)
    }
  }

  /// A row a number of classes, a column a penalty; one count for all.
  static func cells() throws -> [PlannedCell] {
    let steps = try classes.flatMap { classes in
      try Table6.cells.map { cell in
        StepTiming.Step(name(cell.column, classes), .training(try run(cell, classes)))
      }
    }
    let timing = StepTiming(steps, rounds: 0, secondsPerRound: 0)
    return classes.flatMap { classes in
      Table6.cells.map { cell in
        PlannedCell(
          row: row(classes), column: column(cell.column), reading: MNISTReading.authorsCode.name,
          metric: TimedMetric.operations(name(cell.column, classes)), timing: timing)
      }
    }
  }

  private static func name(_ penalty: String, _ classes: Int) -> String {
    "\(penalty), \(classes) classes"
  }

  /// A run whose steps are those of the cell; the data decide nothing of what a step multiplies.
  private static func run(_ cell: MNISTCell, _ classes: Int) throws -> Run {
    let nowhere = Request(scale: .paper, data: DataLibrary(folders: DataFolders([])))
    var run = try cell.setting.run(.authorsCode, seed: 1, nowhere)
    run.network = .leNet5(
      activation: .rectified,
      dropout: Dropout(rate: 0.5, hiddenLayers: MNISTReading.authorsCode.dropoutLayers),
      classes: classes)
    return run
  }

  /// From which factor on the burden is called "significantly" smaller.
  private static let worthwhile = 2.0

  /// "Significantly reducing the computational burden": a step with all of the Jacobian has at
  /// least twice the operations of one with a projection.
  static func burden(_ results: ExhibitResults) -> Finding {
    func operations(_ penalty: String, _ classes: Int) -> Double? {
      results.sample(
        row: row(classes), column: column(penalty), reading: MNISTReading.authorsCode.name)?.mean
    }
    let ratios = classes.compactMap { classes in
      operations("SpectReg", classes).flatMap { one in
        operations("FrobReg", classes).map { $0 / one }
      }
    }
    guard let least = ratios.min(), ratios.count == classes.count else {
      return Finding(.undecided, "operations not counted")
    }
    let texts = zip(classes, ratios).map {
      "\(NumberText.telling($1, decimals: 1)) times with \($0) classes"
    }
    return Finding(
      least >= worthwhile ? .holds : .fails,
      "the multiply-adds of a step with FrobReg are those with SpectReg "
        + texts.joined(separator: ", ") + ", judged by a factor of two")
  }
}
