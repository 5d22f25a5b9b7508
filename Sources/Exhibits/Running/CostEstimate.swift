import Datasets
import Networks
import Randomness
import Regularizers
import Scheduling
import Timing
import Training

/// What trainings will take on this machine, by steps that are measured before any is made.
///
/// Runs whose steps cost the same are one line: they differ in seed, length, weights of penalties
/// and rates.
package struct CostEstimate: Sendable {
  /// Runs whose steps cost the same.
  package struct Line: Sendable {
    /// The first cell that has one of them, such as `Jacobian, All`.
    package let name: String
    /// How many runs there are.
    package internal(set) var runs = 0
    /// The steps of all of them.
    package internal(set) var steps = 0
    /// The examples of a step where fewer were measured, and how many: times and operations grow
    /// with them.
    package internal(set) var measuredExamples: (measured: Int, of: Int)?
    /// A step's processor time on one core; nil where steps differ in length, as those of path
    /// integrals do.
    package internal(set) var millisecondsPerStep: Double?
    /// Floating-point operations of the products in a step, in 10⁹; nil where the time is.
    package internal(set) var gigaflopPerStep: Double?

    /// The processor hours of all steps; nil where a step's time is.
    package var hours: Double? { millisecondsPerStep.map { $0 * Double(steps) / 3.6e6 } }
  }

  /// The trainings, in the order of the exhibit's cells.
  package private(set) var lines: [Line] = []
  /// The runs that needn't be trained.
  package private(set) var cachedRuns = 0
  /// The measurements and timings to be made, which aren't estimated.
  package private(set) var measurements = 0

  /// The hours of all lines that have some.
  package var hours: Double { lines.compactMap(\.hours).reduce(0, +) }

  /// Measures a step of each kind among the work `missing` of `plan`.
  ///
  /// - Parameter seconds: how long each step is repeated for, after as long a time to warm up.
  /// - Throws: `DatasetError` where the examples can't be had; `BenchmarkError` for a step whose
  ///   loss is no number.
  package init(
    of plan: ExhibitPlan, missing: [PlannedWork], data: DataLibrary, seconds: Double = 0.5
  ) throws {
    let keys = Set(missing.map(\.key))
    var places: [Run: Int] = [:]
    var seen: Set<String> = []
    for cell in plan.cells {
      for run in cell.work.flatMap(\.trainings) where seen.insert(run.key).inserted {
        guard keys.contains(run.key) else {
          cachedRuns += 1
          continue
        }
        let step = run.ofOneStep
        if places[step] == nil {
          places[step] = lines.count
          lines.append(Line(name: "\(cell.row), \(cell.column)"))
          try lines[lines.count - 1].measure(run, data: data, seconds: seconds)
        }
        guard let place = places[step] else { continue }
        lines[place].runs += 1
        lines[place].steps += run.iterations
      }
    }
    measurements = missing.count { !$0.isRun }
  }
}

extension CostEstimate.Line {
  /// A step whose examples have more numbers than these is measured with fewer examples: 256 images
  /// of 32 × 32.
  private static let measuredNumbers = 256 * 3 * 32 * 32

  /// Repeats a step of `run` that moves no weight.
  ///
  /// Where the data set can't be had, noise takes its place: products of any numbers take as long.
  fileprivate mutating func measure(_ run: Run, data: DataLibrary, seconds: Double) throws {
    guard run.integration == nil else { return }
    var still = run
    still.optimizer = run.optimizer.atRest
    let examples = try run.examples(from: data)
    // Noise in place of images can't be cropped, which takes little beside a step.
    if case .streamed = examples.features {} else { still.augmentation = nil }
    let whole = min(run.batch ?? examples.count, examples.count)
    // A multiple of 16, which is what a step pads its examples to.
    let most = max(Self.measuredNumbers / examples.featureCount / 16 * 16, 16)
    if whole > most {
      still.batch = most
      measuredExamples = (most, whole)
    }
    let workload = try TrainingWorkload(still, examples: examples, name: name)
    let share = measuredExamples.map { Double($0.of) / Double($0.measured) } ?? 1
    millisecondsPerStep =
      share
      * (try Alternation.milliseconds(of: [workload], rounds: 1, secondsPerRound: seconds)[0][0])
    gigaflopPerStep = share * Double(workload.program.multiplyAddOperations) / 1e9
  }
}

extension Run {
  /// The training examples, or noise in their place where their data set can't be had.
  fileprivate func examples(from library: DataLibrary) throws -> ExampleSet {
    do {
      return try library.load(data).training
    } catch let error as DatasetError where error.isAbsence {
      let architecture = network.architecture
      let classes = architecture.outputDimensions.reduce(1, *)
      let count = batch ?? classes * (data.perClass ?? 1)
      let features = architecture.inputDimensions.reduce(1, *)
      var stream = RandomStream(seed: 0, name: "noise in place of \(data.title)")
      return ExampleSet(
        name: "noise", featureShape: architecture.inputDimensions,
        features: .floats((0..<count * features).map { _ in Float(stream.nextUniform()) }),
        targets: .classes((0..<count).map { .init($0 % classes) }, count: classes))
    }
  }
}

extension Run {
  /// The same for all runs whose steps cost the same.
  fileprivate var ofOneStep: Run {
    var run = self
    run.dataDigest = ""
    run.data = data.ofAnySeed
    run.seed = 0
    run.iterations = 0
    run.evaluations = nil
    run.optimizer = optimizer.atRest
    run.schedule = .constant
    run.regularizers = regularizers.map {
      WeightedRegularizer($0.kind, weight: 1, reduction: $0.reduction, pass: $0.pass)
    }
    run.weightDecay = weightDecay.map {
      WeightDecay(
        coefficient: 1, convention: $0.convention, appliesToBiases: $0.appliesToBiases)
    }
    return run
  }
}
