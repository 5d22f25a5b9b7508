import Datasets

/// A table of the paper on small MNIST under the readings that can be run.
struct MNISTTable: Sendable {
  let cells: [MNISTCell]

  init(_ cells: [MNISTCell]) {
    self.cells = cells
  }

  /// Runs of a cell whose weights are taken as printed: enough to see whether it can be the table's.
  static let seedsForComparison = 3

  /// The cells as written (not run), with the smaller learning rate alone, and as taken.
  ///
  /// A cell without a gradient penalty has the same runs under both.
  func planned(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    let all = SmallMNIST.seeds(at: scale, asked: seeds)
    let few = SmallMNIST.seeds(at: scale, asked: seeds, atPaperScale: Self.seedsForComparison)
    return try cells.map(\.asWritten)
      + cells.map { cell in
        try cell.planned(
          .smallerRate, seeds: cell.setting.hasGradientPenalty ? few : all, scale: scale,
          data: data)
      }
      + cells.map { try $0.planned(.rowSums, seeds: all, scale: scale, data: data) }
  }
}
