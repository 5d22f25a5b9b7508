import Autodiff
import Integration
import Networks
import Randomness
import Testing
import Training

/// What a structure guarantees of any weights (Lorraine, Hossain 2019, §4.2, 4.3): the way back
/// ends where the way there began.
@Suite struct StructuredInverseTests {
  private let epsilon = 0.5

  /// `y(x) = ∫ J` from 0, with weights drawn by `seed` at four times their usual size.
  private func function(dimension: Int, seed: UInt64) throws -> IntegratedFunction {
    let network = Network.multilayerPerceptron(
      widths: [dimension, 16, dimension * dimension], activation: .hyperbolicTangent, dropout: nil)
    let structure = JacobianStructure.positiveDefinite(epsilon: epsilon)
    let field = try #require(StructuredJacobian(network, structure, rows: dimension))
    let graph = Graph(batch: 1)
    _ = field.build(in: graph, points: graph.input("points", [dimension]))
    let parameters = ParameterBuffer<Float>(ParameterLayout(graph.parameters))
    for (index, specification) in network.architecture.parameters.enumerated() {
      parameters.set(
        index,
        Initializer.fanInUniform.values(of: specification, seed: seed).map { 4 * $0 })
    }
    let origin = [Double](repeating: 0, count: dimension)
    return try IntegratedFunction(
      field,
      PathIntegration(
        structure: structure, start: origin, startValue: origin, firstTolerance: 0.1,
        halvesTolerance: true),
      parameters: parameters)
  }

  /// 2,000 functions of one variable.
  ///
  /// Both ways are solved to a relative 1e-6 a step, in some ten steps; y is at most
  /// 100 or so, and an error in y is one of at most 1/ε = 2 times its size in x: 2e-3 in all.
  @Test func inOneDimensionTheInverseOfAValueIsItsInput() throws {
    for seed in UInt64(1)...2000 {
      var stream = RandomStream(seed: seed, name: "input")
      let function = try function(dimension: 1, seed: seed)
      let input = 4 * stream.nextUniform() - 2
      let back = try function.inverse(of: function.value(at: [input]))
      #expect(abs(back[0] - input) < 2e-3, "seed \(seed), x = \(input): \(back)")
    }
  }

  /// In two dimensions JJᵀ + εI is positive definite but not the Jacobian of a function, so the way
  /// back has to follow the image of the way there; along the straight line between the same values
  /// it ends elsewhere.
  @Test func inTwoDimensionsItIsAlongTheImageOfThePathOnly() throws {
    let method = DormandPrince(.adaptive(try Tolerance(relative: 1e-7, absolute: 1e-7)))
    var elsewhere = 0
    let seeds = UInt64(1)...1000
    for seed in seeds {
      var stream = RandomStream(seed: seed, name: "input")
      nonisolated(unsafe) let function = try function(dimension: 2, seed: seed)
      let input = [2 * stream.nextUniform() - 1, 2 * stream.nextUniform() - 1]
      let value = try function.value(at: input)
      let image = try DifferentiablePath(
        from: [0, 0], to: value,
        position: { time in time == 0 ? [0, 0] : value },
        velocity: { time in
          let jacobian = function.jacobian(at: input.map { time * $0 })
          return [
            jacobian[0] * input[0] + jacobian[1] * input[1],
            jacobian[2] * input[0] + jacobian[3] * input[1],
          ]
        })
      let back = try InverseProblem(of: function.jacobian(at:), along: image, from: [0, 0])
        .solve(by: method).finalState
      for (found, wanted) in zip(back, input) {
        #expect(abs(found - wanted) < 1e-3, "seed \(seed), x = \(input): \(back)")
      }
      let straight = try function.inverse(of: value)
      if zip(straight, input).contains(where: { abs($0 - $1) > 1e-2 }) { elsewhere += 1 }
    }
    #expect(elsewhere > seeds.count / 2)
  }
}
