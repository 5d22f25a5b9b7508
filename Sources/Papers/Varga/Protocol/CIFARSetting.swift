import Datasets
import Exhibits
import Networks
import Training

/// What one experiment of Varga, Csiszárik, Zombori 2018 on small CIFAR trains, before a reading
/// and a seed make it a run.
struct CIFARSetting: Sendable {
  /// The penalty beside weight decay, with its weight as printed.
  var penalty: PrintedPenalty?
  /// The penalty's weight in the authors' script, where it is another one.
  var weightInCode: Double?
  /// Whether weights decay.
  var hasWeightDecay = true

  /// The penalty under a reading.
  private func penalty(_ reading: CIFARReading) -> PrintedPenalty? {
    guard reading.isOfCode, let weightInCode, var penalty else { return penalty }
    penalty.weight = weightInCode
    return penalty
  }

  /// One run; `seed` chooses the training set as well as everything random in training.
  func run(
    _ row: SmallCIFAR, _ reading: CIFARReading, seed: UInt64, _ request: Request
  ) throws -> Run {
    let specification = row.specification(reading, seed: seed, request)
    let settings = SmallCIFAR.settings[request.scale]
    return Run(
      data: specification,
      dataDigest: try request.data.digest(of: specification),
      preprocessing: reading.pixels,
      network: .residual(
        .varga(classes: row.classes, widths: settings.widths, shortcut: reading.shortcut)),
      initializer: reading.initializer,
      loss: .softmaxCrossEntropy,
      regularizers: penalty(reading).map { [$0.weighted(reading.penalties)] } ?? [],
      weightDecay: hasWeightDecay
        ? WeightDecay(
          coefficient: reading.weightDecay, convention: .halfSquaredNorm,
          appliesToBiases: reading.decaysBiases)
        : nil,
      optimizer: .momentum(learningRate: reading.learningRate, momentum: 0.9, nesterov: true),
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: settings.iterations + reading.moreSteps,
      evaluationBatch: reading.evaluationBatch,
      order: reading.isOfCode ? .wholeBatches : nil,
      batch: 128,
      seed: seed)
  }
}

/// A cell of one of the paper's tables on small CIFAR: its place and what is trained for it.
struct CIFARCell: Sendable {
  let row: SmallCIFAR
  let column: String
  let setting: CIFARSetting

  init(_ row: SmallCIFAR, column: String, _ setting: CIFARSetting) {
    self.row = row
    self.column = column
    self.setting = setting
  }

  /// The cell under a reading, measured by its accuracy on the 10,000 test images (in whole
  /// batches, where it has some).
  func planned(
    _ reading: CIFARReading, seeds: ClosedRange<UInt64>, _ request: Request
  ) throws -> PlannedCell {
    PlannedCell(
      row: row.row, column: column, reading: reading.name, metric: Metric.testAccuracy.rawValue,
      runs: try seeds.map { seed in
        try setting.run(row, reading, seed: seed, request)
      })
  }
}
