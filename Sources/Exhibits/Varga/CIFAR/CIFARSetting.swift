import Datasets
import Networks
import Training

/// What one experiment of Varga, Csiszárik, Zombori 2018 on small CIFAR trains, before a reading and a seed make it a
/// run.
///
/// Not stated in the paper, and chosen here: He's normal initializer (of the paper that the network is from), pixels in
/// 0…1 as for MNIST, weight decay as ½λ‖w‖² on all parameters (that of PyTorch's SGD, whose words B.2 has), as many
/// images of each class.
struct CIFARSetting: Sendable {
  /// The penalties beside weight decay.
  var penalties: [PrintedPenalty] = []
  /// Whether weights decay.
  var hasWeightDecay = true

  /// Whether a reading of λ changes anything.
  var hasGradientPenalty: Bool { penalties.contains { $0.kind != .confidencePenalty } }

  /// One run; `seed` chooses the training set as well as everything random in training.
  func run(
    _ row: SmallCIFAR, _ reading: CIFARReading, seed: UInt64, scale: Scale, data: DataLibrary
  ) throws -> Run {
    let specification = row.specification(seed: seed, data: data)
    let settings = SmallCIFAR.settings(at: scale)
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .residual(.varga(classes: row.classes, widths: settings.widths)),
      initializer: .heNormal,
      loss: .softmaxCrossEntropy,
      regularizers: penalties.map { $0.weighted(reading.penalties) },
      weightDecay: hasWeightDecay
        ? WeightDecay(
          coefficient: reading.weightDecay, convention: .halfSquaredNorm, appliesToBiases: true)
        : nil,
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: true),
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: settings.iterations,
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

  /// The cell under a reading, measured by its accuracy on the 10,000 test images.
  func planned(
    _ reading: CIFARReading, seeds: ClosedRange<UInt64>, scale: Scale, data: DataLibrary
  ) throws -> PlannedCell {
    PlannedCell(
      row: row.row, column: column, reading: reading.name, metric: Metric.testAccuracy.rawValue,
      runs: try seeds.map { seed in
        try setting.run(row, reading, seed: seed, scale: scale, data: data)
      })
  }
}
