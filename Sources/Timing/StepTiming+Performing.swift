import Datasets
import Randomness
import Training

extension StepTiming {
  /// What a finished timing leaves.
  package struct Outcome: Sendable {
    /// Times and operations by ``TimedMetric``.
    package let metrics: [String: Double]
    /// The operations of each step, the same on every machine.
    package let operations: [Double]
    /// The processor seconds that it took.
    package let seconds: Double
  }

  /// Takes the times on the calling thread.
  ///
  /// - Parameters:
  ///   - onProgress: takes the share that is done.
  ///   - shouldStop: asked between two steps; a timing that is stopped starts over next time.
  /// - Returns: nil when stopped.
  /// - Throws: `TrainingError`, `TimingError`.
  package func perform(
    onProgress: (Double) -> Void = { _ in }, shouldStop: () -> Bool = { false }
  ) throws -> Outcome? {
    let clock = TrainingClock()
    let workloads = try steps.map(workload)
    var times = [[Double]](repeating: [], count: steps.count)
    if rounds > 0 {
      guard
        let taken = try Alternation.milliseconds(
          of: workloads, rounds: rounds, secondsPerRound: secondsPerRound, onProgress: onProgress,
          shouldStop: shouldStop)
      else { return nil }
      times = taken
    }
    let operations = workloads.map { Self.operations(of: $0) }
    var metrics = [TimedMetric.rounds: Double(rounds)]
    for (place, step) in steps.enumerated() {
      let total = Double(workloads[place].program.multiplyAddOperations)
      metrics[TimedMetric.operations(step.name)] = total / 1e6
      for part in OperationPart.allCases {
        metrics[TimedMetric.operations(step.name, part)] =
          Double(operations[place][part] ?? 0) / 1e6
      }
      Self.add(times[place], as: TimedMetric.milliseconds(step.name), to: &metrics)
      for name in step.references {
        guard let reference = steps.firstIndex(where: { $0.name == name }) else { continue }
        let pairs = zip(times[place], times[reference])
        let other = Double(workloads[reference].program.multiplyAddOperations)
        metrics[TimedMetric.excessOperations(step.name, over: name)] = (total - other) / 1e6
        Self.add(
          pairs.map { $0 / $1 }, as: TimedMetric.factor(step.name, over: name), to: &metrics)
        Self.add(
          pairs.map { $0 - $1 }, as: TimedMetric.excess(step.name, over: name), to: &metrics)
      }
    }
    return Outcome(
      metrics: metrics, operations: workloads.map { Double($0.program.multiplyAddOperations) },
      seconds: clock.seconds)
  }

  /// The median of `values` with their standard deviation; nothing without rounds.
  private static func add(
    _ values: [Double], as name: String, to metrics: inout [String: Double]
  ) {
    guard !values.isEmpty else { return }
    metrics[name] = Quantiles(values).median
    guard values.count > 1 else { return }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    metrics[TimedMetric.deviation(name)] = (squares / Double(values.count - 1)).squareRoot()
  }

  /// Operations of a step's multiply-adds by part, as its program counts them.
  package static func operations(of workload: any Workload) -> [OperationPart: Int] {
    Dictionary(
      uniqueKeysWithValues: OperationPart.allCases.map {
        ($0, workload.program.multiplyAddOperations(of: $0.kind))
      })
  }

  private func workload(_ step: Step) throws -> any Workload {
    switch step.work {
    case .training(let run):
      return try TrainingWorkload(run, examples: Self.noise(for: run), name: step.name)
    case .gradient(let run, let way, let batch):
      guard let way = JacobianPenaltyGradients.Way(rawValue: way),
        let gradients = try JacobianPenaltyGradients(run, weights: nil, batch: batch)
      else { throw TimingError.unfitStep(step.name) }
      return JacobianGradientWorkload(gradients, way)
    }
  }

  /// A thousand random images of the shape that the run's network takes, the labels in turn.
  private static func noise(for run: Run) -> ExampleSet {
    let count = 1000
    let shape = run.network.architecture.inputDimensions
    let classes = run.network.architecture.outputDimensions.reduce(1, *)
    var stream = RandomStream(seed: 1, name: "cost images")
    let pixels = (0..<count * shape.reduce(1, *)).map { _ in
      UInt8(truncatingIfNeeded: stream.nextUInt32())
    }
    return ExampleSet(
      name: "random images", featureShape: shape, features: .bytes(pixels),
      targets: .classes((0..<count).map { UInt16($0 % classes) }, count: classes))
  }
}
