/// The tests of one paper, whose differences are called together by Benjamini and Hochberg's rule
/// (``MultipleTests/benjaminiHochberg(_:)``): of those called, at most 5 % are expected to be
/// chance.
package struct TestFamily: Hashable, Sendable {
  /// The p values, in order.
  package let p: [Double]
  private let adjusted: [Double]

  /// A family of tests; none leaves every p as it is.
  package init(_ p: [Double] = []) {
    self.p = p.filter(\.isFinite).sorted()
    adjusted = MultipleTests.benjaminiHochberg(self.p)
  }

  /// How many tests there are.
  package var count: Int { p.count }

  /// The adjusted p of a test; that of the next greater one where it isn't a member.
  package func adjusted(_ value: Double) -> Double {
    guard let place = p.firstIndex(where: { $0 >= value }) else { return p.isEmpty ? value : 1 }
    return adjusted[place]
  }

  /// Whether a test of the family shows a difference.
  package func isSignificant(_ value: Double) -> Bool { adjusted(value) < Judgement.significance }
}
