import Exhibits
import Foundation
import Measurements
import Reports
import Scheduling
import Training

/// Whether SpectReg's hold on the Jacobian reaches beyond the training points on MNIST: the mean
/// ‖J‖_F of the logits at training and at test images, of trained networks with and without it,
/// measured on the input as the network sees it.
struct Smoothness {
  /// One data set size's networks.
  private struct Size {
    let name: String
    let without: MNISTCell
    let with: MNISTCell
  }

  /// Where norms are taken.
  private enum Images: String, CaseIterable {
    case training = "training images"
    case test = "test images"

    /// The measurement.
    var quantity: Quantity {
      self == .training ? .trainingJacobianNorm : .jacobianNorm(examples: 2000)
    }
  }

  private static let sizes = [
    Size(
      name: "2000 images", without: Text.baseline, with: Text.spectReg),
    Size(
      name: "500 images", without: Text.smallest[0], with: Text.smallest[1]),
  ]

  /// Networks that are looked at.
  private static let networks = 5

  /// The columns of the norms.
  static let columns = ["Baseline", "SpectReg"].map {
    PublishedColumn(
      column($0), metric: "mean ‖J‖_F of the logits", unit: "", better: .lower)
  }

  private static func column(_ name: String) -> String { "‖J‖_F, \(name)" }

  private static func row(_ size: Size, _ images: Images) -> String {
    "\(size.name), at \(images.rawValue)"
  }

  /// The cells that the finding reads: a row a size and a place, without and with SpectReg.
  static func cells(_ request: Request) throws -> [PlannedCell] {
    let seeds = SmallMNIST.seeds(request, atPaperScale: networks)
    return try sizes.flatMap { size in
      try Images.allCases.flatMap { images in
        try [size.without, size.with].map { cell in
          let runs = try cell.setting.runs(.authorsCode, seeds: seeds, request)
          return PlannedCell(
            row: row(size, images), column: column(cell.column),
            reading: MNISTReading.authorsCode.name, metric: MeasuredMetric.jacobianNorm,
            measurements: runs.map { NetworkMeasurement($0, images.quantity) })
        }
      }
    }
  }

  /// Smaller at test images than without, and by a similar factor as at training images.
  let finding: Finding

  init(_ results: ExhibitResults) {
    finding = .all(Self.sizes.map { Self.finding($0, results) })
  }

  private static func finding(_ size: Size, _ results: ExhibitResults) -> Finding {
    func norms(_ cell: MNISTCell, _ images: Images, _ name: String) -> NamedValues {
      NamedValues(
        name,
        results.bySeed(
          row: row(size, images), column: column(cell.column),
          reading: MNISTReading.authorsCode.name))
    }
    let without = norms(size.without, .test, "\(size.name), mean ‖J‖_F at test images: without")
    let with = norms(size.with, .test, "with SpectReg")
    let test = Finding.isGreater(without, than: with)
    guard let before = norms(size.without, .training, "").sample?.mean,
      let after = norms(size.with, .training, "").sample?.mean,
      let testBefore = without.sample?.mean, let testAfter = with.sample?.mean
    else { return test }
    // "Does not overfit": at least half of the reduction at training images (in logarithms) is
    // there.
    let isKept = log(testBefore / testAfter) >= log(before / after) / 2
    let verdict: Claim.Verdict = test.verdict == .holds && !isKept ? .fails : test.verdict
    return Finding(
      verdict,
      test.evidence
        + String(
          format: "; divided by %.2f at test images and %.2f at training images",
          testBefore / testAfter, before / after))
  }
}
