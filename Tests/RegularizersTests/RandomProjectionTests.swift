import Networks
import Randomness
import Regularizers
import Testing

/// Random against exact: Varga's Claim 1 and Hoffman's Equations 7, 15 and 16.
@Suite struct RandomProjectionTests {
  private static let draws = 20_000
  private static let (classes, features) = (5, 7)

  /// A fixed Jacobian: the weights of a linear map.
  private static let weight: [Double] = {
    var stream = RandomStream(seed: 11, name: "weight")
    return (0..<classes * features).map { _ in stream.nextNormal() }
  }()

  /// `‖J‖_F²`.
  private static let squaredNorm = weight.reduce(0) { $0 + $1 * $1 }

  /// `Tr(JJᵀJJᵀ) = ‖JJᵀ‖_F²`.
  private static let fourthOrderTrace: Double = {
    var trace = 0.0
    for row in 0..<classes {
      for column in 0..<classes {
        let product = (0..<features).reduce(0.0) {
          $0 + weight[row * features + $1] * weight[column * features + $1]
        }
        trace += product * product
      }
    }
    return trace
  }()

  /// One projection an example, `[class][example]`.
  private func projections(spherical: Bool, seed: UInt64) -> [Double] {
    var stream = RandomStream(seed: seed, name: "projections")
    var values = [Double](repeating: 0, count: Self.classes * Self.draws)
    for example in 0..<Self.draws {
      var vector = (0..<Self.classes).map { _ in stream.nextNormal() }
      if spherical {
        let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        vector = vector.map { $0 / norm }
      }
      for row in 0..<Self.classes {
        values[row * Self.draws + example] = vector[row]
      }
    }
    return values
  }

  /// The penalties of as many draws on the same linear map.
  private func penalties(_ regularizer: SpectReg, seed: UInt64) -> [Double] {
    let program = PenaltyProgram(
      Architecture(input: [Self.features], layers: [Dense(features: Self.classes)]),
      .spectReg(regularizer), batch: Self.draws)
    program.parameters.set(0, Self.weight)
    program.setDrawn([projections(spherical: regularizer.distribution == .spherical, seed: seed)])
    program.run()
    return program.values
  }

  /// Mean within five standard errors of its value; variance within 7%, five standard errors of a
  /// variance from 20,000 values of kurtosis up to 5.
  private func expectMoments(
    of values: [Double], mean: Double, variance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let count = Double(values.count)
    let found = values.reduce(0, +) / count
    let foundVariance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(
      abs(found - mean) < 5 * (variance / count).squareRoot(), sourceLocation: sourceLocation)
    #expect(abs(foundVariance / variance - 1) < 0.07, sourceLocation: sourceLocation)
  }

  @Test func hoffmansEstimatorHasTheMeanAndVarianceOfEquation15() {
    let c = Double(Self.classes)
    let variance =
      2 * c / (c + 2) * Self.fourthOrderTrace - 2 / (c + 2) * Self.squaredNorm * Self.squaredNorm
    // Eq. 16 bounds it without knowing J.
    #expect(variance <= 2 * (c - 1) / (c + 2) * Self.squaredNorm * Self.squaredNorm)
    expectMoments(
      of: penalties(.hoffman(projections: 1), seed: 1), mean: Self.squaredNorm,
      variance: variance)
  }

  @Test func normalProjectionsHaveTheFrobeniusNormAsMean() {
    // Claim 1. For r ~ N(0, I), rᵀAr has mean Tr A and variance 2 Tr A² with A = JJᵀ.
    expectMoments(
      of: penalties(SpectReg(distribution: .normal, sharing: .perExample), seed: 2),
      mean: Self.squaredNorm, variance: 2 * Self.fourthOrderTrace)
  }

  @Test func sphericalProjectionsWithoutTheFactorAreCTimesSmaller() {
    let with = penalties(.hoffman(projections: 1), seed: 3)
    let without = penalties(
      SpectReg(distribution: .spherical, sharing: .perExample), seed: 3)
    expectClose(
      without.map { $0 * Double(Self.classes) }, with, tolerance: Tolerance.identity)
  }
}
