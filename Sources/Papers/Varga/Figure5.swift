import Exhibits
import Reports

/// Varga, Csiszárik, Zombori 2018, Figure 5 (Appendix D): weight norm and accuracy over
/// DoubleBack's weight, for several weight decays.
///
/// The figure's own weight decays and weights aren't printed: these are the authors' script's
/// (`exp_mnist_weight_loss.sh`).
struct Figure5: Exhibit {
  let id = ExhibitID("varga", "figure5")

  /// The coefficients of weight decay, a chart each.
  static let weightDecays = [0, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1]

  /// DoubleBack's λ as printed in the paper.
  static let weights: [Double] = [0, 0.0001, 0.001, 0.01, 0.1, 1, 10, 100, 1000]

  static func row(_ weightDecay: Double) -> String {
    "weight decay \(NumberText.shortest(weightDecay))"
  }

  static func column(_ weight: Double) -> String { "λ = \(NumberText.shortest(weight))" }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let seeds = SmallMNIST.seeds(request, atQuickScale: 1)
    return try Self.weightDecays.flatMap { weightDecay in
      try Self.weights.map { weight in
        let setting = MNISTSetting(
          penalties: [PrintedPenalty(.doubleBack, weight)],
          weightDecay: weightDecay)
        return try MNISTCell(
          row: Self.row(weightDecay), column: Self.column(weight), setting
        ).planned(.authorsCode, seeds: seeds, request)
      }
    }
  }
}
