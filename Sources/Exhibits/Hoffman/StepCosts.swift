import Benchmarks
import Reports
import Synchronization

/// What steps of LeNet′ take, measured once a process and scale.
struct StepCosts: Sendable {
  /// The cells' values by row and column.
  let values: [[String]: Sample]

  private static let known = Mutex<[Scale: StepCosts]>([:])

  /// The costs, measured when they are first asked for.
  static func taken(at scale: Scale) throws -> StepCosts {
    try known.withLock { known in
      if let costs = known[scale] { return costs }
      let costs = try StepCosts(rounds: rounds(at: scale), secondsPerRound: seconds(at: scale))
      known[scale] = costs
      return costs
    }
  }

  /// How often each step is timed.
  static func rounds(at scale: Scale) -> Int {
    switch scale {
    case .paper, .reduced: 15
    case .quick: 5
    case .smoke: 2
    }
  }

  /// For how long a step is repeated in a round.
  private static func seconds(at scale: Scale) -> Double {
    switch scale {
    case .paper, .reduced: 0.3
    case .quick: 0.1
    case .smoke: 0
    }
  }

  private init(rounds: Int, secondsPerRound: Double) throws {
    typealias Cost = HoffmanCost
    let steps =
      Cost.methods.map { HoffmanStep($0.model) }
      + Cost.classCounts.filter { $0 != 10 }.flatMap { classes in
        [Cost.methods[0], Cost.methods[3]].map { HoffmanStep($0.model, classes: classes) }
      }
    let workloads = try steps.map { try $0.workload() }
    let rounds = try Alternation.milliseconds(
      of: workloads, rounds: rounds, secondsPerRound: secondsPerRound)
    let times = Dictionary(zip(steps, rounds)) { first, _ in first }
    let operations = Dictionary(
      zip(steps, workloads.map { HoffmanStep.operations(of: $0).mapValues(Double.init) })
    ) { first, _ in first }
    func time(_ step: HoffmanStep) -> [Double] { times[step] ?? [] }
    func count(_ step: HoffmanStep) -> Double { (operations[step] ?? [:]).values.reduce(0, +) }

    var values: [[String]: Sample] = [:]
    let plain = HoffmanStep(Cost.methods[0].model)
    for (name, model) in Cost.methods {
      let step = HoffmanStep(model)
      let factors = zip(time(step), time(plain)).map { $0 / $1 }
      values[[Cost.row, name]] = Self.median(factors)
      values[[Cost.row, Cost.Quantity.time.column(name)]] = Self.median(time(step))
      let column = Cost.Quantity.operations.column(name)
      values[[Cost.row, column]] = Self.count(count(step))
      for part in HoffmanStep.Part.allCases {
        values[[part.rawValue, column]] = Self.count(operations[step]?[part] ?? 0)
      }
    }
    for classes in Cost.classCounts {
      let exact = HoffmanStep(Cost.methods[3].model, classes: classes)
      let plain = HoffmanStep(Cost.methods[0].model, classes: classes)
      let row = Cost.row(classes: classes)
      values[[row, Cost.Quantity.time.column(Cost.overhead)]] = Self.median(
        zip(time(exact), time(plain)).map { $0 - $1 })
      values[[row, Cost.Quantity.operations.column(Cost.overhead)]] = Self.count(
        count(exact) - count(plain))
    }
    self.values = values
  }

  /// The median, with the values' standard deviation and number.
  private static func median(_ values: [Double]) -> Sample? {
    Sample(values).map { sample in
      Sample(
        mean: Benchmarks.Spread(values).median, standardDeviation: sample.standardDeviation,
        count: values.count)
    }
  }

  /// A count of operations in millions, which has no spread.
  private static func count(_ operations: Double) -> Sample {
    Sample(mean: operations / 1e6, standardDeviation: nil, count: 1)
  }
}
