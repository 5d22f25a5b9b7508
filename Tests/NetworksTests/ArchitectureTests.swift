import Autodiff
import Networks
import Testing

@Suite struct ArchitectureTests {
  @Test func leNet5HasThePublishedNumberOfParameters() {
    // Varga et al. 2018, B.1: 61,706.
    let network = Network.leNet5(activation: .rectified, dropoutRate: 0.5)
    #expect(network.architecture.parameterCount == 61_706)
    #expect(
      network.architecture.parameters.map(\.dimensions) == [
        [6, 1, 5, 5], [6], [16, 6, 5, 5], [16], [120, 400], [120], [84, 120], [84], [10, 84], [10],
      ])
  }

  @Test func sineNetworkHasFiveHiddenLayers() {
    // Varga et al. 2018, B.4: 5 dense layers of 64 neurons, one linear neuron.
    let network = Network.multilayerPerceptron(
      widths: [1, 64, 64, 64, 64, 64, 1], activation: .rectified, dropout: nil)
    #expect(network.architecture.parameterCount == 2 * 64 + 4 * (64 * 64 + 64) + 65)
    #expect(network.architecture.outputDimensions == [1])
  }

  @Test(arguments: [
    Network.leNet5(activation: .hyperbolicTangent, dropoutRate: 0.5),
    .leNet5(activation: .rectified, dropoutRate: 0, normalization: .batch),
    .multilayerPerceptron(
      widths: [3, 5, 4], activation: .softplus, dropout: Dropout(rate: 0.25, hiddenLayers: [1])),
  ])
  func graphDeclaresTheParametersListed(network: Network) {
    let graph = Graph(batch: 2)
    let architecture = network.architecture
    let output = network.build(
      in: graph, input: graph.input("input", architecture.inputDimensions))
    #expect(graph.parameters.map(\.name) == architecture.parameters.map(\.name))
    #expect(graph.parameters.map(\.shape.dimensions) == architecture.parameters.map(\.dimensions))
    #expect(output.shape == .batched(architecture.outputDimensions))
  }

  @Test func dropoutMasksAreAskedForInTrainingOnly() {
    let network = Network.leNet5(activation: .rectified, dropoutRate: 0.5)
    var masks: [String] = []
    let graph = Graph(batch: 2)
    _ = network.build(in: graph, input: graph.input("input", [1, 28, 28])) { name, size, rate in
      masks.append("\(name) \(size) \(rate)")
      return graph.input(name, size)
    }
    #expect(masks == ["dropout1 [120] 0.5", "dropout2 [84] 0.5"])
  }

  @Test func perceptronComputesWhatItsFormulaSays() {
    // 2-2-1 with ReLU; by hand: hidden = max(0, (1·1 + 2·(−1) + 1, 3·1 + 4·(−1) − 2)) = (0, 0) for
    // (1, −1) and (1·2 + 2·1 + 1, 3·2 + 4·1 − 2) = (5, 8) for (2, 1); output = 10·h₁ − h₂ + 0.5.
    let network = Network.multilayerPerceptron(
      widths: [2, 2, 1], activation: .rectified, dropout: nil)
    let graph = Graph(batch: 2)
    let input = graph.input("input", [2])
    let output = network.build(in: graph, input: input)
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.setFlattened([1, 2, 3, 4, 1, -2, 10, -1, 0.5])
    let program = Program(graph, outputs: [output], parameters: parameters)
    program.set(input, [1, 2, -1, 1])
    program.run()
    #expect(program.values(of: output) == [0.5, 42.5])
  }

  @Test func dropoutMultipliesByItsMask() {
    let network = Network.multilayerPerceptron(
      widths: [1, 2, 1], activation: .rectified, dropout: Dropout(rate: 0.5, hiddenLayers: [1]))
    let graph = Graph(batch: 2)
    let input = graph.input("input", [1])
    let mask = graph.input("mask", [2])
    let output = network.build(in: graph, input: input) { _, _, _ in mask }
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.setFlattened([1, 3, 0, 0, 1, 1, 0])
    let program = Program(graph, outputs: [output], parameters: parameters)
    program.set(input, [1, 1])
    program.set(mask, [2, 0, 0, 2])
    program.run()
    // First example keeps the first hidden value (1, doubled), the second the second (3, doubled).
    #expect(program.values(of: output) == [2, 6])
  }

  @Test func poolingBeforeTheActivationChangesNothing() {
    func output(_ layers: [any Layer]) -> [Double] {
      let architecture = Architecture(input: [1, 4, 4], layers: layers)
      let graph = Graph(batch: 1)
      let input = graph.input("input", [1, 4, 4])
      let output = architecture.build(in: graph, input: input)
      let gradient = graph.gradients(of: output.squared().sum(), withRespectTo: [input])[0]
      let program = Program(
        graph, outputs: [output, gradient],
        parameters: ParameterBuffer<Double>(ParameterLayout(graph.parameters)))
      program.set(input, (0..<16).map { Double($0 * 7 % 16) - 8.5 })
      program.run()
      return program.values(of: output) + program.values(of: gradient)
    }
    for activation in [Activation.rectified, .softplus] {
      let pooledFirst = output([MaximumPooling(window: 2), Nonlinearity(activation)])
      #expect(pooledFirst == output([Nonlinearity(activation), MaximumPooling(window: 2)]))
    }
  }
}
