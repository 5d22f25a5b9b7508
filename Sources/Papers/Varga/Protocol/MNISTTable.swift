import Exhibits

/// A table of the paper on small MNIST under its two readings.
struct MNISTTable: Sendable {
  let cells: [MNISTCell]

  init(_ cells: [MNISTCell]) {
    self.cells = cells
  }

  /// Runs of a cell as the text has it: enough to see whether it can be the table's.
  static let seedsForComparison = 3

  /// The cells as in the authors' code with all runs, and as written with few.
  func planned(_ request: Request) throws -> [PlannedCell] {
    let all = SmallMNIST.seeds(request)
    let few = SmallMNIST.seeds(request, atPaperScale: Self.seedsForComparison)
    return try cells.map { try $0.planned(.authorsCode, seeds: all, request) }
      + cells.map { try $0.planned(.smallerRate, seeds: few, request) }
  }
}
