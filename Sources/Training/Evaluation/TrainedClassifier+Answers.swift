import Autodiff
import Datasets
import Randomness

extension TrainedClassifier {
  /// What a classifier says of an image.
  package struct Answer: Hashable, Sendable {
    /// The class with the largest logit, the first of several; the last class's successor where one
    /// isn't finite.
    package let label: Int
    /// The largest of the softmax's values, of temperature 1.
    package let confidence: Double
  }

  /// What it says of images given as rows of pixels, before the run's preprocessing.
  package func answers(to images: [Float]) -> [Answer] {
    let width = inputDimensions.reduce(1, *)
    precondition(
      images.count.isMultiple(of: width),
      "TrainedClassifier: \(images.count) values aren't whole images of \(width)")
    let count = images.count / width
    let set = ExampleSet(
      name: "images", featureShape: inputDimensions, features: .floats(images),
      targets: .values([Float](repeating: 0, count: count)))
    var answers: [Answer] = []
    answers.reserveCapacity(count)
    pass.forEachBatch(ofHeld: set) { batch in
      let logits = batch.outputs[0]
      for lane in batch.indices.indices {
        answers.append(
          Self.answer(
            stride(from: lane, to: logits.count, by: batch.paddedBatch).map { Double(logits[$0]) }))
      }
    }
    return answers
  }

  private static func answer(_ logits: [Double]) -> Answer {
    guard logits.allSatisfy(\.isFinite), let greatest = logits.max(),
      let label = logits.firstIndex(of: greatest)
    else { return Answer(label: logits.count, confidence: .nan) }
    let sum = logits.reduce(0) { $0 + Elementary.exponential($1 - greatest) }
    return Answer(label: label, confidence: 1 / sum)
  }
}
