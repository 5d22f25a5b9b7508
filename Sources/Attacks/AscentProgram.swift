import Autodiff
import Training

/// The logits and the sign of the loss's gradient, of a batch of images.
final class AscentProgram {
  /// The images that are classified, `[features, paddedBatch]`.
  let input: UnsafeMutableBufferPointer<Float>
  /// Their classes as one-hot, `[classes, paddedBatch]`.
  let target: UnsafeMutableBufferPointer<Float>
  /// The logits after a run.
  let logits: LogitRows
  /// `sign(∂loss/∂pixel)` after a run, `[features, paddedBatch]`.
  let direction: UnsafeMutableBufferPointer<Float>
  /// The length of a row.
  let paddedBatch: Int

  private let program: Program<Float>
  private let images: AttackedImages
  private let batch: Int

  init(_ classifier: AttackedClassifier, _ images: AttackedImages) {
    batch = AttackedClassifier.batch
    let graph = Graph(batch: batch)
    let architecture = classifier.run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let target = graph.input("target", architecture.outputDimensions)
    let logits = architecture.build(
      in: graph, input: classifier.run.preprocessing?(input) ?? input)
    let sign = LossAscent.sign(of: logits, target: target, at: input)
    program = Program(graph, outputs: [logits, sign], parameters: classifier.parameters)
    self.images = images
    self.input = program.storage(of: input)
    self.target = program.storage(of: target)
    self.logits = LogitRows(program.storage(of: logits), classes: images.classes)
    direction = program.storage(of: sign)
    paddedBatch = self.input.count / images.features
  }

  /// Classifies the images and finds their directions, without allocating.
  func run() { program.run() }

  /// The direction of each of `examples` at its clean image, `[features]`.
  func signs(of examples: [Int]) -> [Int: [Float]] {
    var signs: [Int: [Float]] = [:]
    for start in stride(from: 0, to: examples.count, by: batch) {
      let chunk = examples[start..<min(start + batch, examples.count)]
      for (lane, example) in chunk.enumerated() {
        images.copy(example, into: input, lane: lane)
        images.copyLabel(example, into: target, lane: lane)
      }
      run()
      for (lane, example) in chunk.enumerated() {
        signs[example] = direction.values(lane: lane, paddedBatch: paddedBatch)
      }
    }
    return signs
  }
}
