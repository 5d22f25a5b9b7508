import Datasets
import Networks
import Randomness
import Regularizers
import Timing
import Training

/// What a step of a run takes on this machine, measured without moving a weight.
package struct StepCost: Sendable {
  /// A step's processor time on one core, or a device's by the clock.
  package let milliseconds: Double
  /// Floating-point operations of the products in a step, in 10⁹.
  package let gigaflop: Double
  /// The examples of a step where fewer were measured, and how many: times and operations grow with
  /// them.
  package let measuredExamples: (measured: Int, of: Int)?

  /// A step whose examples have more numbers than these is measured with fewer examples: 256 images
  /// of 32 × 32.
  private static let measuredNumbers = 256 * 3 * 32 * 32

  /// Repeats a step of `run`; nil where steps differ in length.
  ///
  /// Where the data set can't be had, noise takes its place: products of any numbers take as long.
  ///
  /// - Parameters:
  ///   - seconds: how long the step is repeated for, after as long a time to warm up.
  ///   - engine: what makes the step; the processor's own when nil.
  /// - Throws: `DatasetError` where the examples can't be had; `TimingError` for a step whose loss
  ///   is no number; what the engine throws.
  package init?(
    of run: Run, named name: String, data: DataLibrary, seconds: Double,
    engine: (any TrainingEngine)? = nil
  ) throws {
    guard run.integration == nil else { return nil }
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
    } else {
      measuredExamples = nil
    }
    let workload = try TrainingWorkload(still, examples: examples, name: name)
    gigaflop =
      (measuredExamples.map { Double($0.of) / Double($0.measured) } ?? 1)
      * Double(workload.program.multiplyAddOperations) / 1e9
    if let engine {
      milliseconds = try Self.milliseconds(of: run, on: engine, examples, seconds: seconds)
      return
    }
    let share = measuredExamples.map { Double($0.of) / Double($0.measured) } ?? 1
    milliseconds =
      share
      * (try Alternation.milliseconds(of: [workload], rounds: 1, secondsPerRound: seconds)[0][0])
  }

  /// A step's time by the clock on a device that holds the examples.
  private static func milliseconds(
    of run: Run, on engine: any TrainingEngine, _ examples: ExampleSet, seconds: Double
  ) throws -> Double {
    var still = run
    still.optimizer = run.optimizer.atRest
    let step = try engine.step(of: still, examples: examples)
    // The first calls find out how many steps a call should make.
    var made = 0
    for _ in 0..<2 { made += try step.run(made..<made + step.stepsAtOnce).count }
    let (first, start) = (made, ContinuousClock.now)
    repeat {
      made += try step.run(made..<made + step.stepsAtOnce).count
    } while (ContinuousClock.now - start) / .seconds(1) < seconds
    return 1000 * ((ContinuousClock.now - start) / .seconds(1)) / Double(made - first)
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
  var ofOneStep: Run {
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
