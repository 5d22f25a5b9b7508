import Autodiff
import Datasets
import StableHLO

/// A set of examples in a device's memory, and how a batch of it becomes a step's inputs there.
///
/// Images that are decoded or augmented for each step come with the calls instead, as bytes.
struct ExamplesOnDevice {
  /// All features `[examples, features]`; nil where they come with the calls.
  let features: Value?
  /// What a call brings, `[steps, batch, features]`; nil where features lie on the device.
  let fed: Value?
  let targets: Value
  /// Each example's target derivative, where it is given.
  let derivatives: Value?
  private let isOfClasses: Bool

  /// - Parameters:
  ///   - feed: the steps and examples of a call that brings the images; nil where they lie on the
  ///     device.
  init(_ examples: ExampleSet, feed: (steps: Int, batch: Int)?) {
    let element: ElementType =
      if case .floats = examples.features { .float32 } else { .byte }
    let width = examples.featureCount
    features =
      feed == nil
      ? Value(name: "%features", dimensions: [examples.count, width], element: element) : nil
    fed = feed.map {
      Value(name: "%images", dimensions: [$0.steps, $0.batch, width], element: .byte)
    }
    if case .classes = examples.targets { isOfClasses = true } else { isOfClasses = false }
    targets = Value(
      name: "%targets", dimensions: [examples.count], element: isOfClasses ? .int32 : .float32)
    derivatives = examples.derivatives.map { _ in
      Value(name: "%derivatives", dimensions: [examples.count], element: .float32)
    }
  }

  /// What the module is given to keep, in order.
  var values: [Value] { [features, targets, derivatives].compactMap { $0 } }

  /// The features of the examples `indices`, or those that were brought for the step `place` of the
  /// call, as the input `dimensions`, `[feature…, batch]`; bytes are divided by 255.
  func input(
    _ indices: Value, place: Value, _ dimensions: [Int], _ w: inout FunctionWriter
  ) -> Value {
    let rows: Value
    if let fed {
      rows = w.row(place, of: fed)
    } else if let features {
      rows = w.rows(indices, of: features)
    } else {
      preconditionFailure("ExamplesOnDevice: no features")
    }
    let numbers = w.convert(w.transpose(rows), to: .float32)
    let scaled = rows.element == .byte ? w.apply(.divide, numbers, constant: 255) : numbers
    return w.reshape(scaled, dimensions)
  }

  /// The targets of the examples: one-hot for classes, else the values.
  func target(_ indices: Value, _ dimensions: [Int], _ w: inout FunctionWriter) -> Value {
    let chosen = w.rows(indices, of: targets)
    guard isOfClasses else { return w.reshape(chosen, dimensions) }
    let classes = w.indices(along: 0, dimensions, .int32)
    let labels = w.broadcast(chosen, to: dimensions, along: [1])
    return w.convert(w.compare(labels, .equal, classes), to: .float32)
  }

  /// The target derivatives of the examples.
  func derivative(_ indices: Value, _ dimensions: [Int], _ w: inout FunctionWriter) -> Value {
    guard let derivatives else {
      preconditionFailure("ExamplesOnDevice: the examples have no derivatives")
    }
    return w.reshape(w.rows(indices, of: derivatives), dimensions)
  }
}
