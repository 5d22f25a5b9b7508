import Datasets
import Foundation
import Measurements
import ResultStore
import Timing
import Training

/// What an exhibit needs to have done: a run to be trained, a measurement of a trained one, or a
/// timing of steps.
package enum PlannedWork: Hashable, Sendable {
  /// The training of a run.
  case run(Run)
  /// A measurement; its run is trained first.
  case measurement(NetworkMeasurement)
  /// A timing of steps, for which nothing is trained.
  case timing(StepTiming)

  /// The run itself, the one that is measured, or the one whose step is timed first.
  package var run: Run {
    switch self {
    case .run(let run): run
    case .measurement(let measurement): measurement.run
    case .timing(let timing): timing.steps[0].run
    }
  }

  /// The runs that have to be trained for it, itself among them.
  package var trainings: [Run] {
    switch self {
    case .run(let run): [run]
    case .measurement(let measurement):
      [measurement.run] + (measurement.quantity.otherRun.map { [$0] } ?? [])
    case .timing: []
    }
  }

  /// Whether it is a training.
  package var isRun: Bool {
    if case .run = self { return true }
    return false
  }

  /// The timing, if it is one.
  package var timing: StepTiming? {
    guard case .timing(let timing) = self else { return nil }
    return timing
  }

  /// The measurement, if it is one.
  package var measurement: NetworkMeasurement? {
    guard case .measurement(let measurement) = self else { return nil }
    return measurement
  }

  /// The identity in cache, ledger and reports: 64 hexadecimal digits.
  package var key: String {
    switch self {
    case .run(let run): run.key
    case .measurement(let measurement): measurement.key
    case .timing(let timing): timing.key
    }
  }

  /// The canonical JSON that the key is the digest of.
  package var specification: String {
    switch self {
    case .run(let run): String(decoding: run.canonicalJSON, as: UTF8.self)
    case .measurement(let measurement): String(decoding: measurement.canonicalJSON, as: UTF8.self)
    case .timing(let timing): String(decoding: timing.canonicalJSON, as: UTF8.self)
    }
  }

  /// The seed of the run, or of the one that is measured, by which results are paired.
  package var seed: UInt64 { run.seed }

  /// How much work it is, for the order of work and its progress: steps of a run, or about how many
  /// images the network answers, or a hundredth of each step that is timed.
  package var steps: Int {
    switch self {
    case .run(let run): run.iterations
    case .measurement(let measurement): measurement.quantity.expectedAnswers
    case .timing(let timing): 100 * timing.steps.count * (timing.rounds + 1)
    }
  }

  /// The same of runs that are trained by `engine`; the processor's own when nil.
  ///
  /// A timing is of the processor's steps, whatever trains the runs beside it.
  package func trained(by engine: DeviceEngine?) -> PlannedWork {
    switch self {
    case .run(let run): .run(run.trained(by: engine))
    case .measurement(let measurement): .measurement(measurement.trained(by: engine))
    case .timing: self
    }
  }

  /// The catalogue's names of the data sets that it needs from files.
  package var datasetNames: [String] {
    trainings.compactMap(\.data.datasetName) + [measurement?.quantity.datasetName].compactMap { $0 }
  }

  /// Reads and verifies the data sets that it needs, but those of the names `known`.
  ///
  /// - Throws: `DatasetError`.
  package func loadData(from library: DataLibrary, but known: Set<String>) throws {
    for run in trainings {
      if let name = run.data.datasetName, !known.contains(name) { _ = try library.load(run.data) }
    }
    if let quantity = measurement?.quantity, let name = quantity.datasetName, !known.contains(name)
    {
      try quantity.loadData(from: library)
    }
  }
}

/// A piece of work that is to be done, with its key and what is needed of it.
package struct QueuedWork: Sendable {
  /// What is to be done.
  package let work: PlannedWork
  /// Its key.
  package let key: String
  /// What of its result makes doing it unnecessary.
  package var need: ResultNeed

  /// Work with its key, and what of its result makes doing it unnecessary.
  package init(_ work: PlannedWork, key: String, need: ResultNeed = .metrics) {
    self.work = work
    self.key = key
    self.need = need
  }
}
