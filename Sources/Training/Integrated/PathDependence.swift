import Integration

/// How much the values of a function of two variables, given by a field of Jacobians, depend on the
/// path (Lorraine, Hossain 2019, §4.5): not at all if the field is conservative.
///
/// It is there for one exhibit, `jacnet conservation`, whose paths and end points it has, and stays
/// in this module because it is a run's metric: see ``Metric/pathDependence``.
package struct PathDependence {
  /// A path from one point to another in the plane.
  package enum Path: String, CaseIterable, Sendable {
    /// The straight line.
    case straight
    /// Along the first coordinate, then along the second.
    case elbow
    /// Along the second coordinate, then along the first.
    case otherElbow = "other elbow"
    /// A quarter of a circle, to the left of the straight line.
    case arc
    /// The same to the right.
    case otherArc = "other arc"

    /// The path from `start` to `end`, both in the plane.
    package func path(from start: [Double], to end: [Double]) -> DifferentiablePath {
      switch self {
      case .straight: .straight(from: start, to: end)
      case .elbow: .elbows(through: [start, [end[0], start[1]], end])
      case .otherElbow: .elbows(through: [start, [start[0], end[1]], end])
      case .arc: .arc(from: start, to: end, turning: .pi / 2)
      case .otherArc: .arc(from: start, to: end, turning: -.pi / 2)
      }
    }
  }

  /// The greatest minus the least value over all paths, for each end point.
  package let spreads: [Double]

  /// The mean of ``spreads``.
  package var mean: Double { spreads.reduce(0, +) / Double(spreads.count) }

  /// Coordinates of the end points, which are a grid of these.
  private static let coordinates: [Double] = [-1, -0.5, 0.25, 0.5, 1]

  /// Integrates to each end point along all paths from `start`.
  package init(_ function: IntegratedFunction, from start: [Double]) throws {
    spreads = try Self.coordinates.flatMap { x in
      try Self.coordinates.map { y in
        let values = try Path.allCases.map { kind in
          try function.value(along: kind.path(from: start, to: [x, y]))[0]
        }
        return (values.max() ?? 0) - (values.min() ?? 0)
      }
    }
  }
}
