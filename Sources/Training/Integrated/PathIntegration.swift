import Networks

/// How a run trains a network that gives a function's Jacobian instead of the function (Lorraine,
/// Hossain 2019, §4).
///
/// ```
/// ŷ(x) = y₀ + ∫₀¹ J(c(t)) c'(t) dt,   c the straight line from x₀ to x
/// ```
package struct PathIntegration: Codable, Hashable, Sendable {
  /// What the network's outputs are made into.
  package var structure: JacobianStructure
  /// x₀, where every path begins.
  package var start: [Double]
  /// y₀, the function's known value there.
  package var startValue: [Double]
  /// The integrator's first tolerance, relative and absolute.
  package var firstTolerance: Double
  /// Whether the tolerance is halved after each step whose training loss is below it (§4.4).
  package var halvesTolerance: Bool

  /// Creates the setting.
  package init(
    structure: JacobianStructure, start: [Double], startValue: [Double], firstTolerance: Double,
    halvesTolerance: Bool
  ) {
    self.structure = structure
    self.start = start
    self.startValue = startValue
    self.firstTolerance = firstTolerance
    self.halvesTolerance = halvesTolerance
  }
}
