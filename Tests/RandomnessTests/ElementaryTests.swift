import Foundation
import Randomness
import Testing

/// Ours and the C library's are each within 1 ulp of the truth, so they may be 2 ulp apart.
@Suite struct ElementaryTests {
  /// 20,000 numbers spread over (0, 1), the same each time.
  static let spread: [Double] = {
    var stream = RandomStream(seed: 1, name: "elementary")
    return (0..<20_000).map { _ in stream.nextUniform() }
  }()

  @Test func logarithmIsTheCLibrarysWithinTwoUlp() {
    for u in Self.spread {
      for x in [u, 1 + u, 0x1p-32 * u, 1e300 * u, 1 + (u - 0.5) * 1e-6] {
        let expected = log(x)
        #expect(abs(Elementary.logarithm(x) - expected) <= 2 * expected.ulp, "x = \(x)")
      }
    }
    #expect(Elementary.logarithm(1) == 0)
  }

  @Test func exponentialIsTheCLibrarysWithinTwoUlp() {
    for u in Self.spread {
      for x in [u - 0.5, 1400 * (u - 0.5), 40 * (u - 0.5)] {
        let expected = exp(x)
        #expect(abs(Elementary.exponential(x) - expected) <= 2 * expected.ulp, "x = \(x)")
      }
    }
    #expect(Elementary.exponential(0) == 1)
  }

  /// A share of a sum whose greatest term is 1: beyond the range of exponents it adds nothing, and
  /// isn't negative or huge.
  @Test func aShareIsNothingFarBelow() {
    for x: Double in [-709.5, -710, -800, -1000, -1e300, -.infinity] {
      let share = Elementary.share(x)
      #expect(share > 0 && 1 + share == 1, "x = \(x)")
    }
    for x: Double in [0, -1, -87.4, -700] {
      #expect(Elementary.share(x) == Elementary.exponential(x))
    }
    #expect(Elementary.share(.nan).isNaN)
  }

  @Test func sineAndCosineAreTheCLibrarysWithin3e16() {
    for u in Self.spread {
      for x in [10 * (u - 0.5), 2e5 * (u - 0.5), 1e-3 * u] {
        let (sine, cosine) = Elementary.sineCosine(x)
        #expect(abs(sine - sin(x)) <= 3e-16, "x = \(x)")
        #expect(abs(cosine - cos(x)) <= 3e-16, "x = \(x)")
      }
    }
    #expect(Elementary.sineCosine(0) == (0, 1))
  }
}
