/// A comparison's numbers as tables print them, with the decimals that its sentence has.
extension StatisticalComparison {
  /// "small MNIST: SpectReg against Baseline".
  package var title: String {
    let names = "\(first.closedName) against \(second.name)"
    return context.isEmpty ? names : "\(context): \(names)"
  }

  /// "97.69 (0.11), 10": mean, standard deviation, number of runs.
  package func text(of side: Side) -> String {
    let sample = side.sample
    guard sample.mean.isFinite else { return "not finite" }
    let mean = NumberText.fixed(sample.mean, decimals: decimals)
    let spread = sample.standardDeviation?.finite.map {
      " (\(NumberText.fixed($0, decimals: decimals)))"
    }
    return mean + (spread ?? "") + (sample.count.map { ", \($0)" } ?? "")
  }

  /// "+0.32 (0.12 to 0.52)": the difference with its interval; "—" without a test.
  package var differenceText: String {
    guard let test else { return "—" }
    let bounds = [test.interval.lowerBound, test.interval.upperBound].map {
      NumberText.fixed($0, decimals: decimals)
    }
    let difference = NumberText.signed(test.difference, decimals: decimals)
    return "\(difference) (\(bounds[0]) to \(bounds[1]))"
  }

  /// A number of the test, "—" without one.
  package func text(of number: KeyPath<Test, Double>, decimals: Int) -> String {
    test.map { NumberText.fixed($0[keyPath: number], decimals: decimals) } ?? "—"
  }

  /// A p value of the test: "0.123", "< 0.001", or "—" without a test.
  package func text(ofP p: KeyPath<Test, Double>) -> String {
    test.map { NumberText.p($0[keyPath: p]) } ?? "—"
  }

  /// What a reader must know of all `comparisons`.
  package static func note(on comparisons: [StatisticalComparison]) -> String {
    let sizes = EffectSize.allCases.dropFirst().map { "\($0.rawValue) from \($0.threshold)" }
    let correction =
      comparisons.contains { $0.familySize > 1 }
      ? """
       Corrected p is p times the number of comparisons made together, at most 1 (Bonferroni; Dunn \
      1961), and decides whether a difference is shown.
      """ : ""
    let effects =
      comparisons.contains { $0.replication != nil }
      ? """
       The printed effect is compared with ours by both errors: `replicates, smaller` or `larger` \
       (with the ratio) \
      where they differ at 5 %, `absent` where ours is below what the printed runs could see with \
      a power of a third \
      (Simonsohn 2015).
      """ : ""
    return """
      t tests, two-sided, differences as first minus second with the 95 % interval of each \
      comparison alone. Paired: seed by seed over the seeds that both sides have, whose runs share \
      subset, initial weights and order, with the exact p by changes of sign beside it; else \
      Welch's.\(correction)\(effects) g is Hedges' (1981), the difference over the pooled standard \
      deviation without its bias in small samples: \(sizes.joined(separator: ", ")) on (Cohen \
      1988), below that negligible. Where no difference is shown there may still be one, as large \
      as the interval allows.
      """
  }

  /// "paired, 10 (0.002)": the test, the number of pairs and the exact p by changes of sign;
  /// "Welch", "—".
  package var testText: String {
    guard test != nil else { return "—" }
    guard let pairing else { return "Welch" }
    let exact = pairing.signFlipP.map { " (\(NumberText.p($0)))" } ?? ""
    return "paired, \(pairing.count)\(exact)"
  }

  /// "+0.40 ± 0.11": the printed effect; "—" without one.
  package var printedText: String {
    guard let replication else { return "—" }
    let half = replication.printedHalfWidth?.finite.map {
      " ± \(NumberText.fixed($0, decimals: decimals))"
    }
    return NumberText.signed(replication.printed, decimals: decimals) + (half ?? "")
  }
}
