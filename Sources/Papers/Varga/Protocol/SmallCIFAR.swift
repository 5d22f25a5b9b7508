import Datasets
import Exhibits

/// Varga, Csiszárik, Zombori 2018, §4 and B.2: a residual network on few random training images of
/// CIFAR-10 or CIFAR-100.
///
/// Stated: 200 images a class, a new training set each run, 10 runs, 10,000 validation and 10,000
/// test images, no augmentation; SGD with Nesterov momentum 0.9, batch 128, 50,000 iterations, a
/// learning rate of 0.1 divided by 10 at 50% and 75%; levels of 48, 96 and 192 filters. Not stated,
/// and chosen here: see ``CIFARReading``.
enum SmallCIFAR: String, CaseIterable {
  case ten = "small CIFAR-10"
  case hundred = "small CIFAR-100"

  /// The row of the tables.
  var row: String { rawValue }

  /// The number of classes.
  var classes: Int { self == .ten ? 10 : 100 }

  /// SpectReg's weight beside weight decay in the authors' scripts, where they print another one
  /// for a table.
  ///
  /// grid_cifar10_ent_dg_spect.sh has 0.003 where C.1 and C.3 have 0.03; grid_cifar100_dg_spect.sh
  /// has C.3's 0.00003 where C.1 prints 0.0003 for the same accuracy.
  var spectRegWithDecayInCode: Double { self == .ten ? 0.003 : 0.00003 }

  /// The protocol at a scale; only that at paper scale is the paper's.
  static let settings = ByScale(
    paper: ResidualSettings(widths: [48, 96, 192], iterations: 50_000, runs: 10),
    reduced: ResidualSettings(widths: [8, 16, 32], iterations: 400, runs: 5),
    quick: ResidualSettings(widths: [4, 8, 16], iterations: 40, runs: 2),
    smoke: ResidualSettings(widths: [2, 4, 8], iterations: 2, runs: 1))

  /// The seeds of a cell: as many as are asked for, else the scale's number, and no more than
  /// `most`.
  static func seeds(_ request: Request, most: Int = .max) -> ClosedRange<UInt64> {
    let runs = request.seeds ?? settings[request.scale].runs
    return request.with(seeds: min(runs, most)).seeds(runs)
  }

  /// 200 images of each class, drawn by `seed` from the 40,000 that aren't the validation set; as
  /// in the authors' code as many whatever their classes, of all 50,000.
  func specification(
    _ reading: CIFARReading, seed: UInt64, _ request: Request
  ) -> DataSpecification {
    let source: CIFARSpecification.Source = self == .ten ? request.cifar10 : .hundred
    return .cifar(
      reading.isOfCode
        ? CIFARSpecification(source, count: 200 * classes, subsetSeed: seed)
        : CIFARSpecification(source, perClass: 200, subsetSeed: seed, heldOut: 10_000))
  }

  /// What a scale leaves out of the paper's protocol, for a report's title; nil at paper scale.
  static func reduction(_ request: Request) -> String? {
    request.scale == .paper
      ? nil : settings[request.scale].reduction(of: settings.paper, request)
  }
}

extension ExhibitResults {
  /// Whether a row has a finished run.
  func hasRuns(_ row: SmallCIFAR) -> Bool {
    cells.contains { $0.row == row.row && !values($0).isEmpty }
  }
}
