import Kernels

/// ``ProjectedGradientDescent`` on a batch whose lanes are at steps of their own.
final class DescentAttack {
  private let settings: ProjectedGradientDescent
  private let images: AttackedImages
  private let program: AscentProgram
  private let row = BatchRow(examples: AttackedClassifier.batch)
  private let clean: AlignedBuffer<Float>
  private let magnitudes: AlignedBuffer<Float>

  init(
    _ classifier: AttackedClassifier, _ settings: ProjectedGradientDescent,
    _ images: AttackedImages
  ) {
    self.settings = settings
    self.images = images
    program = AscentProgram(classifier, images)
    clean = AlignedBuffer(count: program.input.count)
    magnitudes = AlignedBuffer(count: row.scalars)
    for lane in 0..<row.examples { magnitudes.pointer[lane] = Float(settings.step) }
  }

  /// What is found for `examples`, which are all right to begin with.
  func foolings(
    of examples: [Int], _ onProgress: (_ share: Double) throws -> Void
  ) rethrows -> [Int: Fooling] {
    var foolings: [Int: Fooling] = [:]
    var queue = LaneQueue(examples, lanes: row.examples)
    var steps = [Int](repeating: 0, count: row.examples)
    while !queue.isDone {
      try onProgress(queue.shareDone)
      queue.refill { lane, example in
        images.copy(example, into: clean.values, lane: lane)
        images.copy(example, into: program.input, lane: lane)
        images.copyLabel(example, into: program.target, lane: lane)
        steps[lane] = 0
      }
      program.run()
      for (lane, example) in queue.examples.enumerated() {
        guard let example else { continue }
        if !program.logits.isRight(lane: lane, label: images.label(of: example)) {
          let image = program.input.values(lane: lane, paddedBatch: row.scalars)
          foolings[example] = images.fooling(example, image, magnitude: Double(steps[lane]))
        } else if steps[lane] == settings.iterations {
          foolings[example] = Fooling.none
        } else {
          steps[lane] += 1
          continue
        }
        queue.release(lane)
      }
      step()
    }
    return foolings
  }

  /// Moves all images by one step.
  private func step() {
    guard let input = program.input.baseAddress, let direction = program.direction.baseAddress
    else { return }
    ImageKernel.move(
      input, along: direction, by: magnitudes.pointer, within: settings.bound, of: clean.pointer,
      into: input, features: images.features, row: row)
  }
}
