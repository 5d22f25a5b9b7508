/// A path c(t), 0 ≤ t ≤ 1, that is continuous and made of smooth pieces.
///
/// Each of K pieces takes 1/K of the parameter. Where two meet, the velocity may jump, so an
/// integrator has to stop there: `DormandPrince.solve(along:from:derivative:)` does.
package struct DifferentiablePath: Sendable {
  /// A point of space or a velocity, `[n]`, at a parameter.
  package typealias Curve = @Sendable (_ parameter: Double) -> [Double]

  /// A smooth part with a parameter s of its own, 0 ≤ s ≤ 1.
  package struct Piece: Sendable {
    /// The point at s, `[n]`.
    package let position: Curve
    /// The derivative of the point by s, `[n]`.
    package let velocity: Curve

    /// A piece from its points and their derivative.
    package init(position: @escaping Curve, velocity: @escaping Curve) {
      self.position = position
      self.velocity = velocity
    }
  }

  /// Where the path begins, c(0), `[n]`.
  package let start: [Double]
  /// Where it ends, c(1), `[n]`.
  package let end: [Double]
  /// The smooth pieces in the order in which they are travelled, at least one.
  package let pieces: [Piece]

  /// A path whose pieces are known to start and end where they should.
  init(from start: [Double], to end: [Double], unchecked pieces: [Piece]) {
    self.start = start
    self.end = end
    self.pieces = pieces
  }

  /// A path of pieces, held against where it is said to start and end.
  ///
  /// Points agree if every coordinate does within 10⁻¹⁰ of its size (or of 1, if that is larger).
  /// - Throws: `IntegrationError.pathDisagrees` at the start, the end, or where two pieces meet.
  package init(
    from start: [Double], to end: [Double], pieces: [Piece]
  ) throws(IntegrationError) {
    precondition(!pieces.isEmpty, "DifferentiablePath: a path without pieces")
    self.init(from: start, to: end, unchecked: pieces)
    var point = start
    for (index, piece) in pieces.enumerated() {
      try Self.check(piece.position(0), against: point, at: parameters(ofPiece: index).start)
      point = piece.position(1)
    }
    try Self.check(point, against: end, at: 1)
  }

  /// A smooth path, held against where it is said to start and end.
  /// - Throws: `IntegrationError.pathDisagrees`.
  package init(
    from start: [Double], to end: [Double], position: @escaping Curve, velocity: @escaping Curve
  ) throws(IntegrationError) {
    try self.init(
      from: start, to: end, pieces: [Piece(position: position, velocity: velocity)])
  }

  private static func check(
    _ found: [Double], against stated: [Double], at time: Double
  ) throws(IntegrationError) {
    let agrees =
      found.count == stated.count
      && zip(found, stated).allSatisfy { abs($0 - $1) <= 1e-10 * max(1, abs($1)) }
    guard agrees else { throw .pathDisagrees(time: time, stated: stated, found: found) }
  }

  // MARK: Points

  /// The point c(t), `[n]`.
  package func position(at time: Double) -> [Double] {
    position(at: time, inPiece: piece(at: time))
  }

  /// The derivative c'(t), `[n]`; where two pieces meet, that of the later one.
  package func velocity(at time: Double) -> [Double] {
    velocity(at: time, inPiece: piece(at: time))
  }

  /// The parameters t between which a piece is travelled.
  package func parameters(ofPiece index: Int) -> (start: Double, end: Double) {
    (Double(index) / Double(pieces.count), Double(index + 1) / Double(pieces.count))
  }

  /// The point at t, which belongs to the piece of that index.
  package func position(at time: Double, inPiece index: Int) -> [Double] {
    pieces[index].position(ownParameter(time, ofPiece: index))
  }

  /// The derivative by t, which belongs to the piece of that index.
  package func velocity(at time: Double, inPiece index: Int) -> [Double] {
    pieces[index].velocity(ownParameter(time, ofPiece: index)).map { Double(pieces.count) * $0 }
  }

  private func piece(at time: Double) -> Int {
    precondition(0 <= time && time <= 1, "DifferentiablePath: t = \(time) is not in 0…1")
    return min(Int(time * Double(pieces.count)), pieces.count - 1)
  }

  private func ownParameter(_ time: Double, ofPiece index: Int) -> Double {
    min(max(time * Double(pieces.count) - Double(index), 0), 1)
  }
}
