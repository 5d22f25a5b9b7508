import Datasets
import Networks
import Regularizers

extension Run {
  /// Checks that the data fit network, loss and regularizers.
  package func check(_ split: DataSplit) throws(TrainingError) {
    guard split.training.count > 0 else { throw .noExamples(set: split.training.name) }
    if let integration { try check(integration, split) }
    if let evaluations { try check(evaluations, split) }
    if evaluationBatch != nil, !loss.isClassification { throw .unfitEvaluations }
    for set in [split.training, split.validation, split.test] where set.count > 0 {
      try check(set)
    }
    if adversarialTraining != nil { try checkPixels(of: split.training) }
    if let augmentation { try check(augmentation, split.training) }
    if let preprocessing, !preprocessing.fits(network.architecture.inputDimensions) {
      throw .unfitPreprocessing(dimensions: network.architecture.inputDimensions)
    }
    let needsDerivatives = regularizers.contains { regularizer in
      guard case .tangentProp(let tangentProp) = regularizer.kind else { return false }
      return tangentProp.target == .given
    }
    if needsDerivatives, split.training.derivatives == nil {
      throw .missingDerivatives(set: split.training.name)
    }
  }

  /// Checks that the network gives a Jacobian of one value and that its checkpoints hold what the
  /// step remembers, and that nothing asks for more than its integrals.
  private func check(
    _ integration: PathIntegration, _ split: DataSplit
  ) throws(TrainingError) {
    _ = try structuredJacobian(integration)
    guard integration.startValue.count == 1 else {
      throw .unfitData(
        set: split.training.name, what: "target values an example",
        expected: integration.startValue.count, found: 1)
    }
    let (count, least) = (network.architecture.parameterCount, IntegratedStep.leastParameters)
    guard count >= least else { throw .tooFewParameters(count: count, least: least) }
    guard regularizers.isEmpty, preprocessing == nil else {
      throw .unfitIntegration
    }
  }

  /// Checks that what is measured on the way can be, and when.
  private func check(_ evaluations: [Int], _ split: DataSplit) throws(TrainingError) {
    let isIncreasing = zip(evaluations, evaluations.dropFirst()).allSatisfy { $0 < $1 }
    guard isIncreasing, evaluations.allSatisfy((0...iterations).contains),
      loss.isClassification, integration == nil, split.test.count > 0
    else { throw .unfitEvaluations }
  }

  /// Checks that what is to be corrupted has classes and pixels in [0, 1].
  private func checkPixels(of set: ExampleSet) throws(TrainingError) {
    let hasPixels =
      switch set.features {
      case .bytes, .streamed: true
      case .floats(let values): values.allSatisfy { (0...1).contains($0) }
      }
    guard loss.isClassification, integration == nil, hasPixels else {
      throw .unfitAdversarialTraining(set: set.name)
    }
  }

  /// Checks that there are images to be augmented.
  private func check(
    _ augmentation: Augmentation, _ set: ExampleSet
  ) throws(TrainingError) {
    let hasImages =
      switch set.features {
      case .bytes, .streamed: set.featureShape.count == 3
      case .floats: false
      }
    guard hasImages, integration == nil, augmentation.isValid else {
      throw .unfitAugmentation(set: set.name)
    }
  }

  private func check(_ set: ExampleSet) throws(TrainingError) {
    let architecture = network.architecture
    let features = architecture.inputDimensions.reduce(1, *)
    let found = set.featureCount
    guard found == features else {
      throw .unfitData(set: set.name, what: "features", expected: features, found: found)
    }
    let outputs = architecture.outputDimensions.reduce(1, *)
    switch set.targets {
    case .classes(_, let count):
      guard loss.isClassification else { throw .unfitTargets(set: set.name, loss: loss) }
      guard count == outputs else {
        throw .unfitData(set: set.name, what: "classes", expected: outputs, found: count)
      }
    case .values:
      guard !loss.isClassification else { throw .unfitTargets(set: set.name, loss: loss) }
      // What a Jacobian integrates to has its own number of values: see `check(_:_:)`.
      guard integration == nil else { return }
      guard outputs == 1 else {
        throw .unfitData(
          set: set.name, what: "target values an example", expected: outputs, found: 1)
      }
    }
  }
}
