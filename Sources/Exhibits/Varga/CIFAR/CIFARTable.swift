import Datasets

/// A row of a table of the paper on small CIFAR under its readings.
struct CIFARTable: Sendable {
  let cells: [CIFARCell]
  /// Whether the weight decay that C.1 has for CIFAR-10 is read too.
  let hasSmallerDecay: Bool

  /// Runs of a cell under a reading that is there for comparison.
  static let seedsForComparison = 3

  init(_ cells: [CIFARCell], hasSmallerDecay: Bool = false) {
    self.cells = cells
    self.hasSmallerDecay = hasSmallerDecay
  }

  /// The cells as written, with the weight decay that C.1 has (if asked for), and with λ as Figure 4's code has it.
  ///
  /// Cells without a gradient penalty have the same runs under the first and the last.
  func planned(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    let all = SmallCIFAR.seeds(at: scale, asked: seeds)
    let few = SmallCIFAR.seeds(at: scale, asked: seeds, most: Self.seedsForComparison)
    func planned(_ reading: CIFARReading, _ cells: [CIFARCell], _ seeds: ClosedRange<UInt64>)
      throws -> [PlannedCell]
    {
      try cells.map { try $0.planned(reading, seeds: seeds, scale: scale, data: data) }
    }
    let decaying = cells.filter { hasSmallerDecay && $0.setting.hasWeightDecay }
    return try planned(.asWritten, cells, all)
      + planned(.smallerDecay, decaying, few)
      + cells.map { cell in
        let seeds = cell.setting.hasGradientPenalty ? few : all
        return try cell.planned(.rowSums, seeds: seeds, scale: scale, data: data)
      }
  }

  /// What a reader of any exhibit on small CIFAR must know.
  static let notes = [
    """
    On CIFAR the learning rate of 0.1 (B.2) is SGD's and is taken as written. "\(CIFARReading.rowSums.name)" takes \
    Figure 4's code literally, as on MNIST: on images [batch, 32, 32, 3] its sum over axis 1 and the mean of what is \
    left divide each gradient penalty by 32 · 3.
    """,
    """
    The paper doesn't state the blocks of a level (three make its "around 2.5 million parameters"), the shortcut, the \
    initializer, the pixels' scale or the form of weight decay; papers/varga/README.md says what was taken.
    """,
  ]
}
