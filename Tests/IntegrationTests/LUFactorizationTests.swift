import Integration
import Testing

/// Small linear systems.
@Suite struct LUFactorizationTests {
  /// Systems whose solution is 1, −2, 3, −4, …: A, and A·x by hand.
  static let systems: [([Double], [Double])] = [
    ([4], [4]),
    ([0, 2, 3, 1], [-4, 1]),
    ([1, 2, 3, 4, 5, 6, 7, 8, 10], [6, 12, 21]),
    ([0, 0, 0, 2, 1, 0, 1, 0, 0, 3, 0, -1, 5, 0, 0, 1], [-8, 4, -2, 1]),
  ]

  /// Matrices of rank n − 1, or so in twelve digits, and the pivot at which that shows.
  static let singular: [([Double], Double)] = [
    ([0], 0), ([1, 2, 2, 4], 0), ([1, 1, 1, 1 + 0x1p-43], 0x1p-43),
    ([1, 0, 0, 0, 0, 0, 0, 0, 1], 0),
  ]

  @Test(arguments: systems)
  func solves(matrix: [Double], right: [Double]) throws {
    let solution = try LUFactorization(matrix, order: right.count).solve(right)
    // The condition numbers are below 100: two digits of sixteen.
    expectClose(solution, [1, -2, 3, -4].prefix(right.count).map { $0 }, tolerance: 1e-13)
  }

  /// Without the exchange of rows the pivot 10⁻²⁰ would wipe out the other row.
  @Test(arguments: [1.0, -1]) func takesTheLargestPivot(sign: Double) throws {
    let solution = try LUFactorization([1e-20, 1, sign, 1], order: 2).solve([1, 1 + sign])
    expectClose(solution, [1, 1], tolerance: Bound.identity)
  }

  @Test(arguments: singular)
  func refusesSingularMatrices(matrix: [Double], pivot: Double) {
    let order = Int(Double(matrix.count).squareRoot())
    #expect(throws: SingularMatrix(pivot: pivot)) { try LUFactorization(matrix, order: order) }
  }

  /// Singular is a matter of proportion, not of size.
  @Test func acceptsSmallMatrices() throws {
    let solution = try LUFactorization([1e-200, 0, 0, 2e-200], order: 2).solve([1e-200, 1e-200])
    expectClose(solution, [1, 0.5], tolerance: Bound.identity)
  }
}
