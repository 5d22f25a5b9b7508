import Exhibits

/// Varga, Csiszárik, Zombori 2018, §4 and B.1: LeNet-5 on few random training images of MNIST.
///
/// Stated: the network (61,706 parameters), dropout 0.5, batch 50, 10,000 iterations, Adam with
/// β₁ = 0.9 and β₂ = 0.999, its learning rate divided by 10 at 50% and 75%, one projection a batch
/// (the code of Figure 4), a new training set each run, 10 runs. What isn't stated, and what the
/// authors' code does otherwise: see ``MNISTReading``.
enum SmallMNIST {
  /// The row of the tables that have only this data set.
  static let row = "small MNIST"

  /// Training images of small MNIST.
  static let size = 2000

  /// Why a table with rows that take more than two cores leaves small MNIST out at reduced scale.
  static let notReduced = "needs no reduced scale: two cores run it at paper scale"

  /// The training accuracy in percent from which on it is "close to 100%" (§5).
  static let fitAccuracy = 99.5

  /// Steps of a training.
  static let iterations = ByScale(paper: 10_000, reduced: 4000, quick: 500, smoke: 10)

  /// The seeds of a cell: as many as are asked for, else the scale's number.
  ///
  /// - Parameters:
  ///   - atPaperScale: how many the paper's own protocol has, or fewer where a cell is only there
  ///     for comparison.
  ///   - atQuickScale: how many at quick scale at most, where a cell is dear or has many like it.
  static func seeds(
    _ request: Request, atPaperScale: Int = 10, atQuickScale: Int = 3
  ) -> ClosedRange<UInt64> {
    request.seeds(
      ByScale(
        paper: atPaperScale, quick: min(atPaperScale >= 10 ? 3 : 2, atQuickScale), smoke: 1))
  }
}
