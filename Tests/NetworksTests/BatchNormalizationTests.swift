import Autodiff
import Networks
import Testing

@Suite struct BatchNormalizationTests {
  private static let network = Network.leNet5(
    activation: .rectified, dropoutRate: 0.5, normalization: .batch)

  @Test func normalizationsTakeThePlaceOfBiases() {
    let parameters = Self.network.architecture.parameters
    #expect(
      parameters.map(\.name) == [
        "convolution1.weight", "normalization1.scale", "normalization1.shift",
        "normalization1.mean", "normalization1.variance",
        "convolution2.weight", "normalization2.scale", "normalization2.shift",
        "normalization2.mean", "normalization2.variance",
        "dense1.weight", "normalization3.scale", "normalization3.shift",
        "normalization3.mean", "normalization3.variance",
        "dense2.weight", "normalization4.scale", "normalization4.shift",
        "normalization4.mean", "normalization4.variance",
        "dense3.weight", "dense3.bias",
      ])
    // Four values in place of one for each of 6 + 16 + 120 + 84 channels; two of them are trained.
    #expect(Self.network.architecture.parameterCount == 61_706 + 3 * 226)
    let trained = parameters.filter(\.role.isTrained)
    #expect(trained.reduce(0) { $0 + $1.count } == 61_706 + 226)
  }

  @Test(arguments: Initializer.allCases) func theyStartAsTheIdentity(initializer: Initializer) {
    let starts = ["scale": Float(1), "shift": 0, "mean": 0, "variance": 1]
    for parameter in Self.network.architecture.parameters
    where parameter.name.hasPrefix("normalization") {
      let start = starts[String(parameter.name.split(separator: ".")[1])]
      let values = initializer.values(of: parameter, seed: 1)
      #expect(values.allSatisfy { $0 == start }, "\(parameter.name)")
    }
  }

  /// One layer on `[2, 3, 1, batch]` in Double, with the parameters 1.5, −2 (scale), 0.25, 1
  /// (shift), 3, −1 (mean), 4, 0.5 (variance).
  private func output(
    of values: [Double], batch: Int, _ normalization: NormalizationMode
  ) -> (output: [Double], gradients: [[Double]]) {
    let architecture = Architecture(input: [2, 3, 1], layers: [BatchNormalization(epsilon: 0.01)])
    let graph = Graph(batch: batch)
    let input = graph.input("input", [2, 3, 1])
    let output = architecture.build(in: graph, input: input, normalization: normalization)
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.setFlattened([1.5, -2, 0.25, 1, 3, -1, 4, 0.5])
    let gradients = ParameterBuffer<Double>(parameters.layout)
    let objective = (output.squared() * output).sum().meanOverBatch()
    let program = Program(
      graph, outputs: [output], parameters: parameters,
      parameterGradients: (of: objective, into: gradients))
    program.set(input, values)
    program.run()
    return (program.values(of: output), (0..<4).map(gradients.values))
  }

  /// Values with a channel's own mean and spread, `[2, 3, 1][batch]`.
  private func values(batch: Int) -> [Double] {
    (0..<6 * batch).map { index in
      Double(index * 37 % 101) / 50 + (index < 3 * batch ? 5 : -1)
    }
  }

  /// 1, 8 and 16 examples fill an octet or a register, 13 and 50 end within one.
  @Test(arguments: [1, 8, 13, 16, 50]) func aBatchIsNormalizedByItself(batch: Int) {
    let values = values(batch: batch)
    let (output, gradients) = output(of: values, batch: batch, .batch)
    for (channel, (scale, shift)) in [(1.5, 0.25), (-2, 1)].enumerated() {
      let places = channel * 3 * batch..<(channel + 1) * 3 * batch
      let count = Double(places.count)
      let mean = values[places].reduce(0, +) / count
      let variance = values[places].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      for place in places {
        let expected = (values[place] - mean) / (variance + 0.01).squareRoot() * scale + shift
        // A few roundings of 1.1e-16 of values up to 7 times a factor up to 4.
        #expect(abs(output[place] - expected) < 1e-13)
      }
    }
    #expect(gradients[2] == [0, 0] && gradients[3] == [0, 0])
  }

  @Test(arguments: [1, 13]) func aTrainedNetworkNormalizesByThePopulation(batch: Int) {
    let values = values(batch: batch)
    let (output, _) = output(of: values, batch: batch, .population)
    for (place, value) in values.enumerated() {
      let expected =
        place < 3 * batch
        ? (value - 3) / 4.01.squareRoot() * 1.5 + 0.25
        : (value + 1) / 0.51.squareRoot() * -2 + 1
      #expect(abs(output[place] - expected) < 1e-13)
    }
  }

  @Test func aBatchsStatisticsAreToldWithTheirParameters() {
    let graph = Graph(batch: 5)
    let input = graph.input("input", [1, 28, 28])
    var told: [String] = []
    _ = Self.network.build(
      in: graph, input: input,
      normalization: .batch { statistics in
        let (mean, variance) = statistics.parameters
        told.append("\(mean) \(variance) \(statistics.valuesPerChannel)")
      })
    #expect(
      told == [
        "normalization1.mean normalization1.variance \(28 * 28 * 5)",
        "normalization2.mean normalization2.variance \(10 * 10 * 5)",
        "normalization3.mean normalization3.variance 5",
        "normalization4.mean normalization4.variance 5",
      ])
  }
}
