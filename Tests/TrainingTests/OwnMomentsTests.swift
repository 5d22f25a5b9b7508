import Datasets
import Regularizers
import Testing
import Training

/// Standardization by the training set's own moments in training, by the evaluated set's in
/// evaluation.
@Suite struct OwnMomentsTests {
  /// The same as data that are standardized beforehand, each set by its own; the offsets and
  /// factors that come of the moments are no powers of two, so accuracies and losses agree to
  /// Float's rounding over 40 steps and no further.
  @Test func itIsTheSameAsDataStandardizedSetBySet() throws {
    let split = TrainingExamples.separable()
    var run = TrainingExamples.perceptron(
      iterations: 40, regularizers: [WeightedRegularizer(.spectReg(.varga), weight: 0.01)])
    let beforehand = try #require(
      try Trainer(run, split: try Self.standardized(split)).train().outcome)
    run.preprocessing = .standardizedByOwnMoments
    let own = try #require(try Trainer(run, split: split).train().outcome)
    for (name, value) in beforehand.metrics {
      let found = try #require(own.metrics[name])
      #expect(abs(found - value) <= 1e-3 * max(1, abs(value)), "\(name)")
    }
    // By the training set's moments the test loss would be another: the sets' means differ by a
    // tenth.
    run.preprocessing = try run.seeing(split.training).preprocessing
    let training = try #require(try Trainer(run, split: split).train().outcome)
    let (lossByOwn, lossByTraining) = (own.metrics["testLoss"], training.metrics["testLoss"])
    #expect(own.weightsSHA256 == training.weightsSHA256)
    #expect(own.metrics["trainLoss"] == training.metrics["trainLoss"])
    #expect(lossByOwn != lossByTraining)
  }

  @Test func anEmptySetIsRefused() throws {
    var run = TrainingExamples.perceptron()
    run.preprocessing = .standardizedByOwnMoments
    let empty = TrainingExamples.separable().training.subset([], name: "nothing")
    #expect(throws: TrainingError.noMoments(set: "nothing")) { try run.seeing(empty) }
  }

  private static func standardized(_ split: DataSplit) throws -> DataSplit {
    func standardized(_ set: ExampleSet) throws -> ExampleSet {
      guard case .floats(let values) = set.features else { return set }
      let moments = try #require(ChannelMoments(of: set))
      return ExampleSet(
        name: set.name, featureShape: set.featureShape,
        features: .floats(
          values.map { Float((Double($0) - moments.means[0]) / (moments.deviations[0] + 1e-7)) }),
        targets: set.targets)
    }
    return DataSplit(
      training: try standardized(split.training), validation: try standardized(split.validation),
      test: try standardized(split.test))
  }
}
