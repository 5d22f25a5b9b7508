import Datasets
import Reports

/// Varga, Csiszárik, Zombori 2018, Figure 1 (§4.4): five methods over nine training set sizes.
///
/// Sizes and weights are those of Table 8; subsets are balanced, as small MNIST is. The figure prints
/// no numbers.
struct VargaFigure1: Exhibit {
  let id = ExhibitID("varga", "figure1")

  /// A method of the figure: a penalty, or none.
  static let methods: [PrintedPenalty.Kind?] = [
    nil, .doubleBack, .spectReg, .jacReg, .confidencePenalty,
  ]

  static func column(_ method: PrintedPenalty.Kind?) -> String { method?.rawValue ?? "NoGR" }

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    var cells: [PlannedCell] = []
    for size in VargaTable8.sizes {
      for method in Self.methods {
        let seeds = Self.seeds(method, size: size, at: scale, asked: seeds)
        cells.append(
          try cell(size, method).planned(.rowSums, seeds: seeds, scale: scale, data: data))
      }
    }
    let few = SmallMNIST.seeds(
      at: scale, asked: seeds, atPaperScale: MNISTTable.seedsForComparison)
    for size in Self.sizesForComparison {
      for method in [PrintedPenalty.Kind.doubleBack, .spectReg] {
        cells.append(
          try cell(size, method).planned(.smallerRate, seeds: few, scale: scale, data: data))
      }
    }
    return cells
  }

  /// Sizes at which the weights are also taken as printed.
  private static let sizesForComparison = [500, 2000, 20_000]

  /// JacReg takes six to twelve times as long as the others and has a tenth of their runs, but at small MNIST's
  /// size, whose runs are Table 6's.
  private static func seeds(
    _ method: PrintedPenalty.Kind?, size: Int, at scale: Scale, asked: Int?
  ) -> ClosedRange<UInt64> {
    let seeds = SmallMNIST.seeds(at: scale, asked: asked)
    guard method?.isExact == true, size != SmallMNIST.size else { return seeds }
    return 1...max(UInt64(seeds.count) / 10, 1)
  }

  private func cell(_ size: Int, _ method: PrintedPenalty.Kind?) -> MNISTCell {
    MNISTCell(
      row: "\(size)", column: Self.column(method),
      MNISTSetting(
        penalties: VargaTable8.penalty(method, size: size).map { [$0] } ?? [], size: size))
  }
}
