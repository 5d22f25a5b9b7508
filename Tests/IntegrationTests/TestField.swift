import Integration
import Randomness

/// A map of the plane whose Jacobian is symmetric and positive definite everywhere.
///
/// y(x) = x + e^(u·x) u is the gradient of ½|x|² + e^(u·x); J(x) = I + e^(u·x) u uᵀ.
enum ConvexGradient {
  static let u = [0.5, 1.0]

  static func value(at x: [Double]) -> [Double] {
    let e = Elementary.exponential(u[0] * x[0] + u[1] * x[1])
    return [x[0] + e * u[0], x[1] + e * u[1]]
  }

  static func jacobian(at x: [Double]) -> [Double] {
    let e = Elementary.exponential(u[0] * x[0] + u[1] * x[1])
    return [1 + e * u[0] * u[0], e * u[0] * u[1], e * u[1] * u[0], 1 + e * u[1] * u[1]]
  }
}

/// A Jacobian 2×2 with four parameters that is not the Jacobian of any function.
enum ParametrizedField {
  static let parameters = [0.8, -0.6, 1.1, 0.4]

  static func jacobian(_ p: [Double], at x: [Double]) -> [Double] {
    [
      Elementary.exponential(p[0] * x[0] + p[1] * x[1]), p[2] * x[0] * x[1],
      p[3] * p[3] * x[1] * x[1], Elementary.exponential(-p[1] * x[0] * x[0]),
    ]
  }

  /// The derivative of each entry by each parameter, four arrays of four entries.
  static func derivatives(_ p: [Double], at x: [Double]) -> [[Double]] {
    let first = Elementary.exponential(p[0] * x[0] + p[1] * x[1])
    let last = Elementary.exponential(-p[1] * x[0] * x[0])
    return [
      [x[0] * first, 0, 0, 0],
      [x[1] * first, 0, 0, -x[0] * x[0] * last],
      [0, x[0] * x[1], 0, 0],
      [0, 0, 2 * p[3] * x[1] * x[1], 0],
    ]
  }
}
