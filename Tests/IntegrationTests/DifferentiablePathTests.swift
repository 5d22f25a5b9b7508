import Integration
import Testing

/// The shapes of paths, and the check of those made by hand.
@Suite struct DifferentiablePathTests {
  static let paths: [DifferentiablePath] = [
    .straight(from: [1, -2], to: [0.5, 3]),
    .elbows(through: [[1, -2], [4, 0], [0.5, 3]]),
    .arc(from: [1, -2], to: [0.5, 3], turning: 1.2),
    .arc(from: [1, -2], to: [0.5, 3], turning: -4.5),
  ]

  @Test(arguments: paths) func startsAndEndsAsStated(path: DifferentiablePath) {
    expectClose(path.position(at: 0), path.start, tolerance: Bound.identity)
    expectClose(path.position(at: 1), path.end, tolerance: Bound.identity)
    #expect(path.start == [1, -2])
    #expect(path.end == [0.5, 3])
  }

  @Test(arguments: paths, [0.1, 0.3, 0.45, 0.55, 0.9])
  func velocityIsTheDerivative(path: DifferentiablePath, time: Double) {
    let after = path.position(at: time + 1e-5)
    let before = path.position(at: time - 1e-5)
    expectClose(
      path.velocity(at: time), zip(after, before).map { ($0 - $1) / 2e-5 },
      tolerance: Bound.differences)
  }

  @Test func cornersBelongToTheLaterPiece() {
    let path = DifferentiablePath.elbows(through: [[0], [1], [3]])
    #expect(path.position(at: 0.5) == [1])
    #expect(path.velocity(at: 0.5) == [4])
    #expect(path.velocity(at: 0.5, inPiece: 0) == [2])
    #expect(path.velocity(at: 1) == [4])
  }

  /// A quarter turn to the left from (1, 0) to (0, 1) is the unit circle's, at speed π/2.
  @Test(arguments: [0, 0.25, 0.5, 0.8, 1]) func arcsLieOnCircles(time: Double) {
    let path = DifferentiablePath.arc(from: [1, 0], to: [0, 1], turning: .pi / 2)
    let position = path.position(at: time)
    let velocity = path.velocity(at: time)
    expectClose(
      [position[0] * position[0] + position[1] * position[1]], [1], tolerance: Bound.identity)
    expectClose(
      velocity, [-position[1] * .pi / 2, position[0] * .pi / 2], tolerance: Bound.identity)
  }

  @Test func ownPathsAreHeldAgainstTheirEnds() throws {
    func path(from start: [Double], to end: [Double]) throws -> DifferentiablePath {
      try DifferentiablePath(
        from: start, to: end, position: { [$0, $0 * $0] }, velocity: { [1, 2 * $0] })
    }
    #expect(try path(from: [0, 0], to: [1, 1]).velocity(at: 0.5) == [1, 1])
    #expect(throws: IntegrationError.pathDisagrees(time: 0, stated: [0, 0.1], found: [0, 0])) {
      try path(from: [0, 0.1], to: [1, 1])
    }
    #expect(throws: IntegrationError.pathDisagrees(time: 1, stated: [1, 2], found: [1, 1])) {
      try path(from: [0, 0], to: [1, 2])
    }
    #expect(throws: IntegrationError.pathDisagrees(time: 0, stated: [0], found: [0, 0])) {
      try path(from: [0], to: [1])
    }
    let broken = #expect(throws: IntegrationError.self) {
      try DifferentiablePath(
        from: [0], to: [1], position: { [$0 / $0] }, velocity: { _ in [1] })
    }
    #expect(broken?.description.contains("nan") == true)
  }

  @Test func ownPiecesHaveToMeet() throws {
    let first = DifferentiablePath.Piece.straight(from: [0], to: [1])
    #expect(throws: IntegrationError.pathDisagrees(time: 0.5, stated: [1], found: [2])) {
      try DifferentiablePath(
        from: [0], to: [3], pieces: [first, .straight(from: [2], to: [3])])
    }
    let path = try DifferentiablePath(
      from: [0], to: [3], pieces: [first, .straight(from: [1], to: [3])])
    #expect(path.position(at: 0.75) == [2])
  }
}

extension DifferentiablePath: CustomTestStringConvertible {
  /// How many pieces, and a point by which paths differ.
  public var testDescription: String { "\(pieces.count) pieces through \(position(at: 0.4))" }
}
