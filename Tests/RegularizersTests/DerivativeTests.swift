import Networks
import Randomness
import Regularizers
import Testing

/// First and second derivatives with respect to the parameters against central differences.
///
/// The penalties hold a first derivative already, so this reaches derivatives of order 3. Networks
/// are smooth here; `RegularizerFixtureTests` has the piecewise linear ones.
@Suite struct DerivativeTests {
  static let regularizers: [Regularizer] = [
    .doubleBack(DoubleBack(loss: .example)), .doubleBack(DoubleBack(loss: .batch)),
    .jacReg(JacReg()), .frobReg(FrobReg()), .spectReg(.varga),
    .spectReg(.hoffman(projections: 2)),
    .tangentProp(TangentProp(direction: [0.5, -1, 0.25], target: .zero)),
    .tangentProp(TangentProp(direction: [0.5, -1, 0.25], target: .given)),
    .confidencePenalty(ConfidencePenalty()),
  ]

  @Test(arguments: regularizers, [false, true])
  func gradientIsTheSlope(regularizer: Regularizer, squaresGradient: Bool) {
    let layers: [any Layer] = [
      Dense(features: 5), Nonlinearity(.hyperbolicTangent), Dense(features: 4),
    ]
    expectSlope(of: layers, regularizer, squaresGradient: squaresGradient)
  }

  /// Normalized by the batch, where each example's derivative holds the others'.
  @Test(arguments: regularizers, [false, true])
  func gradientIsTheSlopeWithBatchNormalization(regularizer: Regularizer, squaresGradient: Bool) {
    let layers: [any Layer] = [
      Dense(features: 5, hasBias: false), BatchNormalization(epsilon: 0.1),
      Nonlinearity(.hyperbolicTangent), Dense(features: 4),
    ]
    expectSlope(of: layers, regularizer, squaresGradient: squaresGradient)
  }

  private func expectSlope(
    of layers: [any Layer], _ regularizer: Regularizer, squaresGradient: Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let architecture = Architecture(input: [3], layers: layers)
    let batch = 3
    let program = PenaltyProgram(
      architecture, regularizer, batch: batch, normalization: .batch,
      squaresGradient: squaresGradient)
    var stream = RandomStream(seed: 5, name: "derivatives")
    func draw(_ count: Int) -> [Double] { (0..<count).map { _ in 0.7 * stream.nextNormal() } }

    let parameters = draw(architecture.parameterCount)
    let direction = draw(architecture.parameterCount)
    program.setExamples(draw(3 * batch), target: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])
    program.setDrawn(
      program.penalty.inputs.compactMap { input in
        if case .constant = input.content { return nil }
        return draw(input.tensor.shape.isBatched ? 4 * batch : 4)
      })

    func objective(_ step: Double) -> Double {
      program.parameters.setFlattened(zip(parameters, direction).map { $0 + step * $1 })
      program.run()
      return program.objectiveValue
    }
    let slope = (objective(1e-5) - objective(-1e-5)) / 2e-5
    _ = objective(0)
    let gradient = zip(program.gradients.flattened, direction).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(
      abs(gradient - slope) <= Tolerance.differences * max(1, abs(slope)),
      "gradient \(gradient), slope \(slope)", sourceLocation: sourceLocation)
  }
}
