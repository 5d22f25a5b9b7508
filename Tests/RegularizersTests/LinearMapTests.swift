import Networks
import Regularizers
import Testing

/// Regularizers on the linear map `W x + b`, where every Jacobian is W and the answers are known.
@Suite struct LinearMapTests {
  private static let weight: [Double] = [1, -2, 3, 0.5, 0, -1]  // [3 classes, 2 features]
  private static let bias: [Double] = [0.1, -0.2, 0.3]
  private static let inputs: [Double] = [1, -0.5, 0.25, 2]  // [2 features][2 examples]
  private static let targets: [Double] = [0, 1, 1, 0, 0, 0]
  /// The sum of the squares of all weights: 1 + 4 + 9 + 0.25 + 0 + 1.
  private static let squaredNorm = 15.25

  private func program(_ regularizer: Regularizer, drawn: [[Double]] = []) -> PenaltyProgram {
    let program = PenaltyProgram(
      Architecture(input: [2], layers: [Dense(features: 3)]), regularizer, batch: 2)
    program.parameters.setFlattened(Self.weight + Self.bias)
    program.setExamples(Self.inputs, target: Self.targets)
    program.setDrawn(drawn)
    program.run()
    return program
  }

  /// softmax(W x + b) of an example, straight from the formula.
  private func probabilities(example: Int) -> [Double] {
    let x = [Self.inputs[example], Self.inputs[2 + example]]
    let logits = (0..<3).map {
      Self.weight[2 * $0] * x[0] + Self.weight[2 * $0 + 1] * x[1] + Self.bias[$0]
    }
    let exponentials = logits.map { expTaylor($0) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }

  /// eˣ for |x| < 10 by its series, at x / 2¹⁰, squared ten times.
  private func expTaylor(_ x: Double) -> Double {
    let small = x / 1024
    var term = 1.0
    var sum = 1.0
    for k in 1...12 {
      term *= small / Double(k)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  @Test func frobRegIsTheSquaredNormOfTheWeights() {
    // Varga et al. 2018, §2.2: FrobReg is weight decay here; its gradient is 2 W and 0.
    let program = program(.frobReg(FrobReg()))
    expectClose(
      program.values, [Self.squaredNorm, Self.squaredNorm], tolerance: Tolerance.identity)
    expectClose(
      program.gradients.flattened, Self.weight.map { 2 * $0 } + [0, 0, 0],
      tolerance: Tolerance.identity)
  }

  @Test func spectRegProjectsTheRows() {
    // rᵀW for r = (1, 2, −1): (1 + 6 − 0, −2 + 1 + 1) = (7, 0).
    let shared = program(.spectReg(.varga), drawn: [[1, 2, -1]])
    expectClose(shared.values, [49, 49], tolerance: Tolerance.identity)

    // The second example's own r = (0, 1, 0): W's second row, (3, 0.5).
    let own = program(
      .spectReg(SpectReg(distribution: .spherical, sharing: .perExample)),
      drawn: [[1, 0, 2, 1, -1, 0]])
    expectClose(own.values, [49, 9.25], tolerance: Tolerance.identity)

    // Two projections and the factor C = 3: 3 / 2 · (49 + 9.25), 3 / 2 · (9.25 + 49).
    let two = program(
      .spectReg(.hoffman(projections: 2)), drawn: [[1, 0, 2, 1, -1, 0], [0, 1, 1, 2, 0, -1]])
    expectClose(two.values, [87.375, 87.375], tolerance: Tolerance.identity)
  }

  @Test func projectionsOnABasisAddUpToFrobReg() {
    let basis: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    let three = program(
      .spectReg(SpectReg(distribution: .normal, sharing: .perBatch, projections: 3)), drawn: basis)
    expectClose(
      three.values, [Self.squaredNorm / 3, Self.squaredNorm / 3], tolerance: Tolerance.identity)
  }

  @Test func tangentPropIsTheDerivativeInItsDirection() {
    // W v for v = (2, 1): (0, 6.5, −1).
    let zero = program(.tangentProp(TangentProp(direction: [2, 1], target: .zero)))
    expectClose(zero.values, [43.25, 43.25], tolerance: Tolerance.identity)

    // Held to (0, 6, −1) in the first example and (1, 6.5, 1) in the second.
    let given = program(
      .tangentProp(TangentProp(direction: [2, 1], target: .given)),
      drawn: [[0, 1, 6, 6.5, -1, 1]])
    expectClose(given.values, [0.25, 5], tolerance: Tolerance.identity)
  }

  @Test func jacRegIsTheSoftmaxJacobianTimesTheWeights() {
    // Varga et al. 2018, Eq. 1: J_softmax = diag(p) − p pᵀ.
    let expected = (0..<2).map { example -> Double in
      let p = probabilities(example: example)
      var norm = 0.0
      for row in 0..<3 {
        for feature in 0..<2 {
          let entry = (0..<3).reduce(0.0) { sum, k in
            sum + p[row] * ((row == k ? 1 : 0) - p[k]) * Self.weight[2 * k + feature]
          }
          norm += entry * entry
        }
      }
      return norm
    }
    expectClose(
      program(.jacReg(JacReg())).values, expected, tolerance: Tolerance.identity)
  }

  @Test func doubleBackProjectsOnProbabilitiesMinusTarget() {
    // Varga et al. 2018, Eq. 5: J_loss = (p − y)ᵀ J_g.
    let expected = (0..<2).map { example -> Double in
      let p = probabilities(example: example)
      return (0..<2).reduce(0.0) { norm, feature in
        let entry = (0..<3).reduce(0.0) { sum, k in
          sum + (p[k] - Self.targets[2 * k + example]) * Self.weight[2 * k + feature]
        }
        return norm + entry * entry
      }
    }
    expectClose(
      program(.doubleBack(DoubleBack(loss: .example))).values, expected,
      tolerance: Tolerance.identity)
    // The gradient of a mean over two examples is half as long.
    expectClose(
      program(.doubleBack(DoubleBack(loss: .batch))).values, expected.map { $0 / 4 },
      tolerance: Tolerance.identity)
  }

  @Test func confidencePenaltyOfAUniformAnswerIsMinusLogOfTheClasses() {
    let program = PenaltyProgram(
      Architecture(input: [2], layers: [Dense(features: 4)]),
      .confidencePenalty(ConfidencePenalty()), batch: 1)
    program.setExamples([1, 2], target: [1, 0, 0, 0])
    program.run()
    expectClose(program.values, [-2 * 0.693_147_180_559_945_3], tolerance: Tolerance.identity)
  }
}
