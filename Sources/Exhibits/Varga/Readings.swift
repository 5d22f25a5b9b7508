import Datasets
import Networks
import Reports
import Training

/// What the sentences of Varga, Csiszárik, Zombori 2018 that can be read two ways give on small
/// MNIST, each on a few seeds.
///
/// Every row changes one thing against the reading that was taken
/// (``MNISTReading/rowSums`` with ``MNISTSetting``'s choices); the columns are held against Table 3's first row.
struct VargaReadings: Exhibit {
  let id = ExhibitID("varga", "readings")

  /// One reading: a row.
  struct Row: Sendable {
    let name: String
    let reading: MNISTReading
    let columns: [Column]
    let change: @Sendable (inout MNISTSetting) -> Void

    init(
      _ name: String, _ reading: MNISTReading = .rowSums, columns: [Column] = Column.allCases,
      change: @escaping @Sendable (inout MNISTSetting) -> Void = { _ in }
    ) {
      self.name = name
      self.reading = reading
      self.columns = columns
      self.change = change
    }
  }

  /// What is trained: Table 3's first row.
  enum Column: String, CaseIterable {
    case baseline = "Baseline"
    case spectReg = "SpectReg"
    case doubleBack = "DoubleBack"

    var penalties: [PrintedPenalty] {
      switch self {
      case .baseline: []
      case .spectReg: [PrintedPenalty(.spectReg, 0.03)]
      case .doubleBack: [PrintedPenalty(.doubleBack, 50)]
      }
    }
  }

  static let taken = Row("as taken")

  static let rows: [Row] = [
    taken,
    Row("learning rate 0.1", .rate(0.1), columns: [.baseline, .doubleBack]),
    Row("learning rate 0.01", .rate(0.01), columns: [.baseline]),
    Row("learning rate 0.003", .rate(0.003)),
    Row("learning rate 0.0003", .rate(0.0003), columns: [.baseline]),
    Row("λ as in §2.1's formulas", .smallerRate, columns: [.spectReg, .doubleBack]),
    Row(
      "gradient of the batch's mean loss, mean of penalties",
      .penalties(PenaltyReading(differentiatedLoss: .batch)), columns: [.doubleBack]),
    Row(
      "gradient of the batch's mean loss, sum of penalties",
      .penalties(PenaltyReading(differentiatedLoss: .batch, reduction: .sum)),
      columns: [.doubleBack]),
    Row(
      "a projection for each example",
      .penalties(PenaltyReading(weightFactor: 1.0 / 28, sharing: .perExample)), columns: [.spectReg]
    ),
    Row("weight decay ½λ‖w‖²") { $0.weightDecay?.convention = .halfSquaredNorm },
    Row("weight decay on biases too", columns: [.baseline, .doubleBack]) {
      $0.weightDecay?.appliesToBiases = true
    },
    Row("He's uniform initializer", columns: [.baseline, .doubleBack]) {
      $0.initializer = .heUniform
    },
    Row("uniform initializer by fan-in, biases too", columns: [.baseline, .doubleBack]) {
      $0.initializer = .fanInUniform
    },
    Row("pixels in -1…1") {
      $0.preprocessing = .standardized(mean: 0.5, deviation: 0.5)
    },
    Row("pixels standardized") {
      $0.preprocessing = .standardized(mean: 0.1307, deviation: 0.3081)
    },
    Row(
      "pixels standardized, λ as in §2.1's formulas", .smallerRate,
      columns: [.spectReg, .doubleBack]
    ) {
      $0.preprocessing = .standardized(mean: 0.1307, deviation: 0.3081)
    },
    Row("dropout after the layer of 120 alone", columns: [.baseline, .doubleBack]) {
      $0.dropout?.hiddenLayers = [1]
    },
    Row("dropout after the layer of 84 alone", columns: [.baseline, .doubleBack]) {
      $0.dropout?.hiddenLayers = [2]
    },
  ]

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    let seeds = SmallMNIST.seeds(at: scale, asked: seeds, atPaperScale: 3)
    return try Self.rows.flatMap { row in
      try row.columns.map { column in
        var setting = MNISTSetting(penalties: column.penalties)
        row.change(&setting)
        return PlannedCell(
          row: row.name, column: column.rawValue, metric: Metric.testAccuracy.rawValue,
          runs: try setting.runs(row.reading, seeds: seeds, scale: scale, data: data))
      }
    }
  }
}

extension MNISTReading {
  /// The reading that was taken, with another learning rate.
  fileprivate static func rate(_ learningRate: Double) -> MNISTReading {
    var reading = rowSums
    reading.learningRate = learningRate
    return reading
  }

  /// The smaller learning rate, and gradient penalties read another way.
  fileprivate static func penalties(_ penalties: PenaltyReading) -> MNISTReading {
    MNISTReading(name: "", penalties: penalties)
  }
}
