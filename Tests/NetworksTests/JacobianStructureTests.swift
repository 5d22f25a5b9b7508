import Autodiff
import Networks
import Testing

/// The guarantees of structured Jacobians, on thousands of networks with random weights.
@Suite struct JacobianStructureTests {
  /// J at the points given, `[point][row · column]`, of a network with freshly drawn weights.
  private func jacobians(
    _ field: StructuredJacobian, seed: UInt64, at points: [[Float]], scale: Float = 1
  ) -> [[Float]] {
    let graph = Graph(batch: points.count)
    let input = graph.input("points", [field.columns])
    let built = field.build(in: graph, points: input)
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    for (index, specification) in field.network.architecture.parameters.enumerated() {
      let values = Initializer.fanInUniform.values(of: specification, seed: seed)
      parameters.set(index, values.map { scale * $0 })
    }
    let program = Program(graph, outputs: [built.jacobian], parameters: parameters)
    for constant in built.constants { program.set(constant.tensor, constant.values) }
    let storage = program.storage(of: input)
    let width = storage.count / field.columns
    for (lane, point) in points.enumerated() {
      for (row, value) in point.enumerated() { storage[row * width + lane] = value }
    }
    program.run()
    let output = program.storage(of: built.jacobian)
    return points.indices.map { lane in
      (0..<field.rows * field.columns).map { output[$0 * width + lane] }
    }
  }

  private func field(
    _ structure: JacobianStructure, inputs: Int, outputs: Int, rows: Int
  ) throws -> StructuredJacobian {
    try #require(
      StructuredJacobian(
        .multilayerPerceptron(
          widths: [inputs, 16, outputs], activation: .hyperbolicTangent, dropout: nil),
        structure, rows: rows))
  }

  private let plane: [[Float]] = [[0, 0], [1, -1], [-0.5, 0.25], [2, 2], [-2, 1]]

  /// A Aᵀ + εI is symmetric and its eigenvalues are at least ε, for 2,000 networks at five points
  /// each.
  ///
  /// Entries are sums of two products near 1 to 30, each rounded to Float: eigenvalues may be below
  /// ε by a few times 1e-7 of the greatest entry.
  @Test func inTwoDimensionsItIsPositiveDefinite() throws {
    let epsilon = 0.01
    let structured = try field(
      .positiveDefinite(epsilon: epsilon), inputs: 2, outputs: 4, rows: 2)
    let raw = try field(.unconstrained, inputs: 2, outputs: 4, rows: 2)
    for seed in UInt64(1)...2000 {
      let products = jacobians(structured, seed: seed, at: plane, scale: 4)
      let factors = jacobians(raw, seed: seed, at: plane, scale: 4)
      for (product, a) in zip(
        products.map { $0.map(Double.init) }, factors.map { $0.map(Double.init) })
      {
        let expected = [
          a[0] * a[0] + a[1] * a[1] + epsilon, a[0] * a[2] + a[1] * a[3],
          a[2] * a[0] + a[3] * a[1], a[2] * a[2] + a[3] * a[3] + epsilon,
        ]
        let size = expected.map(abs).max() ?? 0
        for (value, exact) in zip(product, expected) { #expect(abs(value - exact) <= 1e-6 * size) }
        #expect(product[1] == product[2])
        let half = (product[0] + product[3]) / 2
        let difference = (product[0] - product[3]) / 2
        let least = half - (difference * difference + product[1] * product[1]).squareRoot()
        #expect(least >= epsilon - 1e-6 * size, "seed \(seed): \(product)")
      }
    }
  }

  @Test func inOneDimensionItIsTheSquareAndEpsilon() throws {
    let structured = try field(.positiveDefinite(epsilon: 0.0001), inputs: 1, outputs: 1, rows: 1)
    for seed in UInt64(1)...1000 {
      let slopes = jacobians(structured, seed: seed, at: [[-2], [-1], [0], [1], [2]], scale: 10)
      #expect(slopes.allSatisfy { $0[0] >= 0.0001 })
    }
  }

  @Test func theBoundIsKept() throws {
    let structured = try field(.bounded(by: 0.5), inputs: 1, outputs: 1, rows: 1)
    for seed in UInt64(1)...1000 {
      let slopes = jacobians(structured, seed: seed, at: [[-2], [-1], [0], [1], [2]], scale: 10)
      #expect(slopes.allSatisfy { abs($0[0]) <= 0.5 })
    }
  }

  /// The gradient against central differences of the network: with h = 1/64 the differences' own
  /// error is h²/6 times the third derivative (below 1) and 1e-7/h from rounding, together below
  /// 2e-4.
  @Test func theGradientIsThatOfTheNetwork() throws {
    let gradient = try field(.gradient, inputs: 2, outputs: 1, rows: 1)
    let value = try field(.unconstrained, inputs: 1, outputs: 1, rows: 1)
    #expect(value.columns == 1)
    let network = Network.multilayerPerceptron(
      widths: [2, 16, 1], activation: .hyperbolicTangent, dropout: nil)
    let step: Float = 1 / 64
    for seed in UInt64(1)...20 {
      func values(at points: [[Float]]) -> [Float] {
        let graph = Graph(batch: points.count)
        let input = graph.input("points", [2])
        let output = network.build(in: graph, input: input)
        let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
        for (index, specification) in network.architecture.parameters.enumerated() {
          parameters.set(index, Initializer.fanInUniform.values(of: specification, seed: seed))
        }
        let program = Program(graph, outputs: [output], parameters: parameters)
        let storage = program.storage(of: input)
        let width = storage.count / 2
        for (lane, point) in points.enumerated() {
          storage[lane] = point[0]
          storage[width + lane] = point[1]
        }
        program.run()
        return Array(program.storage(of: output).prefix(points.count))
      }
      let gradients = jacobians(gradient, seed: seed, at: plane)
      for axis in 0..<2 {
        func shifted(_ sign: Float) -> [[Float]] {
          plane.map { point in
            var point = point
            point[axis] += sign * step
            return point
          }
        }
        let differences = zip(values(at: shifted(1)), values(at: shifted(-1))).map {
          ($0 - $1) / (2 * step)
        }
        for (exact, difference) in zip(gradients.map { $0[axis] }, differences) {
          #expect(abs(exact - difference) < 2e-4)
        }
      }
    }
  }

  @Test func networksThatDontFitAreNone() {
    func fits(_ structure: JacobianStructure, _ widths: [Int], rows: Int) -> Bool {
      StructuredJacobian(
        .multilayerPerceptron(widths: widths, activation: .rectified, dropout: nil), structure,
        rows: rows) != nil
    }
    #expect(fits(.unconstrained, [2, 8, 6], rows: 3))
    #expect(!fits(.unconstrained, [2, 8, 5], rows: 3))
    #expect(!fits(.positiveDefinite(epsilon: 1), [2, 8, 2], rows: 1))
    #expect(fits(.gradient, [3, 8, 1], rows: 1))
    #expect(!fits(.gradient, [3, 8, 3], rows: 1))
    #expect(
      StructuredJacobian(
        .leNet5(activation: .rectified, dropoutRate: 0), .unconstrained, rows: 10) == nil)
  }
}
