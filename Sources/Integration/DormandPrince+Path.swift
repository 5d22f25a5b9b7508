extension DormandPrince {
  /// The right side of a differential equation along a path: `[m]` at a path's point and a state.
  package typealias PathDerivative =
    (_ point: PathPoint, _ state: [Double]) throws(IntegrationError) -> [Double]

  /// A place on a path: its parameter, and how to ask for the rest.
  package struct PathPoint {
    let path: DifferentiablePath
    let piece: Int
    /// The path's parameter t.
    package let time: Double

    /// The point c(t), `[n]`.
    package var position: [Double] { path.position(at: time, inPiece: piece) }
    /// The derivative c'(t), `[n]`, of the piece that is being travelled.
    package var velocity: [Double] { path.velocity(at: time, inPiece: piece) }
  }

  /// Follows a derivative along a path, each smooth piece apart: a solution a piece.
  ///
  /// A step never spans a corner, where the right side jumps and no method keeps its order.
  /// `maximumSteps`, equal steps and the choice of a starting size hold for every piece anew.
  package func solve(
    along path: DifferentiablePath, from initialState: [Double],
    derivative: @escaping PathDerivative
  ) throws(IntegrationError) -> [Solution] {
    var state = initialState
    var solutions: [Solution] = []
    for piece in path.pieces.indices {
      let parameters = path.parameters(ofPiece: piece)
      let problem = InitialValueProblem(
        from: parameters.start, to: parameters.end, initialState: state
      ) { (time, state) throws(IntegrationError) in
        try derivative(PathPoint(path: path, piece: piece, time: time), state)
      }
      let solution = try solve(problem)
      state = solution.finalState
      solutions.append(solution)
    }
    return solutions
  }
}
