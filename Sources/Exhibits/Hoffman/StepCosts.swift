import Benchmarks
import Reports

/// What steps of LeNet′ and, at the paper's scale, of ResNet-18 take.
enum StepCosts {
  /// The cells' values by row and column.
  static let live = LiveValues { scale in
    let values = try values(
      rounds: LiveValues.rounds(at: scale), secondsPerRound: seconds(at: scale))
    guard HoffmanCost.timesResNet18(at: scale) else { return values }
    return values.merging(try ofResNet18()) { own, _ in own }
  }

  /// A step of ResNet-18 takes seconds: five rounds of one each.
  private static func ofResNet18() throws -> LiveValues.Values {
    typealias Cost = HoffmanCost
    let methods = Cost.methods.prefix(2)
    let workloads = try methods.map {
      try HoffmanStep($0.model, task: .resNet18).workload()
    }
    let times = try Alternation.milliseconds(of: workloads, rounds: 5, secondsPerRound: 0)
    var values: LiveValues.Values = [:]
    for (place, method) in methods.enumerated() {
      let row = Cost.resNet18Row
      values[[row, method.name]] = LiveValues.median(zip(times[place], times[0]).map { $0 / $1 })
      values[[row, Cost.Quantity.time.column(method.name)]] = LiveValues.median(times[place])
      values[[row, Cost.Quantity.operations.column(method.name)]] = LiveValues.count(
        Double(workloads[place].program.multiplyAddOperations))
    }
    return values
  }

  /// For how long a step is repeated in a round.
  private static func seconds(at scale: Scale) -> Double {
    switch scale {
    case .paper, .reduced: 0.3
    case .quick: 0.1
    case .smoke: 0
    }
  }

  private static func values(
    rounds: Int, secondsPerRound: Double
  ) throws -> LiveValues.Values {
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

    var values: LiveValues.Values = [:]
    let plain = HoffmanStep(Cost.methods[0].model)
    for (name, model) in Cost.methods {
      let step = HoffmanStep(model)
      let factors = zip(time(step), time(plain)).map { $0 / $1 }
      values[[Cost.row, name]] = LiveValues.median(factors)
      values[[Cost.row, Cost.Quantity.time.column(name)]] = LiveValues.median(time(step))
      let column = Cost.Quantity.operations.column(name)
      values[[Cost.row, column]] = LiveValues.count(count(step))
      for part in HoffmanStep.Part.allCases {
        values[[part.rawValue, column]] = LiveValues.count(operations[step]?[part] ?? 0)
      }
    }
    for classes in Cost.classCounts {
      let exact = HoffmanStep(Cost.methods[3].model, classes: classes)
      let plain = HoffmanStep(Cost.methods[0].model, classes: classes)
      let row = Cost.row(classes: classes)
      values[[row, Cost.Quantity.time.column(Cost.overhead)]] = LiveValues.median(
        zip(time(exact), time(plain)).map { $0 - $1 })
      values[[row, Cost.Quantity.operations.column(Cost.overhead)]] = LiveValues.count(
        count(exact) - count(plain))
    }
    return values
  }
}
