import Benchmarks
import Datasets
import Reports
import Synchronization
import Training

/// What gradients of the Jacobian's norm take in each way, measured once a process and scale.
struct ClosedFormCosts: Sendable {
  /// The cells' values by row and column.
  let values: [[String]: Sample]

  private static let known = Mutex<[Scale: ClosedFormCosts]>([:])

  /// The costs, measured when they are first asked for.
  static func taken(at scale: Scale) throws -> ClosedFormCosts {
    try known.withLock { known in
      if let costs = known[scale] { return costs }
      let costs = try ClosedFormCosts(
        rounds: rounds(at: scale), secondsPerRound: scale == .smoke ? 0 : 0.05)
      known[scale] = costs
      return costs
    }
  }

  /// How often each way is timed.
  static func rounds(at scale: Scale) -> Int {
    switch scale {
    case .paper, .reduced: 15
    case .quick: 5
    case .smoke: 2
    }
  }

  private init(rounds: Int, secondsPerRound: Double) throws {
    typealias Exhibit = HoffmanCyclopropagation
    var values: [[String]: Sample] = [:]
    for hidden in Exhibit.depths {
      let widths = Exhibit.widths(hidden: hidden)
      guard let gradients = try Self.gradients(widths) else { continue }
      Self.count(gradients, widths, into: &values)
      let ways: [Exhibit.Way] = [.closedForm, .differentiation, .oneProjection]
      let times = try Alternation.milliseconds(
        of: ways.map { JacobianGradientWorkload(gradients, $0) }, rounds: rounds,
        secondsPerRound: secondsPerRound)
      for (column, other) in [(Exhibit.overDifferentiation, 1), (Exhibit.overProjection, 2)] {
        values[[Exhibit.row(widths), column]] = Self.median(
          zip(times[0], times[other]).map { $0 / $1 })
      }
    }
    for classes in Exhibit.classCounts {
      let widths = Exhibit.widths(hidden: 2, classes: classes)
      guard let gradients = try Self.gradients(widths) else { continue }
      Self.count(gradients, widths, into: &values)
    }
    self.values = values
  }

  /// Gradients at the weights that a training starts from; the inputs, zero, decide no instruction's time.
  private static func gradients(_ widths: [Int]) throws -> JacobianPenaltyGradients? {
    let run = try HoffmanCyclopropagation.run(
      widths: widths, seed: 1, scale: .smoke, data: DataLibrary(folders: DataFolders([])))
    return try JacobianPenaltyGradients(
      run, weights: nil, batch: HoffmanCyclopropagation.batch)
  }

  private static func count(
    _ gradients: JacobianPenaltyGradients, _ widths: [Int], into values: inout [[String]: Sample]
  ) {
    for way in HoffmanCyclopropagation.Way.allCases {
      let place = [HoffmanCyclopropagation.row(widths), HoffmanCyclopropagation.column(way)]
      values[place] = Sample(
        mean: Double(gradients.program(way).multiplyAddOperations) / 1e6, standardDeviation: nil,
        count: 1)
    }
  }

  /// The median, with the values' standard deviation and number.
  private static func median(_ values: [Double]) -> Sample? {
    Sample(values).map { sample in
      Sample(
        mean: Benchmarks.Spread(values).median, standardDeviation: sample.standardDeviation,
        count: values.count)
    }
  }
}
