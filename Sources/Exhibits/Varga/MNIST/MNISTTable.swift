import Datasets

/// A table of the paper on small MNIST under its two readings.
struct MNISTTable: Sendable {
  let cells: [MNISTCell]

  init(_ cells: [MNISTCell]) {
    self.cells = cells
  }

  /// Runs of a cell as the text has it: enough to see whether it can be the table's.
  static let seedsForComparison = 3

  /// The cells as in the authors' code with all runs, and as written with few.
  func planned(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    let all = SmallMNIST.seeds(at: scale, asked: seeds)
    let few = SmallMNIST.seeds(at: scale, asked: seeds, atPaperScale: Self.seedsForComparison)
    return try cells.map { try $0.planned(.authorsCode, seeds: all, scale: scale, data: data) }
      + cells.map { try $0.planned(.smallerRate, seeds: few, scale: scale, data: data) }
  }
}
