import Autodiff
import Datasets
import Networks
import Testing
import Training

@Suite struct JacobianNormsTests {
  /// A linear network's Jacobian is its weight, whatever the input.
  @Test func ofALinearNetworkIsItsWeightsNorm() throws {
    let split = TrainingExamples.separable(count: 40)
    let run = run(.multilayerPerceptron(widths: [2, 2], activation: .rectified, dropout: nil))
    let step = TrainingStep(run, examples: split.training)
    step.parameters.set(0, [1, -2, 3, 0.5])
    let norms = try JacobianNorms(run, parameters: step.parameters).norms(of: split.test)
    #expect(norms.count == split.test.count)
    // 1 + 4 + 9 + 0.25, squares without rounding; the root is rounded once.
    #expect(norms.allSatisfy { $0 == Float(14.25).squareRoot() })
  }

  /// Against central differences of the same network in Double: h = 1e-5 leaves an error of about
  /// 1e-10, so what is seen is Float's rounding, some 1e-6.
  @Test func agreesWithCentralDifferences() throws {
    let split = TrainingExamples.separable(count: 37)
    let network = Network.multilayerPerceptron(
      widths: [2, 7, 3], activation: .hyperbolicTangent,
      dropout: Dropout(rate: 0.5, hiddenLayers: [1]))
    let run = run(network)
    let step = TrainingStep(
      run, examples: TrainingExamples.separable(count: 40).training.relabelled(classes: 3))
    let norms = try JacobianNorms(run, parameters: step.parameters).norms(of: split.test)

    let graph = Graph(batch: 1)
    let input = graph.input("input", [2])
    let logits = network.build(in: graph, input: input)
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.setFlattened(step.parameters.flattened.map(Double.init))
    let program = Program(graph, outputs: [logits], parameters: parameters)
    func values(_ point: [Double]) -> [Double] {
      program.set(input, point)
      program.run()
      return program.values(of: logits)
    }
    guard case .floats(let features) = split.test.features else { return }
    let h = 1e-5
    for (example, norm) in norms.enumerated() {
      let point = [Double(features[2 * example]), Double(features[2 * example + 1])]
      var sum = 0.0
      for axis in 0..<2 {
        var (above, below) = (point, point)
        above[axis] += h
        below[axis] -= h
        for (a, b) in zip(values(above), values(below)) {
          sum += ((a - b) / (2 * h)) * ((a - b) / (2 * h))
        }
      }
      #expect(abs(Double(norm) - sum.squareRoot()) <= 1e-5 * sum.squareRoot())
    }
  }

  private func run(_ network: Network) -> Run {
    Run(
      data: .mnist(perClass: 1, subsetSeed: 1), dataDigest: "of this test", network: network,
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.001), iterations: 1, batch: 10, seed: 3)
  }
}

extension ExampleSet {
  /// The same examples, as ones of so many classes.
  fileprivate func relabelled(classes: Int) -> ExampleSet {
    guard case .classes(let labels, _) = targets else { return self }
    return ExampleSet(
      name: name, featureShape: featureShape, features: features,
      targets: .classes(labels, count: classes))
  }
}
