import Autodiff
import Kernels
import Training

/// White noise and FGSM: one direction an example, followed until the prediction is wrong.
final class MagnitudeAttack {
  private let search: MagnitudeSearch
  private let images: AttackedImages
  private let program: Program<Float>
  private let input: UnsafeMutableBufferPointer<Float>
  private let logits: LogitRows
  private let row = BatchRow(examples: AttackedClassifier.batch)
  private let clean: UnsafeMutableBufferPointer<Float>
  private let direction: UnsafeMutableBufferPointer<Float>
  private let magnitudes: UnsafeMutableBufferPointer<Float>
  /// One example's direction, `[features]`.
  private let spare: UnsafeMutableBufferPointer<Float>
  /// What the buffers above lie in.
  private let memory: [AlignedBuffer<Float>]

  init(
    _ classifier: AttackedClassifier, _ search: MagnitudeSearch, _ images: AttackedImages
  ) {
    self.search = search
    self.images = images
    let graph = Graph(batch: AttackedClassifier.batch)
    let architecture = classifier.run.network.architecture
    let input = graph.input("input", architecture.inputDimensions)
    let logits = architecture.build(
      in: graph, input: classifier.run.preprocessing?(input) ?? input)
    program = Program(graph, outputs: [logits], parameters: classifier.parameters)
    self.input = program.storage(of: input)
    self.logits = LogitRows(program.storage(of: logits), classes: images.classes)
    memory = [self.input.count, self.input.count, row.scalars, images.features].map {
      AlignedBuffer(count: $0)
    }
    clean = memory[0].values
    direction = memory[1].values
    magnitudes = memory[2].values
    spare = memory[3].values
  }

  /// What is found for `examples`, which are all right without noise.
  ///
  /// - Parameter fill: writes an example's direction, `[features]`.
  func foolings(
    of examples: [Int], _ onProgress: (_ share: Double) throws -> Void,
    fill: (_ example: Int, _ direction: UnsafeMutableBufferPointer<Float>) -> Void
  ) rethrows -> [Int: Fooling] {
    var foolings: [Int: Fooling] = [:]
    var queue = LaneQueue(examples, lanes: AttackedClassifier.batch)
    var progress = [MagnitudeSearch.Progress](repeating: .init(search), count: row.examples)
    while !queue.isDone {
      try onProgress(queue.shareDone)
      queue.refill { lane, example in
        images.copy(example, into: clean, lane: lane)
        fill(example, spare)
        direction.setLane(lane, paddedBatch: row.scalars, to: spare)
        progress[lane] = .init(search)
      }
      for lane in progress.indices { magnitudes[lane] = Float(progress[lane].magnitude) }
      classify()
      for (lane, example) in queue.examples.enumerated() {
        guard let example else { continue }
        let isWrong = !logits.isRight(lane: lane, label: images.label(of: example))
        switch progress[lane].advance(isWrong: isWrong) {
        case .unfinished: continue
        case .found(let magnitude):
          let image = image(lane: lane, magnitude: magnitude)
          foolings[example] = images.fooling(example, image, magnitude: magnitude)
        case .none: foolings[example] = Fooling.none
        }
        queue.release(lane)
      }
    }
    return foolings
  }

  /// Moves all images by their magnitudes and classifies them.
  private func classify() {
    guard let clean = clean.baseAddress, let input = input.baseAddress,
      let direction = direction.baseAddress, let magnitudes = magnitudes.baseAddress
    else { return }
    ImageKernel.move(
      clean, along: direction, by: magnitudes, within: .infinity, of: clean, into: input,
      features: images.features, row: row)
    program.run()
  }

  /// A lane's image at `magnitude`, the same bits as the kernel's.
  private func image(lane: Int, magnitude: Double) -> [Float] {
    zip(
      clean.values(lane: lane, paddedBatch: row.scalars),
      direction.values(lane: lane, paddedBatch: row.scalars)
    ).map { value, change in
      min(max(value.addingProduct(Float(magnitude), change), 0), 1)
    }
  }
}

extension AlignedBuffer {
  /// The scalars asked for.
  var values: UnsafeMutableBufferPointer<Scalar> {
    UnsafeMutableBufferPointer(start: pointer, count: count)
  }
}
