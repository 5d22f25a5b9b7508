import Datasets
import Regularizers
import Testing
import Training

@Suite struct PreprocessingTests {
  /// Standardizing in the graph and standardizing the data are the same training.
  ///
  /// The penalty's Jacobian is with respect to the standardized input in both. The offset and the factor are powers
  /// of two, so that both ways round alike and the bits must be equal.
  @Test func itIsTheSameAsPreprocessedData() throws {
    let split = TrainingExamples.separable()
    var run = TrainingExamples.perceptron(
      iterations: 40, regularizers: [WeightedRegularizer(.spectReg(.varga), weight: 0.1)])
    let scaled = try Trainer(run, split: Self.map(split) { ($0 - 0.5) * 4 }).train()
    let plain = try Trainer(run, split: split).train()
    run.preprocessing = .standardized(mean: 0.5, deviation: 0.25)
    let preprocessed = try Trainer(run, split: split).train()
    #expect(preprocessed.outcome?.weightsSHA256 == scaled.outcome?.weightsSHA256)
    #expect(preprocessed.outcome?.metrics == scaled.outcome?.metrics)
    #expect(preprocessed.outcome?.weightsSHA256 != plain.outcome?.weightsSHA256)
  }

  private static func map(_ split: DataSplit, _ scale: (Float) -> Float) -> DataSplit {
    func map(_ set: ExampleSet) -> ExampleSet {
      guard case .floats(let values) = set.features else { return set }
      return ExampleSet(
        name: set.name, featureShape: set.featureShape, features: .floats(values.map(scale)),
        targets: set.targets)
    }
    return DataSplit(
      training: map(split.training), validation: map(split.validation), test: map(split.test))
  }
}
