import Exhibits

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

  /// The cells as in the authors' code, as written, and with the weight decay that C.1 has (if
  /// asked for).
  func planned(_ request: Request) throws -> [PlannedCell] {
    let all = SmallCIFAR.seeds(request)
    let few = SmallCIFAR.seeds(request, most: Self.seedsForComparison)
    func planned(_ reading: CIFARReading, _ cells: [CIFARCell], _ seeds: ClosedRange<UInt64>)
      throws -> [PlannedCell]
    {
      try cells.map { try $0.planned(reading, seeds: seeds, request) }
    }
    let decaying = cells.filter { hasSmallerDecay && $0.setting.hasWeightDecay }
    return try planned(.authorsCode, cells, all)
      + planned(.asWritten, cells, all)
      + planned(.smallerDecay, decaying, few)
  }

  /// What a reader of any exhibit on small CIFAR must know.
  static let notes = [
    """
    "\(CIFARReading.authorsCode.name)", on CIFAR: a learning rate of 0.01 (B.2: 0.1), SpectReg \
    with weight decay 0.003 on CIFAR-10 (C.1, C.3: 0.03) and 0.00003 on CIFAR-100, pixels \
    standardized a channel, weight decay on filters and dense weights alone, normalization by the \
    batch's statistics in evaluation too, training images drawn from all 50,000 whatever their \
    classes, the Confidence Penalty as a sum over the batch. The claims are judged by it.
    """,
    """
    "\(CIFARReading.asWritten.name)": the paper doesn't state the blocks of a level (three make \
    its "around 2.5 million parameters"), the shortcut, the initializer, the pixels' scale or the \
    form of weight decay; papers/varga/README.md says what was taken.
    """,
  ]
}
