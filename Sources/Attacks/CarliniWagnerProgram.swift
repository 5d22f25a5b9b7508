import Autodiff
import Training

/// The objective of ``CarliniWagner`` and its gradient, of a batch of examples.
final class CarliniWagnerProgram {
  /// w `[features, paddedBatch]`.
  let variables: UnsafeMutableBufferPointer<Float>
  /// x `[features, paddedBatch]`.
  let clean: UnsafeMutableBufferPointer<Float>
  /// The classes as one-hot, `[classes, paddedBatch]`.
  let target: UnsafeMutableBufferPointer<Float>
  /// c `[paddedBatch]`.
  let weights: UnsafeMutableBufferPointer<Float>

  /// x̃ after a run, `[features, paddedBatch]`.
  let image: UnsafeMutableBufferPointer<Float>
  /// The logits of x̃.
  let logits: LogitRows
  /// `‖x̃ − x‖₂²` `[paddedBatch]`.
  let squaredDistances: UnsafeMutableBufferPointer<Float>
  /// The objective `[paddedBatch]`.
  let objectives: UnsafeMutableBufferPointer<Float>
  /// The objective's gradient with respect to w, `[features, paddedBatch]`.
  let gradient: UnsafeMutableBufferPointer<Float>

  private let program: Program<Float>

  init(_ classifier: AttackedClassifier, classes: Int) {
    let graph = Graph(batch: AttackedClassifier.batch)
    let architecture = classifier.run.network.architecture
    let variables = graph.input("variables", architecture.inputDimensions)
    let clean = graph.input("clean", architecture.inputDimensions)
    let target = graph.input("target", architecture.outputDimensions)
    let weights = graph.input("weights", [])
    // ½ (tanh w + 1), with small values to full precision.
    let image = (variables * 2).sigmoid()
    let logits = architecture.build(
      in: graph, input: classifier.run.preprocessing?(image) ?? image)
    let squaredDistances = (image - clean).squared().sum()
    let f6 = LossAscent.margin(of: logits, target: target).rectified()
    let objectives = squaredDistances + weights * f6
    let gradient = graph.gradients(of: objectives, withRespectTo: [variables])[0]
    let program = Program<Float>(
      graph, outputs: [image, logits, squaredDistances, objectives, gradient],
      parameters: classifier.parameters)
    self.variables = program.storage(of: variables)
    self.clean = program.storage(of: clean)
    self.target = program.storage(of: target)
    self.weights = program.storage(of: weights)
    self.image = program.storage(of: image)
    self.logits = LogitRows(program.storage(of: logits), classes: classes)
    self.squaredDistances = program.storage(of: squaredDistances)
    self.objectives = program.storage(of: objectives)
    self.gradient = program.storage(of: gradient)
    self.program = program
  }

  /// Computes all of it, without allocating.
  func run() { program.run() }
}
