import Autodiff
import Benchmarks
import Datasets
import Foundation
import Testing
import Training

/// Float against Double on LeNet-5 with SpectReg, where nothing, where a tie, and where an error
/// parts them.
@Suite struct RefereeTests {
  private static let batch = 12

  /// A step's graph, starting parameters and inputs: images of noise, but for the first `flat`
  /// ones, which are white, so that most of their poolings' windows tie and rounding alone decides
  /// them.
  private struct Step {
    let run: Run
    let training: TrainingStep
    let parameters: ParameterBuffer<Float>
    let inputs: Referee.Inputs
    let referee: Referee

    init(flat: Int) throws {
      var run = try BenchmarkStep.leNetSpectReg.run(data: DataLibrary(folders: DataFolders([])))
      run.batch = batch
      self.run = run
      let images = RandomImages.set(count: 120)
      training = TrainingStep(run, examples: images)
      parameters = run.startingParameters()
      _ = try training.run(iteration: 0)
      let graph = training.training
      let tensors =
        [graph.input, graph.target] + graph.masks.map(\.tensor) + graph.penaltyInputs.map(\.tensor)
      inputs = tensors.map { [training] tensor in
        var values = training.program.values(of: tensor)
        if tensor.name == graph.input.name {
          for index in values.indices where index % batch < flat { values[index] = 1 }
        }
        return (tensor, values)
      }
      referee = Referee(graph, parameters: parameters)
    }

    func judged(_ float: Referee.Outcome<Float>? = nil) -> (
      finding: Referee.Finding, double: Referee.Outcome<Double>, close: Set<Int>
    ) {
      referee.judge(float ?? referee.outcome(of: inputs, as: Float.self), of: inputs)
    }
  }

  /// What the referee runs is the step itself, bit for bit.
  @Test func theRefereesStepInFloatIsTheTrainersOwn() throws {
    let step = try Step(flat: 0)
    let outcome = step.referee.outcome(of: step.inputs, as: Float.self)
    #expect(
      outcome.gradients.flattened.map(\.bitPattern)
        == step.training.gradients.flattened.map(\.bitPattern))
  }

  /// On flat images rounding takes other values of tied windows: the gradients part by far more
  /// than rounding, and agree to ``Referee/tolerance`` once Double takes Float's; the flips are at
  /// rounding's distance from a tie.
  @Test func tiesAreToldFromErrors() throws {
    let (finding, _, close) = try Step(flat: 4).judged()
    #expect(finding.flips > 100)
    #expect(finding.error > 100 * Referee.tolerance)
    #expect(finding.errorWithItsChoices < Referee.tolerance)
    #expect(finding.widestFlip < Referee.closeness)
    #expect(finding.valueError < 1)
    #expect(close.isSuperset(of: 0..<4))
  }

  /// The replaced examples' images, targets and masks are another's, so nothing is left to
  /// rounding's choice.
  @Test func aClearedBatchAgreesToRounding() throws {
    let step = try Step(flat: 4)
    let batches = RefereedBatch.both(
      step.inputs, of: step.run, step.training.training, step.parameters)
    try #require(batches.count == 2)
    #expect(batches[0].finding.flips > 0)
    let cleared = batches[1].finding
    #expect(cleared.nearTies == 0)
    #expect(cleared.flips == 0)
    #expect(cleared.error < Referee.tolerance)
    #expect(cleared.error == cleared.errorWithItsChoices)
    #expect(cleared.valueError < Referee.tolerance)
  }

  /// Noise of 2 in 10⁴ of one gradient is no tie: it stays when Double takes Float's choices.
  @Test func aWrongGradientIsAnError() throws {
    let step = try Step(flat: 4)
    let float = step.referee.outcome(of: step.inputs, as: Float.self)
    let scaled = ParameterBuffer<Float>(float.gradients.layout)
    scaled.setFlattened(float.gradients.flattened.map { $0 * 1.0002 })
    let wrong = float.with(gradients: scaled, choices: float.choices)
    #expect(step.judged(wrong).finding.errorWithItsChoices > 10 * Referee.tolerance)
  }

  /// A pooling that always takes the first value of a window, with the gradient that goes with it,
  /// is consistent in itself; but what it passes over isn't near a tie.
  @Test func aWrongChoiceIsAnError() throws {
    let step = try Step(flat: 0)
    let float = step.referee.outcome(of: step.inputs, as: Float.self)
    let choices = zip(step.training.training.graph.choices, float.choices).map { choice, values in
      choice.tensor.name == "poolingChoice" ? values.map { _ in Float(0) } : values
    }
    let gradients = step.referee.outcome(of: step.inputs, as: Float.self, taking: choices).gradients
    let wrong = float.with(gradients: gradients, choices: choices)
    let finding = step.judged(wrong).finding
    #expect(finding.errorWithItsChoices < Referee.tolerance)
    #expect(finding.widestFlip > 1000 * Referee.closeness)
  }

  /// SIN needs no data set.
  ///
  /// Its batches are all points, which nothing can replace.
  @Test func anExportHasTheGradientInDouble() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "replicate-export-\(ProcessInfo.processInfo.globallyUniqueString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try StepExport(data: DataLibrary(folders: DataFolders([])), folder: folder).write([
      .sineSpectReg
    ])
    let manifest = try JSONDecoder().decode(
      StepExport.Manifest.self, from: Data(contentsOf: folder.appending(path: "manifest.json")))
    let batches = try #require(manifest.steps.first).batches
    #expect(batches.count == 3)
    for batch in batches {
      let ours = try #require(batch.ours)
      #expect(ours.errorWithItsChoices < Referee.tolerance)
      #expect(ours.choices == 100 * 5 * 64)
      #expect(batch.isDrawn)
      #expect(batch.inputs.map(\.name) == ["input", "target", "regularizer1.projection1"])
      for array in batch.results {
        let size = try Data(contentsOf: folder.appending(path: array.file)).count
        #expect(size == 8 * array.shape.reduce(1, *))
      }
    }
  }
}
