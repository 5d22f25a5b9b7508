import Randomness

extension DifferentiablePath {
  /// The straight path (1 − t)·start + t·end of Lorraine and Hossain 2019, section 4.
  package static func straight(from start: [Double], to end: [Double]) -> DifferentiablePath {
    DifferentiablePath(from: start, to: end, unchecked: [.straight(from: start, to: end)])
  }

  /// Straight pieces through points, `[n]` each, the first and the last included.
  package static func elbows(through corners: [[Double]]) -> DifferentiablePath {
    guard let start = corners.first, let end = corners.last, corners.count > 1 else {
      preconditionFailure("elbows: a path needs two points, not \(corners.count)")
    }
    return DifferentiablePath(
      from: start, to: end,
      unchecked: zip(corners, corners.dropFirst()).map { .straight(from: $0, to: $1) })
  }

  /// The circular arc in the plane whose direction turns by an angle on the way.
  ///
  /// With R(φ) the rotation by φ and θ the angle in radians, positive to the left (from the first
  /// axis to the second), 0 < |θ| < 2π: the chord to c(t) makes half the angle of the arc to it, so
  /// ```
  /// c(t)  = start + sin(θt/2)/sin(θ/2) · R(θ(t−1)/2) (end − start)
  /// c'(t) = (θ/2)/sin(θ/2) · R(θ(t−1/2)) (end − start)
  /// ```
  package static func arc(
    from start: [Double], to end: [Double], turning angle: Double
  ) -> DifferentiablePath {
    precondition(
      start.count == 2 && end.count == 2,
      "arc: from \(start.count) to \(end.count) coordinates; an arc lies in the plane")
    precondition(
      angle != 0 && abs(angle) < 2 * .pi, "arc: it turns by \(angle), not by less than a circle")
    let chord = zip(start, end).map { $1 - $0 }
    let halfSine = Elementary.sineCosine(angle / 2).sine
    let piece = Piece(
      position: { s in
        let length = Elementary.sineCosine(angle * s / 2).sine / halfSine
        let turned = rotated(chord, by: angle * (s - 1) / 2)
        return [start[0] + length * turned[0], start[1] + length * turned[1]]
      },
      velocity: { s in
        rotated(chord, by: angle * (s - 0.5)).map { angle / 2 / halfSine * $0 }
      })
    return DifferentiablePath(from: start, to: end, unchecked: [piece])
  }

  private static func rotated(_ vector: [Double], by angle: Double) -> [Double] {
    let (sine, cosine) = Elementary.sineCosine(angle)
    return [cosine * vector[0] - sine * vector[1], sine * vector[0] + cosine * vector[1]]
  }
}

extension DifferentiablePath.Piece {
  /// The straight piece between two points, `[n]` each.
  package static func straight(from start: [Double], to end: [Double]) -> Self {
    precondition(
      start.count == end.count,
      "straight: from a point with \(start.count) coordinates to one with \(end.count)")
    return Self(
      position: { s in zip(start, end).map { (1 - s) * $0 + s * $1 } },
      velocity: { _ in zip(start, end).map { $1 - $0 } })
  }
}
