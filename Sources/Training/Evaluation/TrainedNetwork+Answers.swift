import Datasets
import Randomness

/// A trained network as a classifier.
extension TrainedNetwork {
  /// What a classifier says of an image.
  package struct Answer: Hashable, Sendable {
    /// The class with the largest logit, the first of several; the last class's successor where one
    /// isn't finite.
    package let label: Int
    /// The largest of the softmax's values, of temperature 1.
    package let confidence: Double
  }

  /// Whether each example of `set` is given its own class, in order, as
  /// ``Evaluator/accuracy(on:_:)`` has it.
  ///
  /// - Parameter set: examples with classes, before the run's preprocessing.
  /// - Throws: `DatasetError` for an image that can't be read.
  package func areRight(_ set: ExampleSet) throws -> [Bool] {
    guard case .classes(let labels, let classes) = set.targets else {
      preconditionFailure("TrainedNetwork: \(set.name) has no classes")
    }
    var answers: [Bool] = []
    answers.reserveCapacity(set.count)
    try pass.forEachBatch(of: set) { batch in
      for (lane, index) in batch.indices.enumerated() {
        answers.append(batch.isRight(lane: lane, label: Int(labels[index]), classes: classes))
      }
    }
    return answers
  }

  /// What it says of images given as rows of pixels, before the run's preprocessing.
  package func answers(to images: [Float]) -> [Answer] {
    rows(of: pass, output: 0, at: images).map { Self.answer($0.map { Double($0) }) }
  }

  private static func answer(_ logits: [Double]) -> Answer {
    guard logits.allSatisfy(\.isFinite), let greatest = logits.max(),
      let label = logits.firstIndex(of: greatest)
    else { return Answer(label: logits.count, confidence: .nan) }
    let sum = logits.reduce(0) { $0 + Elementary.share($1 - greatest) }
    return Answer(label: label, confidence: 1 / sum)
  }
}
