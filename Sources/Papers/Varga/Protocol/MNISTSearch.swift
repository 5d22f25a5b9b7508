import Exhibits

/// The search for the weight of one penalty of a cell, over the intervals of Appendix B.
///
/// The appendix gives intervals and no steps: factors of about three, as in the authors' scripts,
/// and for DoubleBack their 1, 2, 5 … 500 (`grid_mnist_datagrad.sh`), with two of the appendix'
/// smaller weights.
struct MNISTSearch {
  /// The weights that are tried, with none as the first.
  static func grid(_ kind: PrintedPenalty.Kind) -> [Double] {
    switch kind {
    case .doubleBack: [0, 0.0003, 0.03, 1, 2, 5, 10, 20, 50, 100, 200, 500]
    case .spectReg, .sphericalSpectReg, .confidencePenalty:
      [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
    // Ten times as dear: a coarser grid over the same interval.
    case .jacReg, .frobReg: [0, 0.0001, 0.001, 0.01, 0.03, 0.1, 0.3, 1]
    }
  }

  let cell: MNISTCell
  let kind: PrintedPenalty.Kind

  /// - Parameter kind: the penalty whose weight is searched; the cell must have it.
  init(_ cell: MNISTCell, _ kind: PrintedPenalty.Kind) {
    self.cell = cell
    self.kind = kind
  }

  /// The search as in the authors' code, on their development images; nil when the cell lacks the
  /// penalty.
  func search(_ request: Request) throws -> WeightSearch? {
    guard let place = cell.setting.penalties.firstIndex(where: { $0.kind == kind }) else {
      return nil
    }
    let all = SmallMNIST.seeds(request, atPaperScale: 3)
    // A run takes six to twelve times as long: a tenth of them.
    let seeds = kind.isExact ? 1...max(UInt64(all.count) / 10, 1) : all
    let trials = try Self.grid(kind).map { weight in
      var setting = cell.setting
      setting.penalties[place].weight = weight
      return WeightSearch.Trial(
        weight: weight, runs: try setting.runs(.authorsCode, seeds: seeds, request)
      )
    }
    return WeightSearch(
      row: cell.row, column: cell.column, penalty: kind.rawValue,
      published: cell.setting.penalties[place].weight, trials: trials)
  }

  /// The searches of a table's cells: for the gradient penalty where there is one, else for CP.
  static func searches(
    of cells: [MNISTCell], _ request: Request
  ) throws -> [WeightSearch] {
    try cells.compactMap { cell in
      guard let penalty = cell.setting.penalties.first(where: { $0.weight != 0 }) else {
        return nil
      }
      return try MNISTSearch(cell, penalty.kind).search(request)
    }
  }
}
