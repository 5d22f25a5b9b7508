import Datasets
import Scheduling
import Training

/// About how long each piece of work takes on this machine, by a step of each kind that is measured
/// when it is first asked for.
package struct WorkCosts {
  private let data: DataLibrary
  private let secondsPerStep: Double
  private var kinds: [Run: StepCost?] = [:]

  /// Costs by the data of `data`, or by noise where they can't be had.
  ///
  /// - Parameter seconds: how long a step of each kind is repeated for.
  package init(data: DataLibrary, seconds: Double = 0.5) {
    self.data = data
    secondsPerStep = seconds
  }

  /// The processor seconds of `work`; nil where its steps differ in length.
  ///
  /// A measurement is taken for as long as training steps without a penalty on as many examples as
  /// its network answers: some are three times faster, none is much slower.
  ///
  /// - Throws: as ``StepCost/init(of:named:data:seconds:)``.
  package mutating func seconds(of work: PlannedWork) throws -> Double? {
    switch work {
    case .run(let run):
      return try cost(of: run).map { $0.milliseconds / 1e3 * Double(run.iterations) }
    case .measurement(let measurement):
      var plain = measurement.run
      plain.regularizers = []
      // Examples of a step that takes all of them aren't counted before they are read.
      plain.batch = plain.batch ?? 100
      guard let cost = try cost(of: plain) else { return nil }
      return cost.milliseconds / 1e3 * Double(measurement.quantity.expectedAnswers)
        / Double(plain.batch ?? 1)
    case .timing(let timing):
      return Double(timing.steps.count * (timing.rounds + 1)) * timing.secondsPerRound
    }
  }

  private mutating func cost(of run: Run) throws -> StepCost? {
    let kind = run.ofOneStep
    if let known = kinds[kind] { return known }
    let cost = try StepCost(of: run, named: run.data.title, data: data, seconds: secondsPerStep)
    kinds[kind] = .some(cost)
    return cost
  }
}
