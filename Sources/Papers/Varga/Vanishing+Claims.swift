import Exhibits
import Reports

extension Vanishing {
  /// What is left of its greatest value of a penalty that "disappears".
  private static let remnant = 0.1

  /// JacReg's norm disappears where it is trained with and where it isn't, those of the logits
  /// stay; both as the network is evaluated and under dropout, as it is trained.
  ///
  /// The text doesn't say when: it holds where that is so once the training images are fit and at
  /// the end, and fails where it is so at neither.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let end = Self.stages(at: results.scale).indices.last
    let whenFit = finding(results) { Self.fit($0, results) }
    let inTheEnd = finding(results) { _ in end }
    let unjudged = [false, true].map { dropout in
      Self.left(Self.doubleBack, .loss, underDropout: dropout, at: end, results).summary
    }
    let evidence = """
      of the greatest mean squared norm of a training, judged by whether a tenth is left. Once \
      \(SmallMNIST.fitAccuracy) % of the training images are fit (\(whenFit.verdict.rawValue)): \
      \(whenFit.evidence). At the end (\(inTheEnd.verdict.rawValue)): \(inTheEnd.evidence). Not \
      judged, at the end: \(unjudged.joined(separator: "; "))
      """
    let verdict = whenFit.verdict == inTheEnd.verdict ? inTheEnd.verdict : .undecided
    return [ClaimJudgement("jacreg-vanishes", verdict, evidence)]
  }

  /// Whether JacReg's norm has disappeared and those of the logits haven't, at a stage of each
  /// network.
  private func finding(
    _ results: ExhibitResults, at stage: (Followed) -> Int?
  ) -> Finding {
    .all(
      [false, true].flatMap { dropout in
        func left(_ network: Followed, _ norm: Norm) -> NamedValues {
          Self.left(network, norm, underDropout: dropout, at: stage(network), results)
        }
        let vanishing = [left(Self.baseline, .probabilities), left(Self.jacReg, .probabilities)]
        let lasting = [
          left(Self.baseline, .logits), left(Self.frobReg, .logits), left(Self.spectReg, .logits),
        ]
        return vanishing.map { Finding(.isBelow(Self.remnant, $0), $0.summary) }
          + lasting.map { Finding(.isBelow(Self.remnant, $0).negated, $0.summary) }
      })
  }

  /// The first stage at which a network has fit its training images, in the mean over seeds.
  private static func fit(_ network: Followed, _ results: ExhibitResults) -> Int? {
    stages(at: results.scale).firstIndex { stage in
      let cell = network.norms.first.flatMap { norm in
        results.cell(
          row: row(stage), column: network.column(norm, underDropout: false),
          reading: MNISTReading.authorsCode.name)
      }
      let accuracies = cell.map { results.ofMeasuredRuns($0, .trainAccuracy) } ?? .none
      return (Sample(accuracies.values)?.mean ?? 0) >= SmallMNIST.fitAccuracy
    }
  }

  /// The share of the greatest norm of all stages that there is at one of them, by seed.
  ///
  /// - Parameter stage: its place; nil where there is none yet.
  private static func left(
    _ network: Followed, _ norm: Norm, underDropout: Bool, at stage: Int?,
    _ results: ExhibitResults
  ) -> NamedValues {
    let name = network.column(norm, underDropout: underDropout)
    let stages = stages(at: results.scale)
    guard let place = stage else { return NamedValues(name, .none) }
    let byStage = stages.map { stage in
      results.bySeed(row: row(stage), column: name, reading: MNISTReading.authorsCode.name)
    }
    let bySeed = byStage.map { Dictionary(zip($0.seeds, $0.values)) { first, _ in first } }
    let shares = byStage[place].seeds.compactMap { seed -> (UInt64, Double)? in
      let values = bySeed.compactMap { $0[seed] }
      guard values.count == stages.count, let greatest = values.greatest(), greatest > 0 else {
        return nil
      }
      return (seed, values[place] / greatest)
    }
    return NamedValues(
      name, SeedValues(seeds: shares.map(\.0), values: shares.map(\.1)), decimals: 3)
  }

  /// The norms over the steps: of a network without a penalty as it is evaluated, and of each
  /// penalty in its own network as it is trained.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let baseline = Self.baseline.norms.map { norm in
      series(Self.baseline, norm, underDropout: false, name: norm.rawValue, results)
    }
    let own = Self.networks.dropFirst().flatMap { network in
      network.norms.map { norm in
        series(
          network, norm, underDropout: true, name: "\(network.name), \(norm.rawValue)", results)
      }
    }
    let steps = Axis("steps + 1", scale: .logarithmic)
    return Figure(
      panels: [
        ("without a penalty", baseline), ("each penalty in its own training, under dropout", own),
      ]
      .map { title, series in
        Panel(
          title: title, x: steps, y: Axis("mean squared norm", scale: .logarithmic),
          series: series.compactMap { $0 }, legend: .automatic)
      }, columns: 2)
  }

  private func series(
    _ network: Followed, _ norm: Norm, underDropout: Bool, name: String,
    _ results: ExhibitResults
  ) -> Series? {
    let points = Self.stages(at: results.scale).compactMap { stage -> (Double, [Double])? in
      let cell = results.cell(
        row: Self.row(stage), column: network.column(norm, underDropout: underDropout),
        reading: MNISTReading.authorsCode.name)
      guard let cell, let run = cell.measurements.first?.run else { return nil }
      let values = results.values(cell).filter(\.isFinite).sorted()
      return values.isEmpty ? nil : (Double(run.iterations + 1), values)
    }
    guard !points.isEmpty else { return nil }
    // A deviation below the mean may have no logarithm: bars reach from the least to the greatest.
    return Series(
      name, .errorBars, x: points.map(\.0),
      y: points.map { $0.1.reduce(0, +) / Double($0.1.count) },
      lower: points.compactMap(\.1.first), upper: points.compactMap(\.1.last))
  }
}
