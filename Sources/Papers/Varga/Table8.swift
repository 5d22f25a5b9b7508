import Exhibits
import Foundation
import Reports

/// Varga, Csiszárik, Zombori 2018, Table 8 (C.4): each regularizer's weight by training set size,
/// as printed (Figure 1's inputs) and as a search on the validation images finds it here.
struct Table8: Tunable {
  let id = ExhibitID("varga", "table8")

  /// The training set sizes.
  static let sizes = [500, 1000, 2000, 3000, 4000, 5000, 10_000, 15_000, 20_000]

  /// The regularizers in the table's order.
  private static let kinds: [PrintedPenalty.Kind] = [
    .doubleBack, .spectReg, .jacReg, .confidencePenalty,
  ]

  /// The printed weights, in the order of ``sizes``.
  private static let weights: [PrintedPenalty.Kind: [Double]] = [
    .doubleBack: [50, 50, 50, 20, 20, 20, 5, 2, 2],
    .spectReg: [0.03, 0.03, 0.03, 0.03, 0.03, 0.003, 0.01, 0.01, 0.001],
    .jacReg: [0.3, 0.03, 1, 1, 1, 1, 1, 1, 0.3],
    .confidencePenalty: [0.01, 0.01, 0.01, 0.01, 0.01, 0.1, 0.1, 0.01, 0.03],
  ]

  /// The method's printed weight for a size; nil for no method.
  static func weight(_ method: PrintedPenalty.Kind?, size: Int) -> Double? {
    guard let method, let place = sizes.firstIndex(of: size), let weights = weights[method] else {
      return nil
    }
    return weights[place]
  }

  /// The sizes that are searched at paper scale; the rest is left out for what it costs.
  private static let searched = [500, SmallMNIST.size]

  /// How many runs a weight has there.
  private static let runs = 3

  /// JacReg, six to twelve times as dear, is searched at small MNIST's size alone.
  private static func isSearched(_ kind: PrintedPenalty.Kind, _ size: Int, at scale: Scale) -> Bool
  {
    guard scale == .paper else { return size == SmallMNIST.size && !kind.isExact }
    return searched.contains(size) && (!kind.isExact || size == SmallMNIST.size)
  }

  func searches(_ request: Request) throws -> [WeightSearch] {
    try Self.sizes.flatMap { size in
      try Self.kinds.compactMap { kind in
        guard let weight = Self.weight(kind, size: size),
          Self.isSearched(kind, size, at: request.scale)
        else { return nil }
        let setting = MNISTSetting(penalties: [PrintedPenalty(kind, weight)], size: size)
        let cell = MNISTCell(row: "\(size)", column: kind.rawValue, setting)
        let isWhole = request.scale == .paper && request.seeds == nil && !kind.isExact
        return try MNISTSearch(cell, kind).search(
          isWhole ? request.with(seeds: Self.runs) : request)
      }
    }
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let searches = try searches(request)
    return Self.sizes.flatMap { size in
      Self.kinds.map { kind in
        let row = "\(size)"
        let search = searches.first { $0.row == row && $0.column == kind.rawValue }
        guard let search else {
          return PlannedCell(
            row: row, column: kind.rawValue,
            notRun: "not searched at this scale, for what it costs")
        }
        return PlannedCell(
          row: row, column: kind.rawValue, reading: MNISTReading.authorsCode.name,
          metric: "validationAccuracy", runs: search.trials.flatMap(\.runs))
      }
    }
  }

  /// The best weight of the search, one number without a spread.
  func measured(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Sample? {
    guard !cell.runs.isEmpty else { return nil }
    let search = WeightSearches(self, results) { $0.row == cell.row && $0.column == cell.column }
      .all.first
    return search?.best(in: results).map { Sample(mean: $0.trial.weight, count: 1) }
  }

  /// Of a search that isn't whole the best weight would be the best of what happens to be there.
  func isTelling(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Bool {
    WeightSearches(self, results) { $0.row == cell.row && $0.column == cell.column }
      .all.first?.isWhole(in: results) ?? false
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let searches = WeightSearches(self, results).all.filter { $0.row == "\(SmallMNIST.size)" }
    return RobustnessToWeight(
      searches: searches.filter { $0.isWhole(in: results) }, results: results
    ).judgements
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let searches = WeightSearches(self, results).all
    let panels = searches.compactMap { TuningPanel($0).panel(results) }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: panels.count > 1 ? 2 : 1)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    WeightSearches(self, results).all.map { $0.finding(in: results) } + [
      """
      The grids: Appendix B's intervals by factors of about three, for JacReg of up to ten, and \
      for DoubleBack the authors' 1, 2, 5 … 500 with two smaller weights. The best weight is the \
      one with the greatest mean accuracy on the authors' development images, the official test \
      file; neighbouring weights often differ by less than chance.
      """
    ] + MNISTReading.notes(results)
  }
}
