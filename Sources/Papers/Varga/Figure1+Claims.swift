import Exhibits
import Foundation
import Reports

/// §4.4's sentences about Figure 1, and §2.3's.
extension Figure1 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results)
    func values(_ size: Int, _ method: PrintedPenalty.Kind?) -> NamedValues {
      let column = Self.column(method)
      return accuracies.values(row: "\(size)", column: column, name: "\(column) at \(size)")
    }
    let doubleBack = Finding.all(
      Self.sizes.map { size in
        .isBest(
          values(size, .doubleBack),
          among: Self.methods.filter { $0 != .doubleBack }.map { values(size, $0) },
          worthwhile: Self.worthwhile)
      })
    let gains = gains(values)
    return [
      ClaimJudgement("doubleback-best-throughout", doubleBack),
      ClaimJudgement("smaller-sets-gain-more", gains),
      ClaimJudgement("especially-smaller-sets", gains),
      ClaimJudgement("useful-with-reduced-sets", gains),
      ClaimJudgement("doubleback-all-sizes", doubleBack),
      ClaimJudgement("spectreg-over-cp-small", spectRegAgainstCP(values)),
      ClaimJudgement(
        "jacreg-worse",
        .all(
          [PrintedPenalty.Kind.doubleBack, .spectReg, .confidencePenalty].map {
            overJacReg($0, values)
          }
        )),
      ClaimJudgement(
        "logits-outperform",
        .all([
          overJacReg(.spectReg, values),
          // §2.3's sentence names it too, and no run of it says "consistently".
          Finding(.undecided, "FrobReg isn't in the figure; Table 6 has it at 2000 images alone"),
        ])),
    ]
  }

  /// The least gain that counts as one, in points.
  ///
  /// Ten of the 10,000 test images, half of the difference up to which a mean counts as reproduced:
  /// the figure prints no numbers to hold ours against.
  private static let worthwhile = 0.1

  /// "`peer` is consistently better than JacReg": the mean over sizes of their difference is above
  /// 0.
  ///
  /// A size gives one difference, the mean over the seeds that both have (a seed's runs share their
  /// training set); the test is whether those are above 0 (Student's t).
  private func overJacReg(_ peer: PrintedPenalty.Kind, _ values: Values) -> Finding {
    let differences = Self.sizes.compactMap { size in
      values(size, peer).minus(values(size, .jacReg))?.estimate.difference
    }
    let name =
      "\(Self.column(peer)) minus JacReg (with SpectReg's weights) over \(differences.count) sizes"
    let named = NamedValues(name, differences, unit: " points")
    let better = differences.filter { $0 > 0 }.count
    guard let sample = named.sample, differences.count == Self.sizes.count,
      let p = MeanComparison(sample, Sample(mean: 0)).p
    else { return Finding(.undecided, "\(named.summary), not all sizes run") }
    let verdict: Claim.Verdict =
      p >= ClaimJudgement.significance ? .undecided : sample.mean > 0 ? .holds : .fails
    return Finding(
      verdict, "\(named.summary), better at \(better), p = \(NumberText.telling(p, decimals: 4))")
  }

  private typealias Values = (Int, PrintedPenalty.Kind?) -> NamedValues

  /// DoubleBack's gain is larger at the smallest size than at the largest, and still there at it.
  ///
  /// Gains are taken seed by seed: a seed's runs share their training set.
  private func gains(_ values: Values) -> Finding {
    func gain(_ size: Int) -> NamedValues {
      let with = values(size, .doubleBack).bySeed ?? .none
      let without = values(size, nil).bySeed ?? .none
      return NamedValues("DoubleBack's gain at \(size)", with.minus(without), unit: " points")
    }
    guard let least = Self.sizes.first, let most = Self.sizes.last else {
      return Finding(.undecided, "no sizes")
    }
    return .all([
      .isGreater(gain(least), than: gain(most)),
      .isGreater(
        values(most, .doubleBack), than: values(most, nil), worthwhile: Self.worthwhile),
    ])
  }

  /// Better than CP at small MNIST's size and below, and no longer at the largest, which takes as
  /// many runs there as at the smallest.
  private func spectRegAgainstCP(_ values: Values) -> Finding {
    let small = Self.sizes.filter { $0 <= SmallMNIST.size }.map { size in
      Finding.isGreater(values(size, .spectReg), than: values(size, .confidencePenalty))
    }
    guard let least = Self.sizes.first, let most = Self.sizes.last else { return .all(small) }
    let largest = Finding.isGreater(values(most, .spectReg), than: values(most, .confidencePenalty))
    let isRun = [PrintedPenalty.Kind.spectReg, .confidencePenalty].allSatisfy {
      values(most, $0).values.count >= max(values(least, $0).values.count, 2)
    }
    let evaporates: Claim.Verdict =
      !isRun ? .undecided : largest.verdict == .holds ? .fails : .holds
    return .all(small + [Finding(evaporates, "no longer: " + largest.evidence)])
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let accuracies = TestAccuracies(results)
    func curves(_ difference: Bool) -> [Series] {
      Self.methods.enumerated().compactMap { place, method in
        guard !difference || method != nil else { return nil }
        var sizes: [Double] = []
        var samples: [Sample] = []
        for size in Self.sizes {
          let values = accuracies.values(row: "\(size)", column: Self.column(method)).values
          let none = accuracies.values(row: "\(size)", column: Self.column(nil)).values
          let drawn = difference ? zip(values, none).map { $0 - $1 } : values
          guard let sample = Sample(drawn) else { continue }
          // Side by side, so that the bars of one size don't cover each other.
          sizes.append(Double(size) * pow(1.025, Double(place) - 2))
          samples.append(sample)
        }
        return sizes.isEmpty
          ? nil : Series(Self.column(method), x: sizes, samples: samples, style: place + 1)
      }
    }
    let ticks = Self.sizes.filter { ![3000, 15_000].contains($0) }
      .map { Axis.Tick(Double($0), "\($0)") }
    let x = Axis("training images", scale: .logarithmic, range: 430...23_500, ticks: ticks)
    return Figure(
      panels: [
        Panel(x: x, y: Axis("test accuracy (%)"), series: curves(false)),
        Panel(
          title: "gain over NoGR, seed by seed", x: x, y: Axis("points"), series: curves(true),
          annotations: [.horizontalLine(y: 0, label: "")]),
      ], columns: 1)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Sizes and weights are those of the authors' script: Table 8's without 4000 images, and \
      JacReg with SpectReg's weights, with which the script ran it; at 2000 images JacReg is also \
      run with the weight that Table 8 prints. A gain counts from \(Self.worthwhile) points on, \
      ten of the 10,000 test images.
      """
    ] + MNISTReading.notes(results)
  }
}

extension Figure1: Tunable {
  /// The weights of Figure 1 are those of Table 8.
  func searches(_ request: Request) throws -> [WeightSearch] {
    try Table8().searches(request)
  }
}
