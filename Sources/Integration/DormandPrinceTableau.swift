// The pair RK5(4)7M of Dormand and Prince, "A family of embedded Runge-Kutta formulae", Journal of
// Computational and Applied Mathematics 6 (1980), 19-26, as it is printed in Hairer, Nørsett,
// Wanner, Solving Ordinary Differential Equations I (2nd edition, 1993), section II.5, table 5.2.

/// The coefficients of the explicit Runge-Kutta pair of order 5(4) with seven stages.
///
/// ```
///  c₁ │
///  c₂ │ a₂₁
///   ⋮ │  ⋮    ⋱
///  c₇ │ a₇₁  …  a₇₆
/// ────┼─────────────────
///  y₁ │ b₁   …  b₆   b₇      order 5, which is continued with (local extrapolation)
///  ŷ₁ │ b̂₁   …  b̂₆   b̂₇      order 4, for the error
/// ```
/// The last row of `a` is `b`: the seventh stage of a step is the first of the next ("first same as
/// last").
package enum DormandPrinceTableau {
  /// The times cᵢ of the stages, as parts of the step.
  package static let c: [Rational] = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1]

  /// The coefficients aᵢⱼ, a row a stage, with the entries j < i.
  package static let a: [[Rational]] = [[], a2, a3, a4, a5, a6, a7]

  private static let a2: [Rational] = [1 / 5]
  private static let a3: [Rational] = [3 / 40, 9 / 40]
  private static let a4: [Rational] = [44 / 45, -56 / 15, 32 / 9]
  private static let a5: [Rational] = [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729]
  private static let a6: [Rational] = [
    9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656,
  ]
  private static let a7: [Rational] = [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]

  /// The weights bᵢ of the formula of order 5.
  package static let b: [Rational] = [
    35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84, 0,
  ]

  /// The weights b̂ᵢ of the embedded formula of order 4.
  package static let embedded: [Rational] = [
    5179 / 57600, 0, 7571 / 16695, 393 / 640, -92097 / 339200, 187 / 2100, 1 / 40,
  ]
}
