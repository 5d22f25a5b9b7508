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
    var seen = 0
    try pass.forEachBatch(of: set) { batch in
      seen += batch.indices.count
      for (lane, index) in batch.indices.enumerated()
      where batch.isRight(lane: lane, label: Int(labels[index]), classes: classes) {
        right += 1
      }
    }
    return seen == 0 ? nil : 100 * Double(right) / Double(seen)
  }

  /// Whether fewer than `places` logits stand before that of `label`; of equal ones the first does.
  ///
  /// Not where one isn't a number.
  package static func isAmongFirst(_ places: Int, _ logits: [Float], label: Int) -> Bool {
    let own = logits[label]
    var before = 0
    for (candidate, other) in logits.enumerated() where candidate != label {
      if other.isNaN { return false }
      if other > own || (other == own && candidate < label) { before += 1 }
    }
    return before < places && !own.isNaN
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
