import Reports
import Testing

@Suite struct ContourLinesTests {
  /// x² + y² on a fine grid: each end lies on the circle of radius √level, to the error of a chord.
  @Test func ofAParaboloidAreCircles() {
    let side = (0...40).map { -1 + Double($0) / 20 }
    let lines = ContourLines(
      values: side.map { y in side.map { x in x * x + y * y } }, x: -1...1, y: -1...1)
    for level in [0.25, 0.7] {
      let segments = lines.segments(at: level)
      #expect(segments.count > 40)
      for point in segments.flatMap({ [$0.from, $0.to] }) {
        // Linear interpolation over a step of 0.05 is off by at most 0.05² / 4 in x².
        #expect(abs(point.x * point.x + point.y * point.y - level) <= 0.05 * 0.05 / 4)
      }
    }
    #expect(lines.segments(at: 3).isEmpty)
  }

  @Test func aSaddleIsSplitByItsMiddle() {
    // High at (0, 0) and (1, 1): where the middle is high they are joined, and the lines cut the
    // low corners off, along which x − y is constant; where it is low, x + y is.
    let joined = ContourLines(values: [[4, 0], [0, 4]], x: 0...1, y: 0...1).segments(at: 1)
    #expect(joined.count == 2)
    #expect(joined.allSatisfy { abs($0.from.x - $0.from.y - ($0.to.x - $0.to.y)) < 1e-12 })
    let apart = ContourLines(values: [[1.5, 0], [0, 1.5]], x: 0...1, y: 0...1).segments(at: 1)
    #expect(apart.count == 2)
    #expect(apart.allSatisfy { abs($0.from.x + $0.from.y - ($0.to.x + $0.to.y)) < 1e-12 })
  }

  @Test func leavesOutWhatIsNotFinite() {
    let lines = ContourLines(values: [[0, 2], [.nan, 2]], x: 0...1, y: 0...1)
    #expect(lines.segments(at: 1).isEmpty)
  }

  @Test func shadesGoFromPaleToFull() {
    #expect(
      Palette.shades(of: ["#0072b2", "#000000"], strengths: [0, 0.5, 1])
        == ["#ffffff", "#80b9d9", "#0072b2", "#ffffff", "#808080", "#000000"])
  }
}
