import Autodiff
import Datasets
import Networks
import Regularizers
import StableHLO
import Training

/// A run's steps as a module: what is trained stays on the device from call to call, and one call
/// makes as many steps as it is asked for.
///
/// ```
/// parameters and moments, examples, indices [steps, batch], settings [steps, …], count, first
/// iteration, seed, images [steps, batch, …] where calls bring them
///   → parameters and moments, objectives [steps], steps made
/// ```
/// Parameters and moments are donated, so their memory is used again. A step whose objective isn't
/// finite is the last one, and leaves them as they were. Runs that differ in their seeds alone have
/// the same text.
package struct TrainingModule {
  /// The module's text.
  package let text: String
  /// Examples in a step.
  let batch: Int
  /// The greatest number of steps in a call.
  let stepsPerCall: Int

  /// Prints the steps of `run`, as it sees `examples`.
  package init(_ run: Run, examples: ExampleSet, stepsPerCall: Int, precision: Precision) {
    batch = min(run.batch ?? examples.count, examples.count)
    self.stepsPerCall = stepsPerCall
    let training = TrainingGraph(run, batch: batch, isTraining: true)
    let isFed = ImageFeed.isNeeded(run, examples: examples)
    let onDevice = ExamplesOnDevice(
      examples, feed: isFed ? (steps: stepsPerCall, batch: batch) : nil)
    let body = TrainingBody(run, training, examples: onDevice, precision: precision)

    let state = body.parameters + body.moments.joined()
    let indices = Value(name: "%indices", dimensions: [stepsPerCall, batch], element: .int32)
    let settings = Value(
      name: "%settings",
      dimensions: [stepsPerCall, OptimizerPrinter.settingsCount(run.optimizer)],
      element: .float32)
    let count = Value(name: "%count", dimensions: [], element: .int32)
    let first = Value(name: "%first", dimensions: [], element: .uint64)
    let seed = Value(name: "%seed", dimensions: [], element: .uint64)

    var writer = FunctionWriter()
    let start =
      state + [
        writer.constant(0, [stepsPerCall], .float32), writer.constant(0, [], .int32),
        writer.constant(1, [], .boolean),
      ]
    let places = (objectives: state.count, made: state.count + 1, isFinite: state.count + 2)
    let results = writer.loop(start) { w, carried in
      let isLeft = w.compare(carried[places.made], .less, count)
      return w.apply(.and, isLeft, carried[places.isFinite])
    } do: { w, carried in
      let made = carried[places.made]
      let iteration = w.apply(.add, first, w.convert(made, to: .uint64))
      let step = body.step(
        Array(carried[..<state.count]), place: made, indices: w.row(made, of: indices),
        settings: w.row(made, of: settings), random: RandomPrinter(seed: seed, index: iteration),
        &w)
      let isFinite = w.isFinite(step.objective)
      let kept = zip(step.state, carried).map { w.select(isFinite, $0, else: $1) }
      return kept + [
        w.setting(made, of: carried[places.objectives], to: step.objective),
        w.apply(.add, made, constant: 1), isFinite,
      ]
    }
    let arguments =
      state.enumerated().map { Module.Argument($1, donatedTo: $0) }
      + (onDevice.values + [indices, settings, count, first, seed]
      + (onDevice.fed.map { [$0] } ?? [])).map { Module.Argument($0) }
    text =
      Module(
        arguments: arguments, body: writer, results: Array(results[...places.made])
      ).text
  }
}
