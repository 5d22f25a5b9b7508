/// The inputs of a set of examples, example after example (features contiguous within one).
package enum Features: Sendable, Hashable {
  /// One byte a feature; the network's input is value / 255, in 0…1.
  case bytes([UInt8])
  /// One number a feature, as the network takes it.
  case floats([Float])
  /// Images that are decoded when they are asked for; as bytes otherwise.
  case streamed(ImageStream)

  /// The number of values: examples × features of one.
  package var count: Int {
    switch self {
    case .bytes(let values): values.count
    case .floats(let values): values.count
    case .streamed(let images): images.count * 3 * images.side * images.side
    }
  }
}

/// What a network should say of each example.
package enum Targets: Sendable, Hashable {
  /// One label an example, each below `count`.
  case classes([UInt16], count: Int)
  /// One number an example (an output of width 1).
  case values([Float])

  /// The number of examples.
  package var count: Int {
    switch self {
    case .classes(let labels, _): labels.count
    case .values(let values): values.count
    }
  }
}

/// Inputs and targets of a number of examples, held in memory as compactly as they came, or read
/// when they are needed.
package struct ExampleSet: Sendable, Hashable {
  /// What the set is called in reports, such as `mnist training`.
  package let name: String

  /// The shape of one example: `[1, 28, 28]` (channels, height, width) or `[1]` for curves.
  package let featureShape: [Int]

  /// The inputs, `[count, feature…]` (example first, as in the files).
  package let features: Features

  /// The targets, `[count]`.
  package let targets: Targets

  /// The target's derivative with respect to the only input, `[count]`, where it is given.
  ///
  /// Tangent Prop (Simard et al. 1991) matches these.
  package let derivatives: [Float]?

  /// The number of examples.
  package var count: Int { targets.count }

  /// The number of features of one example.
  package var featureCount: Int { featureShape.reduce(1, *) }

  /// A set of examples; all parts must agree on their number.
  package init(
    name: String, featureShape: [Int], features: Features, targets: Targets,
    derivatives: [Float]? = nil
  ) {
    self.name = name
    self.featureShape = featureShape
    self.features = features
    self.targets = targets
    self.derivatives = derivatives
    precondition(
      features.count == targets.count * featureShape.reduce(1, *),
      "ExampleSet \(name): \(features.count) features don't make \(targets.count) × \(featureShape)"
    )
    precondition(
      derivatives.map { $0.count == targets.count } ?? true,
      "ExampleSet \(name): \(derivatives?.count ?? 0) derivatives for \(targets.count) targets")
  }

  /// The same examples under another name.
  func named(_ name: String) -> ExampleSet {
    ExampleSet(
      name: name, featureShape: featureShape, features: features, targets: targets,
      derivatives: derivatives)
  }

  /// The examples at `indices`, in that order, as a set called `name`.
  package func subset(_ indices: [Int], name: String) -> ExampleSet {
    let width = featureCount
    func rows<Value>(_ values: [Value], width: Int) -> [Value] {
      var chosen: [Value] = []
      chosen.reserveCapacity(indices.count * width)
      for index in indices {
        chosen.append(contentsOf: values[index * width..<(index + 1) * width])
      }
      return chosen
    }
    let chosenFeatures: Features =
      switch features {
      case .bytes(let values): .bytes(rows(values, width: width))
      case .floats(let values): .floats(rows(values, width: width))
      case .streamed(let images): .streamed(images.subset(indices))
      }
    let chosenTargets: Targets =
      switch targets {
      case .classes(let labels, let count): .classes(rows(labels, width: 1), count: count)
      case .values(let values): .values(rows(values, width: 1))
      }
    return ExampleSet(
      name: name, featureShape: featureShape, features: chosenFeatures, targets: chosenTargets,
      derivatives: derivatives.map { rows($0, width: 1) })
  }
}

/// The three parts of a data set; any but `training` may be empty.
package struct DataSplit: Sendable, Hashable {
  /// What a network is fitted to.
  package let training: ExampleSet
  /// What hyperparameters are chosen by; empty for synthetic data.
  package let validation: ExampleSet
  /// What reported numbers are measured on.
  package let test: ExampleSet

  /// A data set of these parts.
  package init(training: ExampleSet, validation: ExampleSet, test: ExampleSet) {
    self.training = training
    self.validation = validation
    self.test = test
  }
}
