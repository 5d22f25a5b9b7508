import Autodiff
import Datasets
import StableHLO

/// A set of examples in a device's memory, and how a batch of it becomes a step's inputs there.
struct ExamplesOnDevice {
  let features: Value
  let targets: Value
  /// Each example's target derivative, where it is given.
  let derivatives: Value?
  private let isOfClasses: Bool

  init(_ examples: ExampleSet) {
    let element: ElementType =
      if case .bytes = examples.features { .byte } else { .float32 }
    features = Value(
      name: "%features", dimensions: [examples.count, examples.featureCount], element: element)
    if case .classes = examples.targets { isOfClasses = true } else { isOfClasses = false }
    targets = Value(
      name: "%targets", dimensions: [examples.count], element: isOfClasses ? .int32 : .float32)
    derivatives = examples.derivatives.map { _ in
      Value(name: "%derivatives", dimensions: [examples.count], element: .float32)
    }
  }

  /// What the module is given, in order.
  var values: [Value] { [features, targets] + (derivatives.map { [$0] } ?? []) }

  /// The features of the examples `indices` as the input `dimensions`, `[feature…, batch]`; bytes
  /// are divided by 255.
  func input(_ indices: Value, _ dimensions: [Int], _ w: inout FunctionWriter) -> Value {
    let columns = w.transpose(w.rows(indices, of: features))
    let numbers = w.convert(columns, to: .float32)
    let scaled =
      features.element == .byte ? w.apply(.divide, numbers, constant: 255) : numbers
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
