import Exhibits
import Reports

/// Varga, Csiszárik, Zombori 2018, Figure 1 (§4.4): five methods over eight training set sizes.
///
/// The figure prints no numbers. Sizes and weights are those of the authors' script
/// (`grid_mnist_4.sh`), which are Table 8's but for two things: it leaves out 4000 images, and it
/// ran JacReg with SpectReg's weights, though it lists the 0.3 0.03 1 1 1 1 1 0.3 that Table 8
/// prints for it. At 2000 images both are run.
struct Figure1: Exhibit {
  let id = ExhibitID("varga", "figure1")

  /// A method of the figure: a penalty, or none.
  static let methods: [PrintedPenalty.Kind?] = [
    nil, .doubleBack, .spectReg, .jacReg, .confidencePenalty,
  ]

  static func column(_ method: PrintedPenalty.Kind?) -> String { method?.rawValue ?? "NoGR" }

  /// The training set sizes.
  static let sizes = Table8.sizes.filter { $0 != 4000 }

  /// The name of the cell in which JacReg has the weight that Table 8 prints.
  static let printedJacReg = MNISTReading.authorsCode.name + ", JacReg with Table 8's weight"

  func cells(_ request: Request) throws -> [PlannedCell] {
    var cells: [PlannedCell] = []
    func all(_ method: PrintedPenalty.Kind?) -> ClosedRange<UInt64> {
      SmallMNIST.seeds(request, atQuickScale: method?.isExact == true ? 1 : 2)
    }
    for size in Self.sizes {
      for method in Self.methods {
        cells.append(
          try cell(size, method)
            .planned(.authorsCode, seeds: all(method), request))
      }
    }
    var printed = MNISTReading.authorsCode
    printed.name = Self.printedJacReg
    cells.append(
      try Self.cell(SmallMNIST.size, .jacReg, weightOf: .jacReg)
        .planned(printed, seeds: all(.jacReg), request))
    let few = SmallMNIST.seeds(request, atPaperScale: MNISTTable.seedsForComparison)
    for size in Self.sizesForComparison {
      for method in [PrintedPenalty.Kind.doubleBack, .spectReg] {
        cells.append(
          try cell(size, method).planned(.smallerRate, seeds: few, request))
      }
    }
    return cells
  }

  /// Sizes at which the text's settings are run too.
  private static let sizesForComparison = [500, 2000, 20_000]

  private func cell(_ size: Int, _ method: PrintedPenalty.Kind?) -> MNISTCell {
    Self.cell(size, method, weightOf: method == .jacReg ? .spectReg : method)
  }

  /// A method with the weight that Table 8 prints for `kind`.
  private static func cell(
    _ size: Int, _ method: PrintedPenalty.Kind?, weightOf kind: PrintedPenalty.Kind?
  ) -> MNISTCell {
    let penalty = method.flatMap { method in
      Table8.weight(kind, size: size).map { PrintedPenalty(method, $0) }
    }
    return MNISTCell(
      row: "\(size)", column: column(method),
      MNISTSetting(penalties: penalty.map { [$0] } ?? [], size: size))
  }
}
