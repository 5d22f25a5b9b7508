import Benchmarks
import Datasets
import Reports
import Training

/// What gradients of the Jacobian's norm take in each way.
enum ClosedFormCosts {
  /// The cells' values by row and column.
  static let live = LiveValues { scale in
    try values(
      rounds: LiveValues.rounds(at: scale), secondsPerRound: scale == .smoke ? 0 : 0.05)
  }

  private static func values(
    rounds: Int, secondsPerRound: Double
  ) throws -> LiveValues.Values {
    typealias Exhibit = HoffmanCyclopropagation
    var values: LiveValues.Values = [:]
    for hidden in Exhibit.depths {
      let widths = Exhibit.widths(hidden: hidden)
      guard let gradients = try Self.gradients(widths) else { continue }
      Self.count(gradients, widths, into: &values)
      let ways: [Exhibit.Way] = [.closedForm, .differentiation, .oneProjection]
      let times = try Alternation.milliseconds(
        of: ways.map { JacobianGradientWorkload(gradients, $0) }, rounds: rounds,
        secondsPerRound: secondsPerRound)
      for (column, other) in [(Exhibit.overDifferentiation, 1), (Exhibit.overProjection, 2)] {
        values[[Exhibit.row(widths), column]] = LiveValues.median(
          zip(times[0], times[other]).map { $0 / $1 })
      }
    }
    for classes in Exhibit.classCounts {
      let widths = Exhibit.widths(hidden: 2, classes: classes)
      guard let gradients = try Self.gradients(widths) else { continue }
      Self.count(gradients, widths, into: &values)
    }
    return values
  }

  /// Gradients at the weights that a training starts from; the inputs, zero, decide no instruction's time.
  private static func gradients(_ widths: [Int]) throws -> JacobianPenaltyGradients? {
    let run = try HoffmanCyclopropagation.run(
      widths: widths, seed: 1, scale: .smoke, data: DataLibrary(folders: DataFolders([])))
    return try JacobianPenaltyGradients(
      run, weights: nil, batch: HoffmanCyclopropagation.batch)
  }

  private static func count(
    _ gradients: JacobianPenaltyGradients, _ widths: [Int], into values: inout LiveValues.Values
  ) {
    for way in HoffmanCyclopropagation.Way.allCases {
      let place = [HoffmanCyclopropagation.row(widths), HoffmanCyclopropagation.column(way)]
      values[place] = LiveValues.count(Double(gradients.program(way).multiplyAddOperations))
    }
  }
}
