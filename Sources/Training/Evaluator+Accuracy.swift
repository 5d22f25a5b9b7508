import Datasets

/// How often a classifier is right.
extension Evaluator {
  /// The share of examples whose greatest logit is their class's, in percent; nil without classes.
  ///
  /// The first of equal logits counts; an example with a logit that isn't a number is wrong.
  ///
  /// - Parameter pass: the network, with any batch.
  /// - Throws: `DatasetError` for an image that can't be read.
  package static func accuracy(on set: ExampleSet, _ pass: ForwardPass) throws -> Double? {
    guard set.count > 0, case .classes(let labels, let classes) = set.targets else { return nil }
    var right = 0
    try pass.forEachBatch(of: set) { batch in
      for (lane, index) in batch.indices.enumerated()
      where batch.isRight(lane: lane, label: Int(labels[index]), classes: classes) {
        right += 1
      }
    }
    return 100 * Double(right) / Double(set.count)
  }
}

extension ForwardPass.Batch {
  /// Whether the logit of `label` is the first of the greatest, and all are numbers.
  func isRight(lane: Int, label: Int, classes: Int) -> Bool {
    LogitRows(outputs[0], classes: classes).isRight(lane: lane, label: label)
  }
}

/// Logits as a program leaves them, `[classes, paddedBatch]`.
package struct LogitRows {
  private let logits: UnsafeMutableBufferPointer<Float>
  private let classes: Int
  private let paddedBatch: Int

  /// The logits of `classes` classes.
  package init(_ logits: UnsafeMutableBufferPointer<Float>, classes: Int) {
    self.logits = logits
    self.classes = classes
    paddedBatch = logits.count / classes
  }

  /// Whether the logit of `label` is the first of the greatest, and all are numbers.
  package func isRight(lane: Int, label: Int) -> Bool {
    let own = logits[label * paddedBatch + lane]
    for candidate in 0..<classes where candidate != label {
      let other = logits[candidate * paddedBatch + lane]
      guard candidate < label ? other < own : other <= own else { return false }
    }
    return !own.isNaN
  }
}
