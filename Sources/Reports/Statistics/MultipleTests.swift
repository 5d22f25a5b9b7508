/// p values of tests that are made together, adjusted for their number.
package enum MultipleTests {
  /// Benjamini and Hochberg's adjusted p: with those below 5 % called differences, at most 5 % of
  /// the called are expected to be none.
  ///
  ///     p₍ᵢ₎ ↦ min over j ≥ i of min(1, m · p₍ⱼ₎ / j)
  ///
  /// Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate: a practical and
  /// powerful approach to multiple testing", JRSS B 57(1), 1995,
  /// doi:10.1111/j.2517-6161.1995.tb02031.x.
  package static func benjaminiHochberg(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { p[$0] < p[$1] }
    var adjusted = p
    var least = 1.0
    for (rank, place) in order.enumerated().reversed() {
      least = min(least, p[place] * Double(p.count) / Double(rank + 1))
      adjusted[place] = least
    }
    return adjusted
  }

  /// Holm's adjusted p: those below 5 % hold together but for one time in twenty.
  ///
  ///     p₍ᵢ₎ ↦ max over j ≤ i of min(1, (m − j + 1) · p₍ⱼ₎)
  ///
  /// Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
  /// Journal of Statistics 6(2), 1979.
  package static func holm(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { p[$0] < p[$1] }
    var adjusted = p
    var greatest = 0.0
    for (rank, place) in order.enumerated() {
      greatest = max(greatest, min(1, p[place] * Double(p.count - rank)))
      adjusted[place] = greatest
    }
    return adjusted
  }
}
