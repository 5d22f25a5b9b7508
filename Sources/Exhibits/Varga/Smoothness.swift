import Datasets
import Foundation
import Reports
import Training

/// Whether SpectReg's hold on the Jacobian reaches beyond the training points on MNIST: ‖J‖_F of the logits
/// at training and at test images, of trained networks with and without it.
struct Smoothness {
  /// One data set size's networks.
  private struct Size {
    let name: String
    let without: MNISTCell
    let with: MNISTCell
  }

  private static let sizes = [
    Size(
      name: "2000 images", without: VargaSentences.baseline, with: VargaSentences.spectReg),
    Size(
      name: "500 images", without: VargaSentences.smallest[0], with: VargaSentences.smallest[1]),
  ]

  /// Networks that are looked at: seeds 1 to this.
  private static let networks = 5

  /// Test images that are looked at: the first.
  private static let testImages = 2000

  /// Smaller at test images than without, and by a similar factor as at training images.
  let finding: Finding

  /// - Throws: `ExhibitError.bytesMissing` when a network isn't in the cache.
  init(_ results: ExhibitResults) throws {
    finding = .all(try Self.sizes.map { try Self.finding($0, results) })
  }

  private static func finding(_ size: Size, _ results: ExhibitResults) throws -> Finding {
    let without = try norms(size.without, results)
    let with = try norms(size.with, results)
    let test = Finding.isGreater(
      NamedValues("\(size.name), mean ‖J‖_F at test images: without", without.test),
      than: NamedValues("with SpectReg", with.test))
    guard let before = Sample(without.training)?.mean, let after = Sample(with.training)?.mean,
      let testBefore = Sample(without.test)?.mean, let testAfter = Sample(with.test)?.mean
    else { return test }
    // "Does not overfit": at least half of the reduction at training images (in logarithms) is there.
    let isKept = log(testBefore / testAfter) >= log(before / after) / 2
    let verdict: Claim.Verdict = test.verdict == .holds && !isKept ? .fails : test.verdict
    return Finding(
      verdict,
      test.evidence
        + String(
          format: "; divided by %.2f at test images and %.2f at training images",
          testBefore / testAfter, before / after))
  }

  /// The mean norm of each network, over training images and over test images.
  private static func norms(
    _ cell: MNISTCell, _ results: ExhibitResults
  ) throws -> (training: [Double], test: [Double]) {
    let runs =
      results.cell(
        row: cell.row, column: cell.column, reading: MNISTReading.authorsCode.name)?.runs ?? []
    var training: [Double] = []
    var test: [Double] = []
    for run in runs.prefix(networks) {
      let split = try results.data.load(run.data)
      let weights = try results.weights(run)
      let first = split.test.subset(
        Array(0..<min(testImages, split.test.count)), name: split.test.name)
      training.append(
        try JacobianNorms(run.seeing(split.training), weights: weights).mean(of: split.training))
      // Pixels are standardized by the whole test set, as where its accuracy is measured.
      test.append(try JacobianNorms(run.seeing(split.test), weights: weights).mean(of: first))
    }
    return (training, test)
  }

}
