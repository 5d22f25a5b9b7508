import Autodiff
import Datasets
import Digests
import Foundation
import Networks

/// Trains one run, on the calling thread.
///
/// ```swift
/// let trainer = try Trainer(run, split: split)
/// let result = try trainer.train(from: nil, every: .seconds(30), onCheckpoint: save)
/// ```
/// A run whose objective ceases to be finite has diverged: that is its result. It keeps the weights
/// from before that step, makes no more steps (each would leave only values that aren't numbers),
/// and is evaluated like any other, with ``Metric/diverged`` set. Only the objective is looked at:
/// where a gradient overflows first, the step is made, and the next objective isn't finite.
package struct Trainer {
  /// What is trained.
  package let run: Run
  let split: DataSplit
  let key: String
  private let engine: (any TrainingEngine)?
  private let optimizations: ProgramOptimizations

  /// Prepares to train `run` on `split`, the data that its specification stands for.
  ///
  /// - Parameters:
  ///   - engine: what trains a run that names it; others are the processor's.
  ///   - optimizations: of the processor's engine; none changes a bit.
  /// - Throws: `TrainingError` when run, data and engine don't fit each other.
  package init(
    _ run: Run, split: DataSplit, engine: (any TrainingEngine)? = nil,
    optimizations: ProgramOptimizations = .all
  ) throws(TrainingError) {
    guard run.numericVersion == NumericVersion.current else {
      throw .numericVersion(run: run.numericVersion, engine: NumericVersion.current)
    }
    if let named = run.engine, named != engine?.identity {
      throw .otherEngine(run: named, here: engine?.identity)
    }
    try run.check(split)
    self.run = run
    self.split = split
    key = run.key
    self.engine = run.engine == nil ? nil : engine
    self.optimizations = optimizations
  }

  /// Trains from the start, or from a checkpoint of this run.
  ///
  /// All closures are called on the calling thread between two iterations, `onProgress` and
  /// `shouldStop` in each, or after as many as the engine makes at once: keep them short.
  ///
  /// - Parameters:
  ///   - checkpoint: what an earlier call handed out; nil to start.
  ///   - interval: when `onCheckpoint` is called.
  ///   - onCheckpoint: keeps the checkpoint; the run isn't resumable without.
  ///   - onProgress: is told how far the run is.
  ///   - shouldStop: whether to stop here and hand out a checkpoint.
  /// - Throws: `TrainingError.checkpoint` for a checkpoint that is damaged or of another run (train
  ///   again from nil then), `DatasetError` for an image that can't be read (after `onCheckpoint`),
  ///   and whatever `onCheckpoint` throws.
  package func train(
    from checkpoint: Data? = nil, every interval: CheckpointInterval = .never,
    onCheckpoint: (Data) throws -> Void = { _ in },
    onProgress: (TrainingProgress) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> TrainingResult {
    let step = try step()
    var trajectory = try Trajectory(run, split: split, step: step)
    var clock = TrainingClock(isOfDevice: engine != nil)
    var iteration = 0
    if let checkpoint {
      let state = try resume(step, from: checkpoint)
      iteration = state.iteration
      trajectory?.values = state.measured
      clock = clock.starting(from: state.seconds)
    }
    func measure() throws {
      guard let due = trajectory?.isDue(iteration: iteration), due else { return }
      let seconds = clock.seconds
      try step.settle()
      try trajectory?.measure()
      clock = clock.starting(from: seconds)
    }
    func state() throws -> Data {
      Checkpoint(
        runKey: key, iteration: iteration, seconds: clock.seconds, lists: try step.lists(),
        measured: trajectory?.values ?? []
      ).encoded()
    }
    var timer = CheckpointTimer(interval)
    var divergedAt: Int?

    do {
      try measure()
      while iteration < run.iterations {
        if shouldStop() { return .stopped(checkpoint: try state()) }
        let end = run.cut(step.stepsAtOnce, after: iteration, checkpointing: interval)
        let objectives = try step.run(iteration..<end)
        let made = objectives.prefix { $0.isFinite }
        iteration += made.count
        guard made.count == objectives.count, let objective = made.last else {
          divergedAt = iteration
          break
        }
        try measure()
        onProgress(
          TrainingProgress(
            iteration: iteration, iterations: run.iterations, objective: Double(objective)))
        if iteration < run.iterations, timer.isDue(iteration: iteration) {
          try onCheckpoint(try state())
        }
      }
      return .finished(
        try outcome(
          of: step, iterations: iteration, divergedAt: divergedAt,
          measured: trajectory?.metrics ?? [:], seconds: clock.seconds))
    } catch let error as DatasetError {
      // The file may be had again, and the run then goes on from here; what wasn't measured yet
      // can't be caught up on.
      if trajectory?.isDue(iteration: iteration) != true { try onCheckpoint(try state()) }
      throw error
    }
  }

  /// What the run is trained by, before its first step.
  private func step() throws -> any OptimizationStep {
    if let engine { return try engine.step(of: run, examples: split.training) }
    if let integration = run.integration {
      return try IntegratedStep(run, integration, examples: split.training)
    }
    return TrainingStep(
      try run.seeing(split.training), examples: split.training, optimizations: optimizations)
  }

  private func resume(_ step: any OptimizationStep, from data: Data) throws -> Checkpoint {
    let lists = try step.lists().count
    let checkpoint: Checkpoint
    do throws(CheckpointFault) {
      checkpoint = try Checkpoint(
        decoding: data, runKey: key, lists: lists, count: run.network.architecture.parameterCount
      ) { Trajectory.count(run, iteration: $0) }
      guard checkpoint.iteration <= run.iterations else {
        throw CheckpointFault.iteration(checkpoint.iteration)
      }
    } catch {
      throw TrainingError.checkpoint(error)
    }
    try step.setLists(checkpoint.lists)
    return checkpoint
  }

  private func outcome(
    of step: any OptimizationStep, iterations: Int, divergedAt: Int?, measured: [String: Double],
    seconds: Double
  ) throws -> TrainingOutcome {
    try step.settle()
    try PopulationStatistics(run.seeing(split.training), step: step)?
      .estimate(from: split.training)
    let weights = step.parameters.flattened
    let isFinite = weights.allSatisfy(\.isFinite)
    var metrics = try Evaluator(run, split: split, parameters: step.parameters).metrics()
      .merging(step.metrics) { _, own in own }
    metrics[.diverged] = divergedAt == nil && isFinite ? 0 : 1
    if divergedAt != nil || !isFinite {
      metrics[.divergedAtIteration] = Double(divergedAt ?? iterations - 1)
    }
    let named = metrics.map { ($0.key.rawValue, $0.value) } + measured.map { ($0.key, $0.value) }
    let data = WeightsData.encoded(weights)
    return TrainingOutcome(
      metrics: Dictionary(uniqueKeysWithValues: named.filter(\.1.isFinite)), weights: data,
      weightsSHA256: SHA256Digest.hex(of: data), iterations: iterations, seconds: seconds)
  }
}
