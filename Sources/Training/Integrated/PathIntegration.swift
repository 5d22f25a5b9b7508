import Networks

/// How a run trains a network that gives a function's Jacobian instead of the function (Lorraine, Hossain
/// 2019, §4).
///
/// ```
/// ŷ(x) = y₀ + ∫₀¹ J(c(t)) c'(t) dt,   c the straight line from x₀ to x
/// ```
public struct PathIntegration: Codable, Hashable, Sendable {
  /// What the network's outputs are made into.
  public var structure: JacobianStructure
  /// x₀, where every path begins.
  public var start: [Double]
  /// y₀, the function's known value there.
  public var startValue: [Double]
  /// The integrator's first tolerance, relative and absolute.
  public var firstTolerance: Double
  /// Whether the tolerance is halved after each step whose training loss is below it (§4.4).
  public var halvesTolerance: Bool

  /// Creates the setting.
  public init(
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
