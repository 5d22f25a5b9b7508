import Autodiff
import Datasets
import Regularizers
import Testing
import Training

@Suite struct PreprocessingTests {
  /// Standardizing in the graph and standardizing the data are the same training.
  ///
  /// The penalty's Jacobian is with respect to the standardized input in both. The offset and the
  /// factor are powers of two, so that both ways round alike and the bits must be equal.
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

  /// Each channel by its own numbers, against Double: the factor, the shift and their sum are each
  /// rounded once to Float, of values up to 2.7, so 1e-6 is twice the greatest error.
  @Test func channelsAreStandardizedEachByItsOwn() throws {
    let (means, deviations) = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
    let graph = Graph(batch: 3)
    let input = graph.input("input", [3, 2, 1])
    let output = Preprocessing.standardizedPerChannel(means: means, deviations: deviations)(input)
    let program = Program<Float>(
      graph, outputs: [output], parameters: ParameterBuffer(ParameterLayout(graph.parameters)))
    let values = (0..<18).map { Float($0) / 17 }
    program.set(input, values)
    program.run()
    for (index, found) in program.values(of: output).enumerated() {
      let channel = index / 6
      let expected = (Double(values[index]) - means[channel]) / deviations[channel]
      #expect(abs(Double(found) - expected) < 1e-6, "value \(index)")
    }
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
